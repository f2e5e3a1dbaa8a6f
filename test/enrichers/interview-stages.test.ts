import assert from "node:assert/strict";
import test from "node:test";
import { readInterviewStages } from "../../src/content/interview-stages.ts";
import { interviewStagesEnricher } from "../../src/enrichers/interview-stages.ts";
import { readPostingText } from "../../src/enrichers/posting-text.ts";

const interviewStages = interviewStagesEnricher(readInterviewStages());

function read(description: string) {
  return interviewStages(readPostingText({ id: "1", title: "Engineer", description }));
}

const CASES: [string, string, string[]][] = [
  [
    "a list under a heading",
    "Interview process:\n- Intro call with the recruiter\n- Live coding\n- System design\n- Meet the team\n- Reference check",
    ["recruiter_screen", "coding", "system_design", "panel", "reference_check"],
  ],
  [
    "a process in one sentence",
    "The hiring process includes a phone screen, a take-home assignment and a panel interview.",
    ["recruiter_screen", "take_home", "panel"],
  ],
  ["one stage by its full name", "Candidates are invited to a technical interview.", ["technical_interview"]],
  [
    "a stage after others",
    "After two short technicals we schedule an onsite.",
    ["technical_interview", "onsite"],
  ],
  ["nothing in adjustments", "Tell us if you need accommodations for a phone interview.", []],
  ["nothing in the candidate's own duties", "You will conduct technical interviews and grow the team.", []],
  ["nothing in case studies of customers", "You write case studies and present demos to executives.", []],
  ["no check that stands alone", "Upon offer, all candidates undergo a background check.", []],
  ["no stage that is denied", "Our interview process has no coding challenge.", []],
];

for (const [what, description, expected] of CASES) {
  test(`interviewStages reads ${what}`, () => assert.deepEqual(read(description)?.value ?? [], expected));
}

test("interviewStages quotes the words it read at their offsets", () => {
  const description = "Next steps: a recruiter call, then pair programming.";
  const fact = read(description);
  assert.deepEqual(
    fact?.mentions.map(({ start, end }) => description.slice(start, end)),
    ["recruiter call", "pair programming"],
  );
});
