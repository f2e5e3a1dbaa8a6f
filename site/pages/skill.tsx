// One skill: how often each role asks for it, what sets the roles apart in it, and who asks for it now.
import type { Figure } from "../../src/domain/figure.ts";
import { SKILL_AREA_LABELS } from "../../src/domain/skill.ts";
import { UserError } from "../../src/errors.ts";
import { pathPart } from "../addresses.ts";
import { lookOf } from "../charts/paths.ts";
import { Mark } from "../components/chart-figure.tsx";
import { FigureLines } from "../components/figure-lines.tsx";
import { FigureCell, FigureLink } from "../components/figure-link.tsx";
import { Notes, Question } from "../components/layout.tsx";
import { type OpeningRow, OpeningsList } from "../components/openings-list.tsx";
import { differenceOf } from "../findings/difference.ts";
import { capital } from "../format.ts";
import { type Page, rowsOf } from "../page.ts";
import type { SkillRow } from "../skill-row.ts";

const SHOWN = 5;
const EVERY_SKILL = 1000;
const TOGETHER = 10;

export const skill: Page = {
  address: "/skills/:skill",
  render: async ({ ask, vocabulary }, { skill: slug }) => {
    const found = vocabulary.skills.get(slug!);
    if (found === undefined)
      throw new UserError(`no such skill: ${slug}`, { code: "not_found", hint: "all skills are at /skills" });
    const [paths, beside, hybrids, live] = await Promise.all([
      ask("skills", { limit: EVERY_SKILL }),
      ask("skills", { beside: slug, sort: "share", limit: TOGETHER }),
      ask("skills", { role: "hybrid", limit: EVERY_SKILL }),
      ask("openings", { skill: [slug], limit: SHOWN }),
    ]);
    const row = rowsOf<SkillRow>(paths).find((each) => each.skill === slug);
    const hybrid = rowsOf<SkillRow>(hybrids).find((each) => each.skill === slug);
    const label = capital(found.label);
    const term = vocabulary.glossary.find((each) => each.skill === slug);
    return {
      title: `${label}: who asks for it`,
      description: `How often postings of AI agent engineers, ML engineers and hybrids ask for ${found.label}, with intervals and n.`,
      source: { asOf: live.asOf, report: "openings", file: "/openings", params: { skill: [slug] } },
      body: (
        <>
          <header class="opening">
            <p class="kicker">
              <a href={`/skills?area=${found.area}`}>{SKILL_AREA_LABELS[found.area]}</a>
            </p>
            <h1>{label}</h1>
            <p class="lede">{skillWords(row)}</p>
            {term === undefined ? null : (
              <p>
                {term.definition} <a href={`/glossary/${term.term}`}>In the glossary</a>
              </p>
            )}
          </header>
          <Question id="share" title="How often is it asked for?">
            {row === undefined ? (
              <p>Fewer than ten postings of the two roles name it: too few to compare.</p>
            ) : (
              <SkillNumbers row={row} hybrid={hybrid} label={label} />
            )}
          </Question>
          <Together rows={rowsOf<SkillRow>(beside)} label={label} />
          <Question id="openings" title="Live postings that ask for it">
            <p>
              <FigureLink
                figure={live.figures.postings!}
                name={`Live postings that ask for ${found.label}`}
              />{" "}
              of all roles. <a href={`/openings?skill=${slug}`}>All of them</a>
            </p>
            <OpeningsList rows={rowsOf<OpeningRow>(live)} level={3} />
          </Question>
          <Notes notes={paths.notes} />
        </>
      ),
    };
  },
};

/** What postings that ask for the skill ask for too. */
function Together({ rows, label }: { rows: readonly SkillRow[]; label: string }) {
  if (rows.length === 0) return null;
  return (
    <Question id="together" title="What is asked for beside it?">
      <div class="table-frame">
        <table class="side-by-side">
          <caption>Of the postings that ask for {label}, the share that ask for each of these too</caption>
          <thead>
            <tr>
              <td />
              <th scope="col" class="hue-agent">
                AI agent engineer
              </th>
              <th scope="col" class="hue-ml">
                ML engineer
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.skill}>
                <th scope="row">
                  <a class="plain" href={`/skills/${pathPart(row.skill)}`}>
                    {capital(row.label)}
                  </a>
                </th>
                <td>
                  <FigureCell figure={row.share} name={`${row.label} beside ${label}, AI agent engineer`} />
                </td>
                <td>
                  <FigureCell figure={row.againstShare} name={`${row.label} beside ${label}, ML engineer`} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Question>
  );
}

function skillWords(row: SkillRow | undefined): string {
  if (row === undefined) return "The two roles name it too rarely to be compared.";
  switch (differenceOf(row.share, row.againstShare)) {
    case "first":
      return "AI agent engineer postings ask for it more.";
    case "second":
      return "ML engineer postings ask for it more.";
    default:
      return "Which role asks for it more cannot be told.";
  }
}

function SkillNumbers({
  row,
  hybrid,
  label,
}: {
  row: SkillRow;
  hybrid: SkillRow | undefined;
  label: string;
}) {
  const sides = [
    { family: "agent-engineer", label: "AI agent engineer", figure: row.share },
    { family: "ml-engineer", label: "ML engineer", figure: row.againstShare },
    ...(hybrid === undefined ? [] : [{ family: "hybrid", label: "Hybrid of both", figure: hybrid.share }]),
  ];
  const required = [
    { family: "agent-engineer", label: "AI agent engineer", figure: row.required },
    { family: "ml-engineer", label: "ML engineer", figure: row.againstRequired },
  ];
  return (
    <>
      <FigureLines
        caption="Share of postings, among those whose text was read, that ask for it"
        name={label}
        lines={sides.map(drawn)}
      />
      <FigureLines
        caption="Share that require it, of those that say whether it is required or preferred"
        name={`${label}, required`}
        lines={required.map(drawn)}
      />
      <p>
        Agent postings ask for it{" "}
        <FigureLink figure={row.lift} name={`${label}: lift of agent over ML postings`} /> as often as ML
        postings.
      </p>
    </>
  );
}

/** A line in its role's mark and colour. */
function drawn({ family, ...line }: { family: string; label: string; figure: Figure }) {
  const look = lookOf(family);
  return { ...line, mark: <Mark look={look} />, hue: look.hue };
}
