// How fast questions are answered without the cache, over the bundled postings and over several times as many made
// from them: `npm run bench -- search 5` is about 800,000,
// `search 63 lean` ten million without their words, for pay alone. The ratios say what the index and the ready columns bring.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readClaims } from "../src/content/claims.ts";
import { readGlossary } from "../src/content/glossary.ts";
import { readTaxonomy } from "../src/content/index.ts";
import { readSets } from "../src/content/sets.ts";
import { loadSnapshot } from "../src/pipeline/load-snapshot.ts";
import { type Ask, askStore } from "../src/reports/index.ts";
import { vocabularyOf } from "../src/reports/vocabulary.ts";
import { openStore, type Store } from "../src/store/open.ts";

const RUNS = 15;
const QUESTIONS: readonly [string, Record<string, unknown>][] = [
  ["openings", {}],
  ["openings", { facets: true }],
  ["openings", { q: "agent", facets: true }],
  ["openings", { q: "machine learning", facets: true }],
  ["openings", { q: "langgraph", facets: true }],
  ["openings", { role: ["agent-engineer"], country: ["US"], facets: true }],
  ["openings", { role: ["ml-engineer"], salaryFloor: 200_000, currency: "USD", facets: true }],
  ["openings", { skill: ["pytorch"], facets: true }],
  ["openings", { city: ["Berlin"], facets: true }],
  ["salary", {}],
  ["compare", {}],
  ["skills", {}],
];

export async function search(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "twopaths-bench-"));
  const store = await openStore({ folder });
  try {
    await loadSnapshot(store, {
      folder: fileURLToPath(new URL("../data/", import.meta.url)),
      now: () => new Date(),
      onProgress: () => {},
    });
    await store.refresh();
    const isLean = process.argv[4] === "lean";
    await grow(store, Number(process.argv[3] ?? 1), isLean);
    const [held] = await store.query<{ n: number; live: number }>(
      "SELECT count() AS n, countIf(active AND duplicate_of = '') AS live FROM current_postings",
    );
    console.log(`${held!.n} postings, ${held!.live} unique and live; milliseconds, p50 and p95 of ${RUNS}`);
    const ask = await freshAsk(store);
    const asked = isLean ? QUESTIONS.filter(([report]) => report === "salary") : QUESTIONS;
    for (const [report, params] of asked)
      print(`${report} ${JSON.stringify(params)}`, await times(() => ask(report, params)));
    if (!isLean) await ratios(store);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Two ways to the same count, and how many times as long the second takes. */
async function ratios(store: Store): Promise<void> {
  const live = "FROM current_postings WHERE duplicate_of = '' AND active";
  const word = "hasAllTokens(words, ['agent'])";
  const pairs: Record<string, [string, string]> = {
    "a word by its index, by reading": [
      `SELECT count() ${live} AND ${word}`,
      `SELECT count() ${live} AND ${word} SETTINGS use_skip_indexes = 0`,
    ],
    "employers by number, by name": [
      `SELECT count(), uniqExact(employer_id) ${live}`,
      `SELECT count(), uniqExact(employer_key) ${live}`,
    ],
  };
  for (const [name, [first, second]] of Object.entries(pairs)) {
    const [fast, slow] = [await times(() => store.query(first)), await times(() => store.query(second))];
    console.log(
      `${name}: ${fast.p50.toFixed(1)}, ${slow.p50.toFixed(1)}: ${(slow.p50 / fast.p50).toFixed(1)} times`,
    );
  }
}

/** Every answer is worked out anew: each question meets another snapshot. */
async function freshAsk(store: Store): Promise<Ask> {
  const state = await store.current.state();
  let asked = 0;
  return askStore({
    query: store.query,
    current: { state: async () => ({ ...state, snapshot: String(asked++) }) },
    vocabulary: vocabularyOf(readTaxonomy(), {
      sets: readSets(),
      claims: readClaims(),
      glossary: readGlossary(),
      workSamples: [],
      writtenExercises: [],
    }),
  });
}

/** What a lean copy goes without: pay is asked for without them, and ten million fit a small machine. */
const HEAVY = ["words", "title", "location", "url", "skills", "tasks", "titles", "quotes"];

/** Copies with identifiers of their own, and two thirds of them of employers of their own. */
async function grow(store: Store, copies: number, isLean: boolean): Promise<void> {
  const columns = await store.query<{ name: string }>(
    "SELECT name FROM system.columns WHERE database = currentDatabase() AND table = 'current_postings'",
  );
  await store.engine.command("CREATE TABLE copied AS current_postings");
  await store.engine.command("INSERT INTO copied SELECT * FROM current_postings");
  for (let copy = 1; copy < copies; copy++) {
    const changed: Record<string, string> = {
      posting_id: `concat(posting_id, '-${copy}')`,
      employer_key: `if(employer_id % 3 = 0, employer_key, concat(employer_key, ' ${copy}'))`,
      employer_id: `if(employer_id % 3 = 0, employer_id, employer_id + ${copy})`,
    };
    const kept = columns.filter(({ name }) => !isLean || !HEAVY.includes(name)).map(({ name }) => name);
    const values = kept.map((name) => changed[name] ?? name);
    await store.engine.command(
      `INSERT INTO current_postings (${kept.join(", ")}) SELECT ${values.join(", ")} FROM copied`,
    );
  }
  await store.engine.command("DROP TABLE copied");
  await store.engine.command("OPTIMIZE TABLE current_postings FINAL");
}

interface Times {
  p50: number;
  p95: number;
}

async function times(work: () => Promise<unknown>): Promise<Times> {
  await work();
  const taken: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  return { p50: taken[Math.floor(RUNS / 2)]!, p95: taken[Math.floor(RUNS * 0.95)]! };
}

function print(name: string, { p50, p95 }: Times): void {
  console.log(`${name.padEnd(84)} ${p50.toFixed(1).padStart(7)} ${p95.toFixed(1).padStart(7)}`);
}
