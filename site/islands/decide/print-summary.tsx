// What was said, for paper alone: on a screen the form says it.
import type { Profile } from "../../../src/decision/profile.ts";
import { profileWords } from "../../decide/profile-words.ts";
import { labelOf } from "./market-data.ts";

export function PrintSummary({ profile }: { profile: Profile }) {
  return (
    <dl class="print-only said">
      {profileWords(profile, labelOf).map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
