import assert from "node:assert/strict";
import { test } from "node:test";
import { rss } from "../../src/sources/rss.ts";
import { recorded, stated } from "./recorded.ts";

test("parse reads RSS with the fields that job boards add", () => {
  const { postings, texts, problems } = stated(rss, recorded("rss/board.rss"));
  assert.deepEqual(postings, [
    {
      id: "rss::https://board.example/?p=881",
      title: "ML Engineer, Search & Ranking",
      employer: "Reedbed",
      location: "Utrecht, Netherlands",
      url: "https://board.example/jobs/ml-engineer-search",
      datePosted: "2026-03-02T08:00:00.000Z",
      validThrough: null,
      employmentType: "Full Time",
      workplaceType: null,
      salary: "€70,000 – €85,000",
    },
    {
      id: "rss::https://board.example/jobs/agent-engineer",
      title: "Agent Engineer",
      employer: null,
      location: null,
      url: "https://board.example/jobs/agent-engineer",
      datePosted: "2026-03-03T10:30:00.000Z",
      validThrough: null,
      employmentType: null,
      workplaceType: null,
    },
  ]);
  assert.deepEqual(texts, ["<p>You would rank reeds by length.</p>", "<p>Agents for herons.</p>"]);
  assert.deepEqual(problems, ["item 3: title: missing"]);
});

test("parse reads Atom whose titles all begin with the employer", () => {
  const { postings, texts, problems } = stated(rss, recorded("rss/many-employers.atom"));
  assert.deepEqual(postings, [
    {
      id: "rss::tag:remote.example,2026:1",
      title: "Senior ML Engineer",
      employer: "Heronry",
      location: "Anywhere in the World",
      url: "https://remote.example/jobs/1",
      datePosted: "2026-06-01T08:00:00Z",
      validThrough: null,
      employmentType: null,
      workplaceType: null,
    },
    {
      id: "rss::tag:remote.example,2026:2",
      title: "LLM Engineer",
      employer: "Bittern & Sons",
      location: null,
      url: "https://remote.example/jobs/2",
      datePosted: "2026-06-02T09:00:00Z",
      validThrough: null,
      employmentType: null,
      workplaceType: null,
    },
  ]);
  assert.deepEqual(texts, ["<p>Count herons.</p>", "Booms in the reeds."]);
  assert.deepEqual(problems, []);
});
