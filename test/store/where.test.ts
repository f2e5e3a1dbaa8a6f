import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { PostingFilter } from "../../src/domain/filter.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import { whereNumbered, whereOf } from "../../src/store/where.ts";
import { type Sample, sampleBatch } from "./sample-batch.ts";

fc.configureGlobal({ seed: 20261101 });

const FOLDER = mkdtempSync(join(tmpdir(), "twopaths-where-"));
let store: Store;

const pay = {
  min: 100_000,
  max: 150_000,
  period: "year",
  component: "base",
  zone: null,
  from: "field",
  span: null,
};
const python = { skill: "python", label: "Python", required: true, mentions: [] };
const pytorch = { skill: "pytorch", label: "PyTorch", required: false, mentions: [] };

const SAMPLES: Record<string, Sample> = {
  agent: {
    posting: {
      title: "AI Agent Engineer",
      employer: "Acme Robotics",
      location: "San José, CA",
      datePosted: "2026-07-10",
    },
    facts: {
      years: { min: 2, max: 4 } as never,
      role: { family: "agent-engineer", archetype: "llm-engineer", agentWork: 0.9, mlWork: 0, rule: "test" },
      level: { value: "senior", from: "title" },
      workplace: { value: "hybrid", officeDays: 3 },
      places: [{ city: "San José", region: "CA", country: "US" }],
      skills: [python],
      tasks: [{ task: "A1", mention: { field: "description", start: 0, end: 5, text: "Build" } }],
      salary: [{ ...pay, currency: "USD" } as never],
      interviewStages: ["take_home"],
      employment: "full_time",
      visaSponsorship: "yes",
    },
    text: "Build agents 100% on LangGraph.",
  },
  ml: {
    posting: { title: "ML Engineer", employer: "Bêta Labs", location: "Berlin" },
    facts: {
      years: { min: 5, max: null } as never,
      degree: { value: "master", orEquivalent: false },
      role: { family: "ml-engineer", archetype: null, agentWork: 0, mlWork: 0.9, rule: "test" },
      level: { value: "staff", from: "text" },
      workplace: { value: "remote", officeDays: null },
      places: [{ city: null, region: null, country: "DE" }],
      remoteScope: ["DE", "FR"],
      skills: [python, pytorch],
      salary: [{ ...pay, min: 60_000, max: 80_000, currency: "EUR" } as never],
      employment: "contract",
      visaSponsorship: "no",
    },
    text: "Train models. O'Neil's \\backslash and snake_case.",
    context: { setName: "board-sample", isCensus: false, windowKey: "board-sample" },
  },
  closed: { posting: { title: "Agent Engineer", employer: "Acme Robotics", lastSeen: "2026-07-01" } },
  bare: { posting: { title: "Data Engineer", source: "ashby" }, context: { hasPayField: true } },
};

before(async () => {
  store = await openStore({ folder: FOLDER });
  const samples = Object.entries(SAMPLES).map(([id, sample]) => ({
    ...sample,
    posting: { id, ...sample.posting },
  }));
  const batch = sampleBatch("all", [...samples, { posting: { id: "copy", title: "AI Agent Engineer" } }]);
  batch.postings.at(-1)!.duplicate_of = "agent";
  await store.save(batch);
  await store.refresh();
});
after(async () => {
  await store.close();
  rmSync(FOLDER, { recursive: true, force: true });
});

