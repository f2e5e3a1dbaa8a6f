// One chart of a page as a drawing that stands alone.
import { renderToString } from "preact-render-to-string";
import { withQuery } from "./addresses.ts";
import { standingAlone } from "./charts/standing-alone.ts";
import { dateText } from "./format.ts";
import type { PageRequest } from "./page.ts";
import { pages } from "./pages/index.ts";
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
  return {
    body: standingAlone(drawing, {
      title,
      origin,
      foot: `${day === undefined ? "" : `As of ${day}. `}${origin}${withQuery(path, query)}`,
    }),
    type: "image/svg+xml",
    saveAs: `twopaths-${drawing.chart}.svg`,
  };
}

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
