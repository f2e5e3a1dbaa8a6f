// What pages are made of besides words: styles, scripts, fonts. Their names change with their content, so readers keep
// them for good, and each is packed as small as it gets the first time it is asked for.
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { Hono } from "hono";
import { takesBrotli } from "./brotli.ts";

export interface Asset {
  body: Uint8Array<ArrayBuffer>;
  type: string;
}

const PACKABLE = /^(?:text\/|image\/svg)/;
/** Above this size the last tenth of the ratio takes seconds. */
const LARGE = 256 * 1024;
const pack = promisify(brotliCompress);

export function addAssets(app: Hono, asset: (name: string) => Promise<Asset | undefined>): void {
  const packed = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  app.get("/assets/:name", async (context) => {
    const name = context.req.param("name");
    const found = await asset(name);
    if (found === undefined) return context.notFound();
    const headers = new Headers({
      "content-type": found.type,
      "cache-control": "public, max-age=31536000, immutable",
    });
    if (!PACKABLE.test(found.type)) return new Response(found.body, { headers });
    headers.set("vary", "Accept-Encoding");
    if (!takesBrotli(context.req.header("accept-encoding"))) return new Response(found.body, { headers });
    if (!packed.has(name)) packed.set(name, small(found.body));
    headers.set("content-encoding", "br");
    return new Response(await packed.get(name)!, { headers });
  });
}

async function small(body: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const quality = body.length > LARGE ? 9 : constants.BROTLI_MAX_QUALITY;
  return new Uint8Array(await pack(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
}
