import assert from "node:assert/strict";
import { test } from "node:test";
import { smartrecruiters } from "../../src/sources/smartrecruiters.ts";
import { recorded, stated } from "./recorded.ts";

test("parse reads a list and the details of one of its postings as one posting", () => {
  const { postings, texts, problems } = stated(
    smartrecruiters,
    recorded("smartrecruiters/rowanfit.json", "RowanFit"),
  );
  assert.deepEqual(postings, [
    {
      id: "smartrecruiters:RowanFit:744000011112222",
      title: "Data Scientist (f/m/d)",
      employer: "Rowan Fit GmbH",
      location: "München, Germany",
      url: "https://jobs.smartrecruiters.com/RowanFit/744000011112222-data-scientist",
      datePosted: "2026-05-19T07:12:33.123Z",
      validThrough: null,
      employmentType: "Full-time",
      workplaceType: "remote",
      salary: [
        {
          min: 62000,
          max: 78000,
          currency: "EUR",
          period: "year",
        },
      ],
    },
    {
      id: "smartrecruiters:RowanFit:744000011113333",
      title: "Trainer",
      employer: "Rowan Fit GmbH",
      location: "Wien, Austria",
      url: "https://jobs.smartrecruiters.com/RowanFit/744000011113333",
      datePosted: "2026-05-20T07:12:33.123Z",
      validThrough: null,
      employmentType: null,
      workplaceType: "hybrid",
    },
  ]);
  assert.deepEqual(texts, [
    "<h3>Company Description</h3>\n<p>Rowan Fit counts repetitions.</p>\n<h3>Job Description</h3>\n<p>You would find out which of them count.</p>\n<h3>Qualifications</h3>\n<ul><li>Statistics</li></ul>",
    "",
  ]);
  assert.deepEqual(problems, []);
});
