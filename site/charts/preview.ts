// A page in one picture, for links to it elsewhere: its question, and its first chart where it has one.
import type { PageDrawing } from "../chart-file.ts";
import { escaped, legendMarks, sizeOf, styleSheet } from "./standing-alone.ts";

/** https://ogp.me asks for no size; this is the one that readers of links crop least. */
export const PREVIEW_WIDTH = 1200;
export const PREVIEW_HEIGHT = 630;

const EDGE = 60;
/** Words stand left; a drawing takes the right from here on. */
const DRAWING_LEFT = 540;
const DRAWING_TOP = 64;
const FOOT = 60;
const LEGEND = 40;
const TITLE: TextLook = { size: 46, line: 54, family: "Newsreader" };
const WORDS: TextLook = { size: 25, line: 36, family: "Source Sans 3" };

/** Letters in a line and lines at most, of title and description, beside a drawing and without one. */
const BESIDE = { title: [21, 4], words: [42, 8] } as const;
const ALONE = { title: [46, 3], words: [92, 8] } as const;

export interface Preview {
  title: string;
  description: string;
  drawing: PageDrawing | undefined;
  /** e.g. "As of 22 Aug 2026". */
  foot: string;
}

/** SVG in which every colour stands as itself: a rasteriser knows no variables. */
export function previewSvg({ title, description, drawing, foot }: Preview): string {
  const room = drawing === undefined ? ALONE : BESIDE;
  const titleLines = wrapped(title, room.title);
  const top = EDGE + 88 + (titleLines.length - 1) * TITLE.line;
  const most = Math.floor((PREVIEW_HEIGHT - FOOT - top - 56) / WORDS.line);
  const wordLines = wrapped(description, [room.words[0], Math.min(room.words[1], most)]);
  const styles = styleSheet();
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${PREVIEW_WIDTH}" height="${PREVIEW_HEIGHT}" viewBox="0 0 ${PREVIEW_WIDTH} ${PREVIEW_HEIGHT}">
<style>${styles}</style>
<rect width="100%" height="100%" fill="var(--paper)"/>
<text x="${EDGE}" y="${EDGE + 16}" font-family="Newsreader" font-size="30"><tspan fill="var(--agent-ink)">two</tspan><tspan fill="var(--ml-ink)">paths</tspan></text>
${textLines(titleLines, EDGE + 88, TITLE)}
${textLines(wordLines, top + 56, WORDS)}
${drawing === undefined ? "" : drawn(drawing)}
<text x="${EDGE}" y="${PREVIEW_HEIGHT - 32}" font-family="Source Sans 3" font-size="20" fill="var(--ink-soft)">${escaped(foot)}</text>
</svg>`;
  return withColours(svg, styles);
}

function drawn({ svg, legend }: PageDrawing): string {
  const [width, height] = sizeOf(svg);
  const y = DRAWING_TOP + (legend.length === 0 ? 0 : LEGEND);
  const scale = Math.min((PREVIEW_WIDTH - EDGE - DRAWING_LEFT) / width, (PREVIEW_HEIGHT - FOOT - y) / height);
  const inner = svg.replace(/\sxmlns="[^"]*"/, "").replace(/^<svg/, '<svg overflow="visible"');
  return `<g transform="translate(${DRAWING_LEFT} ${DRAWING_TOP - 10}) scale(1.35)">${legendMarks(legend, [0, 0])}</g>
<g transform="translate(${DRAWING_LEFT} ${y}) scale(${scale.toFixed(4)})">${inner}</g>`;
}

interface TextLook {
  size: number;
  line: number;
  family: string;
}

function textLines(lines: readonly string[], y: number, { size, line, family }: TextLook): string {
  return lines
    .map(
      (text, index) =>
        `<text x="${EDGE}" y="${y + index * line}" font-family="${family}" font-size="${size}" fill="var(--ink)">${escaped(text)}</text>`,
    )
    .join("\n");
}

/** Words in lines; what does not fit is left out, and says so. */
function wrapped(text: string, [letters, most]: readonly [number, number]): string[] {
  const lines: string[] = [];
  for (const word of text.replace(/[\u0000-\u001f]/g, " ").split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.slice(0, letters));
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]!.replace(/[.,;:]$/, "")} …`];
}

function withColours(svg: string, styles: string): string {
  const values = new Map(
    [...styles.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]),
  );
  return svg.replace(
    /var\((--[\w-]+)\)/g,
    (whole, name: string) => values.get(name)?.replaceAll('"', "'") ?? whole,
  );
}
