// One answer in the form that was asked for; an answer that did not change is not sent again.
import type { Answer } from "../domain/answer.ts";
import { answerMarkdown } from "../domain/answer-markdown.ts";
import { receiptPath } from "../domain/receipt-path.ts";
import { UserError } from "../errors.ts";
import { reportNamed } from "../reports/index.ts";
import { toAtom } from "./atom.ts";
import { toCsv } from "./csv.ts";
import { feedOf } from "./feed.ts";
import { type Cell, flatRows } from "./flat.ts";
import { toJsonFeed } from "./json-feed.ts";

/** What an address may end in. */
export const FORMATS = ["feed.json", "json", "csv", "md", "atom", "parquet"] as const;
export type Format = (typeof FORMATS)[number];

/** Flat rows as the bytes of a Parquet file; the engine writes them. */
export type ToParquet = (rows: readonly Record<string, Cell>[]) => Promise<Uint8Array>;

export async function answerResponse(
  request: Request,
  answer: Answer,
  { format, toParquet }: { format: Format; toParquet: ToParquet | undefined },
): Promise<Response> {
  const headers = {
    etag: await etagOf(answer, format),
    "cache-control": reportNamed(answer.report).isPersonal === true ? "no-store" : "public, no-cache",
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "ETag",
  };
  if (request.headers.get("if-none-match") === headers.etag)
    return new Response(null, { status: 304, headers });
  const { body, type } = await bodyOf(answer, format, { url: request.url, toParquet });
  const isFile = format === "csv" || format === "parquet";
  const disposition = `attachment; filename="twopaths-${answer.report}.${format}"`;
  return new Response(body as BodyInit, {
    headers: {
      ...headers,
      "content-type": type,
      ...(isFile ? { "content-disposition": disposition } : {}),
    },
  });
}

async function bodyOf(
  answer: Answer,
  format: Format,
  { url, toParquet }: { url: string; toParquet: ToParquet | undefined },
): Promise<{ body: string | Uint8Array; type: string }> {
  const { origin } = new URL(url);
  switch (format) {
    case "csv":
      return { body: toCsv(flatRows(answer, origin)), type: "text/csv; charset=utf-8" };
    case "md":
      return {
        body: `${answerMarkdown(answer, (id) => `${origin}${receiptPath(id)}`)}\n`,
        type: "text/markdown; charset=utf-8",
      };
    case "atom":
      return {
        body: toAtom(feedOf(answer, { origin, self: url })),
        type: "application/atom+xml; charset=utf-8",
      };
    case "feed.json":
      return { body: toJsonFeed(feedOf(answer, { origin, self: url })), type: "application/feed+json" };
    case "parquet":
      return { body: await parquetOf(answer, origin, toParquet), type: "application/vnd.apache.parquet" };
    case "json": {
      const { rows, ...meta } = answer;
      return { body: JSON.stringify({ data: rows, meta }), type: "application/json" };
    }
  }
}

async function parquetOf(
  answer: Answer,
  origin: string,
  toParquet: ToParquet | undefined,
): Promise<Uint8Array> {
  if (toParquet === undefined || answer.rows.length === 0) {
    throw new UserError("there is nothing to write as Parquet", {
      hint: "ask for .json or .csv",
      code: "not_found",
    });
  }
  return toParquet(flatRows(answer, origin));
}

async function etagOf(answer: Answer, format: Format): Promise<string> {
  const text = JSON.stringify([answer.asOf, answer.report, answer.params, format]);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `W/"${Buffer.from(digest).toString("base64url").slice(0, 22)}"`;
}
