// Loads the built site and joins it to the data it asks.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { UserError } from "../errors.ts";
import type { PageResponse, Pages, SiteFile, SiteRequest } from "../http/pages.ts";
import type { Ask } from "../reports/index.ts";
import type { Vocabulary } from "../reports/vocabulary.ts";
import { SITE_FOLDER } from "./version.ts";

interface Asking {
  ask: Ask;
  vocabulary: Vocabulary;
  /** Whether pages of live postings carry markup by which search engines list them. */
  marksPostings: boolean;
}

interface BuiltSite {
  renderPage(request: SiteRequest & Asking): Promise<PageResponse | undefined>;
  renderFile(request: SiteRequest & Asking): Promise<SiteFile | undefined>;
  errorPage: Pages["error"];
}

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
};

export async function readSite({ ask, vocabulary, marksPostings }: Asking): Promise<Pages> {
  const module = join(SITE_FOLDER, "pages.js");
  if (!existsSync(module)) {
    throw new UserError("the site is not built", {
      hint: "run npm run build, or npm start which does",
      code: "not_built",
    });
  }
  const site = (await import(pathToFileURL(module).href)) as BuiltSite;
  return {
    render: (request) => site.renderPage({ ...request, ask, vocabulary, marksPostings }),
    file: (request) => site.renderFile({ ...request, ask, vocabulary, marksPostings }),
    error: site.errorPage,
    asset: async (name) => {
      const type = TYPES[extname(name)];
      if (type === undefined || !/^[\w.-]+$/.test(name)) return undefined;
      try {
        return { body: new Uint8Array(await readFile(join(SITE_FOLDER, "assets", name))), type };
      } catch {
        return undefined;
      }
    },
  };
}
