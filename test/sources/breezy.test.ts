import assert from "node:assert/strict";
import { test } from "node:test";
import { breezy } from "../../src/sources/breezy.ts";
import { recorded, stated } from "./recorded.ts";

test("parse reads positions: place by its parts, pay in words", () => {
  const { postings, texts, problems } = stated(breezy, recorded("breezy/copperleaf.json", "copperleaf"));
  assert.deepEqual(postings, [
    {
      id: "breezy:copperleaf:aa11bb22cc33",
      title: "AI Engineer",
      employer: "Copperleaf Tea",
      location: "Denver, Colorado, United States",
      url: "https://copperleaf.breezy.hr/p/aa11bb22cc33-ai-engineer",
      datePosted: "2026-03-05T14:20:11.000Z",
      validThrough: null,
      employmentType: "Full-Time",
      workplaceType: "hybrid",
      salary: "$95k - $120k / year",
    },
    {
      id: "breezy:copperleaf:dd44ee55ff66",
      title: "Taster",
      employer: "Copperleaf Tea",
      location: "United Kingdom",
      url: "https://copperleaf.breezy.hr/p/dd44ee55ff66-taster",
      datePosted: "2026-03-06T00:00:00.000Z",
      validThrough: null,
      employmentType: "Part-Time",
      workplaceType: "remote",
    },
  ]);
  assert.deepEqual(texts, ["<p>You would blend tea by embedding.</p>", ""]);
  assert.deepEqual(problems, ["job 3: title: missing"]);
});
