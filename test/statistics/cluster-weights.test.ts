import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { clusterWeights } from "../../src/statistics/cluster-weights.ts";

fc.configureGlobal({ seed: 20261101 });

test("clusterWeights caps what one cluster weighs and leaves small ones alone", () => {
  assert.deepEqual(clusterWeights(["a", "b", "a", "a", "a"], 2), [0.5, 1, 0.5, 0.5, 0.5]);
  assert.deepEqual(clusterWeights([], 10), []);
});

test("clusterWeights never lets a cluster weigh more than the cap, nor a member more than 1", () => {
  const clusters = fc.array(fc.constantFrom("a", "b", "c", "__proto__"), { maxLength: 60 });
  fc.assert(
    fc.property(clusters, fc.integer({ min: 1, max: 12 }), (names, cap) => {
      const weights = clusterWeights(names, cap);
      assert.equal(weights.length, names.length);
      for (const name of names) {
        const own = weights.filter((_, index) => names[index] === name);
        const total = own.reduce((sum, weight) => sum + weight, 0);
        assert.ok(Math.abs(total - Math.min(cap, own.length)) < 1e-9);
        assert.ok(own.every((weight) => weight > 0 && weight <= 1));
      }
    }),
  );
});
