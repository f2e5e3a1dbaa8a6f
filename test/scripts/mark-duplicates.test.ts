import assert from "node:assert/strict";
import { test } from "node:test";
import { type Candidate, markDuplicates } from "../../scripts/snapshot/mark-duplicates.ts";
import { readPlaces } from "../../src/content/places.ts";
import { titleReader } from "../../src/duplicates/job-title.ts";
import { jobTraits } from "../../src/duplicates/job-traits.ts";
import type { PostingRow } from "../../src/store/rows.ts";

function candidate(id: string, row: Partial<PostingRow>, contentHash = id): Candidate {
  const whole = {
    posting_id: id,
    set_name: "one",
    job_key: id,
    has_text: false,
    first_seen: "2026-01-01",
    last_seen: "2026-01-01",
    duplicate_of: "",
    base_low: null,
    ...row,
  };
  return { row: whole as PostingRow, contentHash, traits: undefined };
}

function duplicates(candidates: Candidate[]): Record<string, string> {
  markDuplicates(candidates);
  return Object.fromEntries(candidates.map(({ row }) => [row.posting_id, row.duplicate_of]));
}

test("markDuplicates keeps the one with text of two with one address", () => {
  const rows = [
    candidate("a", { job_key: "x", last_seen: "2026-02-01" }),
    candidate("b", { job_key: "x", set_name: "two", has_text: true }),
  ];
  assert.deepEqual(duplicates(rows), { a: "b", b: "" });
});

test("markDuplicates keeps the latest seen of two without text", () => {
  const rows = [candidate("a", { job_key: "x" }), candidate("b", { job_key: "x", last_seen: "2026-02-01" })];
  assert.deepEqual(duplicates(rows), { a: "b", b: "" });
});

test("markDuplicates finds equal texts at any time and in any set", () => {
  const rows = [
    candidate("a", { has_text: true }, "same"),
    candidate(
      "b",
      { has_text: true, set_name: "two", first_seen: "2026-03-01", last_seen: "2026-03-01" },
      "same",
    ),
  ];
  assert.deepEqual(duplicates(rows), { a: "b", b: "" });
});

test("markDuplicates takes equal titles for one only in a set and at one time", () => {
  const later = { first_seen: "2026-05-01", last_seen: "2026-05-02" };
  const rows = [
    candidate("a", {}, "same"),
    candidate("b", {}, "same"),
    candidate("c", later, "same"),
    candidate("d", { set_name: "two" }, "same"),
    candidate("e", {}, ""),
    candidate("f", {}, ""),
  ];
  assert.deepEqual(duplicates(rows), { a: "", b: "a", c: "", d: "", e: "", f: "" });
});

test("markDuplicates joins chains: one by address, one by text", () => {
  const rows = [
    candidate("a", { has_text: true, last_seen: "2026-04-01" }, "same"),
    candidate("b", { has_text: true, job_key: "x" }, "same"),
    candidate("c", { job_key: "x" }),
  ];
  assert.deepEqual(duplicates(rows), { a: "", b: "a", c: "a" });
});

test("markDuplicates gives the one that counts the pay that only its duplicate states", () => {
  const pay = { base_currency: "USD", base_low: 150_000, base_high: 180_000, pay_observed: true, salary: [] };
  const text = candidate("text", { job_key: "x", has_text: true, base_low: null, pay_observed: false });
  const field = candidate("field", { job_key: "x", ...pay });
  assert.deepEqual(duplicates([text, field]), { text: "", field: "text" });
  const { base_currency, base_low, base_high, pay_observed } = text.row;
  assert.deepEqual({ base_currency, base_low, base_high, pay_observed, salary: [] }, pay);
});

test("markDuplicates leaves the pay that the one that counts states itself", () => {
  const text = candidate("text", { job_key: "x", has_text: true, base_low: 100_000, base_high: 120_000 });
  const field = candidate("field", { job_key: "x", base_low: 1, base_high: 2 });
  duplicates([text, field]);
  assert.equal(text.row.base_low, 100_000);
});

const TEXT = `You build agents that plan a print run, call the tools of the press, check each sheet and ask a person when
  in doubt. You write their evaluation, watch their cost, keep them calm when a provider is slow, and explain to the
  people at the press what they do. You have built such things before and write clearly.`;

function withText(id: string, location: string, description = TEXT): Candidate {
  const posting = { id, title: "AI Engineer", employer: "Quillworks", location, description };
  return { ...candidate(id, { has_text: true }), traits: jobTraits(posting, titleReader(readPlaces())) };
}

test("markDuplicates counts one job in one place once, though its text was edited", () => {
  const all = [withText("a", "Leeds"), withText("b", "Leeds, UK", `${TEXT} Leave: 25 days.`)];
  markDuplicates(all);
  assert.equal(all.filter(({ row }) => row.duplicate_of === "").length, 1);
});

test("markDuplicates keeps the same job elsewhere as another opening", () => {
  const all = [withText("a", "Leeds"), withText("b", "Porto, Portugal")];
  markDuplicates(all);
  assert.equal(all.filter(({ row }) => row.duplicate_of === "").length, 2);
});
