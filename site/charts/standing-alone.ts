// A page's drawing for places where the page is not: its title above it, its marks explained, its address below, and
// the light colours written into it.

import type { PageDrawing } from "../chart-file.ts";
import charts from "../styles/charts.css?raw";
import figures from "../styles/figures.css?raw";
import tokens from "../styles/tokens.css?raw";

const PADDING = 24;
const HEAD = 34;
const LEGEND = 26;
const FOOT = 30;
/** A character of the legend is about this wide. */
const CHARACTER = 7.2;

interface Around {
  title: string;
  foot: string;
  /** The page's full address, where links to parts of it lead. */
  page: string;
  /** Where links that begin with "/" begin. */
  origin: string;
}

export function standingAlone({ svg, legend }: PageDrawing, { title, foot, page, origin }: Around): string {
  const [width, height] = sizeOf(svg);
  const top = PADDING + HEAD + (legend.length === 0 ? 0 : LEGEND);
  const inner = svg
    .replace(/\sxmlns="[^"]*"/, "")
    .replace(/^<svg/, `<svg x="${PADDING}" y="${top}" overflow="visible"`)
    .replace(/\shref="\//g, ` href="${origin}/`)
    .replace(/\shref="#/g, ` href="${escaped(page)}#`);
  const wide = width + 2 * PADDING;
  const high = top + height + FOOT + PADDING;
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}">
<style>${styleSheet()}</style>
<rect width="100%" height="100%" fill="var(--paper)"/>
<text class="alone-title" x="${PADDING}" y="${PADDING + 16}">${escaped(title)}</text>
${legendMarks(legend, [PADDING, PADDING + HEAD - 6])}
${inner}
<text class="chart-note" x="${PADDING}" y="${high - PADDING}">${escaped(foot)}</text>
</svg>
`;
}

export function sizeOf(svg: string): [number, number] {
  const [, width, height] =
    /viewBox="0,0,([\d.]+),([\d.]+)"/.exec(svg) ?? /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return [Number(width), Number(height)];
}

/** In one line from (x, y) on. */
export function legendMarks(legend: PageDrawing["legend"], [start, y]: readonly [number, number]): string {
  let x = start;
  return legend
    .map(({ hue, shape, label }) => {
      const mark = `<g transform="translate(${x} ${y})"><path d="${shape}" fill="var(--${hue})"/><text x="18" y="10.5">${label}</text></g>`;
      x += 18 + label.length * CHARACTER + 20;
      return mark;
    })
    .join("");
}

export function styleSheet(): string {
  const light = tokens
    .split("@media")[0]!
    .replace(":root", "svg")
    .replace(/\/\*.*?\*\/\s*/gs, "");
  const rules = [
    ...`${charts}\n${figures}`.matchAll(/^\.(?:chart-(?!wide|narrow|files|svg)|hatch-)[^{}]*\{[^}]*\}/gm),
  ];
  return `${light}
svg { color: var(--ink); fill: currentColor; font: 400 13px var(--sans); }
text { white-space: pre; }
.alone-title { font: 400 20px var(--serif); }
${rules.map(([rule]) => rule).join("\n")}`;
}

export function escaped(text: string): string {
  return text.replace(/[&<>]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[mark]!);
}
