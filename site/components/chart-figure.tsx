// A chart with its words: drawn twice, for wide and narrow screens; only one of the two is ever shown.
import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import type { PathLook } from "../charts/paths.ts";
import { chartFiles, PageAddressContext } from "./page-address.ts";

interface ChartFigureProps {
  id: string;
  /** Draws at a width in pixels; the id keeps the two drawings' patterns apart. */
  draw(options: { id: string; width: number }): string;
  caption: ComponentChildren;
  legend?: ComponentChildren;
}

const WIDE = 720;
const NARROW = 328;

/** The drawings are set as they are: they are made here, and their serializer escapes all text. */
export function ChartFigure({ id, draw, caption, legend }: ChartFigureProps) {
  return (
    <figure class="chart" data-chart={id}>
      {legend}
      <div class="chart-wide" dangerouslySetInnerHTML={{ __html: draw({ id: `${id}-wide`, width: WIDE }) }} />
      <div
        class="chart-narrow"
        dangerouslySetInnerHTML={{ __html: draw({ id: `${id}-narrow`, width: NARROW }) }}
      />
      <figcaption>
        {caption} <ChartFiles chart={id} />
      </figcaption>
    </figure>
  );
}

function ChartFiles({ chart }: { chart: string }) {
  const files = chartFiles(useContext(PageAddressContext), chart);
  if (files === undefined) return null;
  return (
    <span class="chart-files">
      Save: <a href={files.svg}>SVG</a> · <a href={files.csv}>CSV</a>
    </span>
  );
}

/** Which shape and colour is which role. */
export function Legend({ roles }: { roles: readonly { label: string; look: PathLook }[] }) {
  return (
    <ul class="legend">
      {roles.map(({ label, look }) => (
        <li key={label}>
          <Mark look={look} /> {label}
        </li>
      ))}
    </ul>
  );
}

const SHAPES: Record<PathLook["symbol"], string> = {
  circle: "M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10z",
  square: "M1.5 1.5h9v9h-9z",
  triangle: "M6 1l5.2 9.5h-10.4z",
  diamond: "M6 0l4.5 6l-4.5 6l-4.5-6z",
};

/** The role's mark as it stands in charts. */
export function Mark({ look }: { look: PathLook }) {
  return (
    <svg class={`mark fill-${look.hue}`} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={SHAPES[look.symbol]} />
    </svg>
  );
}
