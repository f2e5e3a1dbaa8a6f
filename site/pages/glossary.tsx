// The words of both fields and of this site, by field, each with its use in the postings of either role.
import { TERM_FIELD_LABELS, TERM_FIELDS } from "../../src/domain/term.ts";
import { TextField } from "../components/filter-form.tsx";
import { Notes, Question } from "../components/layout.tsx";
import { TermUse } from "../components/term-use.tsx";
import { counted } from "../format.ts";
import { type Page, rowsOf } from "../page.ts";
import { readQuery } from "../query.ts";
import type { TermRow } from "../term-row.ts";

export const glossary: Page = {
  address: "/glossary",
  render: async ({ query, ask }) => {
    const params = readQuery(query, {});
    const answer = await ask("glossary", params);
    const rows = rowsOf<TermRow>(answer);
    const fields = TERM_FIELDS.filter((field) => rows.some((row) => row.field === field));
    return {
      title: "Glossary: the words of both fields",
      description: `${counted(rows.length, "term")} of agent and ML work, hiring, pay and statistics, each in a sentence or two, with its use in postings.`,
      source: { asOf: answer.asOf, report: "glossary", file: "/glossary", params },
      body: (
        <>
          <header class="opening">
            <h1>What do the words mean?</h1>
            <p class="lede">
              {rows.length === 0
                ? "No term fits."
                : `${counted(rows.length, "term")}, each in a sentence or two. Where a term is a skill, the part of each role’s postings that ask for it stands beside it.`}
            </p>
          </header>
          <form method="get" class="bar-form">
            <TextField
              name="q"
              label="Word"
              value={typeof params.q === "string" ? params.q : undefined}
              hint="part of a term or its meaning"
            />
            <button type="submit">Find</button>
          </form>
          <nav class="jump" aria-label="Fields">
            {fields.map((field) => (
              <a key={field} href={`#${field}`}>
                {TERM_FIELD_LABELS[field]}
              </a>
            ))}
          </nav>
          {fields.map((field) => (
            <Question key={field} id={field} title={TERM_FIELD_LABELS[field]}>
              <TermList rows={rows.filter((row) => row.field === field)} />
            </Question>
          ))}
          <Notes notes={answer.notes} />
        </>
      ),
    };
  },
};

function TermList({ rows }: { rows: readonly TermRow[] }) {
  return (
    <dl class="terms">
      {rows.map((row) => (
        <div key={row.term}>
          <dt>
            <a class="plain" href={`/glossary/${row.term}`}>
              {row.label}
            </a>
          </dt>
          <dd>{row.definition}</dd>
          <dd class="term-use">
            <TermUse row={row} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
