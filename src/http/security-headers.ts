import type { MiddlewareHandler } from "hono";

/** For pages: nothing from elsewhere, nothing inline: a posting's text can't become script, style or a request. */
const HEADERS: Record<string, string> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
};

/** For workers of the site: the code of `amaro`, which takes types off, is WebAssembly. No request to anywhere. */
const WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'";
const WORKER = /^\/assets\/grader-[\w-]+\.js$/;

/** What an answer says for itself, such as the sandbox's frame, stays. */
export function securityHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS))
      if (!context.res.headers.has(name)) context.header(name, value);
    if (WORKER.test(context.req.path)) context.header("content-security-policy", WORKER_POLICY);
  };
}
