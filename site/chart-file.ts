// One chart of a page as a drawing that stands alone, and the page in one picture.
import { renderToString } from "preact-render-to-string";
import { withQuery } from "./addresses.ts";
import { previewSvg } from "./charts/preview.ts";
import { standingAlone } from "./charts/standing-alone.ts";
import { dateText } from "./format.ts";
import type { PageRequest } from "./page.ts";
import { pages } from "./pages/index.ts";
import { rasteriser } from "./rasterise.ts";
import { routeOf } from "./route.ts";

/** `/salary.svg?chart=salary` is the chart of that name on `/salary`; the first one when it names none. */
export async function chartFile(
  request: PageRequest,
): Promise<{ body: string; type: string; saveAs: string } | undefined> {
  const path = request.path.slice(0, -".svg".length);
  const route = routeOf(pages, path);
  if (route === undefined) return undefined;
  const { chart, ...query } = request.query;
  const { body, title, source } = await route.page.render({ ...request, path, query }, route.parts);
  const drawing = drawingIn(renderToString(body), chart?.[0]);
  if (drawing === undefined) return undefined;
  const day = dateText(source?.asOf.lastObserved);
  const { origin } = request;
  const page = `${origin}${withQuery(path, query)}`;
  return {
    body: standingAlone(drawing, {
      title,
      origin,
      page,
      foot: `${day === undefined ? "" : `As of ${day}. `}${page}`,
    }),
    type: "image/svg+xml",
    saveAs: `twopaths-${drawing.chart}.svg`,
  };
}

/** `/salary.png` is that page in one picture, for links to it elsewhere. */
export async function previewFile(
  request: PageRequest,
): Promise<{ body: Uint8Array<ArrayBuffer>; type: string } | undefined> {
  const path = request.path === HOME_PREVIEW ? "/" : request.path.slice(0, -".png".length);
  const route = routeOf(pages, path);
  if (route === undefined) return undefined;
  const page = await route.page.render({ ...request, path, query: {} }, route.parts);
  if (page.status !== undefined && page.status !== 200) return undefined;
  const day = dateText(page.source?.asOf.lastObserved);
  const svg = previewSvg({
    title: page.title,
    description: page.description,
    drawing: drawingIn(renderToString(page.body)),
    foot: [day === undefined ? "" : `As of ${day}`, "a receipt behind every number"]
      .filter((part) => part !== "")
      .join(" · "),
  });
  return { body: await rasterise(svg), type: "image/png" };
}

/** The front page has no name that an ending could follow. */
export const HOME_PREVIEW = "/home.png";

const rasterise = rasteriser();

export interface PageDrawing {
  chart: string;
  svg: string;
  /** Each role's mark, as it stands above the drawing. */
  legend: { hue: string; shape: string; label: string }[];
}

const LEGEND_ITEM =
  /<li><svg class="mark fill-(\w+)"[^>]*><path d="([^"]*)"[^>]*>(?:<\/path>)?<\/svg>\s*([^<]*)<\/li>/g;

/** The wide drawing of a chart, out of the page's own HTML. */
export function drawingIn(html: string, chart?: string): PageDrawing | undefined {
  for (const { 1: id, index } of html.matchAll(/<figure class="chart" data-chart="([\w-]+)">/g)) {
    if (chart !== undefined && id !== chart) continue;
    const wide = html.indexOf('<div class="chart-wide">', index);
    const start = html.indexOf("<svg", wide);
    return {
      chart: id!,
      svg: html.slice(start, html.indexOf("</svg>", start) + "</svg>".length),
      legend: [...html.slice(index, wide).matchAll(LEGEND_ITEM)].map(([, hue, shape, label]) => ({
        hue: hue!,
        shape: shape!,
        label: label!,
      })),
    };
  }
  return undefined;
}
