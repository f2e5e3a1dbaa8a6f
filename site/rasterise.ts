// SVG to PNG with the site's own fonts, in this process and without a browser.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { inflateSync } from "node:zlib";
import serif from "@fontsource/newsreader/files/newsreader-latin-400-normal.woff?url";
import sans from "@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff?url";
import bold from "@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff?url";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import engine from "@resvg/resvg-wasm/index_bg.wasm?url";

/** Nothing outside the drawing is loaded: it holds no images, and fonts are handed in. */
export function rasteriser(): (svg: string) => Promise<Uint8Array<ArrayBuffer>> {
  let ready: Promise<Uint8Array[]> | undefined;
  return async (svg) => {
    ready ??= prepared();
    const fontBuffers = await ready;
    const drawing = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: "Source Sans 3" } });
    const image = drawing.render();
    const png = new Uint8Array(image.asPng());
    image.free();
    drawing.free();
    return png;
  };
}

async function prepared(): Promise<Uint8Array[]> {
  await initWasm(new Uint8Array(await built(engine)));
  return Promise.all([serif, sans, bold].map(async (font) => sfntOf(await built(font))));
}

/** A file of the build by its address, e.g. "/assets/index_bg-4f2a9c.wasm". */
function built(address: string): Promise<Buffer> {
  return readFile(fileURLToPath(new URL(`.${address}`, import.meta.url)));
}

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/** The font inside a WOFF file, tables unpacked: https://www.w3.org/TR/WOFF/ */
function sfntOf(woff: Buffer): Uint8Array {
  const tables = woff.readUInt16BE(12);
  const sfnt = Buffer.alloc(woff.readUInt32BE(16));
  const power = Math.floor(Math.log2(tables));
  sfnt.writeUInt32BE(woff.readUInt32BE(4), 0);
  sfnt.writeUInt16BE(tables, 4);
  sfnt.writeUInt16BE(2 ** power * SFNT_ENTRY, 6);
  sfnt.writeUInt16BE(power, 8);
  sfnt.writeUInt16BE(tables * SFNT_ENTRY - 2 ** power * SFNT_ENTRY, 10);
  let end = SFNT_HEADER + tables * SFNT_ENTRY;
  for (let table = 0; table < tables; table++) {
    const from = WOFF_HEADER + table * WOFF_ENTRY;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(from + field)) as [
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(offset, offset + packed);
    (packed === length ? bytes : inflateSync(bytes)).copy(sfnt, end);
    const to = SFNT_HEADER + table * SFNT_ENTRY;
    woff.copy(sfnt, to, from, from + 4);
    sfnt.writeUInt32BE(woff.readUInt32BE(from + 16), to + 4);
    sfnt.writeUInt32BE(end, to + 8);
    sfnt.writeUInt32BE(length, to + 12);
    end += Math.ceil(length / 4) * 4;
  }
  return sfnt;
}
