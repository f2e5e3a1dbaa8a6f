import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliDecompressSync } from "node:zlib";
import { type DrawnPage, pageCache } from "../../src/http/page-cache.ts";

const page = (html: string, status = 200) => ({ status, html });

test("page draws an address once while the store stays as it is, also for those who ask at the same time", async () => {
  const cache = pageCache(async () => "1");
  let drawn = 0;
  const draw = async () => page(`drawn ${++drawn}`);
  const [first, second] = await Promise.all([cache.page("/a", draw), cache.page("/a", draw)]);
  const third = await cache.page("/a", draw);
  assert.equal(drawn, 1);
  assert.equal(first, second);
  assert.equal((third as DrawnPage).html, "drawn 1");
  assert.equal(brotliDecompressSync((third as DrawnPage).packed).toString(), "drawn 1");
});

test("page draws anew when the store changed, and names what it drew by another tag", async () => {
  let state = "1";
  const cache = pageCache(async () => state);
  const before = (await cache.page("/a", async () => page("old"))) as DrawnPage;
  state = "2";
  const after = (await cache.page("/a", async () => page("new"))) as DrawnPage;
  assert.equal(after.html, "new");
  assert.notEqual(after.etag, before.etag);
});

test("page keeps no page that moved or is none, and forgets a fault", async () => {
  const cache = pageCache(async () => "1");
  let asked = 0;
  const moved = async () => {
    asked++;
    return page("", 303);
  };
  await cache.page("/moved", moved);
  await cache.page("/moved", moved);
  assert.equal(asked, 2);
  assert.equal(await cache.page("/none", async () => undefined), undefined);
  await assert.rejects(
    cache.page("/fault", () => Promise.reject(new Error("broken"))),
    /broken/,
  );
  assert.equal(((await cache.page("/fault", async () => page("mended"))) as DrawnPage).html, "mended");
});

test("page forgets the oldest when it holds too much", async () => {
  const cache = pageCache(async () => "1");
  let drawn = 0;
  const draw = async () => {
    drawn++;
    return page("x".repeat(20 * 1024 * 1024));
  };
  for (const address of ["/a", "/b", "/c", "/c", "/a"]) await cache.page(address, draw);
  assert.equal(drawn, 4);
});
