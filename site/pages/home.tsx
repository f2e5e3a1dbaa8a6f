// The guide, alive: its sections in its order, each with what the postings say, the picture, and its own claim beside it.

import { COMPARE_KINDS, movedTo } from "../compare-address.ts";
import { PayChart, payPlace, SkillChart } from "../components/compare-charts.tsx";
import { CompareOpening, OtherPairs } from "../components/compare-opening.tsx";
import { CompareTable, SkillTable } from "../components/compare-tables.tsx";
import { Finding } from "../components/finding.tsx";
import { Choice, Explore, Verdicts } from "../components/guide-ends.tsx";
import { GuideClaims, GuideSection, GuideTally } from "../components/guide-section.tsx";
import { Notes } from "../components/layout.tsx";
import { LevelChart } from "../components/level-chart.tsx";
import { MixtureChart } from "../components/mixture-chart.tsx";
import { PayForm } from "../components/pay-form.tsx";
import { SeriesChart } from "../components/series-chart.tsx";
import { StageChart } from "../components/stage-chart.tsx";
import { TaskChart } from "../components/task-chart.tsx";
import { type BridgeRow, bridgeSentence } from "../findings/bridge-finding.ts";
import type { ClaimRow } from "../findings/claim-row.ts";
import { type CompareRow, payLevels, type Roles, rolesOf, sidesOf } from "../findings/compare-rows.ts";
import { demandFinding } from "../findings/demand-finding.ts";
import { type DemandRow, ratioSentence } from "../findings/growth-finding.ts";
import { type HybridRow, hybridSentence } from "../findings/hybrid-finding.ts";
import { type LevelRow, ladderSentence } from "../findings/ladder-finding.ts";
import { payDifferences, payFinding } from "../findings/pay-finding.ts";
import { plainText } from "../findings/sentence.ts";
import { sideFinding } from "../findings/side-finding.ts";
import { skillFinding } from "../findings/skill-finding.ts";
import { type StageRow, stagesSentence } from "../findings/stages-finding.ts";
import { verdictFinding } from "../findings/verdict-finding.ts";
import { type GuideAnswers, guideAnswers } from "../guide-answers.ts";
import { type Page, rowsOf } from "../page.ts";
import { readQuery, upperCase } from "../query.ts";
import type { TaskRow } from "../task-row.ts";

const TWO_PATHS = { role: "agent-engineer", against: "ml-engineer" };

/** The guide's sections as the page's contents name them, with the ids they stand under. */
const CONTENTS = [
  ["day", "A typical day"],
  ["skills", "Skills"],
  ["pay", "Salary"],
  ["demand", "Demand"],
  ["trajectory", "Career"],
  ["interviews", "Interviews"],
  ["choice", "Which to choose"],
  ["hybrid", "The hybrid path"],
  ["explore", "Explore both"],
] as const;

export const home: Page = {
  address: "/",
  render: async (request) => {
    const moved = movedTo(request.query, TWO_PATHS);
    if (moved !== undefined) return moved;
    const params = upperCase(readQuery(request.query, COMPARE_KINDS), "country", "currency");
    const answers = await guideAnswers(request, params);
    const { vocabulary } = request;
    const roles = rolesOf(TWO_PATHS.role, TWO_PATHS.against, vocabulary.roles);
    const verdict = verdictFinding(rowsOf<CompareRow>(answers.compare), roles);
    const shown = { answers, roles };
    return {
      title: "AI agent engineer or ML engineer?",
      description: plainText(verdict),
      source: { asOf: answers.compare.asOf, report: "compare", file: "/compare", params },
      body: (
        <>
          <CompareOpening answer={answers.compare} roles={roles} verdict={verdict} />
          <Contents />
          <Day {...shown} />
          <Skills {...shown} />
          <Pay {...shown} />
          <Demand {...shown} />
          <Career {...shown} />
          <Interviews {...shown} />
          <Choice answer={answers.claims} judged={answers.judged} />
          <Hybrid {...shown} labels={vocabulary.roles} />
          <Explore rows={rowsOf<CompareRow>(answers.compare)} roles={roles} vocabulary={vocabulary} />
          <Verdicts answer={answers.claims} judged={answers.judged} />
          <OtherPairs roles={roles} />
          <Notes notes={answers.compare.notes} />
        </>
      ),
    };
  },
};

