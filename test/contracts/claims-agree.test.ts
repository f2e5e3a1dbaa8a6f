// A verdict stands in one place: whatever page stamps a claim, it says what the claims report says.
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { parseHTML } from "linkedom";
import { type RunningServer, startServer } from "./running-server.ts";

const SITE = fileURLToPath(new URL("../../site/", import.meta.url));
const WORDS: Record<string, string> = {
  holds: "holds",
  fails: "fails",
  mixed: "mixed",
  unclear: "cannot be told",
};

let server: RunningServer;
let verdicts: Map<string, string>;

before(async () => {
  server = await startServer();
  const { data } = (await (await fetch(`${server.url}/api/claims`)).json()) as {
    data: { topic: string; claim: string; verdict: string }[];
  };
  verdicts = new Map(
    data.filter(({ topic }) => topic === "claim").map(({ claim, verdict }) => [claim, verdict]),
  );
});

after(() => server.stop());

/** How many claims each page shows beside its own figures. */
const PAGES = [
  { path: "/", claims: 2 + 2 + 3 + 2 + 12 + 2 },
  { path: "/tasks", claims: 14 },
  { path: "/skills", claims: 14 },
  { path: "/salary", claims: 2 },
  { path: "/demand", claims: 4 },
  { path: "/ladder", claims: 2 },
  { path: "/interviews", claims: 10 },
  { path: "/hybrid", claims: 3 },
  { path: "/premium", claims: 1 },
];

for (const { path, claims } of PAGES) {
  test(`${path} stamps its ${claims} claims as the claims report judges them`, async () => {
    const { document } = parseHTML(await (await fetch(server.url + path)).text());
    const shown = [...document.querySelectorAll("[data-claim]")];
    assert.equal(shown.length, claims);
    for (const claim of shown) {
      const name = claim.getAttribute("data-claim")!;
      assert.equal(claim.querySelector(".stamp")?.textContent, WORDS[verdicts.get(name) ?? ""], name);
    }
  });
}

test("the first page counts the verdicts of the two days as the claims report does", async () => {
  const days = [...verdicts]
    .filter(([name]) => /^(?:agent|ml)-day-/.test(name))
    .map(([, verdict]) => verdict);
  const holding = days.filter((verdict) => verdict === "holds").length;
  const page = await (await fetch(`${server.url}/`)).text();
  assert.ok(page.includes(`${days.length} things about the two days`));
  assert.match(page, new RegExp(`Of these ${holding} hold`));
});

test("no page stamps a verdict of its own", () => {
  const stamping = globSync("**/*.tsx", { cwd: SITE }).filter((path) =>
    /stamp stamp-|verdict="/.test(readFileSync(join(SITE, path), "utf8")),
  );
  assert.deepEqual(stamping, ["components/claim.tsx"]);
});
