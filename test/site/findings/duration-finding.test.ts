import assert from "node:assert/strict";
import { test } from "node:test";
import { rolesOf } from "../../../site/findings/compare-rows.ts";
import { type DurationRow, durationSentence } from "../../../site/findings/duration-finding.ts";
import { plainText } from "../../../site/findings/sentence.ts";
import { figure, LABELS } from "../made-up.ts";

const roles = rolesOf("agent-engineer", "ml-engineer", LABELS);
const days = (value: number, spread = 1) => figure({ value, spread, unit: "days" });
const notReached = { ...days(40), value: null, low: null, high: null };
const share = figure({ value: 0.4, spread: 0.1, unit: "share" });

function row(role: string, median: DurationRow["median"]): DurationRow {
  const [open7, open14, open30, open60, open90, open180] = Array.from({ length: 6 }, () => share);
  const shares = { open7, open14, open30, open60, open90, open180 } as Pick<DurationRow, "open7">;
  return {
    set: "list",
    setLabel: "A list",
    role,
    postings: share,
    median,
    renewed: share,
    ...shares,
  } as DurationRow;
}

const CASES = [
  {
    rows: [row("agent-engineer", days(17)), row("ml-engineer", days(30))],
    says: "On the list “A list”, half of the AI agent engineer postings are gone after 17 days, half of the ML engineer postings after 30 days. The latter stay longer.",
  },
  {
    rows: [row("agent-engineer", days(17, 9)), row("ml-engineer", days(20, 9))],
    says: "On the list “A list”, half of the AI agent engineer postings are gone after 17 days, half of the ML engineer postings after 20 days. The two cannot be told apart.",
  },
  {
    rows: [row("agent-engineer", notReached), row("ml-engineer", days(20))],
    says: "In no set held here could it be seen after how many days half of the postings are gone.",
  },
  { rows: [], says: "No set held here shows when postings of the two roles ended." },
];

for (const { rows, says } of CASES) {
  test(`durationSentence: ${says.slice(0, 60)}`, () => {
    assert.equal(plainText(durationSentence(rows, roles)), says);
  });
}
