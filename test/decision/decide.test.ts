import assert from "node:assert/strict";
import { test } from "node:test";
import { bridgeTo } from "../../src/decision/bridge.ts";
import { decide } from "../../src/decision/decide.ts";
import { marketOf } from "../../src/decision/market.ts";
import type { MarketRow } from "../../src/decision/market-row.ts";
import { drawsOf } from "../../src/decision/resample.ts";
import { profileOf, rows } from "./made-up-market.ts";

function decided(list: readonly MarketRow[], said: object) {
  const market = marketOf(list);
  return decide(market, drawsOf(market), profileOf(said));
}

const AGENT = { role: "agent-engineer", skills: ["python", "langchain"] } as const;
const ML = { role: "ml-engineer", skills: ["pytorch", "statistics", "sql"] } as const;
const BOTH = [
  ...rows(30, { ...AGENT, skills: [...AGENT.skills] }, "a"),
  ...rows(30, { ...ML, skills: [...ML.skills] }, "m"),
];

test("decide puts the path ahead that opens to the person's skills", () => {
  const { answer, sentence, paths } = decided(BOTH, { skills: [{ skill: "python" }] });
  assert.equal(answer.verdict, "agent-engineer");
  assert.equal(answer.total, 1);
  assert.deepEqual(paths[0]!.reach, { lower: 30, upper: 30 });
  assert.deepEqual(paths[1]!.reach, { lower: 0, upper: 0 });
  assert.match(sentence, /^For you, AI agent engineering is ahead in 100 of 100 resamples/);
});

test("decide calls equal paths too close to call", () => {
  const { answer, sentence } = decided(BOTH, { openAt: 0 });
  assert.equal(answer.verdict, "close");
  assert.match(sentence, /^Too close to call/);
});

test("decide says that nothing can be told where nothing is known", () => {
  const { answer, sentence, next } = decided([], {});
  assert.equal(answer.verdict, "unknown");
  assert.deepEqual([answer.total, answer.low, answer.high], [null, null, null]);
  assert.match(sentence, /^Nothing can be told yet/);
  assert.equal(next?.what, "rate-statements");
});

test("decide leaves unsaid what titles alone can't say, and says so by its bounds", () => {
  const { paths, answer } = decided(
    BOTH.map((each) => ({ ...each, textRead: false, skills: [] })),
    { skills: [{ skill: "python" }] },
  );
  assert.deepEqual(paths[0]!.reach, { lower: 0, upper: 30 });
  assert.equal(paths[0]!.fit.coverage, null);
  assert.equal(answer.contributions.find(({ criterion }) => criterion === "fit")!.leaning, null);
  assert.equal(answer.verdict, "close");
});

test("decide gives the same answer to the same question every time", () => {
  const said = { skills: [{ skill: "sql" }], preferences: { "agent-users": 2, "ml-depth": 1 } };
  assert.deepEqual(decided(BOTH, said), decided(BOTH, said));
});

test("decide says of fit what is held and what is missing, the most asked for first", () => {
  const { fit } = decided(BOTH, { skills: [{ skill: "python" }] }).paths[0]!;
  assert.deepEqual(fit, {
    coverage: 0.5,
    n: 30,
    held: [{ skill: "python", share: 1 }],
    missing: [{ skill: "langchain", share: 1 }],
  });
});

const PAID = { payMin: 100_000, payMax: 140_000, payCurrency: "USD" };

test("decide gives the posted base of what can be reached, and how much states it", () => {
  const list = [...rows(12, { ...PAID }, "paid"), ...rows(6, {}, "unpaid")];
  const { pay } = decided(list, { openAt: 0 }).paths[0]!;
  assert.equal(pay.median?.value, 120_000);
  assert.deepEqual([pay.n, pay.employers, pay.status, pay.observed, pay.stated], [12, 12, "thin", 18, 12]);
});

const HELD_BACK: readonly [string, MarketRow[]][] = [
  ["few postings", rows(9, PAID)],
  ["one employer", rows(40, { ...PAID, employer: "The Same Ltd" })],
];
for (const [says, list] of HELD_BACK) {
  test(`decide holds pay back that rests on ${says}`, () => {
    const { pay } = decided(list, { openAt: 0 }).paths[0]!;
    assert.equal(pay.status, "suppressed");
    assert.deepEqual([pay.p25, pay.median, pay.p75], [null, null, null]);
  });
}

test("decide never pools currencies", () => {
  const list = [...rows(12, PAID, "us"), ...rows(20, { ...PAID, payMax: 300_000, payCurrency: "EUR" }, "de")];
  const { pay } = decided(list, { openAt: 0, limits: { payFloor: { amount: 1, currency: "USD" } } })
    .paths[0]!;
  assert.deepEqual([pay.currency, pay.n, pay.median?.value], ["USD", 12, 120_000]);
});

test("decide says it is too early below two work samples a side", () => {
  const sample = (side: string, passed: number) => ({ side, passed, again: passed > 0.5, minutes: 30 });
  const early = decided(BOTH, {
    samples: [sample("agent-engineer", 1), sample("agent-engineer", 1), sample("ml-engineer", 0)],
  });
  assert.equal(early.samples.ml.isTooEarly, true);
  assert.equal(early.answer.contributions.find(({ criterion }) => criterion === "samples")!.leaning, null);
  const enough = decided(BOTH, {
    samples: [1, 0.9]
      .map((passed) => sample("agent-engineer", passed))
      .concat([0, 0.1].map((passed) => sample("ml-engineer", passed))),
  });
  assert.deepEqual(enough.samples.agent, { done: 2, passed: 0.95, again: 1, minutes: 30, isTooEarly: false });
  assert.ok(enough.answer.contributions.find(({ criterion }) => criterion === "samples")!.leaning! > 0.9);
});

test("bridgeTo opens the other path by the fewest skills, cheap ones first", () => {
  const list = rows(30, { ...ML, skills: [...ML.skills] }, "m");
  const market = marketOf(list);
  const all = bridgeTo(
    market,
    profileOf({ openAt: 1, bridge: { share: 1, effort: { statistics: 9 } } }),
    "ml-engineer",
  );
  assert.equal(all.isReached, true);
  assert.deepEqual(
    all.steps.map(({ skill, opens }) => [skill, opens]),
    [
      ["pytorch", 0],
      ["sql", 0],
      ["statistics", 30],
    ],
  );
  const half = bridgeTo(market, profileOf({ openAt: 0.5, skills: [{ skill: "sql" }] }), "ml-engineer");
  assert.equal(half.steps.length, 1);
  assert.equal(half.steps[0]!.share, 1);
});

test("bridgeTo has nothing to add where a path has no postings", () => {
  const { steps, n, isReached } = bridgeTo(marketOf([]), profileOf(), "hybrid");
  assert.deepEqual([steps.length, n, isReached], [0, 0, false]);
});
