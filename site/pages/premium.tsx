// What the same employer offers one role above another at the same level, comparison by comparison.
import { lookOf } from "../charts/paths.ts";
import { ratioMarks } from "../charts/ratio-marks.ts";
import { ChartFigure } from "../components/chart-figure.tsx";
import { Claims } from "../components/claim.tsx";
import { FigureCell, FigureLink } from "../components/figure-link.tsx";
import { Finding } from "../components/finding.tsx";
import { Notes, Question } from "../components/layout.tsx";
import { askClaims } from "../findings/claim-row.ts";
import { inSentence } from "../findings/compare-rows.ts";
import { NEEDED_PAIRS, type PremiumRow, premiumSentence } from "../findings/premium-finding.ts";
import { plainText } from "../findings/sentence.ts";
import { count, intervalText } from "../format.ts";
import { type Page, rowsOf } from "../page.ts";
import { type Kind, readQuery, upperCase } from "../query.ts";

const KINDS: Record<string, Kind> = { role: "list", against: "list", country: "list" };

const CLAIMS = ["same-employer-pays-ml-more"];

export const premium: Page = {
  address: "/premium",
  render: async ({ query, ask, vocabulary }) => {
    const params = upperCase(readQuery(query, KINDS), "country", "currency");
    const [answer, claims] = await Promise.all([ask("premium", params), askClaims({ ask }, CLAIMS)]);
    const rows = rowsOf<PremiumRow>(answer);
    const labels = vocabulary.roles;
    const finding = premiumSentence(rows, labels);
    return {
      title: "Premium: pay at the same employer",
      description: plainText(finding),
      source: { asOf: answer.asOf, report: "premium", file: "/premium", params },
      body: (
        <>
          <header class="opening">
            <h1>What does the same employer offer one role above the other?</h1>
            <Finding sentence={finding} className="lede" />
          </header>
          <Question id="picture" title="Role against role" margin={<Claims rows={claims} />}>
            {rows.length === 0 ? null : (
              <ChartFigure
                id="premium"
                draw={(options) => ratioMarks(marksOf(rows, labels), options)}
                caption="How many times the other role's posted base pay one is offered, where one employer posts both at the same level. Bands: 95% intervals; hatched: fewer than 30 pairs."
              />
            )}
          </Question>
          <Question id="numbers" title="The numbers">
            <PremiumTable rows={rows} labels={labels} />
            <p>
              <a href="/salary">Posted pay by level, all employers</a>
            </p>
          </Question>
          <Notes notes={answer.notes} />
        </>
      ),
    };
  },
};

function nameOf({ role, against }: PremiumRow, labels: ReadonlyMap<string, string>): string {
  return `${labels.get(role) ?? role} against ${inSentence(labels.get(against) ?? against)}`;
}

function marksOf(rows: readonly PremiumRow[], labels: ReadonlyMap<string, string>) {
  return rows.map((row) => ({
    label: nameOf(row, labels),
    look: lookOf(row.role),
    ratio: row.premium,
    heldWords: `${count(row.pairs.value ?? 0)} of ${NEEDED_PAIRS} pairs`,
  }));
}

function PremiumTable({
  rows,
  labels,
}: {
  rows: readonly PremiumRow[];
  labels: ReadonlyMap<string, string>;
}) {
  return (
    <div class="table-frame">
      <table>
        <caption>Posted base pay of one role over another at the same employer and level</caption>
        <thead>
          <tr>
            <th scope="col">Roles</th>
            <th scope="col">Times the other's pay</th>
            <th scope="col">95% interval</th>
            <th scope="col">Pairs</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.role} ${row.against}`}>
              <th scope="row">{nameOf(row, labels)}</th>
              <td>
                <FigureCell figure={row.premium} name={nameOf(row, labels)} />
              </td>
              <td>
                {intervalText(row.premium)?.replace("95% interval ", "") ?? <span class="quiet">–</span>}
              </td>
              <td>
                <FigureLink figure={row.pairs} name={`${nameOf(row, labels)}: pairs`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
