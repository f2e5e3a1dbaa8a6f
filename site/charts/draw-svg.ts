// Observable Plot on the server. The drawing carries no style of its own: colours are the page's variables, so
// that one drawing serves light and dark, and a strict content policy needs no exception.
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";

export interface Drawing {
  /** Names the drawing's own patterns; unique on a page. */
  id: string;
  /** What a reader who can't see it is told. */
  label: string;
  width: number;
  height: number;
}

/** The id of the pattern that means "not stated" or "too few", for a `fill`. */
export function hatchOf(id: string): string {
  return `url(#${id}-hatch)`;
}

const { document } = parseHTML("<html><body></body></html>");

/** SVG text of a plot; every linked mark becomes one link whose name is the mark's own words. */
export function drawSvg({ id, label, width, height }: Drawing, options: Plot.PlotOptions): string {
  const drawn = Plot.plot({
    document: document as never,
    className: "chart-svg",
    width,
    height,
    ...options,
    style: undefined as never,
  }) as unknown as SvgNode;
  for (const style of drawn.querySelectorAll("style")) style.remove();
  for (const link of drawn.querySelectorAll("a")) nameLink(link);
  for (const group of drawn.querySelectorAll("g")) quietGroup(group);
  drawn.setAttribute("role", "group");
  drawn.setAttribute("aria-label", label);
  for (const name of ["font-family", "font-size"]) drawn.removeAttribute(name);
  return withPattern(rounded(drawn.outerHTML), id);
}

/** The few parts of a DOM element that are touched here. */
interface SvgNode {
  outerHTML: string;
  firstElementChild: SvgNode | null;
  querySelectorAll(selector: string): Iterable<SvgNode>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  remove(): void;
}

function nameLink(link: SvgNode): void {
  const shape = link.firstElementChild;
  const name = shape?.getAttribute("aria-label");
  if (shape === null || name === null || name === undefined) return;
  shape.removeAttribute("aria-label");
  link.setAttribute("aria-label", name);
}

/** The drawing's label says it all in words; of its parts only the links are for a screen reader. */
function quietGroup(group: SvgNode): void {
  group.removeAttribute("aria-label");
  if ([...group.querySelectorAll("a")].length === 0) group.setAttribute("aria-hidden", "true");
}

const PLACES =
  /\s(?:d|x|x1|x2|y|y1|y2|cx|cy|r|width|height|points|transform|stroke-dasharray)="[-\w.,() ]*"/g;

/** Places to a tenth of a pixel; the rest of the digits is nothing but bytes. */
function rounded(svg: string): string {
  return svg.replace(PLACES, (attribute) =>
    attribute.replace(/\d+\.\d{2,}/g, (number) => String(Number(Number(number).toFixed(1)))),
  );
}

/** Hatching: the one texture of the site, for what is not stated or held back. */
function withPattern(svg: string, id: string): string {
  const lines = `<path d="M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2" class="hatch-line"/>`;
  const pattern = `<defs><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse">${lines}</pattern></defs>`;
  return svg.replace(/>/, `>${pattern}`);
}
