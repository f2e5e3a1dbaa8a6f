// What happened, as data small enough to travel with a grade. A check hands plots back beside its outcome; the bench
// page draws them, the command line says them in a sentence, and nobody's grade depends on them.
import { quantile } from "./measures.ts";

export type Plot = Histogram | Lines | Confusion | Scatter;

/** Something to hold the values against, e.g. a limit that the instructions name. */
export interface PlotMark {
  at: number;
  label: string;
}

/** How often each size occurred. */
export interface Histogram {
  kind: "histogram";
  title: string;
  /** What is measured, with its unit, e.g. "waiting time, seconds". */
  x: string;
  bins: { from: number; until: number; count: number }[];
  /** Values above the last bin. */
  beyond: number;
  median: number;
  marks: PlotMark[];
}

/** How something went on, e.g. loss over steps. */
export interface Lines {
  kind: "lines";
  title: string;
  x: string;
  y: string;
  /** At most four; the first is drawn strongest. */
  lines: { name: string; points: [x: number, y: number][] }[];
  /** On the vertical axis. */
  marks: PlotMark[];
}

/** Rows are what is true, columns what was said. */
export interface Confusion {
  kind: "confusion";
  title: string;
  classes: string[];
  counts: number[][];
}

/** Two measures of each thing, e.g. cost against quality. */
export interface Scatter {
  kind: "scatter";
  title: string;
  x: string;
  y: string;
  points: { x: number; y: number; name: string }[];
  /** On the vertical axis. */
  marks: PlotMark[];
}

/** More are thinned out, evenly. */
const MOST_POINTS = 200;
/** A mark stands inside the drawing. */
const PAST_MARK = 1.05;

/**
 * Values in equal bins from `from` (0) to `until` (the 99th percentile, or beyond the last mark); `bins` says how many.
 * Values that are no number are left out.
 */
export function histogram(
  title: string,
  values: readonly number[],
  { x, bins = 24, from = 0, until, marks = [] }: HistogramOptions,
): Histogram {
  const sound = values.filter(Number.isFinite);
  const marked = marks.map(({ at }) => from + (at - from) * PAST_MARK);
  const end =
    until ?? Math.max(sound.length === 0 ? from + 1 : quantile(sound, 0.99), from + 1e-9, ...marked);
  const width = (end - from) / bins;
  const counts = new Array<number>(bins).fill(0);
  const isBeyond = (value: number) => value > end;
  for (const value of sound)
    if (!isBeyond(value)) counts[Math.min(bins - 1, Math.max(0, Math.floor((value - from) / width)))]! += 1;
  return {
    kind: "histogram",
    title,
    x,
    bins: counts.map((count, at) => ({
      from: rounded(from + at * width),
      until: rounded(from + (at + 1) * width),
      count,
    })),
    beyond: sound.filter(isBeyond).length,
    median: sound.length === 0 ? 0 : rounded(quantile(sound, 0.5)),
    marks: [...marks],
  };
}

export interface HistogramOptions {
  x: string;
  bins?: number;
  from?: number;
  until?: number;
  marks?: readonly PlotMark[];
}

/** Points that are no number (a diverged loss) are left out. */
export function lines(
  title: string,
  drawn: Readonly<Record<string, readonly (readonly [number, number])[]>>,
  { x, y, marks = [] }: AxesOptions,
): Lines {
  return {
    kind: "lines",
    title,
    x,
    y,
    lines: Object.entries(drawn).map(([name, points]) => ({
      name,
      points: thinned(points.filter((point) => point.every(Number.isFinite))).map(([across, up]) => [
        rounded(across),
        rounded(up),
      ]),
    })),
    marks: [...marks],
  };
}

export interface AxesOptions {
  x: string;
  y: string;
  marks?: readonly PlotMark[];
}

/** `pairs` are [what is true, what was said]; what is said of no class is counted under "other". */
export function confusion(
  title: string,
  classes: readonly string[],
  pairs: readonly (readonly [truth: string, said: string])[],
): Confusion {
  const isOther = pairs.some(([, said]) => !classes.includes(said));
  const columns = isOther ? [...classes, "other"] : [...classes];
  const counts = columns.map(() => columns.map(() => 0));
  for (const [truth, said] of pairs) {
    const row = counts[columns.indexOf(truth)];
    const column = columns.indexOf(classes.includes(said) ? said : "other");
    if (row !== undefined) row[column]! += 1;
  }
  return { kind: "confusion", title, classes: columns, counts };
}

export function scatter(
  title: string,
  points: readonly { x: number; y: number; name: string }[],
  { x, y, marks = [] }: AxesOptions,
): Scatter {
  const sound = points.filter((point) => Number.isFinite(point.x) && Number.isFinite(point.y));
  return {
    kind: "scatter",
    title,
    x,
    y,
    points: thinned(sound).map((point) => ({ ...point, x: rounded(point.x), y: rounded(point.y) })),
    marks: [...marks],
  };
}

function thinned<T>(points: readonly T[]): T[] {
  const step = Math.max(1, points.length / MOST_POINTS);
  return Array.from(
    { length: Math.min(points.length, MOST_POINTS) },
    (_, at) => points[Math.floor(at * step)]!,
  );
}

/** Four significant digits are more than a drawing shows. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
