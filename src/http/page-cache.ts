// Pages that were drawn before, whole and packed, for as long as the store they were drawn from does not change: most
// readers ask for the same few.
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { PageResponse } from "./pages.ts";

export interface DrawnPage extends PageResponse {
  etag: string;
  packed: Uint8Array<ArrayBuffer>;
}

export interface PageCache {
  /** The page of an address, drawn now where it is not at hand. */
  page(
    address: string,
    draw: () => Promise<PageResponse | undefined>,
  ): Promise<PageResponse | DrawnPage | undefined>;
}

/** Bytes of HTML kept at most, packed and unpacked together about a fifth more. */
const MOST_BYTES = 48 * 1024 * 1024;
/** Packed once and sent often, a page is worth more time than an answer that is packed for each reader. */
const QUALITY = 10;

/** `snapshot` names the state of the store. */
export function pageCache(snapshot: () => Promise<string>): PageCache {
  let kept = emptyShelf("");
  return {
    page: async (address, draw) => {
      const now = await snapshot();
      if (now !== kept.snapshot) kept = emptyShelf(now);
      const shelf = kept;
      const known = shelf.pages.get(address) ?? shelf.drawing.get(address);
      if (known !== undefined) return known;
      const drawing = draw().then((page) => placed(shelf, address, page));
      shelf.drawing.set(address, drawing);
      return drawing.finally(() => shelf.drawing.delete(address));
    },
  };
}

/** Pages of one state of the store; those that are being drawn are waited for, not drawn again beside it. */
interface Shelf {
  snapshot: string;
  pages: Map<string, DrawnPage>;
  drawing: Map<string, Promise<PageResponse | DrawnPage | undefined>>;
  bytes: number;
}

function emptyShelf(snapshot: string): Shelf {
  return { snapshot, pages: new Map(), drawing: new Map(), bytes: 0 };
}

async function placed(
  shelf: Shelf,
  address: string,
  page: PageResponse | undefined,
): Promise<PageResponse | DrawnPage | undefined> {
  if (page === undefined || page.status !== 200 || isPersonal(page)) return page;
  const drawn: DrawnPage = { ...page, etag: etagOf(page.html), packed: await packed(page.html) };
  shelf.pages.set(address, drawn);
  shelf.bytes += page.html.length;
  for (const [oldest, { html }] of shelf.pages) {
    if (shelf.bytes <= MOST_BYTES) break;
    shelf.pages.delete(oldest);
    shelf.bytes -= html.length;
  }
  return drawn;
}

/** What a page says of one person is kept nowhere. */
function isPersonal({ headers }: PageResponse): boolean {
  return headers?.["cache-control"] === "no-store";
}

/** Pictures of pages take a processor a third of a second: the newest are kept while the store stays as it is. */
export function pictureCache<File>(
  snapshot: () => Promise<string>,
): (address: string, draw: () => Promise<File>) => Promise<File> {
  let of = "";
  const drawn = new Map<string, Promise<File>>();
  return async (address, draw) => {
    const now = await snapshot();
    if (now !== of) drawn.clear();
    of = now;
    const known = drawn.get(address);
    if (known !== undefined) return known;
    const drawing = draw();
    drawn.set(address, drawing);
    drawing.catch(() => drawn.delete(address));
    if (drawn.size > MOST_PICTURES) drawn.delete(drawn.keys().next().value!);
    return drawing;
  };
}

const MOST_PICTURES = 300;

function etagOf(html: string): string {
  return `W/"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`;
}

async function packed(html: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await promisify(brotliCompress)(html, {
    params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY },
  });
  return new Uint8Array(bytes);
}
