// The HTTP face: reports as JSON and CSV, pages, assistants' tools, and the owner's admin routes.
import { Hono } from "hono";
import { compress } from "hono/compress";
import { cors } from "hono/cors";
import { type Ask, reports } from "../reports/index.ts";
import { type Admin, adminRoutes } from "./admin.ts";
import { answerOf } from "./answer-of.ts";
import { answerResponse, FORMATS, type Format, type ToParquet } from "./answer-response.ts";
import { brotli } from "./brotli.ts";
import { addDownloads, type Downloads } from "./downloads.ts";
import { addForRobots } from "./for-robots.ts";
import { bodyAtMost, rateLimited } from "./limits.ts";
import { createMetrics } from "./metrics.ts";
import { openApi } from "./openapi.ts";
import { addPages, isPagePath, type Pages } from "./pages.ts";
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
  /** Names the state of the store. */
  snapshot?: () => Promise<string>;
  downloads?: Downloads;
  /** The address others reach the server at; that of each request when left out. */
  origin?: string | undefined;
  /** Further values for /metrics, by name. */
  gauges?: () => Promise<Readonly<Record<string, number>>>;
  onFault?: (error: unknown) => void;
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
  addForRobots(app, options.origin);
  if (options.downloads !== undefined) addDownloads(app, options.downloads);
  if (options.pages !== undefined) {
    const { ask, pages: site, toParquet, origin, snapshot } = options;
    addPages(app, { ask, site, toParquet, origin, snapshot });
  }
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
    const [name, ...ending] = context.req.param("name").split(".");
    const format = ending.length === 0 ? "json" : ending.join(".");
    const answer = await answerOf(ask, name!, context.req.queries());
    return answerResponse(context.req.raw, answer, { format: format as Format, toParquet });
  });
}

function wantsHtml(path: string, accept: string | undefined): boolean {
  return isPagePath(path) && (accept?.includes("text/html") ?? false);
}

function failure(options: AppOptions, path: string, { status }: Response): Response {
  const problem = {
    type: "about:blank",
    title: "Not found",
    status,
    detail: `there is nothing at ${path.slice(0, 200)}`,
    hint: "see / for the pages and /api for the reports",
  };
  if (options.pages === undefined || !isPagePath(path)) {
    return problemResponse(problem);
  }
  return new Response(options.pages.error(problem, { path }), {
    status,
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}
