// What one client may ask of the server: how often, and how much in one request.
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { UserError } from "../errors.ts";
import { problemResponse } from "./problem.ts";
import { type RateLimit, tokenBuckets } from "./token-bucket.ts";

/** Commands on this machine are not limited: they come from the loopback address, and no proxy named another. */
export function rateLimited(limit: RateLimit): MiddlewareHandler {
  const buckets = tokenBuckets(limit);
  return async (context, next) => {
    const address = clientOf(context);
    const wait = address === undefined ? 0 : buckets.take(address);
    if (wait === 0) return next();
    return problemResponse(
      {
        type: "about:blank",
        title: "Too many requests",
        status: 429,
        detail: `one address may ask ${limit.perSecond} times a second`,
        hint: `ask again in ${wait} s`,
      },
      { "retry-after": String(wait) },
    );
  };
}

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/** The address that asks; a proxy on this machine is believed when it names one, nobody else is. */
function clientOf(context: Context): string | undefined {
  const address = context.env?.incoming === undefined ? undefined : getConnInfo(context).remote.address;
  if (address === undefined) return undefined;
  if (!LOOPBACK.test(address)) return address;
  return context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim().slice(0, 64) || undefined;
}

/** A body beyond `bytes` is refused before it is read. */
export function bodyAtMost(bytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new UserError(`the body is larger than ${bytes.toLocaleString("en-US")} bytes`, {
        hint: "send less at once",
        code: "too_large",
      });
    },
  });
}
