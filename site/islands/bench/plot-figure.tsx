// A check's plots as drawings with their sentence; a confusion matrix is a table.

import type { Confusion, Histogram, Lines, Plot, PlotMark, Scatter } from "../../../src/practice/plot.ts";
import { plotText } from "../../../src/practice/plot-text.ts";
import { type Axis, axis, ticksOf } from "./plot-axis.ts";

const WIDTH = 340;
const HEIGHT = 184;
const LEFT = 36;
const RIGHT = 10;
const TOP = 20;
const BOTTOM = 32;

export function PlotFigure({ plot }: { plot: Plot }) {
  if (plot.kind === "confusion") return <ConfusionTable plot={plot} />;
  return (
    <figure class="bench-plot">
      <figcaption>
        {plot.title}
        {plot.kind === "lines" && plot.lines.length > 1 ? <LineNames plot={plot} /> : null}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} class="chart-svg" role="img" aria-label={plotText(plot)}>
        {plot.kind === "histogram" ? (
          <HistogramBars plot={plot} />
        ) : plot.kind === "lines" ? (
          <LinePaths plot={plot} />
        ) : (
          <ScatterDots plot={plot} />
        )}
      </svg>
    </figure>
  );
}

function HistogramBars({ plot: { bins, x: unit, beyond, marks } }: { plot: Histogram }) {
  const x = axis([bins[0]!.from, bins.at(-1)!.until], [LEFT, WIDTH - RIGHT]);
  const y = axis([0, Math.max(1, ...bins.map(({ count }) => count))], [HEIGHT - BOTTOM, TOP]);
  return (
    <>
      <Axes x={x} y={y} unit={beyond === 0 ? unit : `${unit}; ${beyond} further right`} up="number" />
      {bins.map(({ from, until, count }) => (
        <rect
          key={from}
          class="plot-bar"
          x={x.at(from) + 0.5}
          width={Math.max(1, x.at(until) - x.at(from) - 1)}
          y={y.at(count)}
          height={y.at(0) - y.at(count)}
        />
      ))}
      <AcrossMarks marks={marks} x={x} />
    </>
  );
}

function AcrossMarks({ marks, x }: { marks: readonly PlotMark[]; x: Axis }) {
  const isLeft = (at: number) => x.at(at) < WIDTH / 3;
  return (
    <>
      {marks
        .filter(({ at }) => at <= x.range[1])
        .map(({ at, label }) => (
          <g key={label}>
            <line class="plot-mark" x1={x.at(at)} x2={x.at(at)} y1={TOP - 6} y2={HEIGHT - BOTTOM} />
            <text
              class="chart-note"
              x={x.at(at) + (isLeft(at) ? 4 : -4)}
              y={TOP - 8}
              text-anchor={isLeft(at) ? "start" : "end"}
            >
              {label}
            </text>
          </g>
        ))}
    </>
  );
}

function LinePaths({ plot: { lines, x: unit, y: up, marks } }: { plot: Lines }) {
  const points = lines.flatMap((line) => line.points);
  const x = axis(rangeOf(points.map(([across]) => across)), [LEFT, WIDTH - RIGHT]);
  const y = upAxis(
    points.map(([, value]) => value),
    marks,
  );
  return (
    <>
      <Axes x={x} y={y} unit={unit} up={up} />
      {lines.map(({ name, points: drawn }, at) => (
        <g key={name} class={`plot-line plot-line-${at}`}>
          <polyline points={drawn.map(([across, value]) => `${x.at(across)},${y.at(value)}`).join(" ")} />
        </g>
      ))}
      <UpMarks marks={marks} y={y} />
    </>
  );
}

function LineNames({ plot: { lines } }: { plot: Lines }) {
  return (
    <span class="line-names">
      {lines.map(({ name }, at) => (
        <span key={name}>
          <svg viewBox="0 0 28 8" aria-hidden="true" class={`plot-line plot-line-${at}`}>
            <polyline points="0,4 28,4" />
          </svg>{" "}
          {name}
        </span>
      ))}
    </span>
  );
}

function ScatterDots({ plot: { points, x: unit, y: up, marks } }: { plot: Scatter }) {
  const x = axis(rangeOf(points.map((point) => point.x)), [LEFT + 8, WIDTH - RIGHT - 8]);
  const y = upAxis(
    points.map((point) => point.y),
    marks,
  );
  const isNamed = points.length <= 12;
  return (
    <>
      <Axes x={x} y={y} unit={unit} up={up} />
      <UpMarks marks={marks} y={y} />
      {points.map((point) => {
        const isRight = x.at(point.x) > WIDTH * 0.65;
        return (
          <g key={point.name}>
            <circle class="plot-dot" cx={x.at(point.x)} cy={y.at(point.y)} r={4} />
            {isNamed ? (
              <text
                class="chart-note"
                x={x.at(point.x) + (isRight ? -8 : 8)}
                y={y.at(point.y) + 4}
                text-anchor={isRight ? "end" : "start"}
              >
                {point.name}
              </text>
            ) : null}
          </g>
        );
      })}
    </>
  );
}

function UpMarks({ marks, y }: { marks: readonly PlotMark[]; y: Axis }) {
  return (
    <>
      {marks.map(({ at, label }) => (
        <g key={label}>
          <line class="plot-mark" x1={LEFT} x2={WIDTH - RIGHT} y1={y.at(at)} y2={y.at(at)} />
          <text
            class="chart-note plot-label"
            x={WIDTH - RIGHT}
            y={y.at(at) + (y.at(at) < TOP + 12 ? 14 : -4)}
            text-anchor="end"
          >
            {label}
          </text>
        </g>
      ))}
    </>
  );
}

/** The sentence says it all; the axes are for the eye. */
function Axes({ x, y, unit, up }: { x: Axis; y: Axis; unit: string; up: string }) {
  const foot = HEIGHT - BOTTOM;
  return (
    <g class="plot-axes">
      <line x1={LEFT} x2={WIDTH - RIGHT} y1={foot} y2={foot} />
      {ticksOf(x).map((value) => (
        <text key={value} x={x.at(value)} y={foot + 14} text-anchor="middle">
          {value}
        </text>
      ))}
      <text x={WIDTH - RIGHT} y={foot + 28} text-anchor="end">
        {unit}
      </text>
      {ticksOf(y).map((value) => (
        <text key={value} x={LEFT - 6} y={y.at(value) + 4} text-anchor="end">
          {value}
        </text>
      ))}
      <text x={0} y={TOP - 9}>
        {up}
      </text>
    </g>
  );
}

function ConfusionTable({ plot: { title, classes, counts } }: { plot: Confusion }) {
  const most = Math.max(1, ...counts.flat());
  return (
    <div class={`table-frame${classes.length > 5 ? " is-wide" : ""}`}>
      <table class="confusion">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">is ↓, was told ↘</th>
            {classes.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((row, truth) => (
            <tr key={classes[truth]}>
              <th scope="row">{classes[truth]}</th>
              {row.map((count, said) => (
                <td
                  key={classes[said]}
                  class={`heat-${Math.ceil((4 * count) / most)}${truth === said ? " is-right" : ""}`}
                >
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Loss and money begin at nought where they come near it; a share of 0.9 to 1 does not. */
function upAxis(values: readonly number[], marks: readonly PlotMark[]): Axis {
  const [low, high] = rangeOf([...values, ...marks.map(({ at }) => at)]);
  return axis([low > 0 && low < high / 2 ? 0 : low, high], [HEIGHT - BOTTOM, TOP]);
}

function rangeOf(values: readonly number[]): [number, number] {
  return values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
}
