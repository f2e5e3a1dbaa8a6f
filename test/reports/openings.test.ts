import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { readClaims } from "../../src/content/claims.ts";
import { readGlossary } from "../../src/content/glossary.ts";
import { readTaxonomy } from "../../src/content/index.ts";
import { readSets } from "../../src/content/sets.ts";
import { UserError } from "../../src/errors.ts";
import { type Ask, askStore } from "../../src/reports/index.ts";
import { vocabularyOf } from "../../src/reports/vocabulary.ts";
import { openStore, type Store } from "../../src/store/open.ts";
import { sampleBatch } from "../store/sample-batch.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "twopaths-openings-"));
const ROLES = ["agent-engineer", "ml-engineer", "hybrid"] as const;
const WORKPLACES = ["remote", "onsite"] as const;
const COUNTRIES = ["US", "DE", "FR"];
let store: Store;
let ask: Ask;

before(async () => {
  store = await openStore({ folder: FOLDER });
  const samples = Array.from({ length: 60 }, (_, index) => ({
    posting: {
      id: `greenhouse:acme:${index}`,
      employer: `Employer ${index % 7}`,
      datePosted: `2026-07-${10 + (index % 10)}`,
    },
    facts: {
      role: { family: ROLES[index % 3]!, archetype: null, agentWork: 0, mlWork: 0, rule: "test" },
      workplace: { value: WORKPLACES[index % 2]!, officeDays: null },
      places: [{ city: null, region: null, country: COUNTRIES[index % 3]! }],
      salary: index % 4 === 0 ? [] : [pay(100_000 + 1000 * index) as never],
    },
  }));
  await store.save(sampleBatch("openings", samples));
  const vocabulary = vocabularyOf(readTaxonomy(), {
    sets: readSets(),
    claims: readClaims(),
    glossary: readGlossary(),
    workSamples: [],
    writtenExercises: [],
  });
  ask = askStore({ query: store.query, current: store.current, vocabulary });
});
after(async () => {
  await store.close();
  rmSync(FOLDER, { recursive: true, force: true });
});

test("openings counts under each choice what choosing it would find, the other filters kept", async () => {
  const search = { role: ["ml-engineer"], workplace: ["remote"] };
  const { figures } = await ask("openings", { ...search, facets: true });
  const choices = Object.keys(figures).filter((key) => key.includes("="));
  assert.ok(choices.length >= 10, choices.join());
  for (const choice of choices) {
    const [name = "", value] = choice.split("=");
    const chosen = await ask("openings", { ...search, [name]: name === "pay" ? value : [value] });
    assert.deepEqual(figures[choice], chosen.figures.postings, choice);
  }
});

test("openings counts no choices unless asked to", async () => {
  assert.deepEqual(Object.keys((await ask("openings", {})).figures), ["postings"]);
});

test("openings with a floor says how many reach it, stay below it and have no pay to tell by", async () => {
  const { figures } = await ask("openings", { salaryFloor: 130_000, currency: "USD" });
  const { meets, below, notStated, postings } = figures;
  assert.equal(notStated!.value, 15);
  assert.equal(meets!.value! + below!.value! + notStated!.value!, 60);
  assert.deepEqual(postings, meets);
  const kept = await ask("openings", { salaryFloor: 130_000, currency: "USD", unstated: true });
  assert.equal(kept.figures.postings!.value, meets!.value! + notStated!.value!);
});

test("openings gives every posting once over its pages, the newest first", async () => {
  const seen: string[] = [];
  const days: unknown[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await ask("openings", { limit: 7, ...(after === undefined ? {} : { after }) });
    seen.push(...page.rows.map(({ posting }) => String(posting)));
    days.push(...page.rows.map(({ datePosted }) => datePosted));
    after = page.next;
  }
  assert.equal(new Set(seen).size, 60);
  assert.equal(seen.length, 60);
  assert.deepEqual(days, days.toSorted().reverse());
});

test("openings says from which day the days since posting are counted", async () => {
  const { rows, notes } = await ask("openings", { postedWithin: 2, limit: 100 });
  assert.deepEqual([...new Set(rows.map(({ datePosted }) => datePosted))].toSorted(), [
    "2026-07-18",
    "2026-07-19",
  ]);
  assert.ok(notes.some((note) => /set was last observed, not to today/.test(note)));
});

test("openings names the parameter that was meant", async () => {
  await assert.rejects(ask("openings", { skilAny: ["python"] }), (error: unknown) => {
    assert.ok(error instanceof UserError);
    assert.equal(error.didYouMean, "skillAny");
    assert.equal(error.hint, "did you mean skillAny?");
    return true;
  });
});

function pay(min: number) {
  return {
    min,
    max: min,
    currency: "USD",
    period: "year",
    component: "base",
    zone: null,
    from: "field",
    span: null,
  };
}
