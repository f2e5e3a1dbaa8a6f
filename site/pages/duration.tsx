// How long postings stay open: a curve for each set whose ends were seen, and the numbers under it.
import type { ComponentChildren } from "preact";
import { openCurve } from "../charts/open-curve.ts";
import { ChartFigure, Legend } from "../components/chart-figure.tsx";
import { FigureCell, FigureLink } from "../components/figure-link.tsx";
import { Finding } from "../components/finding.tsx";
import { Notes, Question } from "../components/layout.tsx";
import { type RoleName, rolesOf, sidesOf } from "../findings/compare-rows.ts";
import { type DurationRow, durationSentence } from "../findings/duration-finding.ts";
import { plainText } from "../findings/sentence.ts";
import { type Page, rowsOf } from "../page.ts";
import { type Kind, readQuery, upperCase } from "../query.ts";

const KINDS: Record<string, Kind> = { country: "list", set: "list", role: "list" };

const AGES = [
  [7, "open7"],
  [14, "open14"],
  [30, "open30"],
  [60, "open60"],
  [90, "open90"],
  [180, "open180"],
] as const;

export const duration: Page = {
  address: "/duration",
  render: async ({ query, ask, vocabulary }) => {
    const params = upperCase(readQuery(query, KINDS), "country");
    const answer = await ask("duration", params);
    const rows = rowsOf<DurationRow>(answer);
    const roles = rolesOf("agent-engineer", "ml-engineer", vocabulary.roles);
    const sides = sidesOf(roles);
    const finding = durationSentence(rows, roles);
    const sets = [...Map.groupBy(rows, ({ set }) => set).entries()];
    return {
      title: "Duration: how long postings stay",
      description: plainText(finding),
      source: { asOf: answer.asOf, report: "duration", file: "/duration", params },
      body: (
        <>
          <header class="opening">
            <h1>How long do postings stay?</h1>
            <Finding sentence={finding} className="lede" />
          </header>
          {sets.map(([set, here], index) => (
            <Question key={set} id={`set-${index + 1}`} title={here[0]!.setLabel}>
              <Curve rows={here} sides={sides} index={index} />
              <DurationTable rows={here} sides={sides} label={here[0]!.setLabel} />
            </Question>
          ))}
          <Notes notes={answer.notes} />
        </>
      ),
    };
  },
};

interface Shown {
  rows: readonly DurationRow[];
  sides: readonly RoleName[];
}

function Curve({ rows, sides, index }: Shown & { index: number }) {
  const points = sides.flatMap(({ family, label, look }) => {
    const row = rows.find(({ role }) => role === family);
    if (row === undefined) return [];
    return AGES.map(([days, key]) => ({ days, role: label, look, share: row[key] }));
  });
  const drawn = new Set(points.filter(({ share }) => share.value !== null).map(({ role }) => role));
  if (drawn.size === 0) return <p>Too few postings were watched for a curve.</p>;
  return (
    <ChartFigure
      id={`open-${index + 1}`}
      draw={(options) =>
        openCurve(
          points.filter(({ role }) => drawn.has(role)),
          options,
        )
      }
      legend={<Legend roles={sides.filter(({ label }) => drawn.has(label))} />}
      caption="Part of each role's postings still open after so many days, by Kaplan and Meier's method. Bands: 95% intervals, which know that postings of one employer end together. A line ends where fewer than ten postings were watched."
    />
  );
}

function DurationTable({ rows, sides, label }: Shown & { label: string }) {
  const cells = (of: (row: DurationRow, side: RoleName) => ComponentChildren) =>
    sides.map((side) => {
      const row = rows.find(({ role }) => role === side.family);
      return <td key={side.side}>{row === undefined ? <span class="quiet">none</span> : of(row, side)}</td>;
    });
  return (
    <div class="table-frame">
      <table class="side-by-side">
        <caption>{label}: days open</caption>
        <thead>
          <tr>
            <td />
            {sides.map(({ side, label: name, look }) => (
              <th key={side} scope="col" class={`hue-${look.hue}`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Postings held, live or closed</th>
            {cells((row, side) => (
              <FigureLink figure={row.postings} name={`${side.label}: postings`} />
            ))}
          </tr>
          <tr>
            <th scope="row">Half are gone after</th>
            {cells((row, side) => (
              <FigureCell figure={row.median} name={`${side.label}: days until half are gone`} />
            ))}
          </tr>
          {AGES.map(([days, key]) => (
            <tr key={key} class="minor">
              <th scope="row">open longer than {days} days</th>
              {cells((row, side) => (
                <FigureCell figure={row[key]} name={`${side.label}: open longer than ${days} days`} />
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">Date made new at the same address</th>
            {cells((row, side) => (
              <FigureCell figure={row.renewed} name={`${side.label}: date made new`} />
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
