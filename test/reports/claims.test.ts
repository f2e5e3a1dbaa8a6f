import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type OpenSnapshot, openSnapshot } from "../contracts/open-snapshot.ts";

let snapshot: OpenSnapshot;
before(async () => {
  snapshot = await openSnapshot();
});
after(() => snapshot.close());

test("claims asked for by name are those, judged as among all", async () => {
  const names = ["ml-frameworks", "agent-frameworks"];
  const all = (await snapshot.ask("claims", {})).rows.filter(({ claim }) => names.includes(String(claim)));
  assert.deepEqual((await snapshot.ask("claims", { claim: names })).rows, all);
});

test("claims answers a mistyped name with the one that was meant", async () => {
  await assert.rejects(snapshot.ask("claims", { claim: ["ml-framworks"] }), {
    message: "no such claim: ml-framworks",
    didYouMean: "ml-frameworks",
  });
});
