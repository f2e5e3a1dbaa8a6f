// Whatever a board answers, a source reads postings or says problems; it never throws and never takes long.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { Posting } from "../../src/domain/posting.ts";
import { sources } from "../../src/sources/index.ts";
import { payload } from "./recorded.ts";

fc.configureGlobal({ seed: 20261101 });

const FIXTURES = new URL("../fixtures/", import.meta.url);
const KEYS =
  "id title name text jobs offers content result data items attributes location locations description salary compensation categories createdAt published time @type @graph baseSalary jobLocation hiringOrganization identifier jobPostings externalPath jobPostingInfo jobOpeningName friendly_id shortcode metadata value address".split(
    " ",
  );

for (const source of sources) {
  test(`parse of ${source.name} is total`, () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(null, true, 0, -1, 1e300, "", "JobPosting", "<p>", "a | b | c Engineer"),
        fc.array(tie("any"), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...KEYS), tie("any"), { maxKeys: 5 }),
      ),
    })).any;
    const text = fc.oneof(
      value.map((any) => JSON.stringify(any)),
      value.map((any) => `<script type="application/ld+json">${JSON.stringify(any)}</script>`),
      fc.string(),
      fc.constantFrom(
        "<rss><item><title>x</title></item></rss>",
        "<workzag-jobs><position/></workzag-jobs>",
        "﻿[]",
      ),
    );
    fc.assert(
      fc.property(text, (body) => {
        for (const posting of source.parse(payload(body, { source: source.name })).postings)
          assert.ok(Posting.safeParse(posting).success);
      }),
      { numRuns: 150 },
    );
  });

  test(`parse of ${source.name} reads its recordings cut anywhere`, () => {
    const folder = new URL(`${source.name}/`, FIXTURES);
    for (const name of readdirSync(FIXTURES).includes(source.name) ? readdirSync(folder) : []) {
      const body = readFileSync(new URL(name, folder));
      for (let cut = 0; cut < body.length; cut += 97)
        source.parse(payload(body.subarray(0, cut), { source: source.name }));
    }
  });

  test(`parse of ${source.name} takes time in proportion to hostile text`, () => {
    for (const piece of [
      "<",
      "&lt;",
      "$",
      '{"',
      "[",
      "<!--",
      "a | ",
      "<item>",
      "- Engineer (",
      "\\",
      '<script type="application/ld+json">',
    ]) {
      const hostile = piece.repeat(Math.floor(400_000 / piece.length));
      for (const body of [
        hostile,
        JSON.stringify([{ id: 1, title: hostile, name: hostile, text: hostile, content: hostile }]),
      ]) {
        const started = performance.now();
        source.parse(payload(body, { source: source.name }));
        assert.ok(performance.now() - started < 3_000, `${piece}: ${performance.now() - started} ms`);
      }
    }
  });
}
