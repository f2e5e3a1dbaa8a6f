import assert from "node:assert/strict";
import { test } from "node:test";
import { boardEvents } from "../../src/pipeline/board-events.ts";
import type { EventRow, PostingBefore } from "../../src/store/ingest-store.ts";

const READING = {
  at: "2026-07-21T09:30:00.000Z",
  runId: "run",
  payloadId: "payload",
  source: "greenhouse",
  board: "acme",
};

function held(given: Partial<PostingBefore> = {}): PostingBefore {
  return {
    posting_id: "1",
    title: "AI Engineer",
    location: "Oslo",
    workplace: "onsite",
    date_posted: "2026-07-01",
    base_low: 100_000,
    base_high: 120_000,
    base_currency: "EUR",
    text_hash: "a",
    rules: "1",
    first_seen: "2026-07-20",
    last_event: "first_seen",
    ...given,
  };
}

const CASES: [what: string, before: PostingBefore[], now: PostingBefore[], events: Partial<EventRow>[]][] = [
  ["nothing of equal readings", [held()], [held({ last_event: "" })], []],
  ["what is new", [], [held()], [{ kind: "first_seen", at: READING.at }]],
  [
    "the day of the row for a posting older than the ledger",
    [held({ last_event: "" })],
    [held()],
    [{ kind: "first_seen", at: "2026-07-20T00:00:00.000Z" }],
  ],
  ["what is missing", [held()], [], [{ kind: "closed" }]],
  ["nothing more of what stays closed", [held({ last_event: "closed" })], [], []],
  ["what is back", [held({ last_event: "closed" })], [held()], [{ kind: "reopened", changes: [] }]],
  [
    "what is back and changed",
    [held({ last_event: "closed" })],
    [held({ title: "ML Engineer" })],
    [{ kind: "reopened", changes: [{ field: "title", before: "AI Engineer", after: "ML Engineer" }] }],
  ],
  [
    "every field that changed",
    [held()],
    [held({ location: "Bergen", date_posted: null, workplace: "remote", base_high: null, text_hash: "b" })],
    [
      {
        kind: "changed",
        changes: [
          { field: "location", before: "Oslo", after: "Bergen" },
          { field: "datePosted", before: "2026-07-01", after: "" },
          { field: "workplace", before: "onsite", after: "remote" },
          { field: "pay", before: "100000-120000 EUR", after: "100000- EUR" },
          { field: "text", before: "a", after: "b" },
        ],
      },
    ],
  ],
  [
    "only what was not read by rules when the rules changed",
    [held()],
    [held({ rules: "2", title: "ML Engineer", base_low: 90_000, text_hash: "b", workplace: "hybrid" })],
    [{ kind: "changed", changes: [{ field: "title", before: "AI Engineer", after: "ML Engineer" }] }],
  ],
  ["nothing of a text that the answer leaves out", [held()], [held({ text_hash: "" })], []],
];
for (const [what, before, now, expected] of CASES) {
  test(`boardEvents tells ${what}`, () => {
    const events = boardEvents(before, now, READING);
    assert.equal(events.length, expected.length);
    for (const [index, event] of expected.entries())
      assert.deepEqual(events[index], { ...events[index], ...event });
  });
}

test("boardEvents says which reading each event is from", () => {
  assert.deepEqual(boardEvents([], [held()], READING), [
    {
      posting_id: "1",
      at: READING.at,
      kind: "first_seen",
      changes: [],
      run_id: "run",
      payload_id: "payload",
      source: "greenhouse",
      board: "acme",
    },
  ]);
});
