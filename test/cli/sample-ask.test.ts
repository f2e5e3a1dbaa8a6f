// A person's file against a real server with the interface of a model provider, here on loopback.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { live } from "../../content/work-samples/fallback-under-latency/live.ts";
import { liveProvider } from "../../src/cli/live-provider.ts";
import { startSandbox } from "../../src/cli/sample-sandbox.ts";
import { SAMPLES_FOLDER } from "../../src/content/work-samples.ts";
import { runLive } from "../../src/practice/live.ts";

const WORK = readFileSync(join(SAMPLES_FOLDER, "fallback-under-latency", "solution.ts"), "utf8");
let server: Server;
let endpoint: string;
let seen: { path: string; key: string | undefined; body: { model: string } }[] = [];
let status = 200;

before(async () => {
  server = createServer(async (request, response) => {
    const body = JSON.parse(await textOf(request));
    seen.push({ path: request.url!, key: request.headers.authorization, body });
    response.statusCode = status;
    const message = { role: "assistant", content: `asked ${seen.length}` };
    response.end(JSON.stringify({ model: body.model, choices: [{ index: 0, message }] }));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`;
});
after(() => void server.close());

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request) text += part;
  return text;
}

async function asked(address: { endpoint: string; key?: string }): Promise<string[]> {
  const provider = liveProvider({ model: "small", key: undefined, ...address }, fetch);
  const sandbox = startSandbox(WORK, 1);
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  try {
    return await runLive({ channel: sandbox.channel, live, provider, effects: { settle } });
  } finally {
    sandbox.stop();
  }
}

test("sample ask hands questions to the provider that is named, with its model and key, and shows the answers", async () => {
  seen = [];
  const lines = await asked({ endpoint, key: "secret" });
  assert.equal(lines.length, 3);
  assert.match(lines[0]!, /^The lock .*\nasked 1 \(small\)$/);
  assert.deepEqual(
    [seen[0]!.path, seen[0]!.key, seen[0]!.body.model],
    ["/v1/chat/completions", "Bearer secret", "small"],
  );
});

test("sample ask gives the provider's refusal to the person's code, which asks again", async () => {
  [seen, status] = [[], 429];
  await assert.rejects(asked({ endpoint }), /asked/);
  status = 200;
  assert.equal(seen.length, 2);
  assert.equal(seen[0]!.key, undefined);
});

test("sample ask says why nobody answers, and what is no endpoint", async () => {
  await assert.rejects(asked({ endpoint: "http://127.0.0.1:1/v1" }), /ECONNREFUSED|bad port/);
  assert.throws(
    () => liveProvider({ endpoint: "file:///x", model: "m", key: undefined }, fetch),
    /not an endpoint/,
  );
});
