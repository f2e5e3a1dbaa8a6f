import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { employerKey } from "../../src/domain/employer.ts";

fc.configureGlobal({ seed: 20261101 });

const SAME: [string, string][] = [
  ["Acme, Inc.", "ACME"],
  ["Acme Inc", "acme"],
  ["Acme GmbH", "acme"],
  ["Acme B.V.", "Acme BV"],
  ["Acme S.A.", "Acme SA"],
  ["Acme Co., Ltd.", "Acme"],
  ["Café Robots", "Cafe\u0301 robots"],
  ["Nordic-Labs", "Nordic Labs"],
  ["  Acme  ", "acme"],
  ["ＡＣＭＥ", "Acme"],
];
for (const [a, b] of SAME) {
  test(`employerKey of ${JSON.stringify(a)} and ${JSON.stringify(b)} is one`, () => {
    assert.equal(employerKey(a), employerKey(b));
  });
}

const APART: [string, string][] = [
  ["Acme", "Acme Labs"],
  ["Inc", ""],
  ["Cointel", "Intel"],
  ["Limited Brands", "Brands"],
  ["株式会社サンプル", "株式会社テスト"],
  ["Zeta 1", "Zeta 2"],
];
for (const [a, b] of APART) {
  test(`employerKey tells ${JSON.stringify(a)} from ${JSON.stringify(b)}`, () => {
    assert.notEqual(employerKey(a), employerKey(b));
  });
}

test("employerKey of a key is the key, for any name", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (name) => {
      const key = employerKey(name);
      assert.equal(employerKey(key), key);
      assert.match(key, /^[\p{L}\p{N}]*$/u);
    }),
  );
});

test("employerKey takes linear time on a hostile name", () => {
  for (const piece of [" ", ", ", "inc ", "\u0301"]) {
    const startedAt = performance.now();
    employerKey(`${piece.repeat(500_000)}x`);
    assert.ok(performance.now() - startedAt < 2000, JSON.stringify(piece));
  }
});
