import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenBuckets } from "../../src/http/token-bucket.ts";

test("take lets ten seconds' worth of requests through at once, then says how long to wait", () => {
  const buckets = tokenBuckets({ perSecond: 2, now: () => 0 });
  const waits = Array.from({ length: 21 }, () => buckets.take("a"));
  assert.deepEqual(waits, [...new Array(20).fill(0), 1]);
});

test("take refills evenly and never beyond what the bucket holds", () => {
  let time = 0;
  const buckets = tokenBuckets({ perSecond: 0.5, now: () => time });
  for (let i = 0; i < 5; i++) assert.equal(buckets.take("a"), 0);
  assert.equal(buckets.take("a"), 2);
  time = 2000;
  assert.equal(buckets.take("a"), 0);
  assert.equal(buckets.take("a"), 2);
  time = 1e9;
  assert.equal(Array.from({ length: 9 }, () => buckets.take("a")).filter((wait) => wait === 0).length, 5);
});

test("take of one address costs another nothing", () => {
  const buckets = tokenBuckets({ perSecond: 1, now: () => 0 });
  for (let i = 0; i < 30; i++) buckets.take("a");
  assert.equal(buckets.take("b"), 0);
});
