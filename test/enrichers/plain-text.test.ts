import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseFragment } from "parse5";
import { plainText } from "../../src/enrichers/plain-text.ts";

const CASES: [what: string, html: string, text: string][] = [
  ["paragraphs as lines", "<p>One</p><p>Two</p>", "One\nTwo"],
  ["lists as bullets", "<ul><li>One</li><li><p>Two</p></li></ul>", "- One\n- Two"],
  ["headings as lines of their own", "Before<h2>You bring</h2>After", "Before\nYou bring\nAfter"],
  ["line breaks", "<p>One<br>Two<br/>Three</p>", "One\nTwo\nThree"],
  ["words in inline tags as one word", "<p>Py<b>Tor</b>ch and <i>JAX</i></p>", "PyTorch and JAX"],
  ["entities", "<p>R&amp;D &lt;fast&gt; &#8211; caf&eacute;&nbsp;bar</p>", "R&D <fast> – café bar"],
  ["HTML that was escaped once more", "&lt;p&gt;C&amp;amp;A &lt;b&gt;now&lt;/b&gt;&lt;/p&gt;", "C&A now"],
  [
    "no scripts, styles or comments",
    "<p>One</p><script>alert('x')</script><style>p{}</style><!-- two -->",
    "One",
  ],
  ["unclosed tags", "<div><p>One<p>Two<ul><li>Three<li>Four", "One\nTwo\n- Three\n- Four"],
  ["the body under a head left open", "<html><head><title>No</title><body><p>Yes</p>", "Yes"],
  ["cells apart", "<table><tr><td>Base</td><td>100</td></tr></table>", "Base\n100"],
];

for (const [what, html, text] of CASES) {
  test(`plainText reads ${what}`, () => assert.equal(plainText(html), text));
}

test("plainText gives text without markup back unchanged", () => {
  for (const text of [
    "a < b and c > d",
    "  two\n\n spaces\t",
    "x &amp; y",
    "List<String> and Map<K, V>",
    "a<b",
    "I <3 you",
  ]) {
    assert.equal(plainText(text), text);
  }
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const plain = text.replaceAll("<", "").replaceAll("&", "");
      assert.equal(plainText(plain), plain);
    }),
  );
});

const BLOCK = fc.constantFrom("p", "div", "ul", "li", "h2", "section", "blockquote");
const INLINE = fc.constantFrom("b", "i", "em", "strong", "span", "a", "u", "code");
const WORDS = fc.stringMatching(/^[a-zA-Z0-9 .,&é-]{1,30}$/).map((text) => text.replaceAll("&", "&amp;"));
const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    WORDS,
    fc.tuple(INLINE, WORDS).map(([tag, inner]) => `<${tag} class="x">${inner}</${tag}>`),
    fc.tuple(BLOCK, tie("tree")).map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
    fc.constantFrom(
      "<br>",
      "<!-- note -->",
      "<script>var a = '<p>';</script>",
      "<hr/>",
      "<style>p > b {}</style>",
    ),
  ),
  tree: fc.array(tie("node"), { maxLength: 5 }).map((nodes) => nodes.join("")),
}));

test("plainText holds the same words as parse5's document, in order", () => {
  fc.assert(
    fc.property(tree, (inner) => {
      const html = `<div>${inner}</div>`;
      assert.equal(squeezed(plainText(html)), squeezed(textOf(parseFragment(html))));
    }),
    { numRuns: 400 },
  );
});

test("plainText never throws and stays short on broken markup", () => {
  const pieces = fc.constantFrom(
    "<",
    ">",
    "</",
    "<p",
    "<p>",
    "&",
    "&lt;",
    "&#x",
    "<!--",
    "-->",
    "<script>",
    '"',
    "a",
    "<![CDATA[",
    "</li>",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const html = parts.join("");
      assert.ok(plainText(html).length <= 3 * html.length + 3);
    }),
  );
  for (const bait of [
    "<p>".repeat(200_000),
    "<div><p>".repeat(300_000),
    "<".repeat(1_000_000),
    "<a ".repeat(300_000),
    "&lt;".repeat(200_000),
    "<p ".repeat(300_000),
  ]) {
    plainText(bait);
  }
});

/** Text without white space and list marks: parse5 knows neither lines nor bullets. */
function squeezed(text: string): string {
  return text.replace(/^- /gm, "").replace(/\s+/g, "").replaceAll("-", "");
}

interface TreeNode {
  nodeName: string;
  value?: string;
  childNodes?: TreeNode[];
}

function textOf(root: unknown): string {
  const { nodeName, value, childNodes } = root as TreeNode;
  if (nodeName === "#text") return value ?? "";
  if (nodeName === "script" || nodeName === "style") return "";
  return (childNodes ?? []).map(textOf).join("");
}
