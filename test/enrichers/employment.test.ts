import assert from "node:assert/strict";
import { test } from "node:test";
import { employment } from "../../src/enrichers/employment.ts";
import { readPostingText } from "../../src/enrichers/posting-text.ts";

const CASES: [title: string, description: string, expected: string][] = [
  ["Data Science Intern", "Join us.", "intern"],
  ["Software Co-op", "Join us.", "intern"],
  ["AI Engineer (Contract)", "Join us.", "contract"],
  ["Contract Manager", "Join us.", "not_stated"],
  ["Specialist: Seasonal, Part-time", "Join us.", "part_time"],
  ["Engineer", "Employment Type: Full-Time\nPay: good", "full_time"],
  ["Engineer", "Type: Contractor\n\nRate: $30/h", "contract"],
  ["Engineer", "Job Type\n\nFull time\n\nShift", "full_time"],
  ["Engineering Intern", "Time Type: Full time", "intern"],
  ["Engineer", "This is a full-time position based in Ireland.", "full_time"],
  ["Engineer", "The salary range for this full-time position is good.", "full_time"],
  ["Engineer", "This is a six-month contract-to-hire role, full-time.", "contract"],
  ["Engineer", "You will be engaged on a contract basis.", "contract"],
  ["Engineer", "Acme | Engineer | Berlin | Full-time | Onsite", "full_time"],
  ["Engineer", "This is a temporary position.", "temporary"],
  ["Engineer", "Full-time employees are eligible for benefits.", "not_stated"],
  ["Engineer", "Coverage for full-time and part-time colleagues.", "not_stated"],
  ["Engineer", "You define the contract for services.", "not_stated"],
  ["Engineer", "Are you an existing contractor or consultant with us?", "not_stated"],
  ["Engineer", "This document is not an employment contract or offer.", "not_stated"],
];

for (const [title, description, expected] of CASES) {
  test(`employment reads ${JSON.stringify(`${title}: ${description}`)}`, () => {
    const fact = employment(readPostingText({ id: "1", title, description }));
    assert.equal(fact?.value ?? "not_stated", expected);
    for (const { field, start, end, text } of fact?.mentions ?? []) {
      assert.equal((field === "title" ? title : description).slice(start, end), text);
    }
  });
}

test("employment reads the source's field first", () => {
  const read = (employmentType: string) =>
    employment(readPostingText({ id: "1", title: "Intern", description: "", employmentType }))?.value;
  assert.equal(read("FULL_TIME"), "full_time");
  assert.equal(read("FullTime"), "full_time");
  assert.equal(read("Contractor"), "contract");
  assert.equal(read("Part-time"), "part_time");
  assert.equal(read("Temporary"), "temporary");
  assert.equal(read("Intern"), "intern");
  assert.equal(read("OTHER"), "intern");
});
