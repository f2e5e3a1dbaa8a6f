import assert from "node:assert/strict";
import { test } from "node:test";
import { teamtailor } from "../../src/sources/teamtailor.ts";
import { payload, recorded, stated } from "./recorded.ts";

test("parse reads the feed in JSON with its markup", () => {
  const { postings, texts, problems } = stated(
    teamtailor,
    recorded("teamtailor/fjordlys-jobs.json", "fjordlys"),
  );
  assert.deepEqual(postings, [
    {
      id: "teamtailor:fjordlys:5f1d2c3b-0000-4000-8000-00000000aa01",
      title: "AI Engineer",
      employer: "Fjordlys AS",
      location: "Bergen, Norway",
      url: "https://fjordlys.teamtailor.com/jobs/5100001-ai-engineer",
      datePosted: "2026-04-14T09:00:00+02:00",
      validThrough: null,
      employmentType: "FULL_TIME",
      workplaceType: null,
      salary: [
        {
          min: 700000,
          max: 850000,
          currency: "NOK",
          period: "year",
          component: "base",
        },
      ],
    },
  ]);
  assert.deepEqual(texts, ["<p>You would keep the lighthouse agent awake.</p>"]);
  assert.deepEqual(problems, []);
});

test("parse reads resources and the places they include", () => {
  const { postings, texts, problems } = stated(
    teamtailor,
    recorded("teamtailor/fjordlys-api.json", "fjordlys"),
  );
  assert.deepEqual(postings, [
    {
      id: "teamtailor:fjordlys:5100002",
      title: "ML Engineer",
      employer: "fjordlys",
      location: "Stockholm, Sweden | Skagen light",
      url: "https://fjordlys.teamtailor.com/jobs/5100002-ml-engineer",
      datePosted: "2026-01-08T11:12:13.000+01:00",
      validThrough: null,
      employmentType: "fulltime",
      workplaceType: "remote",
      salary: [
        {
          min: 55000,
          max: 65000,
          currency: "SEK",
          period: "month",
        },
      ],
    },
    {
      id: "teamtailor:fjordlys:5100003",
      title: "Keeper",
      employer: "fjordlys",
      location: null,
      url: null,
      datePosted: null,
      validThrough: null,
      employmentType: null,
      workplaceType: null,
    },
  ]);
  assert.deepEqual(texts, [
    "Teach the lamp to see fog.\n<p>You would train on a hundred years of weather.</p>",
    "",
  ]);
  assert.deepEqual(problems, []);
});

test("parse reads the feed in RSS", () => {
  const { postings, texts, problems } = stated(
    teamtailor,
    recorded("teamtailor/fjordlys-jobs.rss", "fjordlys"),
  );
  assert.deepEqual(postings, [
    {
      id: "teamtailor:fjordlys:9c8b7a60-0000-4000-8000-00000000aa04",
      title: "Prompt & Agent Engineer",
      employer: "fjordlys",
      location: "Bergen, Norway",
      url: "https://fjordlys.teamtailor.com/jobs/5100004-prompt-agent-engineer",
      datePosted: "2026-04-14T07:00:00.000Z",
      validThrough: null,
      employmentType: null,
      workplaceType: "hybrid",
    },
  ]);
  assert.deepEqual(texts, ["<p>You would talk to the lamp.</p>"]);
  assert.deepEqual(problems, []);
});

test("parse reads the answer for one job with the places it includes", () => {
  const answer = {
    data: {
      id: "7",
      type: "jobs",
      attributes: { title: "ML Engineer" },
      relationships: { locations: { data: [{ type: "locations", id: "81" }] } },
    },
    included: [{ id: "81", type: "locations", attributes: { city: "Bergen", country: "NO" } }],
  };
  const { postings } = stated(teamtailor, payload(JSON.stringify(answer), { source: "teamtailor" }));
  assert.deepEqual(
    postings.map(({ id, location }) => [id, location]),
    [["teamtailor::7", "Bergen, Norway"]],
  );
});
