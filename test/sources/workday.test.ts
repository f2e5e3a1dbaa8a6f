import assert from "node:assert/strict";
import { test } from "node:test";
import { workday } from "../../src/sources/workday.ts";
import { recorded, stated } from "./recorded.ts";

test("parse reads a list and the details of one of its postings as one posting", () => {
  const { postings, texts, problems } = stated(
    workday,
    recorded("workday/saltmarsh.json", "saltmarsh.wd5.myworkdayjobs.com/Careers"),
  );
  assert.deepEqual(postings, [
    {
      id: "workday:saltmarsh.wd5.myworkdayjobs.com/Careers:JR20041",
      title: "Principal AI Engineer",
      employer: "Saltmarsh Foods, Inc.",
      location: "Boston, MA | Remote, Massachusetts",
      url: "https://saltmarsh.wd5.myworkdayjobs.com/Careers/job/Boston-MA/Principal-AI-Engineer_JR20041-1",
      datePosted: "2026-07-17",
      validThrough: null,
      employmentType: "Full time",
      workplaceType: "Hybrid",
    },
    {
      id: "workday:saltmarsh.wd5.myworkdayjobs.com/Careers:JR20042",
      title: "Salt Inspector",
      employer: "saltmarsh",
      location: "Leeds",
      url: "https://saltmarsh.wd5.myworkdayjobs.com/Careers/job/Leeds/Salt-Inspector_JR20042",
      datePosted: null,
      validThrough: null,
      employmentType: "Part time",
      workplaceType: null,
    },
  ]);
  assert.deepEqual(texts, ["<p>You would put agents to work in the salt marsh.</p>", ""]);
  assert.deepEqual(problems, []);
});
