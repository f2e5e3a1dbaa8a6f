import assert from "node:assert/strict";
import { after, test } from "node:test";
import fc from "fast-check";
import { readTaxonomy } from "../../src/content/index.ts";
import { Evidence } from "../../src/domain/evidence.ts";
import { Facts } from "../../src/domain/facts.ts";
import type { PostingInput } from "../../src/domain/posting.ts";
import { postingEnricher, postingsEnricher } from "../../src/enrichers/index.ts";
import { enrichLine, enrichTaskLines } from "../../src/pipeline/enrich-line.ts";
import { enrichLines } from "../../src/pipeline/enrich-lines.ts";
import { type EnrichPool, enrichPool } from "../../src/pipeline/enrich-pool.ts";
import { readLines } from "../../src/sources/lines.ts";

fc.configureGlobal({ seed: 20261101 });

const enrich = postingEnricher(readTaxonomy());
const pool = enrichPool(2);
after(() => pool.close());

test("enrichLine gives facts that fit their schema exactly", () => {
  const line = JSON.stringify({ id: 7, title: "Senior ML Engineer", description: "<p>Train models.</p>" });
  const facts = Facts.parse(lineOf(line));
  assert.equal(facts.id, "7");
  assert.equal(facts.level.value, "senior");
});

test("enrichLine adds the evidence where it is asked for", () => {
  const text = JSON.stringify({ id: "7", title: "Senior ML Engineer" });
  const { evidence, ...facts } = JSON.parse(enrichLine(enrich, { text }, { withEvidence: true }));
  assert.ok(Facts.parse(facts));
  assert.ok(evidence.length > 0 && evidence.every((item: unknown) => Evidence.safeParse(item).success));
});

const PROBLEMS: [line: string, id: string | null, problem: string][] = [
  ["nonsense", null, "line is not JSON"],
  ['{"id":"a", "title":', "a", "line is not JSON"],
  ['{"id" : 17, "title":', "17", "line is not JSON"],
  ['{"id":"a"}', "a", "title is missing or not what it should be"],
  ['{"title":"x"}', null, "id is missing or not what it should be"],
  ['{"id":null,"title":"x"}', null, "id is missing or not what it should be"],
  ['{"id":"a","title":7}', "a", "title is missing or not what it should be"],
  ['{"id":"a","title":"x","description":["y"]}', "a", "description is missing or not what it should be"],
  ["[1]", null, "line is not a JSON object"],
  ["null", null, "line is not a JSON object"],
  ['"text"', null, "line is not a JSON object"],
];
for (const [line, id, problem] of PROBLEMS) {
  test(`enrichLine(${line}) says ${problem}`, () => assert.deepEqual(lineOf(line), { id, problem }));
}

test("enrichLine passes on a line that could not be read, with the id it seems to carry", () => {
  const task = { problem: "line is not valid UTF-8", head: '{"id":"b\ufffd","title' };
  const { id, problem } = JSON.parse(enrichLine(enrich, task, { withEvidence: false }));
  assert.deepEqual({ id, problem }, { id: "b\ufffd", problem: "line is not valid UTF-8" });
});

test("enrichTaskLines reads lines together as it reads each alone", () => {
  const enrichAll = postingsEnricher(readTaxonomy());
  const lines = Array.from({ length: 70 }, (_, at) => {
    const description = `We train models in Python ${at} years. Remote in Spain, $${at}0,000 a year.`.repeat(
      at,
    );
    return { text: at % 9 === 0 ? "{" : JSON.stringify({ id: at, title: `ML Engineer ${at}`, description }) };
  });
  const options = { withEvidence: true };
  const alone = lines.map((line) => enrichLine(enrich, line, options));
  assert.deepEqual(enrichTaskLines(enrichAll, lines, options), alone);
});

test("enrichTaskLines loses only the line on which a rule fails", () => {
  const failing = (inputs: readonly PostingInput[]) => {
    if (inputs.some(({ id }) => id === "b")) throw new Error("no such rule");
    return inputs.map(enrich);
  };
  const lines = ["a", "b", "c"].map((id) => ({ text: JSON.stringify({ id, title: "x" }) }));
  const answers = enrichTaskLines(failing, lines, { withEvidence: false }).map((line) => JSON.parse(line));
  assert.deepEqual(
    answers.map(({ id, problem }) => [id, problem]),
    [
      ["a", undefined],
      ["b", "a rule failed: no such rule"],
      ["c", undefined],
    ],
  );
});

test("enrichLine makes a problem of a rule that fails", () => {
  const failing = () => {
    throw new Error("no such rule");
  };
  const line = enrichLine(failing, { text: '{"id":"a","title":"x"}' }, { withEvidence: false });
  assert.deepEqual(JSON.parse(line), { id: "a", problem: "a rule failed: no such rule" });
});

