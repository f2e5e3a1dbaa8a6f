import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { logOddsZ } from "../../src/statistics/log-odds.ts";

fc.configureGlobal({ seed: 20261101 });

test("logOddsZ is the log odds ratio over its standard error, half a document added to each cell", () => {
  const expected =
    Math.log((10.5 * 80.5) / (90.5 * 20.5)) / Math.sqrt(1 / 10.5 + 1 / 90.5 + 1 / 20.5 + 1 / 80.5);
  const z = logOddsZ({ inA: 10, ofA: 100, inB: 20, ofB: 100 });
  assert.ok(Math.abs(z - expected) < 1e-12);
  assert.equal(z.toFixed(3), "-1.921");
});

test("logOddsZ of the same share in groups of one size is 0", () => {
  assert.equal(logOddsZ({ inA: 7, ofA: 40, inB: 7, ofB: 40 }), 0);
});

test("logOddsZ trusts a difference more when more documents show it", () => {
  const few = logOddsZ({ inA: 2, ofA: 4, inB: 1, ofB: 4 });
  const many = logOddsZ({ inA: 200, ofA: 400, inB: 100, ofB: 400 });
  assert.ok(few > 0 && many > 5 * few);
});

test("logOddsZ does not reward what is merely rare", () => {
  const rare = logOddsZ({ inA: 1, ofA: 100, inB: 0, ofB: 100 });
  const common = logOddsZ({ inA: 60, ofA: 100, inB: 30, ofB: 100 });
  assert.ok(rare < common);
});

test("logOddsZ turns its sign when the groups change places, and is finite at 0 and all", () => {
  const counts = fc.integer({ min: 0, max: 500 });
  fc.assert(
    fc.property(counts, counts, counts, counts, (inA, notA, inB, notB) => {
      const z = logOddsZ({ inA, ofA: inA + notA, inB, ofB: inB + notB });
      assert.ok(Number.isFinite(z));
      const turned = logOddsZ({ inA: inB, ofA: inB + notB, inB: inA, ofB: inA + notA });
      assert.ok(Math.abs(z + turned) < 1e-9);
    }),
  );
});
