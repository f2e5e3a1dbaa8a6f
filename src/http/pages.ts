// The built site over HTTP: pages, what they link to, and the same answers as files at a page's own address.
import type { Hono, HonoRequest } from "hono";
import { UserError } from "../errors.ts";
import type { Ask } from "../reports/index.ts";
import { answerOf } from "./answer-of.ts";
import { answerResponse, FORMATS, type Format, type ToParquet } from "./answer-response.ts";
import { type Asset, addAssets } from "./assets.ts";
import { takesBrotli } from "./brotli.ts";
import { type DrawnPage, pageCache, pictureCache } from "./page-cache.ts";

/** The built site: a page or undefined when there is none at that address. */
export interface Pages {
  render(request: SiteRequest): Promise<PageResponse | undefined>;
  /** What the site gives besides pages: charts, maps for robots. */
  file(request: SiteRequest): Promise<SiteFile | undefined>;
  error(
    error: { status: number; title: string; detail: string; hint?: string },
    request: { path: string },
  ): string;
  asset(name: string): Promise<Asset | undefined>;
}

export interface SiteRequest {
  path: string;
  query: Record<string, string[]>;
  origin: string;
}

export interface PageResponse {
  status: number;
  html: string;
  headers?: Record<string, string>;
}

export interface SiteFile {
  body: string | Uint8Array<ArrayBuffer>;
  type: string;
  /** The name it is saved under, where it is to be saved. */
  saveAs?: string;
  headers?: Record<string, string>;
}

export interface PageOptions {
  ask: Ask;
  site: Pages;
  toParquet: ToParquet | undefined;
  /** The address others reach the site at; that of the request when left out. */
  origin: string | undefined;
  /** Names the state of the store; with it, pages are kept until it changes. */
  snapshot: (() => Promise<string>) | undefined;
}

const FILE = new RegExp(`\\.(${FORMATS.join("|").replace(".", "\\.")})$`);

/** Whether a failure at this path is told as a page. */
export function isPagePath(path: string): boolean {
  return !path.startsWith("/api") && !FILE.test(path) && !/\.(?:svg|png|txt|xml)$/.test(path);
}

export function addPages(app: Hono, { ask, site, toParquet, origin, snapshot }: PageOptions): void {
  const cache = snapshot === undefined ? undefined : pageCache(snapshot);
  const pictures = snapshot === undefined ? undefined : pictureCache<SiteFile | undefined>(snapshot);
  addAssets(app, site.asset);
  app.get("*", async (context, next) => {
    const url = new URL(context.req.url);
    const path = url.pathname;
    const file = FILE.exec(path);
    if (file !== null) {
      const found = behind(path.slice(0, file.index));
      if (found === undefined) return next();
      const answer = await answerOf(ask, found.name, { ...context.req.queries(), ...found.params });
      return answerResponse(context.req.raw, answer, { format: file[1] as Format, toParquet });
    }
    const request = { path, query: context.req.queries(), origin: origin ?? url.origin };
    const drawFile = () => site.file(request);
    const isPicture = pictures !== undefined && path.endsWith(".png");
    const siteFile = await (isPicture ? pictures(`${request.origin}${path}`, drawFile) : drawFile());
    if (siteFile !== undefined) return fileResponse(siteFile);
    const draw = () => site.render(request);
    const page = await (cache === undefined
      ? draw()
      : cache.page(`${request.origin}${path}${url.search}`, draw));
    return page === undefined ? next() : pageResponse(context.req, page);
  });
}

/** As it was packed before, for those who take it; nothing where the reader holds the same already. */
function pageResponse(request: HonoRequest, page: PageResponse | DrawnPage): Response {
  const headers = new Headers({ ...page.headers, "content-type": "text/html; charset=utf-8" });
  if (!("etag" in page)) return new Response(page.html, { status: page.status, headers });
  headers.set("etag", page.etag);
  headers.set("vary", "Accept-Encoding");
  if (request.header("if-none-match") === page.etag) return new Response(null, { status: 304, headers });
  if (!takesBrotli(request.header("accept-encoding"))) return new Response(page.html, { headers });
  headers.set("content-encoding", "br");
  return new Response(page.packed, { headers });
}

function fileResponse({ body, type, saveAs, headers: own }: SiteFile): Response {
  const headers = new Headers({ "content-type": type, "cache-control": "no-cache", ...own });
  if (saveAs !== undefined) headers.set("content-disposition", `attachment; filename="${saveAs}"`);
  return new Response(body, { headers });
}

interface Behind {
  name: string;
  params: Record<string, string[]>;
}

/** A page's address with .json, .csv … gives the answer behind it. */
const BEHIND: readonly [RegExp, (match: RegExpExecArray) => Behind][] = [
  [/^\/receipts\/(.+)$/, (match) => ({ name: "receipt", params: { id: [decoded(match[1]!)] } })],
  [/^\/openings\/(.+)$/, (match) => ({ name: "posting", params: { id: [decoded(match[1]!)] } })],
  [
    /^\/compare\/([\w-]+)\/([\w-]+)$/,
    (match) => ({ name: "compare", params: { role: [match[1]!], against: [match[2]!] } }),
  ],
  [/^\/([a-z]+)$/, (match) => ({ name: match[1]!, params: {} })],
];

function behind(path: string): Behind | undefined {
  for (const [pattern, request] of BEHIND) {
    const match = pattern.exec(path);
    if (match !== null) return request(match);
  }
  return undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new UserError(`not an address: ${text.slice(0, 200)}`, {
      hint: "a % must begin an encoded character",
    });
  }
}
