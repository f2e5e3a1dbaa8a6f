import assert from "node:assert/strict";
import { test } from "node:test";
import { pinpoint } from "../../src/sources/pinpoint.ts";
import { recorded, stated } from "./recorded.ts";

test("parse reads postings: all parts of the text, hidden pay as none", () => {
  const { postings, texts, problems } = stated(
    pinpoint,
    recorded("pinpoint/brambleworks.json", "brambleworks"),
  );
  assert.deepEqual(postings, [
    {
      id: "pinpoint:brambleworks:310001",
      title: "Applied Scientist",
      employer: "brambleworks",
      location: "Kent Farm, Maidstone, Kent",
      url: "https://brambleworks.pinpointhq.com/en/postings/0f1e2d3c-0000-4000-8000-000000000001",
      datePosted: null,
      validThrough: "2026-08-31T22:59:59Z",
      employmentType: "Permanent - Full Time",
      workplaceType: "onsite",
      salary: [
        {
          min: 60000,
          max: 72000,
          currency: "GBP",
          period: "year",
        },
      ],
    },
    {
      id: "pinpoint:brambleworks:310002",
      title: "Picker",
      employer: "brambleworks",
      location: "Remote",
      url: null,
      datePosted: null,
      validThrough: null,
      employmentType: null,
      workplaceType: "remote",
    },
  ]);
  assert.deepEqual(texts, [
    "<div>Bramble Works picks berries by robot.</div>\n<h3>Key Responsibilities</h3>\n<ul><li>Tell ripe from red</li></ul>\n<h3>Skills, Knowledge and Expertise</h3>\n<ul><li>Computer vision</li></ul>",
    "",
  ]);
  assert.deepEqual(problems, ["job 3: title: missing"]);
});
