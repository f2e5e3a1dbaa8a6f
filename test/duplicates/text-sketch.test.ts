import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { containment, similarity, textSketch } from "../../src/duplicates/text-sketch.ts";

const words = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(" ");

test("textSketch sees one text through markup, case, entities and spaces", () => {
  const plain = textSketch("Build agents with care. Ship them & watch them every day.");
  const html = textSketch(
    "<p>Build <b class='x'>AGENTS</b>&nbsp;with care.</p>\n<ul><li>Ship them &amp; watch them every day.</ul>",
  );
  assert.equal(html.whole, plain.whole);
  assert.equal(similarity(html, plain), 1);
});

test("textSketch tells texts of the same words in another order apart", () => {
  assert.notEqual(textSketch("one two three four five").whole, textSketch("five four three two one").whole);
});

test("textSketch keeps a less-than sign that opens no tag", () => {
  assert.equal(textSketch("latency < 50 ms at all times").words, 6);
  assert.equal(textSketch("a <").words, 1);
});

test("textSketch counts signs of scripts without spaces as words", () => {
  assert.equal(textSketch("機械学習 engineer").words, 5);
});

test("similarity estimates the shared part of word sequences", () => {
  // 1000 words each, 800 of them shared: 797 common sequences of 1197.
  const estimate = similarity(textSketch(words(0, 1000)), textSketch(words(200, 1200)));
  assert.ok(Math.abs(estimate - 797 / 1197) < 0.1, String(estimate));
  assert.equal(similarity(textSketch(words(0, 500)), textSketch(words(1000, 1500))), 0);
});

test("containment sees a text inside a longer one", () => {
  const [short, long] = [textSketch(words(0, 500)), textSketch(words(0, 1000))];
  assert.ok(containment(short, long, similarity(short, long)) > 0.85);
});

test("textSketch of any text is a sketch, equal to itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      const sketch = textSketch(text);
      assert.deepEqual(textSketch(text), sketch);
      const itself = similarity(sketch, sketch);
      assert.ok(itself === 1 || Number.isNaN(itself));
    }),
  );
});

test("textSketch looks a bounded way ahead for the end of a tag or an entity", () => {
  for (const text of ["<a".repeat(200_000), "&amp".repeat(200_000), `<${"x".repeat(500_000)}`])
    assert.ok(textSketch(text).words >= 0);
});