const CASES: [filter: PostingFilter, ids: string[]][] = [
  [{}, ["agent", "bare", "ml"]],
  [{ state: "active" }, ["agent", "bare", "ml"]],
  [{ state: "closed" }, ["closed"]],
  [{ state: "all" }, ["agent", "bare", "closed", "ml"]],
  [{ role: ["agent-engineer"] }, ["agent"]],
  [{ role: ["agent-engineer", "ml-engineer"] }, ["agent", "ml"]],
  [{ role: [] }, ["agent", "bare", "ml"]],
  [{ archetype: ["llm-engineer"] }, ["agent"]],
  [{ level: ["senior", "staff"] }, ["agent", "ml"]],
  [{ level: ["not_stated"] }, ["bare"]],
  [{ band: ["staff_plus"] }, ["ml"]],
  [{ workplace: ["remote"] }, ["ml"]],
  [{ country: ["US"] }, ["agent"]],
  [{ country: ["FR"] }, ["ml"]],
  [{ city: ["SAN JOSÉ"] }, ["agent"]],
  [{ skill: ["python"] }, ["agent", "ml"]],
  [{ skill: ["python", "pytorch"] }, ["ml"]],
  [{ skillAny: ["pytorch", "rust"] }, ["ml"]],
  [{ skillNot: ["pytorch"] }, ["agent", "bare"]],
  [{ skill: ["python"], skillNot: ["pytorch"] }, ["agent"]],
  [{ employerNot: ["acme ROBOTICS", "Acme"] }, ["ml"]],
  [{ degree: ["master", "phd"] }, ["ml"]],
  [{ yearsFrom: 3 }, ["ml"]],
  [{ yearsTo: 3 }, ["agent"]],
  [{ yearsFrom: 2, yearsTo: 5 }, ["agent", "ml"]],
  [{ postedWithin: 10 }, ["agent"]],
  [{ asOf: "2026-07-20" }, ["agent", "bare", "ml"]],
  [{ asOf: "2026-07-19", state: "all" }, []],
  [{ postedWithin: 9 }, []],
  [{ salaryBelow: 150_000, currency: "USD" }, []],
  [{ salaryBelow: 150_001, currency: "USD" }, ["agent"]],
  [{ pay: "absent" }, ["bare"]],
  [{ task: ["A1", "M1"] }, ["agent"]],
  [{ employer: ["BÊTA labs"] }, ["ml"]],
  [{ employment: ["contract"] }, ["ml"]],
  [{ visa: ["yes"] }, ["agent"]],
  [{ source: ["ashby"] }, ["bare"]],
  [{ set: ["board-sample"] }, ["ml"]],
  [{ panel: "census" }, ["agent", "bare"]],
  [{ panel: "all" }, ["agent", "bare", "ml"]],
  [{ text: "read" }, ["agent", "ml"]],
  [{ text: "title_only" }, ["bare"]],
  [{ pay: "observed", state: "all" }, ["agent", "bare", "ml"]],
  [{ pay: "stated" }, ["agent", "ml"]],
  [{ pay: "not_stated" }, ["bare"]],
  [{ process: "stated" }, ["agent"]],
  [{ firstSeenFrom: "1990-01-01", firstSeenTo: "2090-01-01" }, ["agent", "bare", "ml"]],
  [{ firstSeenFrom: "2090-01-01" }, []],
  [{ firstSeenTo: "1990-01-01" }, []],
  [{ agentFrom: 0.9 }, ["agent"]],
  [{ agentTo: 0.9, mlFrom: 0.9 }, ["ml"]],
  [{ agentFrom: 0, agentTo: 0.1, mlTo: 0.9 }, ["bare"]],
  [{ mlFrom: 0.9, mlTo: 1.01 }, ["ml"]],
  [{ currency: "EUR" }, ["ml"]],
  [{ currency: "EUR", unstated: true }, ["bare", "ml"]],
  [{ salaryFloor: 150_000, currency: "USD" }, ["agent"]],
  [{ salaryFloor: 150_001, currency: "USD" }, []],
  [{ salaryFloor: 150_001, currency: "USD", unstated: true }, ["bare"]],
  [{ q: "agent" }, ["agent"]],
  [{ q: "ENGINEER acme" }, ["agent", "bare"]],
  [{ q: "josé" }, ["agent"]],
  [{ q: "langgraph" }, ["agent"]],
  [{ q: "langgraph berlin" }, []],
  [{ q: "100%" }, ["agent"]],
  [{ q: "%" }, []],
  [{ q: "snake_case" }, ["ml"]],
  [{ q: "engin" }, []],
  [{ q: "e_gineer" }, []],
  [{ q: "o'neil" }, ["ml"]],
  [{ q: "\\BACKSLASH" }, ["ml"]],
  [{ q: "   " }, ["agent", "bare", "ml"]],
  [{ role: ["agent-engineer"], country: ["DE"] }, []],
];

for (const [filter, ids] of CASES) {
  test(`whereOf(${JSON.stringify(filter)}) finds ${ids.join(", ") || "none"}`, async () => {
    assert.deepEqual(await found(filter), ids);
  });
}

test("whereOf has a case above for every key of a filter", () => {
  const tried = new Set(CASES.flatMap(([filter]) => Object.keys(filter)));
  assert.deepEqual(
    Object.keys(PostingFilter.shape).filter((key) => !tried.has(key)),
    [],
  );
});

const HOSTILE = [
  "'",
  "''",
  '"',
  "\\",
  "\\'",
  "') OR 1=1 --",
  "%' OR '%",
  "{role:Array(String)}",
  "a\tb\nc",
  "\0",
  "東🦾",
  "NULL",
];
const TEXT_KEYS = ["archetype", "country", "city", "skill", "skillAny", "employer", "source", "set"] as const;

test("whereNumbered puts every case above in one question, each answered as by itself", async () => {
  const conditions = CASES.map(([filter], index) => whereNumbered(filter, index));
  const columns = conditions.map(({ sql }, index) => `groupArrayIf(posting_id, ${sql}) AS found_${index}`);
  const [row] = await store.query<Record<string, string[]>>(
    `SELECT ${columns.join(", ")} FROM (SELECT * FROM current_postings ORDER BY posting_id)`,
    Object.assign({}, ...conditions.map(({ params }) => params)),
  );
  for (const [index, [filter, ids]] of CASES.entries())
    assert.deepEqual(row![`found_${index}`], ids, JSON.stringify(filter));
});

test("whereOf takes any value of any key as a value, never as SQL", async () => {
  for (const value of HOSTILE) {
    for (const key of TEXT_KEYS) assert.deepEqual(await found({ [key]: [value] }), [], `${key} ${value}`);
    const q = value.replace(/\s/g, "");
    assert.equal(whereOf({ q, employer: [value] }).sql, whereOf({ q: "x", employer: ["x"] }).sql);
  }
  assert.deepEqual(await found({ currency: "' O" }), []);
});

test("whereOf takes any search and finds a posting by each word of its text", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 12 }), (q) => found({ q }).then(Array.isArray)),
    { numRuns: 40 },
  );
  for (const word of SAMPLES.ml!.text!.split(" ")) assert.ok((await found({ q: word })).includes("ml"), word);
});

test("whereOf reads no more than eight words of a search", async () => {
  const eight = "build agents 100 on langgraph acme robotics ca";
  assert.deepEqual(await found({ q: `${eight} nowhere` }), ["agent"]);
  assert.deepEqual(await found({ q: `nowhere ${eight}` }), []);
});

async function found(filter: PostingFilter): Promise<string[]> {
  const { sql, params } = whereOf(filter);
  const rows = await store.query<{ posting_id: string }>(
    `SELECT posting_id FROM current_postings WHERE ${sql} ORDER BY posting_id`,
    params,
  );
  return rows.map(({ posting_id }) => posting_id);
}
