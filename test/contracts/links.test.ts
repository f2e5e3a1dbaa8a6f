// The whole site as a robot walks it: every page it lists, and everything those pages lead to.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type RunningServer, startServer } from "./running-server.ts";

/** Receipts and postings are beyond counting, and words are many: of each kind, a few are opened. */
const MANY = /^\/(receipts|openings|glossary|employers|skills|salary)\//;
const FEW = 6;

let server: RunningServer;
before(async () => {
  server = await startServer();
});
after(async () => {
  await server.stop();
});

test("the map of the site lists pages that open, each by its own canonical address", async () => {
  const map = await (await fetch(`${server.url}/sitemap.xml`)).text();
  const places = [...map.matchAll(/<loc>([^<]+)<\/loc><lastmod>(\d{4}-\d{2}-\d{2})<\/lastmod>/g)].map(
    ([, loc]) => loc!,
  );
  assert.ok(places.length > 200, `${places.length} pages`);
  assert.equal(new Set(places).size, places.length);
  for (const place of places.filter((_, index) => index < 40 || index % 10 === 0)) {
    const response = await fetch(place);
    assert.equal(response.status, 200, place);
    assert.ok((await response.text()).includes(`<link rel="canonical" href="${place}"/>`), place);
  }
});

test("every link within the site leads somewhere, and every fragment to something on its page", async () => {
  const waiting = ["/", "/nowhere"];
  const few = fewOfEach();
  const seen = new Map<string, number>();
  const ids = new Map<string, Set<string>>();
  const fragments: [string, string, string][] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path)) continue;
    const response = await fetch(server.url + path);
    seen.set(path, response.status);
    if (!response.headers.get("content-type")?.startsWith("text/html")) {
      await response.body?.cancel();
      continue;
    }
    const html = await response.text();
    ids.set(path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!)));
    const links = linksOf(html);
    for (const { to, fragment } of links)
      if (fragment !== "") fragments.push([path, to === "" ? path : to, fragment]);
    if (isLeaf(path)) continue;
    waiting.push(...few(links.map(({ to }) => to).filter((to) => to !== "")));
  }
  const broken = [...seen].filter(([path, status]) => status >= 400 && path !== "/nowhere");
  assert.deepEqual(broken, []);
  const lost = fragments.filter(([, to, fragment]) => ids.has(to) && !ids.get(to)!.has(fragment));
  assert.deepEqual(lost.slice(0, 20), []);
  assert.ok(seen.size > 200, `${seen.size} addresses`);
});

test("every page has a picture of 1200 by 630 for links to it, drawn once", async () => {
  for (const path of ["/", "/salary", "/glossary/median", "/method", "/employers/OpenAI"]) {
    const html = await (await fetch(server.url + path)).text();
    const picture = /<meta property="og:image" content="([^"]+)"/.exec(html)![1]!;
    const response = await fetch(picture);
    assert.equal(response.headers.get("content-type"), "image/png", picture);
    const png = Buffer.from(await response.arrayBuffer());
    assert.equal(png.subarray(1, 4).toString(), "PNG");
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630], picture);
    assert.ok(png.length > 10_000, picture);
  }
  assert.equal((await fetch(`${server.url}/nowhere.png`)).status, 404);
});

test("what is not there is said with 404, on a page for people", async () => {
  for (const path of [
    "/nowhere",
    "/roles/wizard",
    "/skills/wizardry",
    "/salary/ml-engineer/wizard",
    "/glossary/wizard",
    "/employers/nobody-at-all",
    "/openings/none:1",
  ]) {
    const response = await fetch(server.url + path, { headers: { accept: "text/html" } });
    assert.equal(response.status, 404, path);
    assert.match(await response.text(), /<h1>/, path);
  }
});

/** Pages that are opened and not walked on from: searches lead to searches without end. */
function isLeaf(path: string): boolean {
  return MANY.test(path) || path.includes("?");
}

function linksOf(html: string): { to: string; fragment: string }[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)]
    .map(([, href]) => href!.replaceAll("&amp;", "&"))
    .filter((href) => href.startsWith("/") || href.startsWith("#"))
    .map((href) => {
      const [to = "", fragment = ""] = href.split("#");
      return { to, fragment };
    });
}

/** Of addresses of one kind, the first few that are come upon. */
function fewOfEach(): (paths: readonly string[]) => string[] {
  const found = new Map<string, Set<string>>();
  return (paths) =>
    paths.filter((path) => {
      const kind = MANY.exec(path)?.[1]?.concat(path.split(/[;:]/)[0]!);
      if (kind === undefined) return true;
      const alike = found.get(kind) ?? new Set();
      found.set(kind, alike);
      if (alike.size < FEW) alike.add(path);
      return alike.has(path);
    });
}
