import assert from "node:assert/strict";
import { test } from "node:test";
import { ashby } from "../../src/sources/ashby.ts";
import { recorded, stated } from "./recorded.ts";

test("parse reads a board: tiers with their zones, the summary where there are none, no unlisted posting", () => {
  const { postings, texts, problems } = stated(ashby, recorded("ashby/quillmark.json", "quillmark"));
  assert.deepEqual(postings, [
    {
      id: "ashby:quillmark:7c1d0c4e-1111-4b7e-9f53-0a4d5e6f0001",
      title: "Agent Engineer",
      employer: "quillmark",
      location: "New York | Lisbon | Porto, Portugal",
      url: "https://jobs.ashbyhq.com/quillmark/7c1d0c4e-1111-4b7e-9f53-0a4d5e6f0001",
      datePosted: "2026-06-30T16:21:55.393+00:00",
      validThrough: null,
      employmentType: "FullTime",
      workplaceType: "Hybrid",
      salary: [
        {
          min: 170000,
          max: 190000,
          currency: "USD",
          period: "year",
          component: "base",
          zone: "New York",
        },
        {
          min: 80000,
          max: 95000,
          currency: "EUR",
          period: "year",
          component: "base",
          zone: "Portugal",
        },
      ],
    },
    {
      id: "ashby:quillmark:7c1d0c4e-1111-4b7e-9f53-0a4d5e6f0002",
      title: "Annotator",
      employer: "quillmark",
      location: "Europe",
      url: "https://jobs.ashbyhq.com/quillmark/7c1d0c4e-1111-4b7e-9f53-0a4d5e6f0002",
      datePosted: "2026-05-04T08:00:00.000+00:00",
      validThrough: null,
      employmentType: "Contract",
      workplaceType: "Remote",
      salary: [
        {
          min: 25,
          max: 35,
          currency: "EUR",
          period: "hour",
          component: "base",
        },
      ],
    },
    {
      id: "ashby:quillmark:7c1d0c4e-1111-4b7e-9f53-0a4d5e6f0004",
      title: "Designer",
      employer: "quillmark",
      location: null,
      url: null,
      datePosted: null,
      validThrough: null,
      employmentType: null,
      workplaceType: null,
    },
  ]);
  assert.deepEqual(texts, [
    "<p>You would build agents that read contracts &amp; invoices.</p>",
    "<p>Mark clauses.</p>",
    "",
  ]);
  assert.deepEqual(problems, []);
});
