import assert from "node:assert/strict";
import { test } from "node:test";
import { mendedJson } from "../../src/sources/json-ld.ts";

const CASES: [text: string, value: unknown][] = [
  ['{"a":1}', { a: 1 }],
  ['  {"a":1};  ', { a: 1 }],
  ['<!--\n{"a":1}\n-->', { a: 1 }],
  ['//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
  ['/* <![CDATA[ */ {"a":1} /* ]]> */', { a: 1 }],
  ['{"a":"one\ntwo\tthree"}', { a: "one\ntwo\tthree" }],
  ['{"a":[1,2,],}', { a: [1, 2] }],
  ['{"a":"https://x.example/a,}" /* no */, "b":2 // yes\n}', { a: "https://x.example/a,}", b: 2 }],
  ['{"a":"it\\\'s"}', { a: "it's" }],
  ["{&quot;a&quot;:1}", { a: 1 }],
  ['{"a":', undefined],
  ["", undefined],
];

for (const [text, value] of CASES)
  test(`mendedJson reads ${JSON.stringify(text)}`, () => assert.deepEqual(mendedJson(text), value));
