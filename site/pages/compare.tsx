// The question itself: two roles side by side, answered in a sentence, a picture and a table.
import type { Answer } from "../../src/domain/answer.ts";
import { FAMILY_LABELS } from "../../src/domain/role.ts";
import { hasPay, payByLevel } from "../charts/pay-by-level.ts";
import { shareDumbbell } from "../charts/share-dumbbell.ts";
import { ROLE_CHOICES } from "../choices.ts";
import { ChartFigure, Legend } from "../components/chart-figure.tsx";
import { HOME_CLAIMS, HomeClaims } from "../components/compare-claims.tsx";
import { CompareTable, SkillTable } from "../components/compare-tables.tsx";
import { SelectField } from "../components/filter-form.tsx";
import { Finding } from "../components/finding.tsx";
import { GuideSections, guideSections } from "../components/guide-sections.tsx";
import { Notes, Question } from "../components/layout.tsx";
import { PayForm } from "../components/pay-form.tsx";
import { askClaims, type ClaimRow } from "../findings/claim-row.ts";
import {
  BAND_NAMES,
  type CompareRow,
  inSentence,
  payLevels,
  type RoleName,
  type Roles,
  rolesOf,
  sidesOf,
} from "../findings/compare-rows.ts";
import { demandFinding } from "../findings/demand-finding.ts";
import { payDifferences, payFinding } from "../findings/pay-finding.ts";
import { plainText } from "../findings/sentence.ts";
import { skillFinding } from "../findings/skill-finding.ts";
import { verdictFinding } from "../findings/verdict-finding.ts";
import { capital, count, countryNames, dateText } from "../format.ts";
import { type Page, type PageContent, type PageRequest, rowsOf } from "../page.ts";
import { type Kind, readQuery, upperCase } from "../query.ts";

const KINDS: Record<string, Kind> = { country: "list", skills: "number" };

/** The two paths. */
export const home: Page = {
  address: "/",
  render: (request) => comparePage(request, { role: "agent-engineer", against: "ml-engineer", isHome: true }),
};

/** Any two roles. */
export const compare: Page = {
  address: "/compare/:role/:against",
  render: (request, { role, against }) =>
    comparePage(request, { role: role!, against: against!, isHome: false }),
};

interface Sides {
  role: string;
  against: string;
  isHome: boolean;
}

async function comparePage(request: PageRequest, { role, against, isHome }: Sides): Promise<PageContent> {
  const { role: pickedRole, against: pickedAgainst, ...given } = request.query;
  if (pickedRole !== undefined || pickedAgainst !== undefined)
    return moved(`/compare/${pickedRole?.[0] ?? role}/${pickedAgainst?.[0] ?? against}`);
  const params = upperCase(readQuery(given, KINDS), "country", "currency");
  const [answer, claims, sections] = await Promise.all([
    request.ask("compare", { role, against, ...params }),
    isHome ? askClaims(request, Object.values(HOME_CLAIMS).flat()) : undefined,
    isHome ? guideSections(request) : [],
  ]);
  const rows = rowsOf<CompareRow>(answer);
  const roles = rolesOf(role, against, request.vocabulary.roles);
  const verdict = verdictFinding(rows, roles);
  return {
    title: isHome
      ? "AI agent engineer or ML engineer?"
      : `${roles.role.label} or ${inSentence(roles.against.label)}?`,
    description: plainText(verdict),
    source: {
      asOf: answer.asOf,
      report: "compare",
      file: isHome ? "/compare" : `/compare/${role}/${against}`,
      params: isHome ? params : { role, against, ...params },
    },
    body: (
      <>
        <Opening answer={answer} roles={roles} rows={rows} />
        <Pay answer={answer} roles={roles} rows={rows} claims={claims} />
        <Numbers answer={answer} roles={roles} rows={rows} claims={claims} />
        <Skills roles={roles} rows={rows} claims={claims} />
        <GuideSections sections={sections} />
        <OtherPairs roles={roles} />
        <Notes notes={answer.notes} />
      </>
    ),
  };
}

function moved(location: string): PageContent {
  return { title: "Moved", description: "", body: <p>Moved.</p>, status: 303, headers: { location } };
}

interface SectionProps {
  roles: Roles;
  rows: readonly CompareRow[];
}

