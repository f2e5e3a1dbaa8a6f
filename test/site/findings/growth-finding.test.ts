import assert from "node:assert/strict";
import { test } from "node:test";
import { type DemandRow, growthPairs, ratioSentence } from "../../../site/findings/growth-finding.ts";
import { plainText } from "../../../site/findings/sentence.ts";
import { figure } from "../made-up.ts";

const EMPTY = { postings: null, share: null, countGrowth: null, shareGrowth: null, panelGrowth: null };

const ratio = (series: string, period: string, value: number, n = 100): DemandRow => ({
  ...EMPTY,
  topic: "ratio",
  series,
  seriesLabel: series,
  period,
  role: "agent-engineer",
  share: figure({ value, spread: 0.05, n, unit: "share" }),
});

const growth = (role: string, period: string, value: number): DemandRow => ({
  ...EMPTY,
  topic: "growth",
  series: "list",
  seriesLabel: "A list",
  period,
  role,
  shareGrowth: figure({ value, spread: 0.3, unit: "times" }),
});

test("ratioSentence names the latest share of each series that is shown", () => {
  const rows = [
    ratio("A", "2025 Q1", 0.4),
    ratio("A", "2025 Q2", 0.6),
    ratio("A", "2025 Q3", 0.9, 3),
    ratio("B", "2025 Q1", 0.7),
  ];
  assert.match(plainText(ratioSentence(rows)), /make up 60% in “A” \(2025 Q2\), and 70% in “B” \(2025 Q1\)/);
  assert.match(plainText(ratioSentence([])), /^Too few/);
});

test("growthPairs takes the period asked for, or else the latest", () => {
  const rows = [
    growth("agent-engineer", "p1", 2),
    growth("ml-engineer", "p1", 1),
    growth("agent-engineer", "p2", 3),
    growth("ml-engineer", "p2", 1),
  ];
  assert.equal(growthPairs(rows, "p1")[0]!.agent.shareGrowth!.value, 2);
  assert.equal(growthPairs(rows, "elsewhere")[0]!.agent.shareGrowth!.value, 3);
});
