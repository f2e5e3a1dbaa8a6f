// The rest of the guide on the home page, section by section: a finding in a sentence, and where it is shown whole.
import { rolesOf } from "../findings/compare-rows.ts";
import { dayVerdict } from "../findings/day-verdict.ts";
import { type DemandRow, ratioSentence, ratioVerdict } from "../findings/growth-finding.ts";
import type { Verdict } from "../findings/guide-claims.ts";
import { type HybridRow, hybridSentence } from "../findings/hybrid-finding.ts";
import { type LevelRow, ladderSentence } from "../findings/ladder-finding.ts";
import type { Sentence } from "../findings/sentence.ts";
import { sideFinding } from "../findings/side-finding.ts";
import { type StageRow, stagesSentence } from "../findings/stages-finding.ts";
import { type PageRequest, rowsOf } from "../page.ts";
import type { TaskRow } from "../task-row.ts";
import { Claim } from "./claim.tsx";
import { Finding } from "./finding.tsx";
import { Question } from "./layout.tsx";

export interface GuideSection {
  /** As the claims name it, e.g. "day". */
  section: string;
  title: string;
  finding: Sentence;
  href: string;
  link: string;
  /** What the guide says of it, in our words, and what the figures at hand say of that. */
  says: string;
  verdict: Verdict;
}

/** Asks what the sections rest on; in the guide's order. */
export async function guideSections({ ask, vocabulary }: PageRequest): Promise<GuideSection[]> {
  const roles = rolesOf("agent-engineer", "ml-engineer", vocabulary.roles);
  const [tasks, demand, ladder, interviews, hybrid] = await Promise.all(
    ["tasks", "demand", "ladder", "interviews", "hybrid"].map((report) => ask(report, {})),
  );
  const taskRows = rowsOf<TaskRow>(tasks!);
  const demandRows = rowsOf<DemandRow>(demand!);
  return [
    {
      section: "day",
      title: "What does a typical day hold?",
      finding: sideFinding(taskRows, roles, "ask"),
      href: "/tasks",
      link: "The fourteen tasks",
      says: "Each role’s day is made of its own seven tasks.",
      verdict: dayVerdict(taskRows, roles)?.verdict ?? "unclear",
    },
    {
      section: "demand",
      title: "Which is asked for more?",
      finding: ratioSentence(demandRows),
      href: "/demand",
      link: "New postings over time",
      says: "Agent engineering has about twice as many new postings a month.",
      verdict: ratioVerdict(demandRows),
    },
    {
      section: "trajectory",
      title: "How does the ladder look?",
      finding: ladderSentence(rowsOf<LevelRow>(ladder!), roles),
      href: "/ladder",
      link: "Levels and years",
      says: "The ML ladder is well established; the agent ladder is still forming.",
      verdict: "unclear",
    },
    {
      section: "interviews",
      title: "How do they interview?",
      finding: stagesSentence(rowsOf<StageRow>(interviews!)[0]!, roles),
      href: "/interviews",
      link: "The stages they name",
      says: "Each role has its own five kinds of interview.",
      verdict: "unclear",
    },
    {
      section: "hybrid",
      title: "Can one job be both?",
      finding: hybridSentence(rowsOf<HybridRow>(hybrid!).filter(({ topic }) => topic === "share")),
      href: "/hybrid",
      link: "Where postings lie between the two",
      says: "The combination is extremely rare and commands the highest pay.",
      verdict: "unclear",
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

function GuideClaim({ of: { section, says, verdict } }: { of: GuideSection }) {
  return (
    <Claim says={says} verdict={verdict}>
      <a href={`/claims#${section}`}>The guide’s claims here, each with its figures</a>
    </Claim>
  );
}
