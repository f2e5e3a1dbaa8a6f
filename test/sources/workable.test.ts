import assert from "node:assert/strict";
import { test } from "node:test";
import { workable } from "../../src/sources/workable.ts";
import { recorded, stated } from "./recorded.ts";

test("parse reads the widget's answer: shown places only, telecommuting as remote", () => {
  const { postings, texts, problems } = stated(
    workable,
    recorded("workable/corkline-widget.json", "corkline"),
  );
  assert.deepEqual(postings, [
    {
      id: "workable:corkline:1A2B3C4D5E",
      title: "Senior ML Engineer (Forecasting)",
      employer: "Corkline Analytics",
      location: "Athens, Greece",
      url: "https://apply.workable.com/j/1A2B3C4D5E",
      datePosted: "2026-04-02",
      validThrough: null,
      employmentType: "Full-time",
      workplaceType: "remote",
    },
    {
      id: "workable:corkline:2B3C4D5E6F",
      title: "Office Lead",
      employer: "Corkline Analytics",
      location: null,
      url: "https://apply.workable.com/j/2B3C4D5E6F",
      datePosted: null,
      validThrough: null,
      employmentType: null,
      workplaceType: null,
    },
  ]);
  assert.deepEqual(texts, ["<p>You would forecast cork harvests.</p>", ""]);
  assert.deepEqual(problems, ["job 3: title: missing"]);
});

test("parse reads a list and the details of one of its postings as one posting", () => {
  const { postings, texts, problems } = stated(workable, recorded("workable/corkline-v3.json", "corkline"));
  assert.deepEqual(postings, [
    {
      id: "workable:corkline:4D5E6F7081",
      title: "AI Engineer",
      employer: "corkline",
      location: "Porto, Portugal",
      url: "https://apply.workable.com/j/4D5E6F7081",
      datePosted: "2026-06-11T00:00:00.000Z",
      validThrough: null,
      employmentType: "full-time",
      workplaceType: "hybrid",
      salary: [
        {
          min: 45000,
          max: 60000,
          currency: "EUR",
        },
      ],
    },
  ]);
  assert.deepEqual(texts, [
    "<p>You would wire models into the product.</p>\n<ul><li>Python</li></ul>\n<ul><li>Cork shoes</li></ul>",
  ]);
  assert.deepEqual(problems, []);
});
