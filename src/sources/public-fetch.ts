// `fetch` for addresses that strangers may choose: only http(s), only public machines, only so many bytes.
// The address is judged in the look-up that the connection itself uses, so a name can't be told anew in between.
import { lookup as lookUpName } from "node:dns";
import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { type Readable, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { UserError } from "../errors.ts";
import { addressClass } from "./address-class.ts";
import { pieceStream } from "./piece-stream.ts";

export interface PublicFetchOptions {
  /** What the request says of itself, e.g. "twopaths/1.0 (+mailto:me@example.com)". */
  userAgent: string;
  /** Which IP addresses may be reached [public ones]; people may have boards on their own network. */
  isAllowed?: (address: string) => boolean;
  /** Most bytes of an answer, as sent and as unpacked [64 MiB]. */
  mostBytes?: number;
  /** Milliseconds without a byte [30,000], and for the whole answer with its redirects [120,000]. */
  idleTimeout?: number;
  wholeTimeout?: number;
}

/** Throws a `UserError` for an address that is refused and an answer that is too large; else as `fetch` does. */
export function publicFetch(options: PublicFetchOptions): typeof globalThis.fetch {
  const connection = connectionOf(options);
  return async (input, init) => {
    const given = new Request(input, init);
    const deadline = AbortSignal.timeout(options.wholeTimeout ?? 120_000);
    let hop: Hop = {
      url: new URL(given.url),
      method: given.method,
      headers: given.headers,
      body: given.body === null ? undefined : Buffer.from(await given.arrayBuffer()),
      signal: AbortSignal.any([given.signal, deadline]),
    };
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const answer = await answerOf(connection, hop);
      const next = nextHop(hop, answer);
      if (next === undefined) return responseOf(answer, hop, connection.mostBytes);
      answer.destroy();
      hop = next;
    }
    throw new UserError(`too many redirects: ${short(given.url)}`, {
      hint: `an address may lead on ${MOST_REDIRECTS} times`,
      code: "address_refused",
    });
  };
}

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

interface Connection {
  isAllowed(address: string): boolean;
  lookup: LookupFunction;
  agents: { http: HttpAgent; https: HttpsAgent };
  userAgent: string;
  mostBytes: number;
  idleTimeout: number;
}

interface Hop {
  url: URL;
  method: string;
  headers: Headers;
  body: Buffer | undefined;
  signal: AbortSignal;
}

function connectionOf(options: PublicFetchOptions): Connection {
  const isAllowed = options.isAllowed ?? isPublic;
  return {
    isAllowed,
    lookup: checkedLookup(isAllowed),
    agents: { http: new HttpAgent({ keepAlive: true }), https: new HttpsAgent({ keepAlive: true }) },
    userAgent: options.userAgent,
    mostBytes: options.mostBytes ?? 64 * 1024 * 1024,
    idleTimeout: options.idleTimeout ?? 30_000,
  };
}

function isPublic(address: string): boolean {
  return addressClass(address) === "public";
}

