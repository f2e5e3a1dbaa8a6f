import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { buildLexicon, findPhrases, type PhraseEntry } from "../../src/enrichers/phrases.ts";
import { tokenize } from "../../src/enrichers/tokens.ts";

function found(text: string, entries: readonly PhraseEntry<string>[]): string[] {
  return findPhrases(text, tokenize(text), buildLexicon(entries)).map(({ start, end }) =>
    text.slice(start, end),
  );
}
const phrases = (...labels: string[]): PhraseEntry<string>[] =>
  labels.map((phrase) => ({ phrase, value: phrase }));

function words(text: string): string[] {
  const { count, starts, ends } = tokenize(text);
  return Array.from({ length: count }, (_, index) => text.slice(starts[index], ends[index]));
}

test("tokenize keeps the signs that names end in", () => {
  assert.deepEqual(words("C++, C#; 5+ years #LI-Remote node.js"), [
    "C++",
    "C#",
    "5+",
    "years",
    "LI",
    "Remote",
    "node",
    "js",
  ]);
});

test("tokenize parts Latin words from scripts written without spaces", () => {
  assert.deepEqual(words("使用Python开发"), ["使用", "Python", "开发"]);
});

test("findPhrases finds the longest phrase, ignoring case, hyphens and one line break", () => {
  const entries = phrases("machine learning", "machine learning operations", "learning");
  assert.deepEqual(found("Machine-learning\noperations and machine\nlearning.", entries), [
    "Machine-learning\noperations",
    "machine\nlearning",
  ]);
});

test("findPhrases does not cross a sentence's end, a comma or a bracket", () => {
  assert.deepEqual(found("deep. Learning, deep, learning (deep) learning", phrases("deep learning")), []);
});

test("findPhrases insists on the case of those that ask for it", () => {
  const entries: PhraseEntry<string>[] = [{ phrase: "Go", value: "go", exactCase: true }];
  assert.deepEqual(found("go Go GO", entries), ["Go"]);
  const dotted: PhraseEntry<string>[] = [{ phrase: ".NET", value: "dotnet", exactCase: true }];
  assert.deepEqual(found("net Net .NET", dotted), ["NET"]);
});

test("findPhrases finds in any text what plain search finds at word boundaries", () => {
  const labels = ["rag", "vector database", "c++", "node.js", "ci/cd", "go"];
  const parts = fc.constantFrom(...labels, "RAG", "Vector-Database", " ", ", ", ". ", "x", "\n", "storage");
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 30 }), (pieces) => {
      const text = pieces.join(" ");
      for (const { start, end } of findPhrases(text, tokenize(text), buildLexicon(phrases(...labels)))) {
        const said = text
          .slice(start, end)
          .toLowerCase()
          .replace(/[\s/.-]+/g, " ");
        assert.ok(
          labels.some((label) => label.replace(/[\s/.-]+/g, " ") === said),
          said,
        );
      }
      if (/(?:^| )rag(?: |$)/.test(text)) assert.ok(found(text, phrases("rag")).length > 0);
    }),
  );
});

test("findPhrases and tokenize give spans within any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const { count, starts, ends } = tokenize(text);
      let last = 0;
      for (let index = 0; index < count; index++) {
        assert.ok(starts[index]! >= last && ends[index]! > starts[index]! && ends[index]! <= text.length);
        last = ends[index]!;
      }
    }),
  );
});
