// The flips that are found, against every change there is, tried one by one.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { leaningsOf, leaningTotal } from "../../src/decision/criteria.ts";
import { flipsOf } from "../../src/decision/flips.ts";
import { marketOf } from "../../src/decision/market.ts";
import { CRITERIA, CRITERION_LABELS, MOST_WEIGHT, type Profile } from "../../src/decision/profile.ts";
import { anyProfile, anyRows, SKILLS } from "./made-up-market.ts";

const RUNS = { numRuns: 60 };

test("flipsOf finds the smallest change of each weight", () => {
  fc.assert(
    fc.property(anyRows, anyProfile, (list, profile) => {
      const market = marketOf(list);
      const leanings = leaningsOf(market, profile);
      const total = leaningTotal(leanings, profile.weights);
      const flips = flipsOf(market, profile).filter(({ kind }) => kind === "weight");
      for (const criterion of CRITERIA) {
        const now = profile.weights[criterion];
        const turning = Array.from({ length: MOST_WEIGHT * 100 + 1 }, (_, step) => step / 100).filter(
          (weight) => {
            const after = leaningTotal(leanings, { ...profile.weights, [criterion]: weight });
            return total !== null && after !== null && after * total < -1e-12;
          },
        );
        const nearest = Math.min(...turning.map((weight) => Math.abs(weight - now)));
        const found = flips.find(({ label }) => label === CRITERION_LABELS[criterion]);
        if (Number.isFinite(nearest)) {
          assert.ok(found !== undefined, criterion);
          assert.ok(
            found.size <= nearest + 1e-9 && found.size >= nearest - 0.0101,
            `${found.size} ${nearest}`,
          );
        }
        if (found !== undefined) assert.ok(found.total * total! < 0);
      }
    }),
    RUNS,
  );
});

/** Size of the smallest change among all that turns the total round; infinite where none does. */
function smallest(
  turns: (changed: Profile) => boolean,
  changes: readonly { size: number; profile: Profile }[],
): number {
  return Math.min(...changes.filter(({ profile }) => turns(profile)).map(({ size }) => size));
}

test("flipsOf finds the smallest change of years, days in the office and single skills", () => {
  fc.assert(
    fc.property(anyRows, anyProfile, (list, profile) => {
      const market = marketOf(list);
      const total = leaningTotal(leaningsOf(market, profile), profile.weights);
      if (total === null || total === 0) return;
      const turns = (changed: Profile) => {
        const after = leaningTotal(leaningsOf(market, changed), changed.weights);
        return after !== null && after * total < 0;
      };
      const flips = flipsOf(market, profile);
      const sizeOf = (label: string) =>
        flips.find((flip) => flip.label === label)?.size ?? Number.POSITIVE_INFINITY;
      const { years, limits } = profile;
      if (years !== null) {
        const all = Array.from({ length: years + 16 }, (_, each) => each);
        const changes = all.map((each) => ({
          size: Math.abs(each - years),
          profile: { ...profile, years: each },
        }));
        assert.equal(sizeOf("Years of experience"), smallest(turns, changes));
      }
      const days = limits.officeDays ?? 5;
      const changes = [0, 1, 2, 3, 4, 5].map((each) => ({
        size: Math.abs(each - days),
        profile: { ...profile, limits: { ...limits, officeDays: each } },
      }));
      assert.equal(sizeOf("Days in the office"), smallest(turns, changes));
      for (const skill of SKILLS.filter((each) => market.skillIndex.has(each))) {
        const without = profile.skills.filter((each) => each.skill !== skill);
        const isHeld = without.length < profile.skills.length;
        const changed = { ...profile, skills: isHeld ? without : [...without, { skill }] };
        assert.equal(sizeOf(skill), turns(changed) ? 1 : Number.POSITIVE_INFINITY);
      }
    }),
    RUNS,
  );
});
