// What a plot shows, in a sentence: for those who do not see it, and for a terminal.
import type { Confusion, Histogram, Lines, Plot, Scatter } from "./plot.ts";

/** e.g. "Waits in the storm: 1680 values, median 0.93; the fullest bin is 0.8 to 1 (612); 4 above 4." */
export function plotText(plot: Plot): string {
  switch (plot.kind) {
    case "histogram":
      return histogramText(plot);
    case "lines":
      return linesText(plot);
    case "confusion":
      return confusionText(plot);
    case "scatter":
      return scatterText(plot);
  }
}

function histogramText({ title, x, bins, beyond, median }: Histogram): string {
  const all = bins.reduce((sum, { count }) => sum + count, beyond);
  const fullest = bins.reduce((best, bin) => (bin.count > best.count ? bin : best), bins[0]!);
  const above = beyond === 0 ? "" : `; ${beyond} above ${bins.at(-1)!.until}`;
  return `${title} (${x}): ${all} values, median ${median}; the fullest bin is ${fullest.from} to ${fullest.until} (${fullest.count})${above}.`;
}

function linesText({ title, x, y, lines }: Lines): string {
  const told = lines.map(({ name, points }) => {
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined) return `${name} has no points`;
    const ups = points.map(([, up]) => up);
    return `${name} goes from ${first[1]} to ${last[1]}, lowest ${Math.min(...ups)}, highest ${Math.max(...ups)}`;
  });
  return `${title} (${y} over ${x}): ${told.join("; ")}.`;
}

function confusionText({ title, classes, counts }: Confusion): string {
  const cells = counts.flatMap((row, truth) => row.map((count, said) => ({ count, truth, said })));
  const all = cells.reduce((sum, { count }) => sum + count, 0);
  const right = cells.filter(({ truth, said }) => truth === said).reduce((sum, { count }) => sum + count, 0);
  const wrong = cells
    .filter(({ count, truth, said }) => truth !== said && count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 3)
    .map(({ count, truth, said }) => `${count} of ${classes[truth]} taken for ${classes[said]}`);
  const most = wrong.length === 0 ? "" : `; most often ${wrong.join(", ")}`;
  return `${title}: ${right} of ${all} right${most}.`;
}

function scatterText({ title, x, y, points }: Scatter): string {
  const told = points.slice(0, 6).map((point) => `${point.name} at ${point.x} and ${point.y}`);
  const more = points.length > told.length ? `, and ${points.length - told.length} more` : "";
  return `${title} (${y} against ${x}): ${told.join("; ")}${more}.`;
}
