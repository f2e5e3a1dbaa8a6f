// How often postings state each fact at all: the missing part of every other number.
import type { Figure } from "../../src/domain/figure.ts";
import { lookOf, type PathLook } from "../charts/paths.ts";
import { statedBars } from "../charts/stated-bars.ts";
import { ChartFigure, Legend } from "../components/chart-figure.tsx";
import { FigureCell, FigureLink } from "../components/figure-link.tsx";
import { SelectField, TextField } from "../components/filter-form.tsx";
import { Finding } from "../components/finding.tsx";
import { Question } from "../components/layout.tsx";
import { SetsTable } from "../components/sets-table.tsx";
import { inSentence } from "../findings/compare-rows.ts";
import type { Sentence } from "../findings/sentence.ts";
import { type Page, rowsOf } from "../page.ts";
import { type Kind, readQuery, upperCase } from "../query.ts";

const KINDS: Record<string, Kind> = { role: "list", country: "list" };

interface CoverageRow {
  group: string;
  groupLabel: string;
  fact: string;
  label: string;
  share: Figure;
  postings: Figure;
}

export const coverage: Page = {
  address: "/coverage",
  render: async ({ query, ask, vocabulary }) => {
    const params = upperCase(readQuery(query, KINDS), "country");
    const answer = await ask("coverage", params);
    const rows = rowsOf<CoverageRow>(answer);
    const groups = groupsOf(rows);
    const isBySet = answer.params.by === "set";
    return {
      title: "Coverage: what postings do not say",
      description: "How often job postings state pay, level, workplace and more, by role and by set.",
      source: { asOf: answer.asOf, report: "coverage", file: "/coverage", params },
      body: (
        <>
          <header class="opening">
            <h1>What do postings not say?</h1>
            <Finding sentence={coverageSentence(rows, groups)} className="lede" />
          </header>
          <CoverageForm params={params} />
          {rows.length === 0 ? null : (
            <Question id="picture" title="Stated, and not stated">
              {isBySet ? null : (
                <ChartFigure
                  id="coverage"
                  draw={(options) => statedBars(barsOf(rows), options)}
                  legend={<Legend roles={groups} />}
                  caption="Of postings whose text was read. Solid: stated. Hatched: not stated, or not in words that are read. Line: 95% interval."
                />
              )}
              <CoverageTable rows={rows} groups={groups} />
            </Question>
          )}
          <Question id="sets" title="The sets behind every number">
            <p>{answer.notes[0]}</p>
            <SetsTable sets={vocabulary.sets} />
          </Question>
        </>
      ),
    };
  },
};

interface Group {
  group: string;
  label: string;
  look: PathLook;
  postings: Figure;
}

function groupsOf(rows: readonly CoverageRow[]): Group[] {
  const first = new Map<string, Group>();
  for (const { group, groupLabel, postings } of rows) {
    if (!first.has(group)) first.set(group, { group, label: groupLabel, look: lookOf(group), postings });
  }
  return [...first.values()];
}

/** What the first two columns state of pay and of interviews. */
function coverageSentence(rows: readonly CoverageRow[], groups: readonly Group[]): Sentence {
  const named = groups.slice(0, 2);
  const stated = (fact: string, how: string): Sentence => {
    const found = named.flatMap(({ group, label, look }) =>
      rows.filter((row) => row.fact === fact && row.group === group).map((row) => ({ row, label, look })),
    );
    return found.flatMap(({ row, label, look }, index) => [
      index === 0 ? "" : " and ",
      { figure: row.share, name: `${label}: ${row.label}` },
      ...(how === "" ? [] : [" of ", { text: inSentence(label), hue: look.hue }, " postings"]),
    ]);
  };
  if (named.length === 0) return ["Too few postings with text are held here to say."];
  return [
    ...stated("pay", "named"),
    " state base pay; ",
    ...stated("interviews", ""),
    " say how they interview. What a posting does not state stays “not stated” here; nothing is filled in.",
  ];
}

function barsOf(rows: readonly CoverageRow[]) {
  const facts = [...new Set(rows.map(({ label }) => label))];
  return facts.flatMap((fact) =>
    rows
      .filter(({ label }) => label === fact)
      .map(({ label, group, groupLabel, share }) => ({
        group: label.charAt(0).toUpperCase() + label.slice(1),
        role: groupLabel,
        look: lookOf(group),
        share,
      })),
  );
}

function CoverageForm({ params }: { params: Record<string, unknown> }) {
  const country = params.country;
  return (
    <form method="get" class="bar-form">
      <SelectField
        name="by"
        label="Columns"
        choices={[
          { value: "role", label: "by role" },
          { value: "set", label: "by set" },
        ]}
        value={(params.by as string | undefined) ?? "role"}
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

function CoverageTable({ rows, groups }: { rows: readonly CoverageRow[]; groups: readonly Group[] }) {
  const facts = [...new Map(rows.map(({ fact, label }) => [fact, label]))];
  return (
    <div class="table-frame">
      <table>
        <caption>Share of postings that state each fact</caption>
        <thead>
          <tr>
            <th scope="col">Fact</th>
            {groups.map(({ group, label }) => (
              <th key={group} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.map(([fact, label]) => (
            <tr key={fact}>
              <th scope="row">{label}</th>
              {groups.map(({ group, label: groupLabel }) => {
                const row = rows.find((candidate) => candidate.fact === fact && candidate.group === group);
                return (
                  <td key={group}>
                    {row === undefined ? null : (
                      <FigureLink figure={row.share} name={`${label}, ${groupLabel}`} />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr class="total">
            <th scope="row">postings whose text was read</th>
            {groups.map(({ group, label, postings }) => (
              <td key={group}>
                <FigureCell figure={postings} name={label} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
