// Made-up postings as rows of a store, for tests that need rows rather than a reading of text.
import { createHash } from "node:crypto";
import type { Facts } from "../../src/domain/facts.ts";
import type { Posting } from "../../src/domain/posting.ts";
import type { Batch } from "../../src/store/ingest-store.ts";
import { type PostingContext, postingRow } from "../../src/store/rows.ts";

export interface Sample {
  posting?: Partial<Posting>;
  facts?: Partial<Facts>;
  text?: string;
  context?: Partial<PostingContext>;
}

/** A batch of one payload; its id is made of its body, as ingestion makes it. */
export function sampleBatch(body: string | Uint8Array, samples: readonly Sample[]): Batch {
  const bytes = Buffer.from(body as string);
  const id = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  const rows = samples.map((sample) => sampleRow(sample, id));
  return {
    payload: {
      id,
      source: "greenhouse",
      board: "acme",
      key: "https://boards.example.com/acme",
      fetchedAt: "2026-07-20T09:30:00.000Z",
      mediaType: "application/json",
      body: bytes,
    },
    postings: rows,
    texts: samples.flatMap(({ text }, index) =>
      text === undefined ? [] : [{ posting_id: rows[index]!.posting_id, description: text, revision: 1 }],
    ),
    windows: [
      {
        window_key: "greenhouse/acme",
        set_name: "greenhouse",
        first_observed: "2026-07-20",
        last_observed: "2026-07-20",
        revision: 1,
      },
    ],
    events: [],
    jobTraits: [],
  };
}

function sampleRow({ posting, facts, text, context }: Sample, payloadId: string) {
  const whole: Posting = {
    id: "greenhouse:acme:1",
    title: "AI Engineer",
    employer: "Acme",
    location: "Oslo",
    description: text,
    url: undefined,
    datePosted: undefined,
    employmentType: undefined,
    workplaceType: undefined,
    source: "greenhouse",
    board: "acme",
    firstSeen: "2026-07-20",
    lastSeen: "2026-07-20",
    ...posting,
  };
  const enrichment = { facts: { ...noFacts(whole.id), ...facts }, evidence: [], text: text ?? "" };
  return postingRow(whole, enrichment, {
    setName: "greenhouse",
    isCensus: true,
    windowKey: "greenhouse/acme",
    payloadId,
    origin: "live",
    revision: 1,
    isTextHeld: true,
    hasPayField: false,
    ...context,
  });
}

function noFacts(id: string): Facts {
  return {
    id,
    language: "en",
    role: { family: "other-ai", archetype: null, agentWork: 0, mlWork: 0, rule: "test" },
    level: { value: "not_stated", from: "none" },
    years: null,
    salary: [],
    workplace: { value: "not_stated", officeDays: null },
    places: [],
    remoteScope: [],
    employment: "not_stated",
    visaSponsorship: "not_stated",
    degree: { value: "not_stated", orEquivalent: false },
    skills: [],
    tasks: [],
    interviewStages: [],
    rules: "test",
  };
}
