import type { Answer } from "../../src/domain/answer.ts";
import { FAMILY_LABELS } from "../../src/domain/role.ts";
import { ROLE_CHOICES } from "../choices.ts";
import { inSentence, type Roles } from "../findings/compare-rows.ts";
import type { Sentence } from "../findings/sentence.ts";
import { dateText } from "../format.ts";
import { SelectField } from "./filter-form.tsx";
import { Finding } from "./finding.tsx";
import { Question } from "./layout.tsx";

interface OpeningProps {
  answer: Answer;
  roles: Roles;
  verdict: Sentence;
}

/** The question of two roles, and its answer as far as postings give one. */
export function CompareOpening({ answer, roles, verdict }: OpeningProps) {
  const from = dateText(answer.asOf.earliestEnd);
  const to = dateText(answer.asOf.lastObserved);
  return (
    <header class="opening">
      <h1>
        <span class={`hue-${roles.role.look.hue}`}>{roles.role.label}</span> or{" "}
        <span class={`hue-${roles.against.look.hue}`}>{inSentence(roles.against.label)}</span>?
      </h1>
      <Finding sentence={verdict} className="lede" />
      <p class="quiet">
        Read from real job postings
        {from === undefined || to === undefined
          ? ""
          : ` that were live when last observed, set by set, on days from ${from} to ${to}`}
        . Every underlined number opens its receipt.
      </p>
    </header>
  );
}

/** Any other two. */
export function OtherPairs({ roles }: { roles: Roles }) {
  const others = ROLE_CHOICES.filter(({ value }) => value in FAMILY_LABELS);
  return (
    <Question id="others" title="Compare other roles">
      <form method="get" action="/" class="bar-form">
        <SelectField name="role" label="One role" choices={others} value={roles.role.family} />
        <SelectField name="against" label="The other" choices={others} value={roles.against.family} />
        <button type="submit">Compare</button>
      </form>
    </Question>
  );
}
