// The HTTP face: reports as JSON and CSV, pages, assistants' tools, and the owner's admin routes.
import { Hono } from "hono";
import { compress } from "hono/compress";
import { cors } from "hono/cors";
import type { Answer } from "../domain/answer.ts";
import { UserError } from "../errors.ts";
import type { Ask } from "../reports/index.ts";
import { reportNamed, reports } from "../reports/index.ts";
import { readParams } from "../reports/read-params.ts";
import { type Admin, adminRoutes } from "./admin.ts";
import { answerResponse, FORMATS, type Format, type ToParquet } from "./answer-response.ts";
import { brotli } from "./brotli.ts";
import { bodyAtMost, rateLimited } from "./limits.ts";
import { createMetrics } from "./metrics.ts";
import { openApi } from "./openapi.ts";
import { problemOf, problemResponse } from "./problem.ts";
import { securityHeaders } from "./security-headers.ts";
import type { RateLimit } from "./token-bucket.ts";

export interface AppOptions {
  ask: Ask;
  version: string;
  /** Identifies this run of the server to commands that look for it. */
  instance: string;
  pages?: Pages;
  /** Answers a request of the Model Context Protocol. */
  mcp?: (request: Request) => Promise<Response>;
  admin?: Admin;
  /** How often one address may ask; for ever when left out. */
  rateLimit?: RateLimit;
  toParquet?: ToParquet;
  /** Further values for /metrics, by name. */
  gauges?: () => Promise<Readonly<Record<string, number>>>;
  onFault?: (error: unknown) => void;
}

/** The built site: a page or undefined when there is none at that address. */
export interface Pages {
  render(request: {
    path: string;
    query: Record<string, string[]>;
    origin: string;
  }): Promise<PageResponse | undefined>;
  error(
    error: { status: number; title: string; detail: string; hint?: string },
    request: { path: string },
  ): string;
  asset(name: string): Promise<{ body: Uint8Array<ArrayBuffer>; type: string } | undefined>;
}

export interface PageResponse {
  status: number;
  html: string;
  headers?: Record<string, string>;
}

export function createApp(options: AppOptions): Hono {
  const app = new Hono();
  watched(app, options);
  if (options.admin !== undefined) {
    app.use("/admin/*", bodyAtMost(LARGEST_PAYLOAD));
    app.route("/admin", adminRoutes(options.admin));
  }
  if (options.mcp !== undefined) {
    const answerMcp = options.mcp;
    app.use("/mcp", bodyAtMost(LARGEST_QUESTION));
    app.all("/mcp", (context) => answerMcp(context.req.raw));
  }
  api(app, options);
  if (options.pages !== undefined) pages(app, options, options.pages);
  app.notFound((context) => failure(options, context.req.path, new Response(null, { status: 404 })));
  app.onError((error, context) => {
    const problem = problemOf(error);
    if (problem.status >= 500) options.onFault?.(error);
    const wantsPage =
      options.pages !== undefined && wantsHtml(context.req.path, context.req.header("accept"));
    return wantsPage
      ? context.html(options.pages!.error(problem, { path: context.req.path }), problem.status as 400)
      : problemResponse(problem);
  });
  return app;
}

/** Bytes of a question, and of a payload that a command hands over in base64: 64 MiB before that. */
const LARGEST_QUESTION = 1024 * 1024;
const LARGEST_PAYLOAD = 256 * 1024 * 1024;

/** What every request passes: headers, packing, counting, and the limit of its address. */
function watched(app: Hono, { version, instance, rateLimit, gauges }: AppOptions): void {
  const metrics = createMetrics();
  app.use(metrics.observe);
  app.use(securityHeaders());
  app.use(compress());
  app.use(brotli());
  app.get("/healthz", (context) => context.json({ status: "ok", version, instance }));
  if (rateLimit !== undefined) app.use(rateLimited(rateLimit));
  app.get("/metrics", async (context) =>
    context.text(metrics.text((await gauges?.()) ?? {}), 200, {
      "content-type": "text/plain; version=0.0.4; charset=utf-8",
    }),
  );
}

