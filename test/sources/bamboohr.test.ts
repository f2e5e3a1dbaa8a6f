import assert from "node:assert/strict";
import { test } from "node:test";
import { bamboohr } from "../../src/sources/bamboohr.ts";
import { recorded, stated } from "./recorded.ts";

test("parse reads a list and the details of one of its postings as one posting", () => {
  const { postings, texts, problems } = stated(
    bamboohr,
    recorded("bamboohr/pebblecrest.json", "pebblecrest"),
  );
  assert.deepEqual(postings, [
    {
      id: "bamboohr:pebblecrest:41",
      title: "Machine Learning Engineer",
      employer: "pebblecrest",
      location: "Provo, Utah, United States",
      url: "https://pebblecrest.bamboohr.com/careers/41",
      datePosted: "2026-06-02",
      validThrough: null,
      employmentType: "Full-Time",
      workplaceType: "hybrid",
      salary: "$120,000 - $145,000 per year",
    },
    {
      id: "bamboohr:pebblecrest:42",
      title: "Stone Buyer",
      employer: "pebblecrest",
      location: "Calgary, Alberta, Canada",
      url: "https://pebblecrest.bamboohr.com/careers/42",
      datePosted: null,
      validThrough: null,
      employmentType: "Contractor",
      workplaceType: "remote",
    },
  ]);
  assert.deepEqual(texts, ["<p>You would sort pebbles by eye, the model's.</p>", ""]);
  assert.deepEqual(problems, []);
});
