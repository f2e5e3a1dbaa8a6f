// One role of the directory: what it is, what it is not, how it is titled, and what its postings say.
import { FAMILY_LABELS } from "../../src/domain/role.ts";
import { UserError } from "../../src/errors.ts";
import type { Vocabulary } from "../../src/reports/vocabulary.ts";
import { lookOf } from "../charts/paths.ts";
import { Mark } from "../components/chart-figure.tsx";
import { FamilySections, familyAnswers } from "../components/family-sections.tsx";
import { FigureCell, FigureLink } from "../components/figure-link.tsx";
import { Notes, Question } from "../components/layout.tsx";
import { listed } from "../format.ts";
import { type Page, rowsOf } from "../page.ts";
import type { RoleRow } from "../role-row.ts";

const MOST_TITLES = 12;

type Archetype = Vocabulary["archetypes"][number];

export const role: Page = {
  address: "/roles/:role",
  render: async ({ ask, vocabulary }, { role: slug }) => {
    const found = vocabulary.archetypes.find(({ archetype }) => archetype === slug);
    if (found === undefined) {
      throw new UserError(`no such role: ${slug}`, { code: "not_found", hint: "the directory is at /roles" });
    }
    const params = { role: [found.family] };
    const [answer, of] = await Promise.all([ask("roles", params), familyAnswers(ask, found.family)]);
    const rows = rowsOf<RoleRow>(answer);
    const row = rows.find(({ role: each }) => each === slug)!;
    return {
      title: found.preferredLabel,
      description: found.definition,
      source: { asOf: answer.asOf, report: "roles", file: "/roles", params },
      body: (
        <>
          <header class="opening">
            <p class="kicker">
              <Mark look={lookOf(found.family)} /> {FAMILY_LABELS[found.family]}
            </p>
            <h1>{found.preferredLabel}</h1>
            <p class="lede">{found.definition}</p>
            <p>{found.isNot}</p>
          </header>
          <Question id="numbers" title="What its postings say">
            <RoleNumbers row={row} />
          </Question>
          <FamilySections family={found.family} of={of} />
          <Question id="titles" title="How it is titled">
            <Titles role={found} />
          </Question>
          <Question id="neighbours" title="Its neighbours">
            <Neighbours rows={rows} slug={found.archetype} />
          </Question>
          <Notes notes={answer.notes} />
        </>
      ),
    };
  },
};

function RoleNumbers({ row }: { row: RoleRow }) {
  const lines = [
    ["Live postings, all sets", row.postings],
    ["… on boards read whole", row.census],
    ["Median posted base a year, United States", row.median],
    ["State base pay, United States", row.disclosure],
  ] as const;
  return (
    <>
      <div class="table-frame">
        <table class="narrow-table">
          <tbody>
            {lines.map(([label, figure]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>
                  <FigureCell figure={figure} name={`${row.label}: ${label}`} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <a href={`/openings?archetype=${row.role}`}>Its openings</a>
      </p>
    </>
  );
}

function Titles({ role: found }: { role: Archetype }) {
  const titles = titleWords(found).slice(0, MOST_TITLES);
  const codes = [
    ...found.onetSoc.map((code) => `O*NET-SOC ${code}`),
    ...found.esco.map((uri) => `ESCO ${uri}`),
  ];
  return (
    <>
      <p>Titles that name it: {listed(titles)}.</p>
      <p class="quiet">
        {codes.length === 0
          ? "Neither O*NET nor ESCO has a code that fits."
          : `Nearest in the official lists: ${codes.join(", ")}.`}
      </p>
    </>
  );
}

/** Titles as people write them, without the plurals beside their singulars. */
function titleWords({ otherLabels }: Archetype): string[] {
  const all = new Set(otherLabels);
  return [...all]
    .filter((title) => !all.has(title.replace(/s$/, "")) || !title.endsWith("s"))
    .map(withCapitals);
}

const CAPITALS = /\b(?:ai|ml|llm|nlp|rag|gpu|mlops|llmops|hpc|cv|api|sdk)(?=s?\b)/g;

function withCapitals(title: string): string {
  return title.replace(CAPITALS, (word) => word.toUpperCase().replace("OPS", "Ops"));
}

function Neighbours({ rows, slug }: { rows: readonly RoleRow[]; slug: string }) {
  const others = rows.filter(({ role: each }) => each !== slug);
  if (others.length === 0) return <p>It is the only role of its family here.</p>;
  return (
    <ul class="plain-list">
      {others.map((other) => (
        <li key={other.role}>
          <a href={`/roles/${other.role}`}>{other.label}</a>:{" "}
          <FigureLink figure={other.postings} name={`${other.label}: live postings`} /> live postings
        </li>
      ))}
    </ul>
  );
}
