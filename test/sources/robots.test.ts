import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "../../src/errors.ts";
import { isAllowed, parseRobots, robotsFetch } from "../../src/sources/robots.ts";

const CASES: [robots: string, path: string, allowed: boolean][] = [
  ["", "/jobs", true],
  ["User-agent: *\nDisallow: /", "/jobs", false],
  ["User-agent: *\nDisallow:", "/jobs", true],
  ["user-agent: *\ndisallow: /private # ours", "/private/1", false],
  ["User-agent: *\nDisallow: /\nUser-agent: twopaths\nAllow: /", "/jobs", true],
  ["User-agent: TwoPaths\nUser-agent: other\nDisallow: /jobs", "/jobs/1", false],
  ["User-agent: other\nDisallow: /", "/jobs", true],
  ["User-agent: *\nDisallow: /jobs\nAllow: /jobs/open", "/jobs/open/1", true],
  ["User-agent: *\nDisallow: /a\nAllow: /a", "/a", true],
  ["User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false],
  ["User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true],
  ["User-agent: *\nDisallow: /*a*b*c", "/xaxbxc", false],
  ["User-agent: *\nDisallow: /*a*b*c", "/xcxbxa", true],
  ["User-agent: *\nDisallow: /jobs$", "/jobs", false],
  ["User-agent: *\nDisallow: /jobs$", "/jobs/", true],
  ["User-agent: *\nDisallow: /a*a$", "/a", true],
  ["User-agent: *\nDisallow: /", "/robots.txt", true],
];
for (const [robots, path, allowed] of CASES) {
  test(`isAllowed ${allowed ? "allows" : "refuses"} ${path} by ${JSON.stringify(robots)}`, () => {
    assert.equal(isAllowed(parseRobots(robots), path), allowed);
  });
}

test("isAllowed of many stars takes steps in proportion", () => {
  const rules = parseRobots(`User-agent: *\nDisallow: /${"a*".repeat(1000)}b`);
  assert.equal(isAllowed(rules, `/${"a".repeat(100_000)}`), true);
});

const SITES: [status: number, page: "read" | "refused"][] = [
  [404, "read"],
  [403, "read"],
  [503, "refused"],
  [429, "refused"],
];
for (const [status, page] of SITES) {
  test(`robotsFetch: a page is ${page} where robots.txt answers ${status}`, async () => {
    const fetch = robotsFetch(async (input) =>
      String(input).endsWith("/robots.txt") ? new Response("", { status }) : new Response("page"),
    );
    const answer = fetch("https://example.com/jobs/1").then((response) => response.text());
    if (page === "read") assert.equal(await answer, "page");
    else await assert.rejects(answer, (error) => error instanceof UserError && error.code === "robots");
  });
}

test("robotsFetch asks a site for its rules once", async () => {
  const asked: string[] = [];
  const fetch = robotsFetch(async (input) => {
    asked.push(String(input));
    return new Response("User-agent: *\nDisallow: /no");
  });
  await fetch("https://example.com/1");
  await fetch("https://example.com/2");
  await assert.rejects(fetch("https://example.com/no"), /robots\.txt asks not to read this page/);
  assert.deepEqual(asked, [
    "https://example.com/robots.txt",
    "https://example.com/1",
    "https://example.com/2",
  ]);
});
