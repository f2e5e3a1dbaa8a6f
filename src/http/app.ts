// The HTTP face: reports as JSON and CSV, pages, assistants' tools, and the owner's admin routes.
import { Hono } from "hono";
import { compress } from "hono/compress";
import type { Answer } from "../domain/answer.ts";
import { UserError } from "../errors.ts";
import type { Ask } from "../reports/index.ts";
import { reportNamed, reports } from "../reports/index.ts";
import { readParams } from "../reports/read-params.ts";
import { type Admin, adminRoutes } from "./admin.ts";
import { toCsv } from "./csv.ts";
import { flatRows } from "./flat.ts";
import { openApi } from "./openapi.ts";
import { problemOf } from "./problem.ts";
import { securityHeaders } from "./security-headers.ts";

export interface AppOptions {
  ask: Ask;
  version: string;
  /** Identifies this run of the server to commands that look for it. */
  instance: string;
  pages?: Pages;
  /** Answers a request of the Model Context Protocol. */
  mcp?: (request: Request) => Promise<Response>;
  admin?: Admin;
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
  app.use(securityHeaders());
  app.use(compress());
  app.get("/healthz", (context) =>
    context.json({ status: "ok", version: options.version, instance: options.instance }),
  );
  if (options.admin !== undefined) app.route("/admin", adminRoutes(options.admin));
  if (options.mcp !== undefined) {
    const answerMcp = options.mcp;
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

function api(app: Hono, { ask, version }: AppOptions): void {
  app.use("/api/*", async (context, next) => {
    await next();
    context.header("access-control-allow-origin", "*");
  });
  app.get("/api/openapi.json", (context) => context.json(openApi(reports, version)));
  app.get("/api", (context) =>
    context.json({ data: reports.map(({ name, question }) => ({ name, question, url: `/api/${name}` })) }),
  );
  app.get("/api/:name{[a-z]+(\\.csv|\\.json)?}", async (context) => {
    const [name, format] = context.req.param("name").split(".");
    return answered(context.req.raw, await answerOf(ask, name!, context.req.queries()), format ?? "json");
  });
}

/** A page's address with .json or .csv gives the answer behind it. */
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

function pages(app: Hono, { ask }: AppOptions, site: Pages): void {
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
    const file = /\.(json|csv)$/.exec(path);
    if (file !== null) {
      const bare = path.slice(0, file.index);
      for (const [pattern, request] of FILES) {
        const match = pattern.exec(bare);
        if (match === null) continue;
        const { name, params } = request(match);
        const answer = await answerOf(ask, name, { ...context.req.queries(), ...params });
        return answered(context.req.raw, answer, file[1]!);
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

async function answered(request: Request, answer: Answer, format: string): Promise<Response> {
  const headers = {
    etag: await etagOf(answer, format),
    "cache-control": "public, no-cache",
    "access-control-allow-origin": "*",
  };
  if (request.headers.get("if-none-match") === headers.etag)
    return new Response(null, { status: 304, headers });
  if (format === "csv") {
    const body = toCsv(flatRows(answer, new URL(request.url).origin));
    return new Response(body, {
      headers: {
        ...headers,
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="twopaths-${answer.report}.csv"`,
      },
    });
  }
  const { rows, ...meta } = answer;
  return Response.json({ data: rows, meta }, { headers });
}

async function etagOf(answer: Answer, format: string): Promise<string> {
  const text = JSON.stringify([answer.asOf, answer.report, answer.params, format]);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `W/"${Buffer.from(digest).toString("base64url").slice(0, 22)}"`;
}

function wantsHtml(path: string, accept: string | undefined): boolean {
  return !path.startsWith("/api") && !/\.(json|csv)$/.test(path) && (accept?.includes("text/html") ?? false);
}

function failure(options: AppOptions, path: string, { status }: Response): Response {
  const problem = {
    type: "about:blank",
    title: "Not found",
    status,
    detail: `there is nothing at ${path.slice(0, 200)}`,
    hint: "see / for the pages and /api for the reports",
  };
  if (options.pages === undefined || path.startsWith("/api") || /\.(json|csv)$/.test(path)) {
    return problemResponse(problem);
  }
  return new Response(options.pages.error(problem, { path }), {
    status,
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}

function problemResponse(problem: { status: number }): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { "content-type": "application/problem+json", "access-control-allow-origin": "*" },
  });
}
