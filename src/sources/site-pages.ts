// Brings the pages of a site that may hold postings: the page itself, or the pages its sitemaps list.
// https://www.sitemaps.org/protocol.html
import { gunzipSync } from "node:zlib";
import type { Payload } from "../domain/payload.ts";
import type { Problem } from "../domain/problem.ts";
import { UserError } from "../errors.ts";
import { boardError, fetchAnswer, payloadOf } from "./fetch-answer.ts";
import type { FetchEffects } from "./source.ts";
import { childText, elementsNamed, xmlTree } from "./xml-tree.ts";

const SOURCE = "jsonld";
const MOST_PAGES = 500;
const MOST_SITEMAPS = 20;

/** A page that fails is a problem; a board of which no page can be read is an error. */
export async function* fetchPages(board: string, effects: FetchEffects): AsyncGenerator<Payload | Problem> {
  const start = startOf(board);
  const pages =
    isSitemap(start) || start.pathname === "/" ? await pagesOf(board, start, effects) : [start.href];
  if (pages.length === 0) {
    throw boardError(
      { source: SOURCE, board },
      { what: "the sitemap lists no page of a posting", hint: "give the address of a page with postings" },
    );
  }
  for (const url of pages) {
    try {
      const answer = await fetchAnswer(effects, { source: SOURCE, board, url, accept: "html" });
      yield payloadOf(effects, { source: SOURCE, board, url }, answer);
    } catch (error) {
      if (!(error instanceof UserError) || pages.length === 1) throw error;
      yield { where: url, problem: error.message };
    }
  }
}

function startOf(board: string): URL {
  const url = URL.canParse(board) ? new URL(board) : undefined;
  if (url?.protocol === "https:" || url?.protocol === "http:") return url;
  throw new UserError(`${SOURCE} (${board}): not a web address`, {
    hint: "e.g. https://example.com/careers/ml-engineer, or https://example.com for its sitemap",
  });
}

function isSitemap({ pathname }: URL): boolean {
  return /\.xml(?:\.gz)?$/i.test(pathname);
}

/** Addresses that speak of postings, from the sitemap and the sitemaps it lists, on the same site only. */
async function pagesOf(board: string, start: URL, effects: FetchEffects): Promise<string[]> {
  const waiting = [isSitemap(start) ? start.href : new URL("/sitemap.xml", start).href];
  const seen = new Set(waiting);
  const pages = new Set<string>();
  for (let read = 0; read < MOST_SITEMAPS && waiting.length > 0 && pages.size < MOST_PAGES; read++) {
    for (const { url, isMap } of await listedIn(board, waiting.shift()!, effects)) {
      if (!isSameSite(url, start) || seen.has(url)) continue;
      seen.add(url);
      if (isMap) waiting.push(url);
      else if (POSTING.test(new URL(url).pathname) && pages.size < MOST_PAGES) pages.add(url);
    }
    // Sitemaps that name postings come first: a shop's products would use up the limit.
    waiting.sort((a, b) => Number(POSTING.test(b)) - Number(POSTING.test(a)));
  }
  return [...pages];
}

const POSTING =
  /(?:^|[/_.-])(?:jobs?|careers?|positions?|openings?|vacanc(?:y|ies)|postings?|stellen\w*|emplois?|karriere)(?:[/_.-]|$)/i;

function isSameSite(address: string, start: URL): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const bare = (host: string) => host.replace(/^www\./, "");
  return /^https?:$/.test(url.protocol) && bare(url.hostname) === bare(start.hostname);
}

async function listedIn(board: string, url: string, effects: FetchEffects) {
  const { body } = await fetchAnswer(effects, {
    source: SOURCE,
    board,
    url,
    accept: /\.gz$/i.test(url) ? "bytes" : "xml",
  });
  const root = xmlTree(new TextDecoder().decode(unzipped(body)));
  return elementsNamed(root, new Set(["sitemap", "url"])).flatMap((entry) => {
    const address = childText(entry, "loc");
    return address === null ? [] : [{ url: address, isMap: entry.name === "sitemap" }];
  });
}

const MOST_SITEMAP_BYTES = 50 * 1024 * 1024;

function unzipped(body: Uint8Array): Uint8Array {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  try {
    return gunzipSync(body, { maxOutputLength: MOST_SITEMAP_BYTES });
  } catch {
    return new Uint8Array();
  }
}
