import assert from "node:assert/strict";
import { test } from "node:test";
import { linkTerms } from "../../site/term-links.ts";

const TERMS = [
  { term: "base-pay", label: "Base pay", field: "pay" },
  { term: "level", label: "Level", field: "hiring" },
  { term: "level-band", label: "Level band", field: "hiring" },
  { term: "planning", label: "Planning", field: "agents" },
  { term: "react", label: "ReAct", field: "agents" },
  { term: "f1-score", label: "F1 score", field: "models" },
];
const link = (html: string, path = "/salary") => linkTerms(html, TERMS, path);

const CASES: readonly [string, string, string][] = [
  [
    "a word where it first stands, and only there",
    '<p class="lede">Posted base pay is base pay.</p><p class="finding">Base pay</p>',
    '<p class="lede">Posted <a class="term" href="/glossary/base-pay">base pay</a> is base pay.</p><p class="finding">Base pay</p>',
  ],
  [
    "the longer of two words, and a plural",
    "<figcaption>Level bands</figcaption>",
    '<figcaption><a class="term" href="/glossary/level-band">Level bands</a></figcaption>',
  ],
  [
    "no part of a word",
    '<ul class="notes"><li>levelled, entry-level</li></ul>',
    '<ul class="notes"><li>levelled, entry-level</li></ul>',
  ],
  [
    "no single everyday word of the trade",
    '<p class="lede">planning a career</p>',
    '<p class="lede">planning a career</p>',
  ],
  [
    "no name without its capitals",
    '<p class="lede">how they react</p>',
    '<p class="lede">how they react</p>',
  ],
  [
    "nothing within links, headings and tables, nor outside running text",
    '<div class="prose"><h2>Level</h2><a href="/x">level</a><table><tr><td>level</td></tr></table></div><p>level</p>',
    '<div class="prose"><h2>Level</h2><a href="/x">level</a><table><tr><td>level</td></tr></table></div><p>level</p>',
  ],
  [
    "nothing in a role's own name",
    '<p class="lede"><span class="hue-agent">level people</span> and base pay engineers</p>',
    '<p class="lede"><span class="hue-agent">level people</span> and base pay engineers</p>',
  ],
  [
    "nothing in attributes, also where one holds a bracket",
    '<p class="lede"><img alt="level > base pay"/>So</p>',
    '<p class="lede"><img alt="level > base pay"/>So</p>',
  ],
];

for (const [what, html, expected] of CASES) {
  test(`linkTerms links ${what}`, () => assert.equal(link(html), expected));
}

test("linkTerms leaves a term's own page without a link to itself", () => {
  const html = '<p class="lede">The F1 score and the level.</p>';
  assert.equal(
    link(html, "/glossary/level"),
    '<p class="lede">The <a class="term" href="/glossary/f1-score">F1 score</a> and the level.</p>',
  );
});