function api(app: Hono, { ask, version, toParquet }: AppOptions): void {
  app.use(
    "/api/*",
    cors({ origin: "*", allowMethods: ["GET", "HEAD"], exposeHeaders: ["ETag", "Retry-After"] }),
  );
  app.get("/api/openapi.json", (context) => context.json(openApi(reports, version)));
  app.get("/api", (context) =>
    context.json({ data: reports.map(({ name, question }) => ({ name, question, url: `/api/${name}` })) }),
  );
  app.get(`/api/:name{[a-z]+(?:\\.(?:${FORMATS.join("|")}))?}`, async (context) => {
    const [name, format = "json"] = context.req.param("name").split(".");
    const answer = await answerOf(ask, name!, context.req.queries());
    return answerResponse(context.req.raw, answer, { format: format as Format, toParquet });
  });
}

const FILE = new RegExp(`\\.(${FORMATS.join("|")})$`);

/** A page's address with .json, .csv … gives the answer behind it. */
const FILES: readonly [
  RegExp,
  (match: RegExpExecArray) => { name: string; params: Record<string, string[]> },
][] = [
  [/^\/receipts\/(.+)$/, (match) => ({ name: "receipt", params: { id: [decoded(match[1]!)] } })],
  [/^\/openings\/(.+)$/, (match) => ({ name: "posting", params: { id: [decoded(match[1]!)] } })],
  [
    /^\/compare\/([\w-]+)\/([\w-]+)$/,
    (match) => ({ name: "compare", params: { role: [match[1]!], against: [match[2]!] } }),
  ],
  [/^\/([a-z]+)$/, (match) => ({ name: match[1]!, params: {} })],
];

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new UserError(`not an address: ${text.slice(0, 200)}`, {
      hint: "a % must begin an encoded character",
    });
  }
}

function pages(app: Hono, { ask, toParquet }: AppOptions, site: Pages): void {
  app.get("/assets/:name", async (context) => {
    const asset = await site.asset(context.req.param("name"));
    if (asset === undefined) return context.notFound();
    return context.body(asset.body, 200, {
      "content-type": asset.type,
      "cache-control": "public, max-age=31536000, immutable",
    });
  });
  app.get("*", async (context, next) => {
    const path = new URL(context.req.url).pathname;
    const file = FILE.exec(path);
    if (file !== null) {
      const bare = path.slice(0, file.index);
      for (const [pattern, request] of FILES) {
        const match = pattern.exec(bare);
        if (match === null) continue;
        const { name, params } = request(match);
        const answer = await answerOf(ask, name, { ...context.req.queries(), ...params });
        return answerResponse(context.req.raw, answer, { format: file[1] as Format, toParquet });
      }
      return next();
    }
    const origin = new URL(context.req.url).origin;
    const page = await site.render({ path, query: context.req.queries(), origin });
    if (page === undefined) return next();
    return context.html(page.html, page.status as 200, page.headers);
  });
}

async function answerOf(ask: Ask, name: string, query: Record<string, string[]>): Promise<Answer> {
  const report = reportNamed(name);
  return ask(name, readParams(report.params, query));
}

function wantsHtml(path: string, accept: string | undefined): boolean {
  return !path.startsWith("/api") && !FILE.test(path) && (accept?.includes("text/html") ?? false);
}

function failure(options: AppOptions, path: string, { status }: Response): Response {
  const problem = {
    type: "about:blank",
    title: "Not found",
    status,
    detail: `there is nothing at ${path.slice(0, 200)}`,
    hint: "see / for the pages and /api for the reports",
  };
  if (options.pages === undefined || path.startsWith("/api") || FILE.test(path)) {
    return problemResponse(problem);
  }
  return new Response(options.pages.error(problem, { path }), {
    status,
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}
