// What the guide says, in our words, beside what the postings say, with the verdict of the claims report stamped on it.
import type { ComponentChildren } from "preact";
import { type ClaimRow, tallyWords, VERDICT_WORDS } from "../findings/claim-row.ts";
import { capital, counted } from "../format.ts";

/** Claims one under the other; `children` is what the page itself adds. */
export function Claims({ rows, children }: { rows: readonly ClaimRow[]; children?: ComponentChildren }) {
  return (
    <>
      {rows.map((row) => (
        <aside key={row.claim} class="claim" data-claim={row.claim}>
          <p class="claim-source">The guide says</p>
          <p class="claim-says">{row.says}</p>
          <Stamp verdict={row.verdict} />
          <p class="claim-why">
            {row.why} <a href={`/claims#${row.claim}`}>The figures</a>
          </p>
        </aside>
      ))}
      {children === undefined ? null : <p class="claim-why">{children}</p>}
    </>
  );
}

interface TallyProps {
  rows: readonly ClaimRow[];
  /** e.g. "the two days". */
  about: string;
}

/** How many of a section's claims hold, and where they are shown one by one. */
export function ClaimTally({ rows, about, href }: TallyProps & { href: string }) {
  return (
    <aside class="claim">
      <p class="claim-source">The guide says</p>
      <p class="claim-says">
        {counted(rows.length, "thing")} about {about}
      </p>
      <p class="claim-why">
        Of these {tallyWords(rows)}. <a href={href}>Each with its verdict</a>
      </p>
    </aside>
  );
}

/** Many claims in a narrow column, each with its stamp. */
export function ClaimList({ rows, about }: TallyProps) {
  if (rows.length === 0) return null;
  return (
    <aside class="claim">
      <p class="claim-source">The guide says about {about}</p>
      <ul class="claim-tally">
        {rows.map(({ claim, says, verdict }) => (
          <li key={claim} data-claim={claim}>
            <a href={`/claims#${claim}`}>{capital(says.replace(/^An? [^:]* day: /, ""))}</a>{" "}
            <Stamp verdict={verdict} />
          </li>
        ))}
      </ul>
      <p class="claim-why">Of these {tallyWords(rows)}.</p>
    </aside>
  );
}

export function Stamp({ verdict }: Pick<ClaimRow, "verdict">) {
  return <span class={`stamp stamp-${verdict}`}>{VERDICT_WORDS[verdict]}</span>;
}