function Contents() {
  return (
    <nav class="contents" aria-label="Sections of the guide">
      <ol>
        {CONTENTS.map(([id, label]) => (
          <li key={id}>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface Shown {
  answers: GuideAnswers;
  roles: Roles;
}

/** The guide's claims by name, in the order given. */
function named({ judged }: GuideAnswers, ...names: string[]): ClaimRow[] {
  return names.flatMap((name) => judged.filter(({ claim }) => claim === name));
}

function Day({ answers, roles }: Shown) {
  const rows = rowsOf<TaskRow>(answers.tasks);
  const claims = answers.judged.filter(({ claim }) => /^(?:agent|ml)-day/.test(claim));
  return (
    <GuideSection
      id="day"
      title="What does a typical day hold?"
      finding={sideFinding(rows, roles, "ask")}
      answer={answers.tasks}
      report="tasks"
      margin={<GuideTally rows={claims} section="day" about="the two days" />}
      links={[
        { href: "/tasks", label: "The fourteen tasks" },
        { href: "/work-samples", label: "Try a task of each" },
      ]}
    >
      <TaskChart rows={rows} roles={roles} />
    </GuideSection>
  );
}

function Skills({ answers, roles }: Shown) {
  const rows = rowsOf<CompareRow>(answers.compare);
  return (
    <GuideSection
      id="skills"
      title="What sets the work apart?"
      finding={skillFinding(rows, roles)}
      answer={answers.compare}
      report="compare"
      margin={
        <GuideClaims rows={named(answers, "agent-frameworks", "ml-frameworks")} section="skills">
          A framework counts for a role when its postings name it more often than the other role's.
        </GuideClaims>
      }
      links={[{ href: "/skills", label: "All skills of the two" }]}
    >
      <SkillChart rows={rows} roles={roles} />
      <SkillTable rows={rows.filter(({ topic }) => topic === "skill")} sides={sidesOf(roles)} />
    </GuideSection>
  );
}

function Pay({ answers, roles }: Shown) {
  const { compare } = answers;
  const rows = rowsOf<CompareRow>(compare);
  return (
    <GuideSection
      id="pay"
      title="What base pay do they post?"
      finding={payFinding(payDifferences(payLevels(rows)), roles)}
      answer={compare}
      report="compare"
      margin={
        <GuideClaims
          rows={named(answers, "ml-pays-slightly-more-total", "ml-pays-slightly-more-base")}
          section="salary"
        >
          The guide's amounts are total compensation: bonus and equity, which postings seldom state, are in
          them. Posted base pay can't judge these, so they are not drawn on its axis.
        </GuideClaims>
      }
      links={[
        { href: "/salary", label: "All roles and levels" },
        { href: "/premium", label: "At the same employer" },
      ]}
    >
      <PayChart rows={rows} roles={roles} answer={compare} />
      <PayForm params={compare.params} />
      <CompareTable rows={rows} sides={sidesOf(roles)} place={payPlace(compare)} />
    </GuideSection>
  );
}

function Demand({ answers, roles }: Shown) {
  const rows = rowsOf<DemandRow>(answers.demand);
  const series = [...new Set(rows.map((row) => row.series))];
  return (
    <GuideSection
      id="demand"
      title="Which is asked for more?"
      finding={ratioSentence(rows)}
      answer={answers.demand}
      report="demand"
      margin={
        <GuideClaims
          rows={named(
            answers,
            "agent-twice-as-many-new-postings",
            "agent-grows-faster",
            "ml-has-larger-base",
          )}
          section="demand"
        >
          Live postings are not jobs held, and most of those on boards read whole are known by title alone.
        </GuideClaims>
      }
      links={[{ href: "/demand", label: "New postings and growth, series by series" }]}
    >
      {series.map((name, index) => {
        const own = rows.filter((row) => row.series === name);
        return (
          <div key={name} class="one-series">
            <h3>{own[0]!.seriesLabel}</h3>
            <SeriesChart rows={own} sides={sidesOf(roles)} index={index} />
          </div>
        );
      })}
      <Finding sentence={demandFinding(rowsOf<CompareRow>(answers.compare), roles)} />
    </GuideSection>
  );
}

function Career({ answers, roles }: Shown) {
  const rows = rowsOf<LevelRow>(answers.ladder);
  return (
    <GuideSection
      id="trajectory"
      title="How does the ladder look?"
      finding={ladderSentence(rows, roles)}
      answer={answers.ladder}
      report="ladder"
      margin={
        <GuideClaims
          rows={named(answers, "agent-ladder-still-forming", "ml-ladder-well-established")}
          section="trajectory"
        />
      }
      links={[{ href: "/ladder", label: "Levels and years" }]}
    >
      <LevelChart rows={rows} roles={roles} />
    </GuideSection>
  );
}

function Interviews({ answers, roles }: Shown) {
  const [any, ...stages] = rowsOf<StageRow>(answers.interviews);
  const claims = answers.judged.filter(({ section }) => section === "interviews");
  return (
    <GuideSection
      id="interviews"
      title="How do they interview?"
      finding={stagesSentence(any!, roles)}
      answer={answers.interviews}
      report="interviews"
      margin={<GuideTally rows={claims} section="interviews" about="the interviews" />}
      links={[{ href: "/interviews", label: "The stages they name" }]}
    >
      <StageChart stages={stages} roles={roles} />
    </GuideSection>
  );
}

function Hybrid({ answers, roles, labels }: Shown & { labels: ReadonlyMap<string, string> }) {
  const rows = rowsOf<HybridRow>(answers.hybrid);
  const way = bridgeSentence(rowsOf<BridgeRow>(answers.bridge), { ...TWO_PATHS, labels });
  return (
    <GuideSection
      id="hybrid"
      title="Can one job be both?"
      finding={hybridSentence(rows.filter(({ topic }) => topic === "share"))}
      answer={answers.hybrid}
      report="hybrid"
      margin={
        <GuideClaims
          rows={named(answers, "many-postings-are-hybrid", "both-skills-most-valuable")}
          section="hybrid"
        />
      }
      links={[
        { href: "/hybrid", label: "Where postings lie between the two" },
        { href: "/bridge", label: "What leads from one to the other" },
        { href: `/compare/hybrid/${roles.role.family}`, label: "Hybrids beside agent engineers" },
      ]}
    >
      <MixtureChart rows={rows} />
      <Finding sentence={["And from one to the other: ", ...way]} />
    </GuideSection>
  );
}
