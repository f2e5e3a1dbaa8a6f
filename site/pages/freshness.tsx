// How old live postings are, set by set, and when each set was last looked at.
import type { ComponentChildren } from "preact";
import type { Figure } from "../../src/domain/figure.ts";
import { shareDumbbell } from "../charts/share-dumbbell.ts";
import { ChartFigure, Legend } from "../components/chart-figure.tsx";
import { SideHead } from "../components/compare-tables.tsx";
import { FigureCell, FigureLink } from "../components/figure-link.tsx";
import { Finding } from "../components/finding.tsx";
import { Notes, Question } from "../components/layout.tsx";
import { type RoleName, rolesOf, sidesOf } from "../findings/compare-rows.ts";
import { type FreshnessRow, freshnessSentence } from "../findings/freshness-finding.ts";
import { plainText } from "../findings/sentence.ts";
import { dateText } from "../format.ts";
import { type Page, rowsOf } from "../page.ts";
import { type Kind, readQuery, upperCase } from "../query.ts";

const KINDS: Record<string, Kind> = { country: "list", set: "list", role: "list" };

export const freshness: Page = {
  address: "/freshness",
  render: async ({ query, ask, vocabulary }) => {
    const params = upperCase(readQuery(query, KINDS), "country");
    const answer = await ask("freshness", params);
    const rows = rowsOf<FreshnessRow>(answer);
    const roles = rolesOf("agent-engineer", "ml-engineer", vocabulary.roles);
    const finding = freshnessSentence(rows, roles);
    const shown = { rows, sides: sidesOf(roles) };
    return {
      title: "Freshness: how old postings are",
      description: plainText(finding),
      source: { asOf: answer.asOf, report: "freshness", file: "/freshness", params },
      body: (
        <>
          <header class="opening">
            <h1>How old are live postings?</h1>
            <Finding sentence={finding} className="lede" />
          </header>
          <Question id="picture" title="Older than 30 days">
            <Picture {...shown} />
          </Question>
          <Question id="numbers" title="Set by set">
            {rows.length === 0 ? <p>No live posting is held.</p> : <FreshnessTable {...shown} />}
            <p>
              <a href="/duration">How long postings stay</a>
            </p>
          </Question>
          <Notes notes={answer.notes} />
        </>
      ),
    };
  },
};

interface Shown {
  rows: readonly FreshnessRow[];
  sides: readonly RoleName[];
}

function setsOf(rows: readonly FreshnessRow[]): FreshnessRow[][] {
  return [...Map.groupBy(rows, ({ set }) => set).values()].filter((here) =>
    here.some(({ postings }) => postings.n > 0),
  );
}

function Picture({ rows, sides }: Shown) {
  const lines = setsOf(rows).flatMap((here) => {
    const ends = sides.flatMap(({ family, label, look }) => {
      const row = here.find(({ role }) => role === family);
      return row === undefined || row.older30.value === null
        ? []
        : [{ role: label, look, share: row.older30 }];
    });
    return ends.length === 0 ? [] : [{ label: `Read ${dateText(here[0]!.lastObserved)}`, ends }];
  });
  if (lines.length === 0) return <p>No set held here gives the dates of enough postings.</p>;
  return (
    <ChartFigure
      id="older"
      draw={(options) =>
        shareDumbbell(lines, { ...options, axis: "Share of live postings older than 30 days" })
      }
      legend={<Legend roles={sides} />}
      caption="By the date that postings claim, on the day each set was last read. Bands: 95% intervals. Open marks: fewer than 30 postings."
    />
  );
}

function FreshnessTable({ rows, sides }: Shown) {
  return (
    <div class="table-frame">
      <table class="side-by-side">
        <caption>Live postings of each set on the day it was last read, and their age then</caption>
        <SideHead sides={sides} />
        {setsOf(rows).map((here) => (
          <SetRows key={here[0]!.set} rows={here} sides={sides} />
        ))}
      </table>
    </div>
  );
}

function SetRows({ rows, sides }: Shown) {
  const first = rows[0]!;
  const cells = (cell: (row: FreshnessRow, side: RoleName) => ComponentChildren) =>
    sides.map((side) => {
      const row = rows.find(({ role }) => role === side.family);
      return <td key={side.side}>{row === undefined ? <span class="quiet">none</span> : cell(row, side)}</td>;
    });
  const line = (name: string, figure: (row: FreshnessRow) => Figure | null) => (
    <tr class="minor">
      <th scope="row">{name}</th>
      {cells((row, side) => {
        const found = figure(row);
        return found === null ? null : <FigureCell figure={found} name={`${side.label}: ${name}`} />;
      })}
    </tr>
  );
  const isDated = rows.some(({ age }) => age.n > 0);
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colSpan={sides.length + 1}>
          {first.setLabel} <span class="quiet">last read {dateText(first.lastObserved)}</span>
        </th>
      </tr>
      <tr>
        <th scope="row">live then</th>
        {cells((row, side) => (
          <FigureLink figure={row.postings} name={`${side.label}: live postings`} />
        ))}
      </tr>
      {line("give their date", ({ dated }) => dated)}
      {isDated ? line("age, median", ({ age }) => age) : null}
      {isDated ? line("older than 30 days", ({ older30 }) => older30) : null}
      {isDated ? line("older than 90 days", ({ older90 }) => older90) : null}
      {first.seen === null ? null : line("since first seen, median", ({ seen }) => seen)}
    </tbody>
  );
}
