import assert from "node:assert/strict";
import { test } from "node:test";
import { hn } from "../../src/sources/hn.ts";
import { payload, recorded, stated } from "./recorded.ts";

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

test("parse reads Algolia's threads, hits and stories, and takes no answer for a post", () => {
  const post = {
    id: 99000001,
    parent_id: 99000000,
    story_id: 99000000,
    created_at: "2026-03-02T16:01:40Z",
    text: "Corkline | ML Engineer | Lisbon",
  };
  const answer = {
    ...post,
    id: 99000005,
    parent_id: 99000001,
    text: "We are hiring a second engineer too, apply.",
  };
  const thread = {
    id: 99000000,
    type: "story",
    title: "Ask HN: Who is hiring? (March 2026)",
    parent_id: null,
    children: [{ ...post, children: [answer] }],
  };
  const hits = {
    hits: [
      { ...post, id: undefined, text: undefined, objectID: "99000001", comment_text: post.text },
      answer,
    ],
  };
  const job = {
    id: 99000009,
    type: "job",
    time: 1772467300,
    title: "Corkline (YC S23) Is Hiring a Founding Platform Engineer",
    url: "https://corkline.example/jobs",
  };
  const read = (value: unknown) => {
    const { postings, problems } = stated(
      hn,
      payload(JSON.stringify(value), { source: "hn", board: "99000000" }),
    );
    return [postings.map(({ id, title }) => `${id.slice(12)} ${title}`), problems.length];
  };
  assert.deepEqual(read(thread), [["99000001#1 ML Engineer"], 0]);
  assert.deepEqual(read(hits), [["99000001#1 ML Engineer"], 1]);
  assert.deepEqual(read(job), [["99000009#1 Founding Platform Engineer"], 0]);
});
