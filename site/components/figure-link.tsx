// A number with a receipt: it looks like one, and says on focus what it rests on.
import { type Figure, heldWords } from "../../src/domain/figure.ts";
import { receiptHref } from "../addresses.ts";
import { basisText, count, counted, figureText, intervalText } from "../format.ts";

interface FigureProps {
  figure: Figure;
  /** What the number is, e.g. "Senior, ML engineer: median posted base". */
  name: string;
}

/** The value as a link to its receipt; "too few" where it is held back. */
export function FigureLink({ figure, name }: FigureProps) {
  const text = figureText(figure);
  return (
    <a class={`figure${text === undefined ? " is-held" : ""}`} href={receiptHref(figure.receipt)}>
      {text ?? heldWords(figure)}
      <span class="figure-note">
        {" "}
        {name}: {noteOf(figure)}
      </span>
    </a>
  );
}

/** The same with its n beside it, for tables. */
export function FigureCell({ figure, name }: FigureProps) {
  return (
    <>
      <FigureLink figure={figure} name={name} />
      {figure.unit === "postings" ? null : <span class="n">{nWords(figure)}</span>}
    </>
  );
}

/** e.g. "n 23, thin". */
function nWords({ n, status }: Figure): string {
  return `n ${count(n)}${status === "thin" ? ", thin" : ""}`;
}

interface RangeProps {
  low: Figure;
  high: Figure;
  /** What the two ends are, e.g. ["lower quartile", "upper quartile"]. */
  ends: readonly [string, string];
  name: string;
}

/** Two figures as a range; said once when both are held back. */
export function FigureRange({ low, high, ends, name }: RangeProps) {
  if (low.value === null || high.value === null)
    return <FigureLink figure={low} name={`${name}: ${ends[0]}`} />;
  return (
    <>
      <FigureLink figure={low} name={`${name}: ${ends[0]}`} />
      {" – "}
      <FigureLink figure={high} name={`${name}: ${ends[1]}`} />
    </>
  );
}

function noteOf(figure: Figure): string {
  const thin = figure.status === "thin" ? "rests on little" : undefined;
  const held = figure.status === "suppressed" ? "held back: it would rest on too little" : undefined;
  const basis =
    figure.unit === "postings" ? `of ${counted(figure.employers, "employer")}` : basisText(figure);
  return [figureText(figure), held, intervalText(figure), basis, thin]
    .filter((part) => part !== undefined)
    .join("; ");
}
