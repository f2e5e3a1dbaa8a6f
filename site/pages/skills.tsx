// Which skills each of two roles asks for, and what sets them apart.
import { SKILL_AREA_LABELS } from "../../src/domain/skill.ts";
import { pathPart } from "../addresses.ts";
import { shareDumbbell } from "../charts/share-dumbbell.ts";
import { AREA_CHOICES, BAND_CHOICES, ROLE_CHOICES } from "../choices.ts";
import { ChartFigure, Legend } from "../components/chart-figure.tsx";
import { ClaimList } from "../components/claim.tsx";
import { SideHead } from "../components/compare-tables.tsx";
import { FigureCell, FigureLink } from "../components/figure-link.tsx";
import { SelectField, TextField } from "../components/filter-form.tsx";
import { Finding } from "../components/finding.tsx";
import { Notes, Question } from "../components/layout.tsx";
import { askClaims, type ClaimRow, claimNames } from "../findings/claim-row.ts";
import { inSentence, type Roles, rolesOf } from "../findings/compare-rows.ts";
import { differenceOf } from "../findings/difference.ts";
import type { Sentence } from "../findings/sentence.ts";
import { capital, count, counted } from "../format.ts";
import { type Page, rowsOf } from "../page.ts";
import { type Kind, readQuery, upperCase } from "../query.ts";
import type { SkillRow } from "../skill-row.ts";

const KINDS: Record<string, Kind> = { country: "list", band: "list", limit: "number" };
const DRAWN = 24;

export const skills: Page = {
  address: "/skills",
  render: async ({ query, ask, vocabulary }) => {
    const params = upperCase(readQuery(query, KINDS), "country");
    const [answer, claims] = await Promise.all([
      ask("skills", params),
      askClaims({ ask }, claimNames({ vocabulary }, "skills")),
    ]);
    const rows = rowsOf<SkillRow>(answer);
    const roles = rolesOf(String(answer.params.role), String(answer.params.against), vocabulary.roles);
    return {
      title: "Skills: what each role asks for",
      description: `Share of ${roles.role.label} and ${roles.against.label} postings that ask for each skill, with intervals and n.`,
      source: { asOf: answer.asOf, report: "skills", file: "/skills", params },
      body: (
        <>
          <header class="opening">
            <h1>Which skills does each role ask for?</h1>
            <Finding sentence={skillsSentence(rows, roles)} className="lede" />
          </header>
          <SkillsForm roles={roles} params={params} />
          <SkillsPicture rows={rows} roles={roles} sort={String(answer.params.sort)} claims={claims} />
          <Question id="numbers" title="The numbers">
            <SkillsTable rows={rows} roles={roles} />
          </Question>
          <Notes notes={answer.notes} />
        </>
      ),
    };
  },
};

function skillsSentence(rows: readonly SkillRow[], { role, against }: Roles): Sentence {
  if (rows.length === 0) return ["No skill is named by enough postings to be compared."];
  const differences = rows.map(({ share, againstShare }) => differenceOf(share, againstShare));
  const tally = (wanted: string) => differences.filter((difference) => difference === wanted).length;
  const untold = tally("unclear") + tally("unknown");
  return [
    `Of the ${counted(rows.length, "skill")} below, ${tally("first")} are asked for more in `,
    { text: `${inSentence(role.label)} postings`, hue: role.look.hue },
    `, ${tally("second")} more in `,
    { text: `${inSentence(against.label)} postings`, hue: against.look.hue },
    untold === 0 ? "." : `; for ${untold} the two cannot be told apart.`,
  ];
}

function SkillsForm({ roles, params }: { roles: Roles; params: Record<string, unknown> }) {
  const country = params.country;
  return (
    <form method="get" class="bar-form">
      <SelectField name="role" label="One role" choices={ROLE_CHOICES} value={roles.role.family} />
      <SelectField name="against" label="The other" choices={ROLE_CHOICES} value={roles.against.family} />
      <SelectField
        name="area"
        label="Area"
        choices={AREA_CHOICES}
        value={params.area as string | undefined}
        empty="all seven"
      />
      <SelectField
        name="sort"
        label="First"
        choices={[
          { value: "distinctive", label: "most distinctive" },
          { value: "share", label: "most asked for" },
        ]}
        value={(params.sort as string | undefined) ?? "distinctive"}
      />
      <SelectField
        name="band"
        label="Level"
        choices={BAND_CHOICES}
        value={Array.isArray(params.band) ? String(params.band[0]) : undefined}
        empty="all"
      />
      <TextField
        name="country"
        label="Countries"
        value={Array.isArray(country) ? country.join(", ") : undefined}
        hint="all"
      />
      <button type="submit">Show</button>
    </form>
  );
}

interface PictureProps {
  rows: readonly SkillRow[];
  roles: Roles;
  sort: string;
  claims: readonly ClaimRow[];
}

function SkillsPicture({ rows, roles, sort, claims }: PictureProps) {
  if (rows.length === 0) return null;
  const drawn = rows.slice(0, DRAWN);
  if (sort === "distinctive") drawn.sort((a, b) => b.distinctive - a.distinctive);
  const lines = drawn.map(({ label, share, againstShare }) => ({
    label: capital(label),
    ends: [
      { role: roles.role.label, look: roles.role.look, share },
      { role: roles.against.label, look: roles.against.look, share: againstShare },
    ],
  }));
  return (
    <Question
      id="picture"
      title={sort === "distinctive" ? "The most distinctive skills" : "The skills most asked for"}
      margin={<ClaimList rows={claims} about="the skills" />}
    >
      <ChartFigure
        id="skills"
        draw={(options) => shareDumbbell(lines, options)}
        legend={
          <Legend
            roles={[
              { ...roles.role, label: `${roles.role.label}, n ${count(drawn[0]!.share.n)}` },
              { ...roles.against, label: `${roles.against.label}, n ${count(drawn[0]!.againstShare.n)}` },
            ]}
          />
        }
        caption="Share of postings, among those whose text was read, that ask for each skill. Bands: 95% intervals. Skills of the first role stand at the top, of the second at the foot."
      />
    </Question>
  );
}

function SkillsTable({ rows, roles }: { rows: readonly SkillRow[]; roles: Roles }) {
  return (
    <div class="table-frame">
      <table class="side-by-side">
        <caption>Share of postings that ask for each skill, and how many times as often</caption>
        <SideHead sides={[roles.role, roles.against]}>
          <th scope="col">Times as often</th>
          <th scope="col" class="wide-only">
            Area
          </th>
        </SideHead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.skill}>
              <th scope="row">
                <a class="plain" href={`/skills/${pathPart(row.skill)}`}>
                  {capital(row.label)}
                </a>
              </th>
              <td>
                <FigureCell figure={row.share} name={`${row.label}, ${roles.role.label}`} />
              </td>
              <td>
                <FigureCell figure={row.againstShare} name={`${row.label}, ${roles.against.label}`} />
              </td>
              <td>
                <FigureLink figure={row.lift} name={`${row.label}: times as often`} />
              </td>
              <td class="quiet wide-only">{SKILL_AREA_LABELS[row.area] ?? row.area}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