/** One address that is not public refuses the name: who mixes them in is not to be trusted with the rest. */
function checkedLookup(isAllowed: (address: string) => boolean): LookupFunction {
  return (host, options, done) => {
    lookUpName(host, { ...options, all: true }, (error, addresses) => {
      const wrong = addresses?.find(({ address }) => !isAllowed(address));
      const first = addresses?.[0];
      if (error !== null) done(error, "", 0);
      else if (wrong !== undefined) done(refused(host, wrong.address), "", 0);
      else if (first === undefined) done(new Error(`no address: ${host}`), "", 0);
      else if (options.all === true) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}

function refused(host: string, address: string): UserError {
  const which = host === address ? address : `${host} is ${address}`;
  return new UserError(`address refused: ${short(which)} (${addressClass(address)})`, {
    hint: "only public addresses are read; --allow-private reads a board on your own network",
    code: "address_refused",
  });
}

function answerOf(connection: Connection, { url, method, headers, body, signal }: Hop) {
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new UserError(`address refused: ${short(url.href)} is not http or https`, {
      code: "address_refused",
    });
  }
  // The connection looks no name up where an address stands in its place.
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !connection.isAllowed(host)) throw refused(host, host);
  const isSecure = url.protocol === "https:";
  const request = (isSecure ? requestHttps : requestHttp)(url, {
    method,
    agent: isSecure ? connection.agents.https : connection.agents.http,
    lookup: connection.lookup,
    signal,
    timeout: connection.idleTimeout,
    headers: {
      ...Object.fromEntries(headers),
      "user-agent": connection.userAgent,
      "accept-encoding": "gzip, deflate, br",
      ...(body === undefined ? {} : { "content-length": String(body.length) }),
    },
  });
  return new Promise<IncomingMessage>((resolve, reject) => {
    request.once("timeout", () => request.destroy(new Error(`no answer in ${connection.idleTimeout} ms`)));
    request.once("response", resolve);
    request.once("error", reject);
    request.end(body);
  });
}

/** Where a redirect leads; a POST goes on as a GET but where the answer keeps the method (RFC 9110, 15.4). */
function nextHop(hop: Hop, { statusCode = 0, headers }: IncomingMessage): Hop | undefined {
  if (!REDIRECTS.has(statusCode) || headers.location === undefined) return undefined;
  if (!URL.canParse(headers.location, hop.url)) return undefined;
  const url = new URL(headers.location, hop.url);
  const isKept = statusCode === 307 || statusCode === 308 || hop.method === "HEAD";
  const next = isKept ? hop : { ...hop, method: "GET", body: undefined, headers: withoutBody(hop.headers) };
  return { ...next, url };
}

function withoutBody(headers: Headers): Headers {
  const kept = new Headers(headers);
  for (const name of ["content-type", "content-length"]) kept.delete(name);
  return kept;
}

const NO_BODY = new Set([204, 205, 304]);

function responseOf(answer: IncomingMessage, hop: Hop, mostBytes: number): Response {
  const status = answer.statusCode ?? 0;
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headersDistinct)) {
    if (name === "content-encoding" || name === "content-length") continue;
    for (const each of value ?? []) headers.append(name, each);
  }
  const hasBody = !NO_BODY.has(status) && hop.method !== "HEAD";
  if (!hasBody) answer.resume();
  const body = hasBody ? webStream(unpacked(answer, mostBytes)) : null;
  const response = new Response(body, { status, headers });
  Object.defineProperty(response, "url", { value: hop.url.href });
  return response;
}

/** The body's bytes, unpacked as they come; too many of them, packed or unpacked, end it with a `UserError`. */
function unpacked(answer: IncomingMessage, mostBytes: number): Readable {
  const coding = answer.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  const unpack = UNPACK[coding];
  if (unpack === undefined) {
    answer.destroy();
    throw new UserError(`an answer in an unknown coding: ${short(coding)}`, { code: "source_unreadable" });
  }
  const steps = [limit(mostBytes), ...unpack(), limit(mostBytes)];
  return steps.reduce<Readable>((from, step) => {
    from.once("error", (error) => step.destroy(error));
    from.once("close", () => {
      if (!from.readableEnded) step.destroy(new Error("the answer broke off"));
    });
    step.once("close", () => from.destroy());
    return from.pipe(step);
  }, answer);
}

const UNPACK: Record<string, () => Transform[]> = {
  identity: () => [],
  gzip: () => [createGunzip()],
  "x-gzip": () => [createGunzip()],
  deflate: () => [createInflate()],
  br: () => [createBrotliDecompress()],
};

function limit(mostBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes <= mostBytes) done(null, chunk);
      else {
        const most = `${(mostBytes / 1024 / 1024).toLocaleString("en-US")} MiB`;
        done(new UserError(`the answer is larger than ${most}`, { code: "source_unreadable" }));
      }
    },
  });
}

function webStream(body: Readable): ReadableStream<Uint8Array> {
  // An error before anyone reads is given to the reader later; it must not end the process.
  body.on("error", () => undefined);
  return pieceStream(body[Symbol.asyncIterator](), () => void body.destroy());
}

function short(text: string): string {
  return text.slice(0, 200);
}
