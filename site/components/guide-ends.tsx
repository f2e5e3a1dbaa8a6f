// Where the guide leaves its reader: which to choose, where to look further, and how it fares as a whole.
import type { Answer } from "../../src/domain/answer.ts";
import type { Vocabulary } from "../../src/reports/vocabulary.ts";
import { boardSentence, type ClaimRow, tallyWords } from "../findings/claim-row.ts";
import { type CompareRow, plural, type Roles } from "../findings/compare-rows.ts";
import { counted } from "../format.ts";
import { ClaimList } from "./claim.tsx";
import { ClaimBoardChart } from "./claim-board-chart.tsx";
import { TextField } from "./filter-form.tsx";
import { Finding } from "./finding.tsx";
import { GuideSection } from "./guide-section.tsx";
import { Question } from "./layout.tsx";

interface Judged {
  answer: Answer;
  judged: readonly ClaimRow[];
}

/** The guide's reasons for one or the other, each with its verdict. */
export function Choice({ answer, judged }: Judged) {
  const reasons = judged.filter(({ section }) => section === "choice");
  const of = (path: string) => reasons.filter(({ claim }) => claim.startsWith(`${path}-`));
  return (
    <GuideSection
      id="choice"
      title="Which should you choose?"
      finding={[
        `Of the guide’s ${counted(reasons.length, "reason")} to choose one or the other, ${tallyWords(reasons)}. Which of them are yours stands in no posting.`,
      ]}
      answer={answer}
      report="claims"
      links={[
        { href: "/decide", label: "Which fits you, and what would change that" },
        { href: "/work-samples", label: "Try a day of both" },
        { href: "/claims#choice", label: "Each reason with its figures" },
      ]}
    >
      <div class="two-columns">
        <ClaimList rows={of("agent")} about="agent engineering" />
        <ClaimList rows={of("ml")} about="ML engineering" />
      </div>
    </GuideSection>
  );
}

interface ExploreProps {
  rows: readonly CompareRow[];
  roles: Roles;
  vocabulary: Vocabulary;
}

export function Explore({ rows, roles, vocabulary }: ExploreProps) {
  const all = rows.find(({ topic, item }) => topic === "postings" && item === "all");
  const sides = [roles.role, roles.against];
  return (
    <Question id="explore" title="Where to look further?">
      {all === undefined ? null : (
        <Finding
          sentence={[
            "Read postings themselves: ",
            ...sides.flatMap((side, index) => [
              index === 0 ? "" : " and ",
              { figure: all[side.side], name: `${side.label}: live postings in all sets` },
              " for ",
              { text: plural(side), hue: side.look.hue },
            ]),
            " were live when last observed.",
          ]}
        />
      )}
      <form method="get" action="/openings" class="bar-form">
        <TextField name="q" label="Words of title, employer or text" value={undefined} hint="retrieval" />
        <button type="submit">Search openings</button>
      </form>
      <p class="onward">
        {sides.map((side) => (
          <a key={side.family} href={`/openings?role=${side.family}`}>
            Openings for {plural(side)}
          </a>
        ))}
        <a href="/roles">{counted(vocabulary.archetypes.length, "role")} in the directory</a>
        <a href="/glossary">{counted(vocabulary.glossary.length, "word")} explained</a>
      </p>
    </Question>
  );
}

/** How the guide fares as a whole. */
export function Verdicts({ answer, judged }: Judged) {
  if (judged.length === 0) return null;
  return (
    <GuideSection
      id="verdicts"
      title="And does the guide hold?"
      finding={boardSentence(judged)}
      answer={answer}
      report="claims"
      links={[{ href: "/claims", label: "Every claim, with its figures" }]}
    >
      <ClaimBoardChart judged={judged} />
    </GuideSection>
  );
}
