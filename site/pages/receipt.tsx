// What stands behind one number: its question, its postings, how it was made, and how to make it again.
import type { Answer } from "../../src/domain/answer.ts";
import type { Figure } from "../../src/domain/figure.ts";
import { type Cell, cellOf } from "../../src/domain/receipt-id.ts";
import { receiptHref, withQuery } from "../addresses.ts";
import { amountStrip } from "../charts/amount-strip.ts";
import { lookOf } from "../charts/paths.ts";
import { ChartFigure } from "../components/chart-figure.tsx";
import { Question } from "../components/layout.tsx";
import { type ReceiptRow, ReceiptTable } from "../components/receipt-table.tsx";
import { basisText, count, figureText, intervalText } from "../format.ts";
import { type Page, type PageRequest, rowsOf } from "../page.ts";

const PER_PAGE = 100;

export const receipt: Page = {
  address: "/receipts/:id",
  render: async (request, { id }) => {
    const after = Math.max(0, Math.floor(Number(request.query.after?.at(-1) ?? 0)) || 0);
    const answer = await request.ask("receipt", { id, limit: PER_PAGE, ...(after > 0 ? { after } : {}) });
    const cell = cellOf(id!)!;
    const figure = answer.figures.figure!;
    const [question = "", population = "", part = "", method = "", ...rest] = answer.notes;
    const rows = rowsOf<ReceiptRow>(answer);
    const isPay = figure.unit.endsWith("/year") && figure.n > 0;
    const amounts = isPay ? await amountsOf(request, id!) : [];
    return {
      title: `Receipt: ${question}`,
      description: `${question} ${figureText(figure) ?? "Held back"}, ${basisText(figure)}.`,
      source: { asOf: answer.asOf, report: "receipt", file: receiptHref(id!), params: { id } },
      isUnlisted: true,
      body: (
        <>
          <header class="opening receipt-head">
            <p class="kicker">Receipt</p>
            <h1>{question}</h1>
            <ReceiptValue figure={figure} />
            <p>
              {population} <a href={withQuery("/openings", cell.filter)}>See them as a search</a>.
            </p>
          </header>
          <Question id="how" title="How it was made">
            <p>{method}</p>
            <p>{part}</p>
            {rest.map((note) => (
              <p key={note}>{note}</p>
            ))}
            {amounts.length === 0 ? null : <AmountsPicture amounts={amounts} cell={cell} figure={figure} />}
            <p class="quiet">
              <a href="/method">The method in full</a>. The same postings as{" "}
              <a href={`${receiptHref(id!)}.csv`}>CSV</a> and <a href={`${receiptHref(id!)}.json`}>JSON</a>:
              recompute it.
            </p>
            <pre>
              <code>{id}</code>
            </pre>
          </Question>
          <Question id="postings" title="The postings">
            {rows.length === 0 ? <p>No posting fits.</p> : <ReceiptTable rows={rows} unit={figure.unit} />}
            <ReceiptPages answer={answer} after={after} id={id!} shown={rows.length} />
          </Question>
        </>
      ),
    };
  },
};

function ReceiptValue({ figure }: { figure: Figure }) {
  const interval = intervalText(figure);
  const value = figureText(figure);
  return (
    <>
      <p class={`receipt-value${value === undefined ? " not-stated" : ""}`}>{value ?? "held back"}</p>
      <p>
        {interval === undefined ? "" : `${interval}; `}
        {basisText(figure)}
        {figure.status === "thin" ? "; thin: fewer than 30 postings" : ""}
        {figure.status === "suppressed"
          ? "; nothing is shown that rests on fewer than 10 postings or 5 employers, or mostly on the postings of one"
          : ""}
        .
      </p>
    </>
  );
}

const QUANTILE_NAMES: Partial<Record<Cell["measure"], string>> = {
  "salary-p25": "lower quartile",
  "salary-median": "median",
  "salary-p75": "upper quartile",
  "salary-median-low": "median",
  "salary-median-high": "median",
};

/** Every amount is needed to draw them, not only those of this page. */
async function amountsOf({ ask }: PageRequest, id: string): Promise<number[]> {
  const all = rowsOf<ReceiptRow>(await ask("receipt", { id }));
  return all.flatMap(({ amount }) => (amount === null ? [] : [amount]));
}

interface AmountsProps {
  amounts: readonly number[];
  cell: Cell;
  figure: Figure;
}

function AmountsPicture({ amounts, cell, figure }: AmountsProps) {
  const look = lookOf(cell.filter.role?.[0] ?? "");
  const name = QUANTILE_NAMES[cell.measure] ?? "figure";
  return (
    <ChartFigure
      id="amounts"
      draw={(options) => amountStrip({ amounts, figure, look, name }, options)}
      caption="How many postings offer how much. Upright line: the figure. Thick line at the foot: its 95% interval."
    />
  );
}

interface ReceiptPagesProps {
  answer: Answer;
  after: number;
  id: string;
  shown: number;
}

function ReceiptPages({ answer, after, id, shown }: ReceiptPagesProps) {
  if (after === 0 && answer.next === null) return null;
  return (
    <nav class="pages" aria-label="Pages of the list">
      <span class="quiet">
        Postings {count(after + 1)} to {count(after + shown)}
      </span>
      {after === 0 ? null : <a href={receiptHref(id)}>First page</a>}
      {answer.next === null ? null : (
        <a rel="next" href={withQuery(receiptHref(id), { after: answer.next })}>
          Next page
        </a>
      )}
    </nav>
  );
}
