import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf, inlinesOf } from "../../site/markdown.ts";

test("blocksOf reads headings, paragraphs, lists, tables and code", () => {
  const blocks = blocksOf(
    [
      "# One",
      "two",
      "lines",
      "",
      "- a",
      "  goes on",
      "- b",
      "",
      "Then:",
      "1. first",
      "   goes on",
      "2. second",
      "",
      "| x | y |",
      "|---|---|",
      "| 1 | 2 |",
      "",
      "```",
      "code",
      "```",
    ].join("\n"),
  );
  assert.deepEqual(blocks, [
    { kind: "heading", level: 1, text: "One", id: "one" },
    { kind: "paragraph", text: "two lines" },
    { kind: "list", items: ["a goes on", "b"] },
    { kind: "paragraph", text: "Then:" },
    { kind: "steps", items: ["first goes on", "second"] },
    { kind: "table", head: ["x", "y"], rows: [["1", "2"]] },
    { kind: "code", text: "code" },
  ]);
});

test("inlinesOf reads code, bold and links", () => {
  assert.deepEqual(inlinesOf("a `b` **c** [d](/e)"), [
    { kind: "text", text: "a " },
    { kind: "code", text: "b" },
    { kind: "text", text: " " },
    { kind: "strong", text: "c" },
    { kind: "text", text: " " },
    { kind: "link", text: "d", href: "/e" },
  ]);
});