interface WithClaims extends SectionProps {
  /** The guide's; only its own two roles have them. */
  claims: readonly ClaimRow[] | undefined;
}

function Opening({ answer, roles, rows }: SectionProps & { answer: Answer }) {
  const from = dateText(answer.asOf.earliestEnd);
  const to = dateText(answer.asOf.lastObserved);
  return (
    <header class="opening">
      <h1>
        <span class={`hue-${roles.role.look.hue}`}>{roles.role.label}</span> or{" "}
        <span class={`hue-${roles.against.look.hue}`}>{inSentence(roles.against.label)}</span>?
      </h1>
      <Finding sentence={verdictFinding(rows, roles)} className="lede" />
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

function Pay({ answer, roles, rows, claims }: WithClaims & { answer: Answer }) {
  const levels = payLevels(rows);
  const differences = payDifferences(levels);
  const sides = sidesOf(roles);
  const marks = levels.flatMap(({ band, p25, median, p75 }) =>
    sides.map(({ side, label, look }) => ({
      level: BAND_NAMES[band],
      role: label,
      look,
      p25: p25[side],
      median: median[side],
      p75: p75[side],
    })),
  );
  return (
    <Question
      id="pay"
      title="What base pay do they post?"
      margin={claims === undefined ? undefined : <HomeClaims rows={claims} at="pay" />}
    >
      <Finding sentence={payFinding(differences, roles)} />
      {hasPay(marks) ? (
        <ChartFigure
          id="pay-chart"
          draw={(options) => payByLevel(marks, options)}
          legend={<Legend roles={sides} />}
          caption={
            <>
              {placeWords(answer)}. Bands: middle half of posted base ranges, by their midpoints. Marks:
              median, with its 95% interval as a line; an open mark rests on fewer than 30 postings. Hatched:
              held back.
            </>
          }
        />
      ) : null}
      <PayForm params={answer.params} />
    </Question>
  );
}

/** e.g. "United States, in USD". */
function placeWords({ params }: Answer): string {
  return `${countryNames((params.country as string[] | undefined) ?? [])}, in ${String(params.currency ?? "")}`;
}

function Numbers({ roles, rows, answer, claims }: WithClaims & { answer: Answer }) {
  return (
    <Question
      id="numbers"
      title="Side by side"
      margin={claims === undefined ? undefined : <HomeClaims rows={claims} at="base" />}
    >
      <Finding sentence={demandFinding(rows, roles)} />
      <CompareTable rows={rows} sides={sidesOf(roles)} place={placeWords(answer)} />
    </Question>
  );
}

function Skills({ roles, rows, claims }: WithClaims) {
  const sides = sidesOf(roles);
  const skills = rows.filter(({ topic }) => topic === "skill");
  const lines = skills.map((row) => ({
    label: capital(row.label),
    ends: sides.map(({ side, label, look }) => ({ role: label, look, share: row[side] })),
  }));
  return (
    <Question
      id="skills"
      title="What sets the work apart?"
      margin={claims === undefined ? undefined : <HomeClaims rows={claims} at="skills" />}
    >
      <Finding sentence={skillFinding(rows, roles)} />
      {lines.length === 0 ? (
        <p>No skill is named by enough postings to be compared.</p>
      ) : (
        <ChartFigure
          id="skill-chart"
          draw={(options) => shareDumbbell(lines, options)}
          legend={<Legend roles={withN(skills, sides)} />}
          caption="Share of postings, among those whose text was read, that ask for each skill, with 95% intervals as bands. First the skills most distinctive of the first role, then of the second."
        />
      )}
      <SkillTable rows={skills} sides={sides} />
      <p>
        <a href={`/skills?role=${roles.role.family}&against=${roles.against.family}`}>
          All skills of the two
        </a>
      </p>
    </Question>
  );
}

/** Role names with the number of postings their shares are of. */
function withN(skills: readonly CompareRow[], sides: readonly RoleName[]): RoleName[] {
  return sides.map((side) => {
    const n = skills[0]?.[side.side].n;
    return n === undefined ? side : { ...side, label: `${side.label}, n ${count(n)}` };
  });
}

function OtherPairs({ roles }: { roles: Roles }) {
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
