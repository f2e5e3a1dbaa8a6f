// What the list of postings and the single posting both show: pay, and how much is agent work and ML work.
import { money } from "../format.ts";

interface PayWordsProps {
  min: number | null;
  max: number | null;
  currency: string | null;
}

/** e.g. "$160K – $210K a year"; not stated is hatched, not blank. */
export function PayWords({ min, max, currency }: PayWordsProps) {
  if (min === null || max === null || currency === null) return <p class="pay not-stated">pay not stated</p>;
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
    <svg class="mixture" viewBox="0 0 100 13" width="100" height="13" role="img" aria-label={label}>
      <rect class="track" y="0" width={LENGTH} height="5" />
      <rect class="fill-agent" y="0" width={round(agentWork)} height="5" />
      <rect class="track" y="8" width={LENGTH} height="5" />
      <rect class="fill-ml" y="8" width={round(mlWork)} height="5" />
    </svg>
  );
}

function round(share: number): number {
  return Math.round(share * LENGTH);
}
