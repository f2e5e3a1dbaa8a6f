// Brotli for those who take it: texts of tables shrink by a fifth more than with gzip. Others get gzip from hono.
import { Duplex } from "node:stream";
import { constants, createBrotliCompress } from "node:zlib";
import type { MiddlewareHandler } from "hono";

/** Better ratios cost more time than they save on the way. */
const QUALITY = 4;
const SMALLEST = 1024;
const TEXT = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml)|application\/x-ndjson|image\/svg)/;

export function brotli(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { headers, body } = context.res;
    const length = headers.get("content-length");
    if (!takesBrotli(context.req.header("accept-encoding")) || body === null) return;
    if (context.req.method === "HEAD" || headers.has("content-encoding")) return;
    if (!TEXT.test(headers.get("content-type") ?? "") || (length !== null && Number(length) < SMALLEST))
      return;
    const packer = Duplex.toWeb(
      createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
    ) as unknown as ReadableWritablePair<Uint8Array, Uint8Array>;
    context.res = new Response(body.pipeThrough(packer), context.res);
    context.res.headers.delete("content-length");
    context.res.headers.set("content-encoding", "br");
    context.res.headers.append("vary", "Accept-Encoding");
  };
}

/** By the header's own weights: "br;q=0" is a refusal. */
export function takesBrotli(accepted: string | undefined): boolean {
  return /(?:^|,)\s*br\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))|,|$)/.test(accepted ?? "");
}
