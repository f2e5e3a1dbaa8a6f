// One word: what it means, how often postings ask for it, and the words beside it.
import { TERM_FIELD_LABELS } from "../../src/domain/term.ts";
import { lookOf } from "../charts/paths.ts";
import { Mark } from "../components/chart-figure.tsx";
import { FigureCell } from "../components/figure-link.tsx";
import { Notes, Question } from "../components/layout.tsx";
import { type Page, rowsOf } from "../page.ts";
import type { TermRow } from "../term-row.ts";

const ROLES = [
  { key: "agent", family: "agent-engineer", label: "AI agent engineer" },
  { key: "ml", family: "ml-engineer", label: "ML engineer" },
  { key: "hybrid", family: "hybrid", label: "Hybrid" },
] as const;

export const term: Page = {
  address: "/glossary/:term",
  render: async ({ ask }, { term: name }) => {
    const params = { term: name };
    const answer = await ask("glossary", params);
    const row = rowsOf<TermRow>(answer)[0]!;
    const all = rowsOf<TermRow>(await ask("glossary", {}));
    const related = all.filter(({ term: other }) => row.related.includes(other));
    const leadHere = all.filter((other) => other.related.includes(row.term) && !related.includes(other));
    return {
      title: `${row.label}: what it means`,
      description: row.definition,
      source: { asOf: answer.asOf, report: "glossary", file: "/glossary", params },
      body: (
        <>
          <header class="opening">
            <p class="kicker">
              <a href={`/glossary#${row.field}`}>{TERM_FIELD_LABELS[row.field]}</a>
            </p>
            <h1>{row.label}</h1>
            <p class="lede definition">{row.definition}</p>
          </header>
          <Question id="use" title="How often is it asked for?">
            <Use row={row} />
          </Question>
          <Question id="related" title="Words beside it">
            <Words rows={[...related, ...leadHere]} />
          </Question>
          <Notes notes={answer.notes} />
        </>
      ),
    };
  },
};

function Use({ row }: { row: TermRow }) {
  if (row.skill === null)
    return <p>It is not counted in postings: it names no skill that they are read for.</p>;
  return (
    <>
      <div class="table-frame">
        <table class="narrow-table">
          <caption>Share of postings whose text was read that ask for it</caption>
          <tbody>
            {ROLES.map(({ key, family, label }) => (
              <tr key={key}>
                <th scope="row">
                  <Mark look={lookOf(family)} /> {label}
                </th>
                <td>
                  <FigureCell figure={row[key]!} name={`${row.label}, ${label}`} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <a href={`/openings?skill=${row.skill}`}>Openings that ask for it</a> ·{" "}
        <a href="/skills">All skills of the two roles</a>
      </p>
    </>
  );
}

function Words({ rows }: { rows: readonly TermRow[] }) {
  return (
    <dl class="terms">
      {rows.map(({ term: name, label, definition }) => (
        <div key={name}>
          <dt>
            <a class="plain" href={`/glossary/${name}`}>
              {label}
            </a>
          </dt>
          <dd>{definition}</dd>
        </div>
      ))}
    </dl>
  );
}
