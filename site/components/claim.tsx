// What the guide says, in our words, beside what the postings say, with the verdict stamped on it.
import type { ComponentChildren } from "preact";
import type { Verdict } from "../findings/guide-claims.ts";

export const VERDICT_WORDS: Record<Verdict, string> = {
  holds: "holds",
  fails: "fails",
  mixed: "mixed",
  unclear: "cannot be told",
};

export function Claim({
  says,
  verdict,
  children,
}: {
  says: string;
  verdict: Verdict;
  children: ComponentChildren;
}) {
  return (
    <aside class="claim">
      <p class="claim-source">The guide says</p>
      <p class="claim-says">{says}</p>
      <p class={`stamp stamp-${verdict}`}>{VERDICT_WORDS[verdict]}</p>
      <p class="claim-why">{children}</p>
    </aside>
  );
}
