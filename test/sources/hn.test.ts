import assert from "node:assert/strict";
import { test } from "node:test";
import { hn } from "../../src/sources/hn.ts";
import { recorded, stated } from "./recorded.ts";

test("parse reads a thread: a posting for each role, answers and deleted posts as problems", () => {
  const { postings, texts, problems } = stated(hn, recorded("hn/thread.json", "99000000"));
  assert.deepEqual(postings, [
    {
      id: "hn:99000000:99000001#1",
      title: "ML Engineer",
      employer: "Lanternfish",
      location: "Lisbon, Portugal | REMOTE (EU)",
      url: "https://news.ycombinator.com/item?id=99000001",
      datePosted: "2026-03-02T16:01:40.000Z",
      validThrough: null,
      employmentType: "full-time",
      workplaceType: "remote",
      salary: [
        {
          min: 80000,
          max: 110000,
          currency: "EUR",
          period: "year",
        },
      ],
    },
    {
      id: "hn:99000000:99000001#2",
      title: "Agent Engineer",
      employer: "Lanternfish",
      location: "Lisbon, Portugal | REMOTE (EU)",
      url: "https://news.ycombinator.com/item?id=99000001",
      datePosted: "2026-03-02T16:01:40.000Z",
      validThrough: null,
      employmentType: "full-time",
      workplaceType: "remote",
      salary: [
        {
          min: 80000,
          max: 110000,
          currency: "EUR",
          period: "year",
        },
      ],
    },
    {
      id: "hn:99000000:99000002#1",
      title: "Senior Agent Engineer",
      employer: "Quillmark",
      location: "Remote, US",
      url: "https://news.ycombinator.com/item?id=99000002",
      datePosted: "2026-03-02T16:03:20.000Z",
      validThrough: null,
      employmentType: "full-time",
      workplaceType: "remote",
      salary: [
        {
          min: 170000,
          max: 200000,
          currency: "USD",
          period: "year",
        },
      ],
    },
    {
      id: "hn:99000000:99000002#2",
      title: "Designer",
      employer: "Quillmark",
      location: "New York",
      url: "https://news.ycombinator.com/item?id=99000002",
      datePosted: "2026-03-02T16:03:20.000Z",
      validThrough: null,
      employmentType: "full-time",
      workplaceType: null,
    },
    {
      id: "hn:99000000:99000002#3",
      title: "Head of Sales",
      employer: "Quillmark",
      location: "New York or REMOTE (US)",
      url: "https://news.ycombinator.com/item?id=99000002",
      datePosted: "2026-03-02T16:03:20.000Z",
      validThrough: null,
      employmentType: "full-time",
      workplaceType: "remote",
    },
  ]);
  assert.deepEqual(texts, [
    "Lanternfish (YC W24) | ML Engineer, Agent Engineer | Lisbon, Portugal | REMOTE (EU) | Full-time | €80k-€110k + equity | https://lanternfish.example/careers/everything\nWe map the sea floor & everything on it.\nWrite to us.",
    "Lanternfish (YC W24) | ML Engineer, Agent Engineer | Lisbon, Portugal | REMOTE (EU) | Full-time | €80k-€110k + equity | https://lanternfish.example/careers/everything\nWe map the sea floor & everything on it.\nWrite to us.",
    "Quillmark | Multiple roles | New York or REMOTE (US) | Full-time\nQuillmark reads contracts.\n- Senior Agent Engineer (Remote, US): build the agents. $170k - $200k\nMail jobs at quillmark.example",
    "Quillmark | Multiple roles | New York or REMOTE (US) | Full-time\nQuillmark reads contracts.\n- Designer (New York): make them plain.\nMail jobs at quillmark.example",
    "Quillmark | Multiple roles | New York or REMOTE (US) | Full-time\nQuillmark reads contracts.\n- Head of Sales | https://quillmark.example/sales\nMail jobs at quillmark.example",
  ]);
  assert.deepEqual(problems, ["post 99000003: not an offer of work", "item 5: the post was deleted"]);
});
