import assert from "node:assert/strict";
import { test } from "node:test";
import { addressKey, contentKey } from "../../src/domain/job-key.ts";

const POSTING = { employer: "Acme", title: "ML Engineer", location: "Oslo" };

test("contentKey is the same for the same words in other case and spacing", () => {
  const again = { employer: " ACME ", title: "ML\n engineer", location: "oslo" };
  assert.equal(contentKey(POSTING, "Train  models."), contentKey(again, "train models. "));
});

test("contentKey is another when employer, title, place or text is", () => {
  const keys = [
    contentKey(POSTING, "Train models."),
    contentKey(POSTING, "Serve models."),
    contentKey({ ...POSTING, employer: "Zeta" }, "Train models."),
    contentKey({ ...POSTING, title: "ML Engineer II" }, "Train models."),
    contentKey({ ...POSTING, location: null }, "Train models."),
  ];
  assert.equal(new Set(keys).size, keys.length);
});

test("contentKey does not mix up where one part ends and the next begins", () => {
  const a = contentKey({ employer: "Acme ML", title: "Engineer", location: null }, "");
  const b = contentKey({ employer: "Acme", title: "ML Engineer", location: null }, "");
  assert.notEqual(a, b);
});

test("addressKey is one for a Lever posting and its form to apply", () => {
  const uuid = "0d2c7a51-9b1e-4f0a-8c77-1f2e3d4c5b6a";
  const key = addressKey(`https://jobs.lever.co/acme/${uuid}`);
  assert.equal(key, `lever.co:${uuid}`);
  assert.equal(addressKey(`https://jobs.lever.co/acme/${uuid.toUpperCase()}/apply?lever-source=x`), key);
  assert.equal(addressKey(`https://jobs.eu.lever.co/acme/${uuid}`), key);
});

test("addressKey is one for all of a Greenhouse posting's addresses", () => {
  const addresses = [
    "https://job-boards.greenhouse.io/acme/jobs/8503792002",
    "https://boards.greenhouse.io/acme/jobs/8503792002#app",
    "https://job-boards.eu.greenhouse.io/acme/jobs/8503792002?gh_src=abc",
    "https://www.acme.example/careers/apply/?gh_jid=8503792002",
  ];
  assert.deepEqual([...new Set(addresses.map(addressKey))], ["greenhouse:8503792002"]);
});

test("addressKey takes linear time on a hostile address", () => {
  for (const path of [
    "/".repeat(200_000),
    "/a".repeat(200_000),
    "?id=".repeat(200_000),
    `#${"/".repeat(200_000)}`,
  ]) {
    const startedAt = performance.now();
    addressKey(`https://acme.example${path}x`);
    assert.ok(performance.now() - startedAt < 1000, path.slice(0, 4));
  }
});
