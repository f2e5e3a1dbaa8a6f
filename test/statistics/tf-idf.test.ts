import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { tfIdf } from "../../src/statistics/tf-idf.ts";

fc.configureGlobal({ seed: 20261101 });

test("tfIdf gives the weights of the encyclopedia's two documents, there with logarithms to the base 10", () => {
  const [first, second] = tfIdf([
    new Map([
      ["this", 1],
      ["is", 1],
      ["a", 2],
      ["sample", 1],
    ]),
    new Map([
      ["this", 1],
      ["is", 1],
      ["another", 2],
      ["example", 3],
    ]),
  ]);
  assert.equal(first!.get("this"), 0);
  assert.equal(first!.get("example"), undefined);
  assert.equal((second!.get("example")! / Math.LN10).toFixed(3), "0.129");
});

test("tfIdf leaves out what a document does not hold, and takes no documents", () => {
  assert.deepEqual(tfIdf([]), []);
  assert.deepEqual(
    [...tfIdf([new Map([["go", 0]]), new Map([["go", 2]])])[1]!].map(([term, weight]) => [
      term,
      weight.toFixed(4),
    ]),
    [["go", "0.6931"]],
  );
});

test("tfIdf is never negative, and the same for a document written twice as long", () => {
  const document = fc.dictionary(fc.constantFrom("a", "b", "c", "__proto__"), fc.integer({ min: 0, max: 9 }));
  fc.assert(
    fc.property(fc.array(document, { minLength: 1 }), (documents) => {
      const counts = documents.map((each) => new Map(Object.entries(each)));
      const doubled = counts.map((each) => new Map([...each].map(([term, count]) => [term, 2 * count])));
      const weights = tfIdf(counts);
      for (const map of weights) for (const weight of map.values()) assert.ok(weight >= 0);
      assert.deepEqual(tfIdf(doubled), weights);
    }),
  );
});
