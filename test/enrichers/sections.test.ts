import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readLines } from "../../src/enrichers/sections.ts";

/** "kind: words" of each line, headings marked with #. */
function outline(text: string): string[] {
  return readLines(text).map(
    (line) => `${line.isHeading ? "#" : ""}${line.section}: ${text.slice(line.start, line.end).trim()}`,
  );
}

test("readLines reads headings that fill a line", () => {
  assert.deepEqual(outline("Your Key Responsibilities\nPaint fences\n\nNice to have:\n- Own a brush"), [
    "#duties: Your Key Responsibilities",
    "duties: Paint fences",
    "#preferred: Nice to have:",
    "preferred: - Own a brush",
  ]);
});

test("readLines reads headings inside a paragraph without line breaks", () => {
  const text =
    "We paint fences. What You'll Do: Paint tall fences with brushes and rollers in every colour Mix paint REQUIREMENTS - Two years of painting - A ladder Strong candidates may also have: a van";
  assert.deepEqual(outline(text), [
    "unknown: We paint fences.",
    "#duties: What You'll Do:",
    "duties: Paint tall fences with brushes and rollers in every colour Mix paint",
    "#requirements: REQUIREMENTS",
    "requirements: - Two years of painting - A ladder",
    "#preferred: Strong candidates may also have:",
    "preferred: a van",
  ]);
});

test("readLines reads the employer's own name in a heading", () => {
  assert.deepEqual(
    outline("Paint well. About Fenceco Fenceco paints fences.\nAbout the Fence Team:\nWe paint."),
    [
      "unknown: Paint well.",
      "#about: About Fenceco",
      "about: Fenceco paints fences.",
      "#unknown: About the Fence Team:",
      "unknown: We paint.",
    ],
  );
});

test("readLines reads pay, benefits and legal text that has no heading", () => {
  const text =
    "Requirements:\nA brush.\nThe base salary for this job is $50,000.\nMore words.\nWe are an equal opportunity employer.\nAsk us.";
  assert.deepEqual(
    readLines(text).map((line) => line.section),
    ["requirements", "requirements", "pay", "pay", "equal_opportunity", "equal_opportunity"],
  );
});

test("readLines does not take ordinary words for headings", () => {
  const text = "we value experience and skills\nExperience with the benefits of paint.";
  assert.ok(readLines(text).every((line) => !line.isHeading));
});

test("readLines does not end a sentence at an abbreviation", () => {
  const text = `Use tools, e.g. Brushes, in the U.S. Fences ${"and more ".repeat(20)}end. Then rest.`;
  assert.equal(readLines(text).length, 2);
});

test("readLines gives ordered spans within any text", () => {
  const words = fc.constantFrom(
    "Requirements",
    ":",
    "About",
    "Acme",
    "\n",
    ". ",
    " - ",
    "• ",
    "pay range",
    "(",
    "ß",
    " ",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 30 })), { maxLength: 60 }), (parts) => {
      const text = parts.join("");
      let last = 0;
      for (const line of readLines(text)) {
        assert.ok(line.start >= last && line.end > line.start && line.end <= text.length);
        last = line.end;
      }
    }),
  );
});
