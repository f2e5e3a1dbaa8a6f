import assert from "node:assert/strict";
import { test } from "node:test";
import { rolesOf } from "../../../site/findings/compare-rows.ts";
import { type FreshnessRow, freshnessSentence } from "../../../site/findings/freshness-finding.ts";
import { plainText } from "../../../site/findings/sentence.ts";
import { figure, LABELS } from "../made-up.ts";

const roles = rolesOf("agent-engineer", "ml-engineer", LABELS);

function row(set: string, role: string, share: number, n = 80): FreshnessRow {
  const older30 = figure({ value: share, spread: 0.05, unit: "share", n });
  const age = figure({ value: 40, spread: 3, unit: "days" });
  const rest = {
    postings: figure({ value: n, unit: "postings" }),
    dated: older30,
    age,
    older90: older30,
    seen: null,
  };
  return { set, setLabel: `Set ${set}`, role, lastObserved: "2026-05-02", older30, ...rest };
}

const CASES = [
  {
    rows: [
      row("a", "agent-engineer", 0.5, 4),
      row("a", "ml-engineer", 0.5),
      row("b", "agent-engineer", 0.4),
      row("b", "ml-engineer", 0.6),
    ],
    says: "In “Set b”, last read on 2 May 2026, 40% of the live AI agent engineer postings were older than 30 days by the date they claim, and 60% of the ML engineer postings.",
  },
  {
    rows: [row("a", "agent-engineer", 0.41), row("a", "ml-engineer", 0.4)],
    says: "In “Set a”, last read on 2 May 2026, 41% of the live AI agent engineer postings were older than 30 days by the date they claim, and 40% of the ML engineer postings: the two cannot be told apart.",
  },
  {
    rows: [row("a", "agent-engineer", 0.5, 4)],
    says: "In no set held here do enough postings of both roles give their date.",
  },
];

for (const { rows, says } of CASES) {
  test(`freshnessSentence: ${says.slice(0, 60)}`, () => {
    assert.equal(plainText(freshnessSentence(rows, roles)), says);
  });
}
