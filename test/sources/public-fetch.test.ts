import assert from "node:assert/strict";
import type { IncomingMessage, ServerResponse } from "node:http";
import { after, test } from "node:test";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { UserError } from "../../src/errors.ts";
import { publicFetch } from "../../src/sources/public-fetch.ts";
import { localServer } from "./local-server.ts";

const MIB = 1024 * 1024;
const BOMB = gzipSync(Buffer.alloc(200 * MIB));
const ANSWERS: Record<string, (response: ServerResponse, request: IncomingMessage) => void> = {
  "/plain": (response) => void response.end("as it is"),
  "/gzip": (response) => void response.setHeader("content-encoding", "gzip").end(gzipSync("unpacked")),
  "/br": (response) => void response.setHeader("content-encoding", "br").end(brotliCompressSync("unpacked")),
  "/deflate": (response) =>
    void response.setHeader("content-encoding", "deflate").end(deflateSync("unpacked")),
  "/bomb": (response) => void response.setHeader("content-encoding", "gzip").end(BOMB),
  "/odd": (response) => void response.setHeader("content-encoding", "rot13").end("hacnpxrq"),
  "/torn": (response) =>
    void response.setHeader("content-encoding", "gzip").end(gzipSync("unpacked").subarray(0, 12)),
  "/cut": (response) => {
    response.setHeader("content-length", "100").write("half");
    setTimeout(() => response.destroy(), 20);
  },
  "/silent": () => undefined,
  "/drip": (response) => {
    const drip = setInterval(() => response.write("x"), 20);
    response.once("close", () => clearInterval(drip));
  },
  "/loop": (response) => void response.writeHead(302, { location: "/loop" }).end(),
  "/once": (response) => void response.writeHead(301, { location: "/echo" }).end(),
  "/keep": (response) => void response.writeHead(308, { location: "/echo" }).end(),
  "/to-file": (response) => void response.writeHead(302, { location: "file:///etc/hosts" }).end(),
  "/to-metadata": (response) =>
    void response.writeHead(302, { location: "http://169.254.169.254/latest" }).end(),
  "/to-localhost": (response) => void response.writeHead(302, { location: "http://[::1]:1/" }).end(),
  "/unchanged": (response) => void response.writeHead(304, { etag: '"a"' }).end(),
  "/echo": (response, request) => {
    let body = "";
    request.on("data", (piece) => {
      body += piece;
    });
    request.on("end", () => response.end(`${request.method} ${request.headers["user-agent"]} ${body}`));
  },
};
const server = await localServer((request, response) => ANSWERS[request.url!]!(response, request));
after(() => server.close());

const OPTIONS = {
  userAgent: "twopaths/test",
  isAllowed: (address: string) => address === "127.0.0.1",
  mostBytes: 4 * MIB,
  idleTimeout: 300,
} as const;
const fetch = publicFetch(OPTIONS);

test("publicFetch reads an answer as it is, and unpacks gzip, br and deflate", async () => {
  assert.equal(await (await fetch(`${server.url}/plain`)).text(), "as it is");
  for (const path of ["/gzip", "/br", "/deflate"]) {
    const response = await fetch(`${server.url}${path}`);
    assert.equal(await response.text(), "unpacked");
    assert.equal(response.headers.get("content-encoding"), null);
  }
});

test("publicFetch ends an answer that is larger than the limit once unpacked", async () => {
  const response = await fetch(`${server.url}/bomb`);
  await assert.rejects(
    response.text(),
    (error) => error instanceof UserError && /larger than 4 MiB/.test(error.message),
  );
  const small = publicFetch({ ...OPTIONS, mostBytes: 4 });
  await assert.rejects((await small(`${server.url}/plain`)).text(), /larger than/);
});

test("publicFetch gives an error for an answer that is torn, cut short or in an unknown coding", async () => {
  await assert.rejects((await fetch(`${server.url}/torn`)).text());
  await assert.rejects((await fetch(`${server.url}/cut`)).text());
  await assert.rejects(fetch(`${server.url}/odd`), /unknown coding: rot13/);
});

test("publicFetch gives up on a host that says nothing, and on one that never ends", async () => {
  await assert.rejects(fetch(`${server.url}/silent`), /no answer in 300 ms/);
  const hurried = publicFetch({ ...OPTIONS, wholeTimeout: 200 });
  await assert.rejects(async () => (await hurried(`${server.url}/drip`)).text());
});

test("publicFetch follows redirects, a POST as a GET but where the method is kept", async () => {
  const post = { method: "POST", body: "{}", headers: { "content-type": "application/json" } };
  assert.equal(await (await fetch(`${server.url}/once`, post)).text(), "GET twopaths/test ");
  assert.equal(await (await fetch(`${server.url}/keep`, post)).text(), "POST twopaths/test {}");
  await assert.rejects(fetch(`${server.url}/loop`), /too many redirects/);
});

test("publicFetch passes on that nothing changed", async () => {
  const response = await fetch(`${server.url}/unchanged`, { headers: { "if-none-match": '"a"' } });
  assert.equal(response.status, 304);
  assert.equal(response.headers.get("etag"), '"a"');
});

const REFUSED = {
  "a scheme that is not http": ["file:///etc/passwd", "ftp://example.com/x", "data:text/plain,x"],
  "an address on this machine": [
    server.url,
    "http://[::1]:1/",
    "http://0x7f.1/",
    "http://2130706433/",
    "http://[::ffff:127.0.0.1]/",
  ],
  "a name that resolves to this machine": [`http://localhost:${new URL(server.url).port}/plain`],
  "an address of a private network": [
    "http://10.0.0.1/",
    "https://192.168.0.1/",
    "http://169.254.169.254/latest/meta-data",
  ],
};
for (const [what, urls] of Object.entries(REFUSED)) {
  test(`publicFetch refuses ${what}`, async () => {
    const before = server.requests.length;
    for (const url of urls) {
      await assert.rejects(
        publicFetch({ userAgent: "twopaths/test" })(url),
        (error) => error instanceof UserError && error.code === "address_refused",
        url,
      );
    }
    assert.equal(server.requests.length, before);
  });
}

test("publicFetch refuses where a redirect leads, as it would the address itself", async () => {
  await assert.rejects(fetch(`${server.url}/to-file`), /not http or https/);
  await assert.rejects(fetch(`${server.url}/to-metadata`), /169\.254\.169\.254 \(link-local\)/);
  await assert.rejects(fetch(`${server.url}/to-localhost`), (error) => error instanceof UserError);
});
