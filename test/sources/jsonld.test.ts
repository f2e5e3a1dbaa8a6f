import assert from "node:assert/strict";
import { test } from "node:test";
import { jsonld } from "../../src/sources/jsonld.ts";
import { recorded, stated } from "./recorded.ts";

test("parse reads a graph: escaped text, several places, pay in text", () => {
  const { postings, texts, problems } = stated(jsonld, recorded("jsonld/graph.html"));
  assert.deepEqual(postings, [
    {
      id: "jsonld::MP-17",
      title: "AI Agent Engineer & Plumber",
      employer: "Millpond Ltd",
      location: "Leeds, United Kingdom | Cork, Ireland",
      url: "https://millpond.example/careers/agent-engineer",
      datePosted: "2026-05-11",
      validThrough: "2026-08-01T00:00",
      employmentType: "FULL_TIME, CONTRACTOR",
      workplaceType: null,
      salary: [
        {
          min: 65000,
          max: 80000,
          currency: "GBP",
          period: "year",
          component: "base",
        },
      ],
    },
  ]);
  assert.deepEqual(texts, ["<p>You would keep the agents from flooding the mill.</p>"]);
  assert.deepEqual(problems, []);
});

test("parse reads markup with comments, raw line ends and a comma too many", () => {
  const { postings, texts, problems } = stated(jsonld, recorded("jsonld/broken.html"));
  assert.deepEqual(postings, [
    {
      id: "jsonld::/jobs/9",
      title: "Machine Learning Engineer",
      employer: "Otterway",
      location: "Remote (United States, Canada)",
      url: null,
      datePosted: null,
      validThrough: null,
      employmentType: "FULL_TIME",
      workplaceType: "TELECOMMUTE",
      salary: [
        {
          min: 62.5,
          max: 62.5,
          currency: "USD",
          period: "hour",
          component: "base",
        },
      ],
    },
  ]);
  assert.deepEqual(texts, ["First line\nsecond line\twith a tab"]);
  assert.deepEqual(problems, []);
});

test("parse reads several postings of a page and says what it can't read", () => {
  const { postings, texts, problems } = stated(jsonld, recorded("jsonld/several.html"));
  assert.deepEqual(postings, [
    {
      id: "jsonld::https://sedge.example/jobs/1",
      title: "Data Engineer",
      employer: "Sedge",
      location: "Oslo, Norway",
      url: "https://sedge.example/jobs/1",
      datePosted: null,
      validThrough: null,
      employmentType: null,
      workplaceType: null,
      salary: "kr 700 000 - 800 000 per year",
    },
    {
      id: "jsonld::https://sedge.example/jobs#2",
      title: "Prompt Engineer",
      employer: "Sedge",
      location: null,
      url: "https://sedge.example/jobs",
      datePosted: null,
      validThrough: null,
      employmentType: null,
      workplaceType: null,
      salary: [
        {
          min: 54000,
          max: 54000,
          currency: "EUR",
          component: "base",
        },
      ],
    },
  ]);
  assert.deepEqual(texts, ["", ""]);
  assert.deepEqual(problems, ["saved: JSON-LD that can't be read", "saved posting 3: title: missing"]);
});
