// What the site gives besides pages: its charts as drawings, and its map.
import { FRAME_ADDRESS } from "./bench-sample.ts";
import { chartFile, previewFile } from "./chart-file.ts";
import type { PageRequest } from "./page.ts";
import { sitemap } from "./sitemap.ts";

export interface SiteFile {
  body: string | Uint8Array<ArrayBuffer>;
  type: string;
  saveAs?: string;
  headers?: Record<string, string>;
}

/** The file at an address, or undefined when there is none. */
export async function renderFile(request: PageRequest): Promise<SiteFile | undefined> {
  if (request.path === "/sitemap.xml")
    return { body: await sitemap(request), type: "application/xml; charset=utf-8" };
  if (request.path === FRAME_ADDRESS) return sandboxFrame();
  if (request.path.endsWith(".png")) return previewFile(request);
  return request.path.endsWith(".svg") ? chartFile(request) : undefined;
}

function sandboxFrame(): SiteFile {
  const { html, policy } = FRAME;
  return {
    body: html,
    type: "text/html; charset=utf-8",
    headers: { "content-security-policy": policy, "x-frame-options": "SAMEORIGIN" },
  };
}
