import type { Figure } from "../../src/domain/figure.ts";
import type { PathLook } from "../charts/paths.ts";

/** A share as a bar from 0 to 100%, its interval as a line; the number stands beside it. */
export function ShareBar({ figure, hue }: { figure: Figure; hue: PathLook["hue"] }) {
  if (figure.value === null) return null;
  const percent = (share: number) => Math.round(share * 1000) / 10;
  return (
    <svg class="share-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" width="100" height="10" />
      <rect class={`fill-${hue}`} width={percent(figure.value)} height="10" />
      {figure.low === null || figure.high === null ? null : (
        <line class="interval" x1={percent(figure.low)} x2={percent(figure.high)} y1="5" y2="5" />
      )}
    </svg>
  );
}
