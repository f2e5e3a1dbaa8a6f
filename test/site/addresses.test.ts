import assert from "node:assert/strict";
import { test } from "node:test";
import { commandOf, receiptHref, withQuery } from "../../site/addresses.ts";
import { routeOf } from "../../site/route.ts";
import { cellOf, receiptId } from "../../src/domain/receipt-id.ts";

const page = { address: "/receipts/:id", render: () => assert.fail() };

const CELLS = [
  { measure: "skill-share", filter: { role: ["ml-engineer"], text: "read" }, of: "c++" },
  {
    measure: "active-postings",
    filter: { q: "a;b=c,d/e?f#g %2F 100% \u00e9\u4e07", city: ["S\u00e3o Paulo"] },
  },
  { measure: "active-postings", filter: { employer: ["AT&T, Inc.", "<b>"], salaryFloor: 150000 } },
] as const;

for (const cell of CELLS) {
  test(`receiptHref leads back to the same cell: ${JSON.stringify(cell.filter)}`, () => {
    const id = receiptId(cell as never);
    const { pathname } = new URL(receiptHref(id), "http://localhost");
    const route = routeOf([page], pathname);
    assert.equal(route?.parts.id, id);
    assert.deepEqual(cellOf(route!.parts.id!), cell);
  });
}

test("receiptHref keeps what a path may hold readable", () => {
  assert.equal(
    receiptHref("salary-median;band=senior;country=US,CA;of=USD"),
    "/receipts/salary-median;band=senior;country=US,CA;of=USD",
  );
});

test("routeOf takes no page for an empty part, another depth or another name", () => {
  for (const path of ["/receipts/", "/receipts/a/b", "/receipt/a"])
    assert.equal(routeOf([page], path), undefined);
});

test("withQuery leaves out what is empty and joins lists", () => {
  assert.equal(
    withQuery("/openings", {
      q: "",
      role: ["ml-engineer", "hybrid"],
      city: [],
      unstated: true,
      after: "2026-05-21/a:1",
    }),
    "/openings?role=ml-engineer,hybrid&unstated=true&after=2026-05-21/a:1",
  );
});

test("commandOf quotes what a shell would read", () => {
  assert.equal(
    commandOf("openings", {
      q: "$(rm -rf) it's",
      salaryFloor: 150000,
      unstated: true,
      skill: ["rag", "python"],
    }),
    "npx twopaths openings --q '$(rm -rf) it'\\''s' --salary-floor 150000 --unstated --skill rag,python",
  );
  assert.equal(commandOf("receipt", { id: "a;b=c" }), "npx twopaths receipt 'a;b=c'");
});
