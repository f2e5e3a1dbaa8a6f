// What one role is paid at one level: the postings' base ranges, how they spread, and in which countries.
import type { Figure } from "../../src/domain/figure.ts";
import { LevelBand } from "../../src/domain/level.ts";
import { FAMILY_LABELS, Family } from "../../src/domain/role.ts";
import { UserError } from "../../src/errors.ts";
import { withQuery } from "../addresses.ts";
import { amountStrip } from "../charts/amount-strip.ts";
import { lookOf } from "../charts/paths.ts";
import { ChartFigure, Mark } from "../components/chart-figure.tsx";
import { FigureLines } from "../components/figure-lines.tsx";
import { FigureLink } from "../components/figure-link.tsx";
import { Notes, Question } from "../components/layout.tsx";
import { type OpeningRow, OpeningsList } from "../components/openings-list.tsx";
import { StatedShare } from "../components/stated-share.tsx";
import { BAND_NAMES, inSentence } from "../findings/compare-rows.ts";
import { counted, countryNames, figureText, intervalText } from "../format.ts";
import { type Page, type PageRequest, rowsOf } from "../page.ts";
import type { SalaryRow } from "../salary-row.ts";

const SHOWN = 5;
/** Where enough postings state pay to be worth a line, each in its own currency: currencies are never pooled. */
const PLACES = [
  ["US", "USD"],
  ["GB", "GBP"],
  ["CA", "CAD"],
  ["DE", "EUR"],
  ["FR", "EUR"],
  ["IN", "INR"],
] as const;

export const pay: Page = {
  address: "/salary/:role/:level",
  render: async (request, { role, level }) => {
    const { family, band } = cellOf(role!, level!);
    const filter = { role: [family], band: [band] };
    const params = { ...filter, country: ["US"], currency: "USD" };
    const [answer, live, elsewhere] = await Promise.all([
      request.ask("salary", params),
      request.ask("openings", { ...params, pay: "stated", limit: SHOWN }),
      elsewhereOf(request, filter),
    ]);
    const row = rowsOf<SalaryRow>(answer)[0]!;
    const amounts = row.median.value === null ? [] : await amountsOf(request, row.median.receipt);
    const name = `${BAND_NAMES[band]}, ${FAMILY_LABELS[family]}`;
    return {
      title: `${FAMILY_LABELS[family]}, ${inSentence(BAND_NAMES[band])}: posted base pay`,
      description: paySentence(row),
      source: { asOf: answer.asOf, report: "salary", file: "/salary", params },
      body: (
        <>
          <header class="opening">
            <p class="kicker">
              <Mark look={lookOf(family)} /> <a href={`/salary?role=${family}`}>{FAMILY_LABELS[family]}</a>
            </p>
            <h1>What does it pay: {inSentence(BAND_NAMES[band])}?</h1>
            <p class="lede">{paySentence(row)}</p>
          </header>
          <Question id="numbers" title="Posted base pay a year, United States">
            <PayPicture amounts={amounts} row={row} family={family} />
            {row.median.n === 0 ? (
              <p>
                None of the postings held here is of this role and level and states a base in USD.{" "}
                <a href={`/salary?role=${family}`}>Its other levels</a> ·{" "}
                <a href={`/openings?role=${family}`}>its openings at any level</a>
              </p>
            ) : (
              <FigureLines name={name} lines={linesOf(row)} />
            )}
            <p hidden={row.disclosure.n === 0}>
              <StatedShare
                figure={row.disclosure}
                hue={lookOf(family).hue}
                name={`${name}: state base pay`}
              />{" "}
              of the postings whose pay could be seen state a base.
            </p>
          </Question>
          <Question id="elsewhere" title="Elsewhere">
            {elsewhere.length === 0 ? (
              <p>No posting in {countryNames(PLACES.slice(1).map(([country]) => country))} states a base.</p>
            ) : (
              <FigureLines
                caption="Median posted base a year, each country in its own currency"
                name={name}
                lines={elsewhere}
              />
            )}
          </Question>
          <Question id="openings" title="Live postings with pay">
            {live.rows.length === 0 ? (
              <p>None here.</p>
            ) : (
              <>
                <OpeningsList rows={rowsOf<OpeningRow>(live)} level={3} />
                <p>
                  <a href={withQuery("/openings", { ...params, pay: "stated" })}>All of them</a>
                </p>
              </>
            )}
          </Question>
          <Notes notes={answer.notes} />
        </>
      ),
    };
  },
};

function cellOf(role: string, level: string): { family: Family; band: LevelBand } {
  const family = Family.safeParse(role);
  const band = LevelBand.safeParse(level);
  if (family.success && band.success) return { family: family.data, band: band.data };
  throw new UserError(`no such role and level: ${role}, ${level}`, {
    code: "not_found",
    hint: `levels are ${LevelBand.options.join(", ")}; all roles are at /salary`,
  });
}

async function elsewhereOf({ ask }: PageRequest, filter: Record<string, unknown>) {
  const lines = await Promise.all(
    PLACES.slice(1).map(async ([country, currency]) => {
      const answer = await ask("salary", { ...filter, country: [country], currency });
      return { label: countryNames([country]), figure: rowsOf<SalaryRow>(answer)[0]!.median };
    }),
  );
  return lines.filter(({ figure }) => figure.n > 0);
}

async function amountsOf({ ask }: PageRequest, id: string): Promise<number[]> {
  const postings = rowsOf<{ amount: number | null }>(await ask("receipt", { id }));
  return postings.flatMap(({ amount }) => (amount === null ? [] : [amount]));
}

function paySentence({ median, p25, p75 }: SalaryRow): string {
  const middle = figureText(median);
  if (median.n === 0) return "No live posting here states a base.";
  if (middle === undefined)
    return `Too few postings state a base here to say what is offered: ${counted(median.n, "posting")} of ${counted(median.employers, "employer")}.`;
  const half =
    p25.value === null || p75.value === null
      ? ""
      : ` The middle half of offers lies between ${figureText(p25)} and ${figureText(p75)}.`;
  return `Half of the postings that state a base offer more than ${middle}, half less (${intervalText(median) ?? "no interval"}).${half}`;
}

function linesOf(row: SalaryRow): { label: string; figure: Figure }[] {
  return [
    { label: "Lower quartile", figure: row.p25 },
    { label: "Median", figure: row.median },
    { label: "Upper quartile", figure: row.p75 },
    { label: "Median of the ranges’ low ends", figure: row.medianLow },
    { label: "Median of their high ends", figure: row.medianHigh },
  ];
}

function PayPicture({ amounts, row, family }: { amounts: number[]; row: SalaryRow; family: Family }) {
  if (amounts.length === 0) return null;
  return (
    <ChartFigure
      id="amounts"
      draw={(options) =>
        amountStrip({ amounts, figure: row.median, look: lookOf(family), name: "median" }, options)
      }
      caption={
        <>
          How many postings offer how much. Upright line: the <FigureLink figure={row.median} name="median" />{" "}
          median. Thick line at the foot: its 95% interval.
        </>
      }
    />
  );
}
