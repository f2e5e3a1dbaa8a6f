import assert from "node:assert/strict";
import { test } from "node:test";
import { lever } from "../../src/sources/lever.ts";
import { recorded, stated } from "./recorded.ts";

test("parse reads a board: both text forms, all places, pay by year and hour, milliseconds as instants", () => {
  const { postings, texts, problems } = stated(lever, recorded("lever/lanternfish.json", "lanternfish"));
  assert.deepEqual(postings, [
    {
      id: "lever:lanternfish:0b9a2f61-58a4-4c07-9a0e-5d1f6a8c1001",
      title: "Machine Learning Engineer, Sonar",
      employer: "lanternfish",
      location: "Toronto, Ontario | Montreal, Quebec",
      url: "https://jobs.lever.co/lanternfish/0b9a2f61-58a4-4c07-9a0e-5d1f6a8c1001",
      datePosted: "2026-01-05T06:59:28.549Z",
      validThrough: null,
      employmentType: "Full-time",
      workplaceType: "hybrid",
      salary: [
        {
          min: 140000,
          max: 175000,
          currency: "CAD",
          period: "year",
        },
      ],
    },
    {
      id: "lever:lanternfish:0b9a2f61-58a4-4c07-9a0e-5d1f6a8c1002",
      title: "Survey Pilot",
      employer: "lanternfish",
      location: "Remote - US",
      url: "https://jobs.lever.co/lanternfish/0b9a2f61-58a4-4c07-9a0e-5d1f6a8c1002",
      datePosted: "2025-07-01T00:00:00.000Z",
      validThrough: null,
      employmentType: "Contract",
      workplaceType: null,
      salary: [
        {
          min: 38.5,
          max: 52,
          currency: "USD",
          period: "hour",
        },
      ],
    },
    {
      id: "lever:lanternfish:0b9a2f61-58a4-4c07-9a0e-5d1f6a8c1003",
      title: "Deckhand",
      employer: "lanternfish",
      location: null,
      url: null,
      datePosted: null,
      validThrough: null,
      employmentType: null,
      workplaceType: null,
    },
  ]);
  assert.deepEqual(texts, [
    "<div><b>Lanternfish maps the sea floor.</b></div><div>You would train the models that tell rock from wreck.</div>\n<h3>What you would do</h3>\n<ul><li>Label sonar images &amp; train on them</li><li>Watch for drift</li></ul>\n<h3>What we ask for</h3>\n<ul><li>Three years of PyTorch</li></ul>\n<div>Where in the range depends on level.</div>\n<div>We answer every application within a week.</div>",
    "Drive the boat.",
    "",
  ]);
  assert.deepEqual(problems, ["job 4: title: missing"]);
});
