// What is held, as files: the postings' facts in three formats, their description, and hashes to check them by.
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { Hono } from "hono";

export interface Downloads {
  files(): Promise<readonly DownloadFile[]>;
  columns: readonly { name: string; type: string; meaning: string }[];
  sets: readonly { name: string; title: string; licence: string }[];
  /** Names the state of the store and the rules that read it. */
  version(): Promise<string>;
}

export interface DownloadFile {
  name: string;
  path: string;
  type: string;
  bytes: number;
  sha256: string;
}

export function addDownloads(app: Hono, downloads: Downloads): void {
  app.get("/data/SHA256SUMS", async (context) => {
    const files = await downloads.files();
    return context.text(files.map(({ sha256, name }) => `${sha256}  ${name}\n`).join(""));
  });
  app.get("/data/datapackage.json", async (context) => context.json(await dataPackage(downloads)));
  app.get("/data/:name", async (context, next) => {
    const name = context.req.param("name");
    if (!/^postings\.[a-z.]+$/.test(name)) return next();
    const file = (await downloads.files()).find((each) => each.name === name);
    if (file === undefined) return next();
    const etag = `"${file.sha256.slice(0, 32)}"`;
    if (context.req.header("if-none-match") === etag)
      return new Response(null, { status: 304, headers: { etag } });
    return new Response(Readable.toWeb(createReadStream(file.path)) as ReadableStream, {
      headers: {
        "content-type": file.type,
        "content-length": String(file.bytes),
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "public, no-cache",
        "access-control-allow-origin": "*",
        etag,
      },
    });
  });
}

/** https://specs.frictionlessdata.io/data-package/ */
async function dataPackage(downloads: Downloads): Promise<object> {
  const files = await downloads.files();
  return {
    profile: "tabular-data-package",
    name: "twopaths-postings",
    title: "Facts of job postings for AI agent engineers, ML engineers and their neighbours",
    version: await downloads.version(),
    licenses: downloads.sets.map(({ name, title, licence }) => ({ name, title: `${title}: ${licence}` })),
    resources: files.map(({ name, type, bytes, sha256 }) => ({
      name: name.replaceAll(".", "-"),
      path: name,
      mediatype: type,
      bytes,
      hash: `sha256:${sha256}`,
      schema: {
        fields: downloads.columns.map(({ name: field, type: kind, meaning }) => ({
          name: field,
          type: kind,
          description: meaning,
        })),
      },
    })),
  };
}
