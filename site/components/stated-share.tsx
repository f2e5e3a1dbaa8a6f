import type { Figure } from "../../src/domain/figure.ts";
import type { PathLook } from "../charts/paths.ts";
import { FigureLink } from "./figure-link.tsx";

interface StatedShareProps {
  figure: Figure;
  hue: PathLook["hue"];
  name: string;
}

/** A share as a small bar: stated solid, not stated hatched. */
export function StatedShare({ figure, hue, name }: StatedShareProps) {
  if (figure.value === null) return <FigureLink figure={figure} name={name} />;
  return (
    <span class="stated">
      <FigureLink figure={figure} name={name} />
      <svg
        class="stated-bar"
        viewBox="0 0 100 8"
        width="48"
        height="8"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect width="100" height="8" fill="url(#hatch)" />
        <rect class={`fill-${hue}`} width={Math.round(figure.value * 100)} height="8" />
      </svg>
      {figure.status === "thin" ? <span class="thin">thin</span> : null}
    </span>
  );
}

/** The pattern that small bars of a page use; stands once, at its head. */
export function HatchPattern() {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2" class="hatch-line" />
        </pattern>
      </defs>
    </svg>
  );
}
