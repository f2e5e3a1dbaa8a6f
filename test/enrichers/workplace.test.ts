import assert from "node:assert/strict";
import test from "node:test";
import type { WorkplaceFact } from "../../src/domain/place.ts";
import { readPostingText } from "../../src/enrichers/posting-text.ts";
import { workplace } from "../../src/enrichers/workplace.ts";

function read(fields: { location?: string; title?: string; description?: string; workplaceType?: string }) {
  return workplace(readPostingText({ id: "1", title: "Engineer", ...fields }));
}

function shown(fact: { value: WorkplaceFact } | undefined): string {
  if (fact === undefined) return "not_stated";
  const { value, officeDays } = fact.value;
  return officeDays === null ? value : `${value} ${officeDays}`;
}

const FIELDS: [Parameters<typeof read>[0], string][] = [
  [{ location: "Remote - US" }, "remote"],
  [{ location: "San Francisco" }, "not_stated"],
  [{ location: "Paris (Hybrid)" }, "hybrid"],
  [{ location: "Distributed" }, "remote"],
  [{ title: "Data Engineer (Remote)" }, "remote"],
  [{ location: "Oslo | ONSITE or REMOTE" }, "remote"],
  [{ location: "Oslo | ONSITE (hybrid)" }, "hybrid"],
  [{ location: "Hybrid Remote, Oslo" }, "hybrid"],
  [{ title: "Remote Sensing Engineer" }, "not_stated"],
  [{ title: "Hybrid Cloud Architect" }, "not_stated"],
  [{ workplaceType: "OnSite", location: "Remote" }, "onsite"],
  [{ workplaceType: "Hybrid" }, "hybrid"],
  [{ workplaceType: "TELECOMMUTE" }, "remote"],
  [{ workplaceType: "Unspecified" }, "not_stated"],
];

for (const [fields, expected] of FIELDS) {
  test(`workplace reads ${JSON.stringify(fields)}`, () => assert.equal(shown(read(fields)), expected));
}

const TEXTS: [string, string][] = [
  ["This is a fully remote position.", "remote"],
  ["You may work remotely from anywhere in Canada.", "remote"],
  ["#LI-Remote", "remote"],
  ["This role can be based in our Lyon office, or remotely in France.", "remote"],
  ["The job is remote or hybrid, as you like.", "remote"],
  ["This role is not remote.", "onsite"],
  ["Remote: No", "not_stated"],
  ["We are not currently considering remote candidates.", "onsite"],
  ["Perk: work from anywhere for up to four weeks a year.", "not_stated"],
  ["A stipend for your remote office and remote teams to lead.", "not_stated"],
  ["If this position is listed as remote or hybrid, you will travel at times.", "not_stated"],
  ["You will run hybrid cloud and hybrid search.", "not_stated"],
  ["A hybrid role combining support and sales.", "not_stated"],
  ["Unless approved to work remotely, spend at least half of your time in our office.", "hybrid"],
  ["Roles may be fully remote or local.", "not_stated"],
  ["You will install systems on-site or remotely.", "not_stated"],
  ["This role is office-based.", "onsite"],
  ["Join our data team at our office in Oslo.", "onsite"],
  ["Staff are expected to work on-site 100% of the time.", "onsite"],
  ["We follow a hybrid work model.", "hybrid"],
  ["Hybrid: three days a week in the office.", "hybrid 3"],
  ["We are in the office 2-3 days per week.", "hybrid 2"],
  ["You can work from home two days a week.", "hybrid 3"],
  ["In-person attendance is expected 3 days every other week.", "hybrid 1.5"],
  ["Come to the office on Tuesdays and Thursdays; work from home otherwise.", "hybrid 2"],
  ["We meet in the office Tuesday through Thursday.", "hybrid 3"],
  ["We are in the studio twice a week.", "hybrid 2"],
  ["In-person role, from Monday to Friday.", "onsite"],
  ["We work in the office five days a week.", "onsite 5"],
  ["We are an office-first company.", "onsite"],
  ["The role is based at our Lisbon office.", "onsite"],
  ["This is an in-person role.", "onsite"],
  ["Lunch four times a week in the office.", "not_stated"],
  ["The last step is an on-site interview.", "not_stated"],
  ["You will visit customers on-site.", "not_stated"],
  ["25 days of paid leave and snacks in the office.", "not_stated"],
];

for (const [description, expected] of TEXTS) {
  test(`workplace reads "${description}"`, () => assert.equal(shown(read({ description })), expected));
}

test("workplace reads on through a line that is wrapped in mid-sentence", () => {
  assert.equal(
    shown(read({ description: "We expect everyone to be in\nthe office at least three days\nper week." })),
    "hybrid 3",
  );
});

test("workplace quotes the words it read at their offsets", () => {
  const description = "Hybrid role: 2 days a week in the office.";
  for (const { start, end, text } of read({ description })?.mentions ?? []) {
    assert.equal(description.slice(start, end), text);
  }
});

test("workplace reads hostile text to its end", () => {
  const description = "remote or hybrid 3 days (((( office $ ".repeat(20_000);
  assert.equal(read({ description })?.value.value, "remote");
});
