// How demand moves: each role's share of new postings, series by series, and growth over a year.
import type { Figure } from "../../src/domain/figure.ts";
import { Claims } from "../components/claim.tsx";
import { FigureCell, FigureLink } from "../components/figure-link.tsx";
import { Finding } from "../components/finding.tsx";
import { Notes, Question } from "../components/layout.tsx";
import { SeriesChart } from "../components/series-chart.tsx";
import { askClaims } from "../findings/claim-row.ts";
import { type RoleName, rolesOf, sidesOf } from "../findings/compare-rows.ts";
import { type DemandRow, type GrowthPair, growthPairs, ratioSentence } from "../findings/growth-finding.ts";
import { plainText } from "../findings/sentence.ts";
import { intervalText } from "../format.ts";
import { type Page, rowsOf } from "../page.ts";
import { type Kind, readQuery } from "../query.ts";

const KINDS: Record<string, Kind> = { set: "list", role: "list" };
const RATIO_CLAIMS = ["agent-twice-as-many-new-postings"];
const GROWTH_CLAIMS = ["agent-growth-340-percent", "ml-growth-45-percent", "agent-grows-faster"];
/** The quarter the guide's growth ends in. */
const GUIDE_QUARTER = "2026 Q1";

export const demand: Page = {
  address: "/demand",
  render: async ({ query, ask, vocabulary }) => {
    const params = readQuery(query, KINDS);
    const [answer, claims] = await Promise.all([
      ask("demand", params),
      askClaims({ ask }, [...RATIO_CLAIMS, ...GROWTH_CLAIMS]),
    ]);
    const claimsAt = (names: readonly string[]) => claims.filter(({ claim }) => names.includes(claim));
    const rows = rowsOf<DemandRow>(answer);
    const sides = sidesOf(rolesOf("agent-engineer", "ml-engineer", vocabulary.roles));
    const finding = ratioSentence(rows);
    const series = [...new Map(rows.map((row) => [row.series, row.seriesLabel])).entries()];
    const pairs = growthPairs(rows, GUIDE_QUARTER);
    return {
      title: "Demand: new postings over time",
      description: plainText(finding),
      source: { asOf: answer.asOf, report: "demand", file: "/demand", params },
      body: (
        <>
          <header class="opening">
            <h1>Which is asked for more, and since when?</h1>
            <Finding sentence={finding} className="lede" />
          </header>
          {series.map(([name, label], index) => (
            <Question
              key={name}
              id={`series-${index + 1}`}
              title={label}
              margin={index === 0 ? <Claims rows={claimsAt(RATIO_CLAIMS)} /> : undefined}
            >
              <SeriesChart rows={rows.filter((row) => row.series === name)} sides={sides} index={index} />
            </Question>
          ))}
          <Question
            id="growth"
            title="Growth over a year"
            margin={
              <Claims rows={claimsAt(GROWTH_CLAIMS)}>
                Counts in a list grow with the list; the growth of the share is what is left when that is
                taken out. That agent roles grew faster can be told where the two intervals are apart; by how
                much the market grew can't.
              </Claims>
            }
          >
            <GrowthTable pairs={pairs} />
          </Question>
          <Question id="numbers" title="The numbers">
            <PeriodTable
              rows={rows}
              sides={sides}
              topic="new"
              caption="New postings of each role and their share of the series' new postings"
            />
            <PeriodTable
              rows={rows}
              sides={sides}
              topic="active"
              caption="Postings of each role live on the last day of the period, and their share of those of the series"
            />
          </Question>
          <Notes notes={answer.notes} />
        </>
      ),
    };
  },
};

function GrowthTable({ pairs }: { pairs: readonly GrowthPair[] }) {
  if (pairs.length === 0) return <p>No series here holds whole periods a year apart.</p>;
  return (
    <div class="table-frame">
      <table class="side-by-side">
        <caption>How many times as large as in the same quarter a year before</caption>
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
        {pairs.map(({ label, period, agent, ml }) => (
          <tbody key={label}>
            <tr class="group">
              <th scope="rowgroup" colSpan={3}>
                {label}, {period}
              </th>
            </tr>
            <tr>
              <th scope="row">Share of new postings</th>
              {[agent, ml].map((row) => (
                <td key={row.role}>
                  <GrowthCell figure={row.shareGrowth!} name={`${label}, ${row.role}: growth of the share`} />
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">Number of new postings</th>
              {[agent, ml].map((row) => (
                <td key={row.role}>
                  <GrowthCell figure={row.countGrowth!} name={`${label}, ${row.role}: growth of the count`} />
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">… at the same employers</th>
              {[agent, ml].map((row) => (
                <td key={row.role}>
                  <GrowthCell
                    figure={row.panelGrowth!}
                    name={`${label}, ${row.role}: growth at the same employers`}
                  />
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}

function GrowthCell({ figure, name }: { figure: Figure; name: string }) {
  const interval = intervalText(figure);
  return (
    <>
      <FigureLink figure={figure} name={name} />
      {interval === undefined ? null : <span class="n">{interval}</span>}
    </>
  );
}

interface PeriodTableProps {
  rows: readonly DemandRow[];
  sides: readonly RoleName[];
  topic: "new" | "active";
  caption: string;
}

function PeriodTable({ rows, sides, topic, caption }: PeriodTableProps) {
  const word = topic === "new" ? "new" : "live";
  const periods = [
    ...new Map(
      rows.filter((row) => row.topic === topic).map((row) => [`${row.series} ${row.period}`, row]),
    ).values(),
  ];
  const cell = (row: DemandRow, { family }: RoleName) =>
    rows.find(
      (each) =>
        each.topic === topic &&
        each.series === row.series &&
        each.period === row.period &&
        each.role === family,
    );
  if (periods.length === 0) return null;
  return (
    <div class="table-frame">
      <table class="side-by-side">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            {sides.map(({ side, label, look }) => (
              <th key={side} scope="col" class={`hue-${look.hue}`}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map((row, index) => (
            <tr key={`${row.series} ${row.period}`}>
              <th scope="row">
                {row.period}
                {periods[index - 1]?.series === row.series ? null : (
                  <span class="row-words quiet">{row.seriesLabel}</span>
                )}
              </th>
              {sides.map((side) => {
                const found = cell(row, side);
                return (
                  <td key={side.side}>
                    {found === undefined ? null : (
                      <>
                        <FigureLink figure={found.postings!} name={`${row.period}, ${side.label}: ${word}`} />
                        {" · "}
                        <FigureCell figure={found.share!} name={`${row.period}, ${side.label}: share`} />
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
