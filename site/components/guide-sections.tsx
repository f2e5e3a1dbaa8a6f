// The rest of the guide on the home page, section by section: a finding in a sentence, and where it is shown whole.
import { askClaims, type ClaimRow, claimNames } from "../findings/claim-row.ts";
import { rolesOf } from "../findings/compare-rows.ts";
import { type DemandRow, ratioSentence } from "../findings/growth-finding.ts";
import { type HybridRow, hybridSentence } from "../findings/hybrid-finding.ts";
import { type LevelRow, ladderSentence } from "../findings/ladder-finding.ts";
import type { Sentence } from "../findings/sentence.ts";
import { sideFinding } from "../findings/side-finding.ts";
import { type StageRow, stagesSentence } from "../findings/stages-finding.ts";
import { type PageRequest, rowsOf } from "../page.ts";
import type { TaskRow } from "../task-row.ts";
import { Claims, ClaimTally } from "./claim.tsx";
import { Finding } from "./finding.tsx";
import { Question } from "./layout.tsx";

export interface GuideSection {
  /** As the claims name it, e.g. "day". */
  section: string;
  title: string;
  finding: Sentence;
  href: string;
  link: string;
  /** What the guide says of it, as the claims report judges it. */
  claims: readonly ClaimRow[];
  /** What they are about, where they are too many to be shown one by one. */
  about?: string;
}

/** Asks what the sections rest on; in the guide's order. */
export async function guideSections({ ask, vocabulary }: PageRequest): Promise<GuideSection[]> {
  const roles = rolesOf("agent-engineer", "ml-engineer", vocabulary.roles);
  const [tasks, demand, ladder, interviews, hybrid] = await Promise.all(
    ["tasks", "demand", "ladder", "interviews", "hybrid"].map((report) => ask(report, {})),
  );
  const names = {
    day: [...claimNames({ vocabulary }, "day", "agent-day"), ...claimNames({ vocabulary }, "day", "ml-day")],
    demand: ["agent-twice-as-many-new-postings"],
    trajectory: ["ml-ladder-well-established", "agent-ladder-still-forming"],
    interviews: claimNames({ vocabulary }, "interviews"),
    hybrid: ["many-postings-are-hybrid", "both-skills-most-valuable"],
  };
  const claims = await askClaims({ ask }, Object.values(names).flat());
  const of = (section: keyof typeof names) => claims.filter(({ claim }) => names[section].includes(claim));
  return [
    {
      section: "day",
      title: "What does a typical day hold?",
      finding: sideFinding(rowsOf<TaskRow>(tasks!), roles, "ask"),
      href: "/tasks",
      link: "The fourteen tasks",
      claims: of("day"),
      about: "the two days",
    },
    {
      section: "demand",
      title: "Which is asked for more?",
      finding: ratioSentence(rowsOf<DemandRow>(demand!)),
      href: "/demand",
      link: "New postings over time",
      claims: of("demand"),
    },
    {
      section: "trajectory",
      title: "How does the ladder look?",
      finding: ladderSentence(rowsOf<LevelRow>(ladder!), roles),
      href: "/ladder",
      link: "Levels and years",
      claims: of("trajectory"),
    },
    {
      section: "interviews",
      title: "How do they interview?",
      finding: stagesSentence(rowsOf<StageRow>(interviews!)[0]!, roles),
      href: "/interviews",
      link: "The stages they name",
      claims: of("interviews"),
      about: "the interviews",
    },
    {
      section: "hybrid",
      title: "Can one job be both?",
      finding: hybridSentence(rowsOf<HybridRow>(hybrid!).filter(({ topic }) => topic === "share")),
      href: "/hybrid",
      link: "Where postings lie between the two",
      claims: of("hybrid"),
    },
  ];
}

export function GuideSections({ sections }: { sections: readonly GuideSection[] }) {
  return (
    <>
      {sections.map((each) => (
        <Question key={each.section} id={each.section} title={each.title} margin={<GuideClaim of={each} />}>
          <Finding sentence={each.finding} />
          <p>
            <a href={each.href}>{each.link}</a>
          </p>
        </Question>
      ))}
    </>
  );
}

function GuideClaim({ of: { section, claims, about } }: { of: GuideSection }) {
  if (about !== undefined) return <ClaimTally rows={claims} about={about} href={`/claims#${section}`} />;
  return (
    <Claims rows={claims}>
      <a href={`/claims#${section}`}>All of the guide’s claims here</a>
    </Claims>
  );
}
