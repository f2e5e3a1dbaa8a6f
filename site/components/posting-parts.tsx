// What the list of postings and the single posting both show: pay, and how much is agent work and ML work.
import { money } from "../format.ts";

interface PayWordsProps {
  min: number | null;
  max: number | null;
  currency: string | null;
  /** What stands in its place, e.g. "pay not stated". */
  missing: string;
}

/** e.g. "$160K – $210K a year"; not stated is hatched, not blank. */
export function PayWords({ min, max, currency, missing }: PayWordsProps) {
  if (min === null || max === null || currency === null) return <p class="pay not-stated">{missing}</p>;
  const low = money(min, currency);
  const high = money(max, currency);
  return (
    <p class="pay">
      {low === high ? low : `${low} – ${high}`} <span class="quiet">a year</span>
    </p>
  );
}

const LENGTH = 100;

/** Two bars from 0 to 1, agent work above ML work. */
export function WorkMixture({ agentWork, mlWork }: { agentWork: number; mlWork: number }) {
  const label = `Agent work ${agentWork.toFixed(2)}, ML work ${mlWork.toFixed(2)}, each from 0 to 1`;
  return (
    <svg class="mixture" viewBox="0 0 144 28" width="144" height="28" role="img" aria-label={label}>
      <text y="10">agent</text>
      <rect class="track" x="40" y="3" width={LENGTH} height="6" />
      <rect class="fill-agent" x="40" y="3" width={round(agentWork)} height="6" />
      <text y="25">ML</text>
      <rect class="track" x="40" y="18" width={LENGTH} height="6" />
      <rect class="fill-ml" x="40" y="18" width={round(mlWork)} height="6" />
    </svg>
  );
}

function round(share: number): number {
  return Math.round(share * LENGTH);
}
