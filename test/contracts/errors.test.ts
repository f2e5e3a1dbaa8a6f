// One shape for every error a person can mend, on every face: a sentence, and what to do.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { type RunningServer, startServer } from "./running-server.ts";

let server: RunningServer;
let tools: Client;

before(async () => {
  server = await startServer();
  tools = new Client({ name: "errors", version: "1.0.0" });
  await tools.connect(new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`)) as never);
});
after(async () => {
  await tools.close();
  await server.stop();
});

const CASES = [
  {
    name: "an unknown value",
    report: "salary",
    params: { role: "ml-enginer" },
    says: /role/,
    hints: /did you mean ml-engineer\?/,
  },
  {
    name: "a receipt that is none",
    report: "receipt",
    params: { id: "nonsense" },
    says: /no such receipt: nonsense/,
    hints: /open a receipt/,
  },
  {
    name: "a posting that is not there",
    report: "posting",
    params: { id: "nowhere:1" },
    says: /no such posting: nowhere:1/,
    hints: /openings/,
  },
  {
    name: "a page position that is none",
    report: "openings",
    params: { after: "x" },
    says: /not a page position: x/,
    hints: /next/,
  },
  { name: "a number that is none", report: "openings", params: { limit: "many" }, says: /limit/, hints: /./ },
] as const;

for (const { name, report, params, says, hints } of CASES) {
  test(`${name} is the same sentence as problem details, on standard error and in a tool`, async () => {
    const response = await fetch(`${server.url}/api/${report}?${new URLSearchParams(params)}`);
    assert.ok(response.status === 400 || response.status === 404, String(response.status));
    assert.equal(response.headers.get("content-type"), "application/problem+json");
    const problem = (await response.json()) as Record<string, unknown>;
    const { did_you_mean: meant, ...rest } = problem;
    assert.deepEqual(Object.keys(rest).sort(), ["detail", "hint", "status", "title", "type"]);
    if (meant !== undefined) assert.equal(problem.hint, `did you mean ${meant}?`);
    assert.equal(problem.status, response.status);
    assert.match(problem.detail as string, says);
    assert.match(problem.hint as string, hints);

    const flags = Object.entries(params).flatMap(([key, value]) =>
      key === "id" ? [value] : [`--${key}`, value],
    );
    const command = await server.command([report, ...flags, "--json"]);
    assert.equal(command.code, 1);
    assert.equal(command.stdout, "");
    assert.equal(command.stderr, `twopaths: ${problem.detail} (${problem.hint})\n`);

    const answer = await tools.callTool({ name: report, arguments: params });
    assert.equal(answer.isError, true);
    const text = (answer.content as { text: string }[])[0]!.text;
    assert.equal(text, `${problem.detail} (${problem.hint})`);
  });
}

test("an unknown parameter is named, with the nearest one", async () => {
  const response = await fetch(`${server.url}/api/salary?rolle=ml-engineer`);
  assert.equal(response.status, 400);
  const problem = (await response.json()) as Record<string, string>;
  assert.equal(problem.did_you_mean, "role");
  assert.equal(problem.detail, "unknown parameter of salary: rolle");
  assert.equal(problem.hint, "did you mean role?");
});

test("an unknown route, report and page are not found, in the form that was asked for", async () => {
  const api = await fetch(`${server.url}/api/salery`);
  assert.equal(api.status, 404);
  assert.equal(((await api.json()) as { hint: string }).hint, "did you mean salary?");
  const page = await fetch(`${server.url}/nowhere`, { headers: { accept: "text/html" } });
  assert.equal(page.status, 404);
  assert.match(page.headers.get("content-type")!, /text\/html/);
});

test("an address that can't be decoded is the caller's fault, not ours", async () => {
  for (const path of ["/receipts/%E0%A4%A.json", "/openings/%.json", "/receipts/%", "/api/receipt?id=%"]) {
    const response = await fetch(`${server.url}${path}`);
    assert.ok(response.status < 500, `${path}: ${response.status}`);
  }
});

test("the admin routes open only to the token", async () => {
  for (const authorization of ["", "Bearer ", "Bearer x", `Bearer ${"x".repeat(43)}`]) {
    const response = await fetch(`${server.url}/admin/known`, {
      method: "POST",
      headers: { authorization, "content-type": "application/json" },
      body: '{"postings":[]}',
    });
    assert.equal(response.status, 403);
  }
});
