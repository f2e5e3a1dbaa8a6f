import assert from "node:assert/strict";
import { test } from "node:test";
import { type PremiumRow, premiumSentence } from "../../../site/findings/premium-finding.ts";
import { plainText } from "../../../site/findings/sentence.ts";
import { figure, LABELS } from "../made-up.ts";

const labels = new Map([...LABELS, ["software", "Software, without AI core"]]);
const told = (value: number) => figure({ value, spread: 0.03, unit: "times" });
const refused = figure({ value: 1, unit: "times", n: 4 });
const pairs = (value: number) => figure({ value, unit: "pairs", n: 60 });

function row(role: string, against: string, [premium, n]: [PremiumRow["premium"], number]): PremiumRow {
  return { role, against, premium, pairs: pairs(n) };
}

const CASES = [
  {
    rows: [row("agent-engineer", "ml-engineer", [told(0.9), 40])],
    says: "At the same employer and level, AI agent engineer postings offer 0.90× as much as those for ML engineers.",
  },
  {
    rows: [
      row("agent-engineer", "ml-engineer", [refused, 14]),
      row("agent-engineer", "software", [told(0.99), 35]),
      row("ml-engineer", "software", [told(1.07), 31]),
    ],
    says: "14 pairs of one employer and level post pay for both AI agent engineer and ML engineer: fewer than 30, so what they are offered there cannot be told. At the same employer and level, AI agent engineer postings offer 0.99× as much as those for software without AI core, which cannot be told from the same. ML engineer postings offer 1.07× as much as those for software without AI core.",
  },
  {
    rows: [row("agent-engineer", "ml-engineer", [refused, 3])],
    says: "3 pairs of one employer and level post pay for both AI agent engineer and ML engineer: fewer than 30, so what they are offered there cannot be told. ",
  },
  { rows: [], says: "No two roles are compared." },
];

for (const { rows, says } of CASES) {
  test(`premiumSentence: ${says.slice(0, 70)}`, () => {
    assert.equal(plainText(premiumSentence(rows, labels)), says);
  });
}
