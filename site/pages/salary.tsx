// What base salary postings state, by role and level.
import { lookOf } from "../charts/paths.ts";
import { hasPay, payByLevel } from "../charts/pay-by-level.ts";
import { ROLE_CHOICES } from "../choices.ts";
import { ChartFigure, Legend, Mark } from "../components/chart-figure.tsx";
import { Claims, ClaimTally } from "../components/claim.tsx";
import { FigureCell, FigureLink, FigureRange } from "../components/figure-link.tsx";
import { ChoiceGroup } from "../components/filter-form.tsx";
import { Finding } from "../components/finding.tsx";
import { Notes, Question } from "../components/layout.tsx";
import { PayForm } from "../components/pay-form.tsx";
import { StatedShare } from "../components/stated-share.tsx";
import { askClaims, type ClaimRow, claimNames } from "../findings/claim-row.ts";
import { BAND_NAMES } from "../findings/compare-rows.ts";
import { disclosureSentence, salarySentence } from "../findings/salary-finding.ts";
import { plainText } from "../findings/sentence.ts";
import { countryNames } from "../format.ts";
import { type Page, rowsOf } from "../page.ts";
import { type Kind, readQuery, upperCase } from "../query.ts";
import type { SalaryRow } from "../salary-row.ts";

const KINDS: Record<string, Kind> = { role: "list", band: "list", country: "list" };

const COMPARED = ["ml-pays-slightly-more-total", "ml-pays-slightly-more-base"];

export const salary: Page = {
  address: "/salary",
  render: async ({ query, ask, vocabulary }) => {
    const params = upperCase(readQuery(query, KINDS), "country", "currency");
    const [answer, claims] = await Promise.all([
      ask("salary", params),
      askClaims({ ask }, claimNames({ vocabulary }, "salary")),
    ]);
    const rows = rowsOf<SalaryRow>(answer);
    const families = answer.params.role as string[];
    const labelOf = (family: string) => vocabulary.roles.get(family) ?? family;
    const marks = marksOf(rows, labelOf);
    const finding = salarySentence(rows, families, labelOf);
    const where = `${countryNames(answer.params.country as string[])}, in ${String(answer.params.currency)}`;
    return {
      title: "Salary: what base pay postings state",
      description: plainText(finding),
      source: { asOf: answer.asOf, report: "salary", file: "/salary", params },
      body: (
        <>
          <header class="opening">
            <h1>What base salary do postings state?</h1>
            <Finding sentence={finding} className="lede" />
            <Finding sentence={disclosureSentence(rows, labelOf)} className="quiet" />
          </header>
          <Question id="picture" title={`Posted base pay, ${where}`} margin={<SalaryClaims rows={claims} />}>
            {hasPay(marks) ? (
              <ChartFigure
                id="salary"
                draw={(options) => payByLevel(marks, options)}
                legend={
                  <Legend
                    roles={families.map((family) => ({ label: labelOf(family), look: lookOf(family) }))}
                  />
                }
                caption="Bands: middle half of posted ranges, by their midpoints. Marks: median with its 95% interval; an open mark rests on fewer than 30 postings. Hatched: fewer than 10 postings or 5 employers, held back."
              />
            ) : null}
            <PayForm params={answer.params}>
              <details class="more-roles">
                <summary>Roles</summary>
                <ChoiceGroup name="role" label="Roles to show" choices={ROLE_CHOICES} values={families} />
              </details>
            </PayForm>
          </Question>
          <Question id="numbers" title="The numbers">
            <SalaryTable rows={rows} families={families} labelOf={labelOf} />
          </Question>
          <Notes notes={answer.notes} />
        </>
      ),
    };
  },
};

/** The guide's two sentences on who is paid more, and how its sixteen amounts fare. */
function SalaryClaims({ rows }: { rows: readonly ClaimRow[] }) {
  const compared = rows.filter(({ claim }) => COMPARED.includes(claim));
  return (
    <>
      <Claims rows={compared}>
        The guide's amounts are total compensation: bonus and equity, which postings seldom state, are in
        them.
      </Claims>
      <ClaimTally
        rows={rows.filter((row) => !compared.includes(row))}
        about="amounts and what moves them"
        href="/claims#salary"
      />
    </>
  );
}

function marksOf(rows: readonly SalaryRow[], labelOf: (family: string) => string) {
  const bands = [...new Set(rows.map(({ band }) => band))];
  return bands.flatMap((band) =>
    rows
      .filter((row) => row.band === band)
      .map(({ role, p25, median, p75 }) => ({
        level: BAND_NAMES[band],
        role: labelOf(role),
        look: lookOf(role),
        p25,
        median,
        p75,
      })),
  );
}

interface SalaryTableProps {
  rows: readonly SalaryRow[];
  families: readonly string[];
  labelOf(family: string): string;
}

function SalaryTable({ rows, families, labelOf }: SalaryTableProps) {
  return (
    <div class="table-frame">
      <table class="stacked">
        <caption>Posted base pay, a year</caption>
        <thead>
          <tr>
            <th scope="col">Level</th>
            <th scope="col">Lower quartile</th>
            <th scope="col">Median</th>
            <th scope="col">Upper quartile</th>
            <th scope="col">Median range, low – high end</th>
            <th scope="col">State base pay</th>
          </tr>
        </thead>
        {families.map((family) => (
          <tbody key={family}>
            <tr class="group">
              <th scope="rowgroup" colSpan={6} class={`hue-${lookOf(family).hue}`}>
                <Mark look={lookOf(family)} /> {labelOf(family)}
              </th>
            </tr>
            {rows
              .filter(({ role }) => role === family)
              .map((row) => (
                <SalaryLine key={row.band} row={row} role={labelOf(family)} />
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function SalaryLine({ row, role }: { row: SalaryRow; role: string }) {
  const name = `${BAND_NAMES[row.band]}, ${role}`;
  return (
    <tr>
      <th scope="row">
        <a class="plain" href={`/salary/${row.role}/${row.band}`}>
          {BAND_NAMES[row.band]}
        </a>
      </th>
      <td data-label="Lower quartile">
        <FigureLink figure={row.p25} name={`${name}: lower quartile`} />
      </td>
      <td data-label="Median">
        <FigureCell figure={row.median} name={`${name}: median`} />
      </td>
      <td data-label="Upper quartile">
        <FigureLink figure={row.p75} name={`${name}: upper quartile`} />
      </td>
      <td data-label="Median range">
        <FigureRange
          low={row.medianLow}
          high={row.medianHigh}
          ends={["median lower end", "median upper end"]}
          name={name}
        />
      </td>
      <td data-label="State base pay">
        <StatedShare figure={row.disclosure} hue={lookOf(row.role).hue} name={`${name}: state base pay`} />
      </td>
    </tr>
  );
}
