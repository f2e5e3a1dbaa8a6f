import assert from "node:assert/strict";
import { test } from "node:test";
import { payLevels, rolesOf } from "../../../site/findings/compare-rows.ts";
import { demandFinding } from "../../../site/findings/demand-finding.ts";
import { differenceOf } from "../../../site/findings/difference.ts";
import { payDifferences, payFinding } from "../../../site/findings/pay-finding.ts";
import { plainText } from "../../../site/findings/sentence.ts";
import { skillFinding } from "../../../site/findings/skill-finding.ts";
import { verdictFinding } from "../../../site/findings/verdict-finding.ts";
import { compareRow, figure, LABELS, payRows } from "../made-up.ts";

const roles = rolesOf("agent-engineer", "ml-engineer", LABELS);
const low = figure({ value: 180_000, spread: 5_000 });
const high = figure({ value: 210_000, spread: 5_000 });
const wide = figure({ value: 200_000, spread: 40_000 });
const few = figure({ value: 200_000, n: 4 });

const share = (value: number) => figure({ value, spread: 0.02, unit: "share" });
const postings = (n: number) => figure({ value: n, n, unit: "postings" });
const counts = [compareRow("postings", "all", [postings(300), postings(400)])];

test("differenceOf says nothing while intervals overlap or a side is held back", () => {
  assert.equal(differenceOf(low, high), "second");
  assert.equal(differenceOf(high, low), "first");
  assert.equal(differenceOf(low, wide), "unclear");
  assert.equal(differenceOf(low, few), "unknown");
});

const PAY_CASES = [
  {
    levels: [payRows("mid", [low, wide]), payRows("senior", [low, wide])],
    says: "At mid and senior level, posted base pay cannot tell the two roles apart: their intervals overlap.",
  },
  {
    levels: [payRows("mid", [low, wide]), payRows("senior", [low, high])],
    says: "At senior level, postings for ML engineers offer more: $210K against $180K. At mid level, the two cannot be told apart.",
  },
  {
    levels: [payRows("junior", [few, low]), payRows("senior", [high, low])],
    says: "At senior level, postings for AI agent engineers offer more: $210K against $180K. At junior level, too few postings state pay to compare.",
  },
  {
    levels: [payRows("junior", [few, few])],
    says: "Too few postings state base pay to compare the two roles at any level.",
  },
];

for (const { levels, says } of PAY_CASES) {
  test(`payFinding: ${says}`, () => {
    const differences = payDifferences(payLevels(levels.flat()));
    assert.equal(plainText(payFinding(differences, roles)).trim(), says);
  });
}

test("verdictFinding says that there is nothing to answer from where nothing is held", () => {
  const none = [compareRow("postings", "all", [postings(0), postings(0)])];
  assert.match(plainText(verdictFinding(none, roles)), /nothing to answer from/);
});

test("verdictFinding answers with pay and work, each only where it can be told", () => {
  const rows = [
    ...counts,
    ...payRows("mid", [low, wide]),
    compareRow("skill", "AI agents", [share(0.6), share(0.1)]),
    compareRow("skill", "tool calling", [share(0.5), share(0.1)]),
    compareRow("skill", "Python", [share(0.6), share(0.61)]),
    compareRow("skill", "gradient boosting", [share(0.1), share(0.5)]),
  ];
  assert.equal(
    plainText(verdictFinding(rows, roles)),
    "Posted base pay does not decide it: at mid level the two cannot be told apart. The work sets them apart: AI agent engineer postings ask for tool calling, ML engineer postings for gradient boosting.",
  );
});

test("skillFinding admits when no skill sets the roles apart", () => {
  const rows = [compareRow("skill", "Python", [share(0.6), share(0.61)])];
  assert.match(plainText(skillFinding(rows, roles)), /^No skill/);
});

test("demandFinding names the larger first and gives the ratio", () => {
  const rows = [compareRow("postings", "census", [postings(400), postings(1200)])];
  assert.equal(
    plainText(demandFinding(rows, roles)).trim(),
    "Boards that were read whole hold 1,200 live postings for ML engineers and 400 for AI agent engineers: 3.0 to one.",
  );
});

test("demandFinding says when most postings are placed by their title alone", () => {
  const rows = [
    compareRow("postings", "census", [postings(400), postings(420)]),
    compareRow("postings", "census_text", [postings(60), postings(50)]),
  ];
  assert.match(
    plainText(demandFinding(rows, roles)),
    /: about as many\. Most are placed by their title alone; of those whose text was read, 60 are AI agent engineers and 50 ML engineers\.$/,
  );
});

test("rolesOf keeps the two colours for the two paths and tells other roles apart", () => {
  const hues = (role: string, against: string) => {
    const pair = rolesOf(role, against, LABELS);
    return [pair.role.look.hue, pair.against.look.hue];
  };
  assert.deepEqual(hues("ml-engineer", "data-scientist"), ["ml", "other"]);
  assert.deepEqual(hues("data-scientist", "researcher"), ["other", "plain"]);
  assert.deepEqual(hues("ml-engineer", "ml-engineer"), ["ml", "plain"]);
});
