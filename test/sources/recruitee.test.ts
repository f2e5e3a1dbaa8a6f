import assert from "node:assert/strict";
import { test } from "node:test";
import { recruitee } from "../../src/sources/recruitee.ts";
import { recorded, stated } from "./recorded.ts";

test("parse reads offers: monthly pay in text, several places, no drafts", () => {
  const { postings, texts, problems } = stated(recruitee, recorded("recruitee/tidewell.json", "tidewell"));
  assert.deepEqual(postings, [
    {
      id: "recruitee:tidewell:1900001",
      title: "LLM Engineer",
      employer: "Tidewell B.V.",
      location: "Amsterdam, Netherlands | Ghent, Belgium",
      url: "https://tidewell.recruitee.com/o/llm-engineer",
      datePosted: "2026-02-03T10:00:00Z",
      validThrough: null,
      employmentType: "full-time permanent",
      workplaceType: "hybrid",
      salary: [
        {
          min: 4500,
          max: 6200,
          currency: "EUR",
          period: "month",
        },
      ],
    },
    {
      id: "recruitee:tidewell:1900002",
      title: "Sailor",
      employer: "tidewell",
      location: "Den Helder, Netherlands",
      url: null,
      datePosted: null,
      validThrough: null,
      employmentType: null,
      workplaceType: "remote",
    },
  ]);
  assert.deepEqual(texts, [
    "<p>You would teach a model the tides.</p>\n<ul><li>RAG in production</li></ul>",
    "",
  ]);
  assert.deepEqual(problems, ["job 4: title: missing"]);
});
