import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dirichletLogOdds, logOddsZ } from "../../src/statistics/log-odds.ts";

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

test("dirichletLogOdds is the published formula, worked by hand", () => {
  // Prior: 100 terms of which the background has 2 in 1,000 here, so 0.2.
  const use = { inA: 12, allA: 400, inB: 3, allB: 600, inBackground: 2, allBackground: 1000 };
  const { logOdds, z } = dirichletLogOdds(use, 100);
  const expected = Math.log(12.2 / 487.8) - Math.log(3.2 / 696.8);
  assert.ok(Math.abs(logOdds - expected) < 1e-12);
  assert.ok(Math.abs(z - expected / Math.sqrt(1 / 12.2 + 1 / 3.2)) < 1e-12);
});

test("dirichletLogOdds holds a rare term back until it was seen often", () => {
  const z = (times: number) =>
    dirichletLogOdds(
      { inA: 2 * times, allA: 1000, inB: 0, allB: 1000, inBackground: 20, allBackground: 10_000 },
      500,
    ).z;
  assert.ok(z(1) < 1.96, `seen twice: ${z(1)}`);
  assert.ok(z(10) > 1.96, `seen twenty times: ${z(10)}`);
});

test("dirichletLogOdds turns its sign when the groups change places, and does not know what the background lacks", () => {
  const count = fc.integer({ min: 0, max: 50 });
  fc.assert(
    fc.property(count, count, fc.integer({ min: 1, max: 50 }), (inA, inB, inBackground) => {
      const use = { inA, allA: 60, inB, allB: 80, inBackground, allBackground: 200 };
      const turned = { ...use, inA: inB, allA: 80, inB: inA, allB: 60 };
      assert.ok(Math.abs(dirichletLogOdds(use, 20).z + dirichletLogOdds(turned, 20).z) < 1e-9);
    }),
  );
  const unknown = { inA: 1, allA: 9, inB: 1, allB: 9, inBackground: 0, allBackground: 9 };
  assert.ok(Number.isNaN(dirichletLogOdds(unknown, 20).z));
});