test("enrichLine answers any line with one line of facts or a problem", () => {
  const any = fc.json().map((text) => JSON.parse(text) as unknown);
  const words = fc.string({ unit: "binary", maxLength: 200 });
  const posting = fc.record(
    {
      id: fc.oneof(words, fc.integer()),
      title: words,
      employer: words,
      location: words,
      description: words,
      salary: any,
      datePosted: any,
    },
    { requiredKeys: ["id", "title"] },
  );
  const lines = fc.oneof(
    words,
    fc.json(),
    posting.map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(lines, (text) => {
      const line = enrichLine(enrich, { text }, { withEvidence: false });
      assert.ok(!line.includes("\n"));
      const value = JSON.parse(line);
      if ("problem" in value) assert.deepEqual(Object.keys(value), ["id", "problem"]);
      else Facts.parse(value);
    }),
    { numRuns: 400 },
  );
});

test("enrichLines keeps the order of many lines over two workers", async () => {
  const ids = Array.from({ length: 500 }, (_, index) => `p${index}`);
  const lines = ids.map((id, index) =>
    JSON.stringify({
      id,
      title: "AI Engineer",
      description: index % 50 === 0 ? "Build agents. ".repeat(2000) : "",
    }),
  );
  const out = await enriched([Buffer.from(`${lines.join("\n")}\n`)], pool);
  assert.deepEqual(
    out.map(({ id }) => id),
    ids,
  );
  for (const facts of out) Facts.parse(facts);
});

test("enrichLines answers what can't be read in its place, and passes over blank lines", async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"id":"a","title":"x"}\n\n  \nbroken\n'),
    Buffer.from([0x7b, 0xff, 0x0a]),
    Buffer.from('{"id":"b","title":"x"}'),
  ]);
  const out = await enriched([bytes], pool);
  assert.deepEqual(
    out.map(({ id, problem }) => [id, problem]),
    [
      ["a", undefined],
      [null, "line is not JSON"],
      [null, "line is not valid UTF-8"],
      ["b", undefined],
    ],
  );
});

test("enrichLines goes on after a line of 50 MB, and names it", async () => {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('{"id":"a","title":"x"}\n{"id":"huge","title":"');
    for (let sent = 0; sent < 50; sent++) yield Buffer.alloc(1 << 20, "$");
    yield Buffer.from('"}\n{"id":"b","title":"x"}\n');
  }
  const out = await enriched(chunks(), pool);
  assert.deepEqual(
    out.map(({ id }) => id),
    ["a", "huge", "b"],
  );
  assert.match(out[1]!.problem!, /^line is longer than 16 MiB: \d+ bytes$/);
});

test("enrichLines reads no further ahead than its pool is wide", async () => {
  let given = 0;
  let taken = 0;
  let most = 0;
  async function* lines() {
    for (let number = 1; number <= 64 * 40; number++) {
      given++;
      most = Math.max(most, given - taken);
      yield { number, text: "{}" };
    }
  }
  const echo: EnrichPool = {
    ...pool,
    width: 3,
    run: async (task) => ({ lines: task.kind === "lines" ? task.lines.map(() => "{}") : [] }),
  };
  for await (const batch of enrichLines(lines(), { pool: echo, withEvidence: false })) taken += batch.length;
  assert.equal(taken, 64 * 40);
  assert.ok(most <= 64 * 4, `${most} lines ahead`);
});

test("enrichPool answers each batch with its own postings, whatever finishes first", async () => {
  const sizes = [40, 1, 17, 3, 28];
  const answers = await Promise.all(
    sizes.map((size, batch) =>
      pool.enrichPostings(
        Array.from({ length: size }, (_, index) => ({
          id: `${batch}-${index}`,
          title: "AI Engineer",
          employer: undefined,
          location: undefined,
          description: "Build agents. ".repeat(size * 20),
          url: undefined,
          datePosted: undefined,
          employmentType: undefined,
          workplaceType: undefined,
        })),
      ),
    ),
  );
  for (const [batch, size] of sizes.entries()) {
    assert.deepEqual(
      answers[batch]!.map(({ facts }) => facts.id),
      Array.from({ length: size }, (_, index) => `${batch}-${index}`),
    );
  }
});

test("enrichPool whose worker died rejects what it was doing and all that comes after", async () => {
  const dying = enrichPool(1);
  await assert.rejects(dying.run({ kind: "postings", postings: null as never }), TypeError);
  await assert.rejects(dying.enrichPostings([]), TypeError);
  await dying.close();
});

interface Out {
  id: string | null;
  problem?: string;
}

function lineOf(text: string): unknown {
  return JSON.parse(enrichLine(enrich, { text }, { withEvidence: false }));
}

async function enriched(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  over: EnrichPool,
): Promise<Out[]> {
  async function* stream() {
    yield* chunks;
  }
  const batches = await Array.fromAsync(
    enrichLines(readLines(stream()), { pool: over, withEvidence: false }),
  );
  return batches.flat().map((line) => JSON.parse(line) as Out);
}
