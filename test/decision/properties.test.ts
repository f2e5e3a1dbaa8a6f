// What must hold for every market and every person.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bridgeTo } from "../../src/decision/bridge.ts";
import { leaningsOf, leaningTotal } from "../../src/decision/criteria.ts";
import { decide } from "../../src/decision/decide.ts";
import { marketOf } from "../../src/decision/market.ts";
import type { Profile } from "../../src/decision/profile.ts";
import { boundsOf, gatesOf } from "../../src/decision/reach.ts";
import { drawsOf } from "../../src/decision/resample.ts";
import { PATHS } from "../../src/domain/role.ts";
import { anyProfile, anyRows, SKILLS, swappedProfile, swappedRows } from "./made-up-market.ts";

const RUNS = { numRuns: 200 };

function reachOf(market: ReturnType<typeof marketOf>, profile: Profile) {
  const gates = gatesOf(market, profile);
  return PATHS.map((_, path) => boundsOf(market, gates, path));
}

test("more skills never reduce reach", () => {
  fc.assert(
    fc.property(anyRows, anyProfile, fc.subarray([...SKILLS]), (list, profile, more) => {
      const market = marketOf(list);
      const before = reachOf(market, profile);
      const after = reachOf(market, {
        ...profile,
        skills: [...profile.skills, ...more.map((skill) => ({ skill }))],
      });
      for (const [path, { lower, upper }] of after.entries()) {
        assert.ok(lower >= before[path]!.lower);
        assert.ok(upper >= before[path]!.upper);
      }
    }),
    RUNS,
  );
});

test("relaxing a limit never reduces the upper bound", () => {
  const relaxed = (profile: Profile): Profile[] => {
    const { limits } = profile;
    const floor = limits.payFloor;
    return [
      { ...profile, bands: [] },
      { ...profile, years: null },
      { ...profile, years: profile.years === null ? null : profile.years + 3 },
      { ...profile, openAt: profile.openAt / 2 },
      { ...profile, limits: { ...limits, countries: [] } },
      {
        ...profile,
        limits: { ...limits, countries: limits.countries.length === 0 ? [] : [...limits.countries, "IN"] },
      },
      { ...profile, limits: { ...limits, needsVisa: false } },
      { ...profile, limits: { ...limits, payFloor: null } },
      { ...profile, limits: { ...limits, payFloor: floor && { ...floor, amount: floor.amount / 2 } } },
      { ...profile, limits: { ...limits, officeDays: null } },
      {
        ...profile,
        limits: { ...limits, officeDays: limits.officeDays && Math.min(5, limits.officeDays + 1) },
      },
      { ...profile, limits: { ...limits, degree: null } },
      { ...profile, limits: { ...limits, degree: limits.degree && "phd" } },
    ];
  };
  fc.assert(
    fc.property(anyRows, anyProfile, (list, profile) => {
      const market = marketOf(list);
      const before = reachOf(market, profile);
      for (const wider of relaxed(profile)) {
        for (const [path, { lower, upper }] of reachOf(market, wider).entries()) {
          assert.ok(upper >= before[path]!.upper, JSON.stringify(wider.limits));
          assert.ok(lower <= upper);
        }
      }
    }),
    RUNS,
  );
});

test("only the ratio of the weights counts", () => {
  fc.assert(
    fc.property(anyRows, anyProfile, fc.constantFrom(0.25, 0.5, 2), (list, profile, times) => {
      const market = marketOf(list);
      const draws = drawsOf(market);
      const { weights } = profile;
      const scaled = Object.fromEntries(Object.entries(weights).map(([name, each]) => [name, each * times]));
      const before = decide(market, draws, profile).answer;
      const after = decide(market, draws, { ...profile, weights: scaled as typeof weights }).answer;
      assert.equal(after.verdict, before.verdict);
      assert.equal(after.total, before.total);
      assert.deepEqual(after.ahead, before.ahead);
    }),
    RUNS,
  );
});

test("the answer turns round with the paths", () => {
  const other = { "agent-engineer": "ml-engineer", "ml-engineer": "agent-engineer" } as const;
  fc.assert(
    fc.property(anyRows, anyProfile, (list, profile) => {
      const market = marketOf(list);
      const swapped = marketOf(swappedRows(list));
      const here = decide(market, drawsOf(market), profile).answer;
      const there = decide(swapped, drawsOf(swapped), swappedProfile(profile)).answer;
      const isSide = here.verdict === "agent-engineer" || here.verdict === "ml-engineer";
      assert.equal(there.verdict, isSide ? other[here.verdict as keyof typeof other] : here.verdict);
      assert.ok(Math.abs(there.ahead["ml-engineer"] - here.ahead["agent-engineer"]) < 1e-9);
      assert.equal(there.total === null, here.total === null);
      assert.ok(Math.abs((there.total ?? 0) + (here.total ?? 0)) < 1e-9);
    }),
    RUNS,
  );
});

test("what the criteria add is the answer's total, and the total stays from -1 to 1", () => {
  fc.assert(
    fc.property(anyRows, anyProfile, (list, profile) => {
      const market = marketOf(list);
      const { answer } = decide(market, drawsOf(market), profile);
      const sum = answer.contributions.reduce((all, { adds }) => all + adds, 0);
      assert.ok(Math.abs(sum - (answer.total ?? 0)) < 1e-9);
      assert.ok(Math.abs(answer.total ?? 0) <= 1 + 1e-9);
      assert.equal(answer.total, leaningTotal(leaningsOf(market, profile), profile.weights));
    }),
    RUNS,
  );
});

test("a bridge opens as many postings as reach says once its skills are held", () => {
  fc.assert(
    fc.property(anyRows, anyProfile, (list, profile) => {
      const market = marketOf(list.map((each) => ({ ...each, textRead: true })));
      for (const [path, name] of PATHS.entries()) {
        const { steps, open } = bridgeTo(market, profile, name);
        const skills = [...profile.skills, ...steps.map(({ skill }) => ({ skill }))];
        const { upper } = reachOf(market, { ...profile, skills })[path]!;
        assert.equal(open + steps.reduce((sum, { opens }) => sum + opens, 0), upper);
      }
    }),
    RUNS,
  );
});
