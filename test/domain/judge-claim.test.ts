import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Claim, type ClaimTarget, type FigureRule } from "../../src/domain/claim.ts";
import { type Estimate, judgeClaim } from "../../src/domain/judge-claim.ts";

fc.configureGlobal({ seed: 20261101 });

const SHARE: ClaimTarget = { measure: "role-share", filter: {}, of: "hybrid" };
const ATLEAST: FigureRule = { kind: "at-least", target: SHARE, least: 0.1 };

const ONE: [says: string, rule: FigureRule, low: number, high: number, verdict: string][] = [
  ["an interval above the least", ATLEAST, 0.12, 0.2, "holds"],
  ["an interval below the least", ATLEAST, 0.02, 0.09, "fails"],
  ["an interval that reaches over the least", ATLEAST, 0.08, 0.2, "unclear"],
  ["an interval below the most", { kind: "at-most", target: SHARE, most: 0.1 }, 0.02, 0.09, "holds"],
  ["an interval above the most", { kind: "at-most", target: SHARE, most: 0.1 }, 0.2, 0.3, "fails"],
  ["an interval between both", { kind: "within", target: SHARE, least: 0.1, most: 0.3 }, 0.1, 0.2, "holds"],
  ["one beyond both", { kind: "within", target: SHARE, least: 0.1, most: 0.3 }, 0.4, 0.5, "fails"],
  ["one that holds both", { kind: "within", target: SHARE, least: 0.1, most: 0.3 }, 0, 0.5, "unclear"],
];

for (const [says, rule, low, high, verdict] of ONE) {
  test(`judgeClaim of ${says} ${verdict === "unclear" ? "can't tell" : verdict}`, () => {
    const judged = judgeClaim({ rule }, () => figure(low, high));
    assert.equal(judged.verdict, verdict);
    assert.equal(judged.reason, verdict === "unclear" ? "interval_reaches_both" : "told");
    assert.equal(judged.n, 50);
  });
}

const AGENT: ClaimTarget = { measure: "active-postings", filter: { role: ["agent-engineer"] } };
const ML: ClaimTarget = { measure: "active-postings", filter: { role: ["ml-engineer"] } };
const TWICE: FigureRule = { kind: "times", target: AGENT, than: ML, least: 1.5, most: 2.5 };

function against(agent: Estimate, ml: Estimate) {
  return judgeClaim({ rule: TWICE }, ({ filter }) => (filter.role![0] === "agent-engineer" ? agent : ml));
}

test("judgeClaim sets one figure over another, counts as they are", () => {
  assert.equal(against(count(200), count(100)).verdict, "holds");
  assert.equal(against(count(100), count(100)).verdict, "fails");
  assert.equal(against(count(400), count(100)).verdict, "fails");
  assert.equal(against(count(400), count(0)).verdict, "unclear");
});

test("judgeClaim takes two intervals as far apart as they allow", () => {
  assert.equal(against(figure(1.9, 2.1), figure(0.95, 1.05)).verdict, "holds");
  assert.equal(against(figure(1.4, 2.1), figure(0.95, 1.05)).verdict, "unclear");
  assert.equal(against(figure(0.8, 1.2), figure(0.9, 1.1)).verdict, "fails");
});

test("judgeClaim of several rules is mixed when some hold and some fail", () => {
  const rule = { kind: "each" as const, rules: [ATLEAST, ATLEAST, ATLEAST] };
  const verdict = (...figures: Estimate[]) => {
    const left = [...figures];
    return judgeClaim({ rule }, () => left.shift()).verdict;
  };
  const [yes, no, both] = [figure(0.2, 0.3), figure(0, 0.05), figure(0.05, 0.2)];
  assert.equal(verdict(yes, yes, yes), "holds");
  assert.equal(verdict(no, no, no), "fails");
  assert.equal(verdict(yes, no, both), "mixed");
  assert.equal(verdict(yes, yes, both), "holds");
  assert.equal(verdict(yes, both, both), "unclear", "one of three told is too little");
});

test("judgeClaim of a claim about every one holds only when all are told", () => {
  const rule = { kind: "each" as const, rules: [ATLEAST, ATLEAST], all: true as const };
  const verdict = (...figures: Estimate[]) => judgeClaim({ rule }, () => figures.shift()).verdict;
  assert.equal(verdict(figure(0.2, 0.3), figure(0.2, 0.3)), "holds");
  assert.equal(verdict(figure(0.2, 0.3), figure(0.05, 0.2)), "unclear");
  assert.equal(verdict(figure(0.2, 0.3), figure(0, 0.05)), "mixed");
});

test("judgeClaim can't tell without a figure, from too few postings, or from a share without interval", () => {
  assert.equal(judgeClaim({ rule: ATLEAST }, () => undefined).reason, "no_figure");
  const held = { ...figure(0.2, 0.3), value: null, low: null, high: null, status: "suppressed" as const };
  assert.equal(judgeClaim({ rule: ATLEAST }, () => held).reason, "too_few");
  const bare = { ...figure(0.2, 0.3), low: null, high: null };
  assert.equal(judgeClaim({ rule: ATLEAST }, () => bare).verdict, "unclear");
});

test("judgeClaim lets a proxy speak for a claim, never against it", () => {
  const claim = { rule: ATLEAST, proxy: "openings are not jobs held" };
  assert.equal(judgeClaim(claim, () => figure(0.2, 0.3)).verdict, "holds");
  const judged = judgeClaim(claim, () => figure(0, 0.05));
  assert.deepEqual([judged.verdict, judged.reason], ["unclear", "only_a_proxy"]);
});

test("judgeClaim never judges total compensation by base pay, whatever the figures", () => {
  const target: ClaimTarget = { measure: "salary-median", filter: {}, of: "USD" };
  const amount = fc.integer({ min: 50_000, max: 900_000 });
  fc.assert(
    fc.property(amount, amount, (low, least) => {
      const claim = {
        rule: { kind: "at-least" as const, target, least },
        about: "total_compensation" as const,
      };
      assert.equal(judgeClaim(claim, () => figure(low, low + 1000)).verdict, "unclear");
    }),
  );
});

test("judgeClaim of a claim without data asks for no figure", () => {
  const rule = { kind: "no-data" as const, why: "not posted", needs: "pay slips" };
  const judged = judgeClaim({ rule }, () => assert.fail("asked"));
  assert.deepEqual(judged, { verdict: "unclear", reason: "no_data", n: 0, evidence: [] });
});

test("Claim refuses a rule of an unknown measure and a figure without a number", () => {
  const claim = { claim: "a", section: "day", says: "A.", report: "tasks", rule: ATLEAST };
  assert.ok(Claim.safeParse(claim).success);
  assert.ok(!Claim.safeParse({ ...claim, rule: { ...ATLEAST, target: { measure: "charm" } } }).success);
  assert.ok(!Claim.safeParse({ ...claim, figures: [{ written: "9" }] }).success);
});

function figure(low: number, high: number): Estimate {
  return { value: (low + high) / 2, low, high, n: 50, status: "shown" };
}

function count(value: number): Estimate {
  return { value, low: null, high: null, n: value, status: "shown" };
}
