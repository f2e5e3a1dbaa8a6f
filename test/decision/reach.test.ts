import assert from "node:assert/strict";
import { test } from "node:test";
import { marketOf } from "../../src/decision/market.ts";
import type { MarketRow } from "../../src/decision/market-row.ts";
import { boundsOf, gatesOf, LIMITS, type LimitName, limitCosts } from "../../src/decision/reach.ts";
import { profileOf, row } from "./made-up-market.ts";

type Case = [says: string, limit: LimitName, said: object, stated: Partial<MarketRow>, verdict: string];

const US = { limits: { countries: ["US"] } };
const CASES: readonly Case[] = [
  ["a posting in my country", "place", US, { countries: ["US", "DE"] }, "open"],
  ["a posting elsewhere", "place", US, { countries: ["DE"] }, "closed"],
  ["a posting without a place", "place", US, {}, "unsaid"],
  ["remote work for my country", "place", US, { countries: ["DE"], remoteScope: ["US"] }, "open"],
  ["remote work for the world", "place", US, { remoteScope: ["WORLDWIDE"] }, "open"],
  ["remote work for another country", "place", US, { remoteScope: ["DE"] }, "closed"],
  ["remote work that says not where", "place", US, { countries: ["DE"], workplace: "remote" }, "unsaid"],
  ["the level sought", "level", { bands: ["mid"] }, { band: "mid" }, "open"],
  ["another level", "level", { bands: ["mid"] }, { band: "senior" }, "closed"],
  ["a level outside the bands", "level", { bands: ["mid"] }, { band: "other" }, "closed"],
  ["no level", "level", { bands: ["mid"] }, {}, "unsaid"],
  ["fewer years than I have", "years", { years: 3 }, { years: 3 }, "open"],
  ["more years than I have", "years", { years: 3 }, { years: 3.5 }, "closed"],
  ["no years", "years", { years: 3 }, {}, "unsaid"],
  ["sponsorship", "visa", { limits: { needsVisa: true } }, { visaSponsorship: "yes" }, "open"],
  ["no sponsorship", "visa", { limits: { needsVisa: true } }, { visaSponsorship: "no" }, "closed"],
  ["nothing on sponsorship", "visa", { limits: { needsVisa: true } }, {}, "unsaid"],
  [
    "days within mine",
    "office",
    { limits: { officeDays: 2 } },
    { workplace: "hybrid", officeDays: 2 },
    "open",
  ],
  ["more days than mine", "office", { limits: { officeDays: 2 } }, { workplace: "onsite" }, "closed"],
  ["some days", "office", { limits: { officeDays: 2 } }, { workplace: "hybrid" }, "unsaid"],
  [
    "some days when I come on none",
    "office",
    { limits: { officeDays: 0 } },
    { workplace: "hybrid" },
    "closed",
  ],
  ["remote work", "office", { limits: { officeDays: 0 } }, { workplace: "remote" }, "open"],
  ["a lower degree", "degree", { limits: { degree: "master" } }, { degree: "bachelor" }, "open"],
  ["a higher degree", "degree", { limits: { degree: "bachelor" } }, { degree: "phd" }, "closed"],
  [
    "half of the skills",
    "skills",
    { openAt: 0.5, skills: [{ skill: "python" }] },
    { skills: ["python", "sql"] },
    "open",
  ],
  [
    "a third of them, where half is asked",
    "skills",
    { openAt: 0.5, skills: [{ skill: "sql" }] },
    { skills: ["a", "b", "sql"] },
    "closed",
  ],
  ["only preferred ones that I lack", "skills", { skills: [] }, { preferred: ["sql"] }, "open"],
  ["a text that is not held", "skills", { skills: [] }, { textRead: false }, "unsaid"],
];

for (const [says, limit, said, stated, verdict] of CASES) {
  test(`gatesOf finds ${says} ${verdict}`, () => {
    const market = marketOf([row(stated)]);
    const { fails, unsaid } = gatesOf(market, profileOf(said));
    const bit = 1 << LIMITS.indexOf(limit);
    const found = (fails[0]! & bit) !== 0 ? "closed" : (unsaid[0]! & bit) !== 0 ? "unsaid" : "open";
    assert.equal(found, verdict);
  });
}

const FLOOR = { limits: { payFloor: { amount: 100_000, currency: "USD" } } };
const PAY: readonly [string, Partial<MarketRow>, string][] = [
  ["a range that reaches the floor", { payMin: 80_000, payMax: 120_000, payCurrency: "USD" }, "open"],
  ["a range below the floor", { payMin: 80_000, payMax: 99_000, payCurrency: "USD" }, "closed"],
  ["another currency", { payMin: 80_000, payMax: 99_000, payCurrency: "EUR" }, "unsaid"],
  ["no pay", {}, "unsaid"],
];
for (const [says, stated, verdict] of PAY) {
  test(`gatesOf finds ${says} ${verdict}`, () => {
    const gates = gatesOf(marketOf([row(stated)]), profileOf(FLOOR));
    const found = gates.fails[0] !== 0 ? "closed" : gates.unsaid[0] !== 0 ? "unsaid" : "open";
    assert.equal(found, verdict);
  });
}

test("gatesOf sets no limit that the person did not", () => {
  const { fails, unsaid } = gatesOf(
    marketOf([row({ skills: ["sql"], countries: ["US"] })]),
    profileOf({ openAt: 0 }),
  );
  assert.deepEqual([...fails, ...unsaid], [0, 0]);
});

test("limitCosts counts what a limit rules out, alone, and leaves unsaid", () => {
  const market = marketOf([
    row({ posting: "both", countries: ["DE"], years: 9 }),
    row({ posting: "place alone", countries: ["DE"], years: 1 }),
    row({ posting: "unsaid", years: 1 }),
    row({ posting: "open", countries: ["US"], years: 1 }),
    row({ posting: "the other path", role: "ml-engineer", countries: ["DE"] }),
  ]);
  const gates = gatesOf(market, profileOf({ ...US, years: 3, openAt: 0 }));
  assert.deepEqual(boundsOf(market, gates, 0), { lower: 1, upper: 2 });
  assert.deepEqual(limitCosts(market, gates, 0), [
    { limit: "place", rulesOut: 2, alone: 1, unsaid: 1 },
    { limit: "years", rulesOut: 1, alone: 0, unsaid: 0 },
  ]);
});
