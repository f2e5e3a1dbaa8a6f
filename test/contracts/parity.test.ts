// The same question gives the same rows on every face: command, route, tool.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { reports } from "../../src/reports/index.ts";
import { type RunningServer, startServer } from "./running-server.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

let server: RunningServer;
let tools: Client;
let stdioTools: Client;

before(async () => {
  server = await startServer();
  tools = new Client({ name: "parity", version: "1.0.0" });
  await tools.connect(new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`)) as never);
  stdioTools = new Client({ name: "parity", version: "1.0.0" });
  const env = { ...process.env, TWOPATHS_DATA: server.folder } as Record<string, string>;
  await stdioTools.connect(
    new StdioClientTransport({ command: process.execPath, args: [MAIN, "mcp"], env }) as never,
  );
});

after(async () => {
  await tools.close();
  await stdioTools.close();
  assert.equal(await server.stop(), 0);
});

interface Answered {
  data: Record<string, unknown>[];
  meta: { next: string | null; notes: string[] };
}

async function firstPosting(): Promise<string> {
  const { data } = (await (await fetch(`${server.url}/api/openings?limit=1`)).json()) as Answered;
  return data[0]!.posting as string;
}

for (const report of reports) {
  test(`${report.name} gives the same rows as command, route and tool`, async () => {
    const params: Record<string, unknown> =
      report.name === "posting" || report.name === "history"
        ? { id: await firstPosting() }
        : (report.example as Record<string, unknown>);
    const query = new URLSearchParams(Object.entries(params).map(([key, value]) => [key, String(value)]));
    const route = (await (await fetch(`${server.url}/api/${report.name}?${query}`)).json()) as Answered;
    assert.ok(route.data.length > 0, "the example has no rows");
    const command = await server.command([report.name, ...flagsOf(report.name, params), "--json"]);
    assert.equal(command.code, 0, command.stderr);
    const printed = JSON.parse(command.stdout) as Answered;
    assert.deepEqual(printed.data, route.data);
    assert.deepEqual(printed.meta, route.meta);
    for (const client of [tools, stdioTools]) {
      const answer = await client.callTool({ name: report.name, arguments: params });
      assert.notEqual(answer.isError, true);
      const { data } = answer.structuredContent as unknown as Answered;
      assert.deepEqual(data, route.data);
      checkReceiptsIn((answer.content as { text: string }[])[0]!.text);
    }
  });
}

test("tools are read-only, closed, and one per report", async () => {
  const { tools: listed } = await tools.listTools();
  assert.deepEqual(listed.map(({ name }) => name).sort(), reports.map(({ name }) => name).sort());
  for (const tool of listed) {
    assert.equal(tool.annotations?.readOnlyHint, true, tool.name);
    assert.equal(
      (tool.inputSchema as { additionalProperties?: unknown }).additionalProperties,
      false,
      tool.name,
    );
  }
});

test("assistants read the directory, the glossary and the method as resources, every figure with its receipt", async () => {
  for (const client of [tools, stdioTools]) {
    const { resources } = await client.listResources();
    assert.deepEqual(resources.map(({ uri }) => uri).sort(), [
      "twopaths://glossary",
      "twopaths://method",
      "twopaths://roles",
    ]);
    const { resourceTemplates } = await client.listResourceTemplates();
    assert.equal(resourceTemplates.length, 2);
    const read = async (uri: string) => {
      const [content] = (await client.readResource({ uri })).contents as { text: string; mimeType: string }[];
      assert.equal(content!.mimeType, "text/markdown", uri);
      checkReceiptsIn(content!.text);
      return content!.text;
    };
    assert.match(await read("twopaths://roles"), /MLOps engineer/);
    assert.match(await read("twopaths://roles/llm-engineer"), /LLM engineer/);
    assert.match(await read("twopaths://glossary"), /Wilson interval/);
    assert.match(await read("twopaths://glossary/tool-calling"), /\[receipt\]\(http/);
    assert.match(await read("twopaths://method"), /^# /);
    for (const uri of ["twopaths://roles/wizard", "twopaths://glossary/../x", "file:///etc/passwd"])
      await assert.rejects(client.readResource({ uri }), /no such|unknown/i, uri);
  }
});

test("what resolve reads can be asked of openings as it stands", async () => {
  const { data } = (await (
    await fetch(`${server.url}/api/resolve?q=senior+RAG+engineer,+remote`)
  ).json()) as Answered;
  assert.ok(data.length >= 3);
  for (const { parameter, value, postings } of data as Record<string, string>[]) {
    const { meta } = (await (
      await fetch(`${server.url}/api/openings?${parameter}=${value}&limit=1`)
    ).json()) as { meta: { figures: { postings: unknown } } };
    assert.deepEqual(meta.figures.postings, postings, value);
  }
});

test("a page's address with .csv and .json gives the answer behind it", async () => {
  const json = (await (await fetch(`${server.url}/salary.json?band=senior`)).json()) as Answered;
  assert.ok(json.data.every((row) => row.band === "senior"));
  const csv = await (await fetch(`${server.url}/salary.csv?band=senior`)).text();
  const lines = csv.trimEnd().split("\r\n");
  assert.equal(lines.length, json.data.length + 1);
  assert.match(
    lines[0]!,
    /^role,band,p25,p25_low,p25_high,p25_unit,p25_n,p25_employers,p25_status,p25_receipt/,
  );
});

test("an answer that did not change is not sent again", async () => {
  const first = await fetch(`${server.url}/api/salary`);
  const etag = first.headers.get("etag")!;
  await first.text();
  const second = await fetch(`${server.url}/api/salary`, { headers: { "if-none-match": etag } });
  assert.equal(second.status, 304);
});

test("the receipt link in a tool's answer opens", async () => {
  const answer = await tools.callTool({ name: "salary", arguments: {} });
  const link = /\((http[^)]+\/receipts\/[^)]+)\)/.exec((answer.content as { text: string }[])[0]!.text)![1]!;
  const response = await fetch(`${link}.json`);
  assert.equal(response.status, 200);
});

/** Every number with an n in a tool's answer carries its receipt. */
function checkReceiptsIn(text: string): void {
  for (const [figure] of text.matchAll(/\(n=\d+[^()]*(?:\([^()]*\))?[^()]*\)/g))
    assert.match(figure, /\[receipt\]\(http/);
}

function flagsOf(name: string, params: Record<string, unknown>): string[] {
  return Object.entries(params).flatMap(([key, value]) =>
    key === "id" && ["receipt", "posting", "history"].includes(name)
      ? [String(value)]
      : [
          `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
          ...(value === true ? [] : [String(value)]),
        ],
  );
}
