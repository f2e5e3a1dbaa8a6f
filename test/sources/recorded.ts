// Recorded answers as payloads, and boards that answer from a loopback server in place of the real ones.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Payload } from "../../src/domain/payload.ts";
import { Posting } from "../../src/domain/posting.ts";
import type { FetchEffects, Source } from "../../src/sources/source.ts";

export const NOW = new Date("2026-07-20T09:30:00Z");

/** What `path` below test/fixtures was answered, by a board of the name. */
export function recorded(path: string, board = ""): Payload {
  const body = readFileSync(new URL(`../fixtures/${path}`, import.meta.url));
  return payload(body, { source: path.split("/")[0]!, board });
}

export function payload(
  body: string | Uint8Array,
  { source, board = "" }: { source: string; board?: string },
): Payload {
  return {
    source,
    board,
    key: "saved",
    fetchedAt: NOW.toISOString(),
    mediaType: "",
    body: typeof body === "string" ? Buffer.from(body) : body,
  };
}

export type Stated = Omit<Posting, "source" | "board" | "firstSeen" | "lastSeen" | "description">;

/** What a recording states, without the texts; every posting fits the schema. */
export function stated(
  source: Source,
  from: Payload,
): { postings: Stated[]; texts: string[]; problems: string[] } {
  const { postings, problems } = source.parse(from);
  for (const posting of postings) assert.ok(Posting.parse(posting));
  return {
    postings: postings.map(
      ({ source: _source, board: _board, firstSeen, lastSeen, description, ...rest }) => {
        assert.equal(firstSeen, lastSeen);
        return JSON.parse(JSON.stringify(rest)) as Stated;
      },
    ),
    texts: postings.map(({ description }) => description ?? ""),
    problems: problems.map(({ where, problem }) => `${where}: ${problem}`),
  };
}

export interface Asked {
  url: string;
  method: string;
  body: string;
}

/** Payloads that a source fetches where each address answers with a text; what it asked, in order. */
export async function fetched(
  source: Source,
  board: string,
  answers: Readonly<Record<string, string>>,
): Promise<{ payloads: Payload[]; problems: string[]; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const url = request.headers["x-asked"] as string;
    let body = "";
    request.on("data", (piece) => {
      body += piece;
    });
    request.on("end", () => {
      asked.push({ url, method: request.method!, body });
      const answer = answers[body === "" ? url : `${url} ${body}`] ?? answers[url];
      response.writeHead(answer === undefined ? 404 : 200).end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const effects: FetchEffects = {
    now: () => NOW,
    readParquet: () => assert.fail("no Parquet here"),
    fetch: (url, init) =>
      fetch(`http://127.0.0.1:${port}/`, {
        ...init,
        headers: { ...(init?.headers as Record<string, string>), "x-asked": String(url) },
      }),
  };
  try {
    const items = await Array.fromAsync(source.fetch(board, effects));
    const payloads = items.filter((item): item is Payload => "body" in item);
    const problems = items.flatMap((item) => ("problem" in item ? [`${item.where}: ${item.problem}`] : []));
    return { payloads, problems, asked };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
