// Batteries of returned bicycles: what was measured, and what the workshop did with each.
import { chanceOf, normalDraw, pick } from "../../../src/practice/chance.ts";

export const LABELS = ["recycle", "repair", "reuse"] as const;

/** One battery's measurements; null was not measured. */
export type Row = (number | null)[];

export interface Batteries {
  rows: Row[];
  labels: string[];
}

/** Of the workshop's verdicts, as many are a matter of the day. */
const WHIMS = 0.08;

/** Columns: charge cycles, capacity in percent, resistance in milliohms, loss a week in percent, age in months, grams. */
export function batteriesOf(seed: number, name: string, count: number): Batteries {
  const random = chanceOf(seed, "batteries", name);
  const rows = Array.from({ length: count }, () => measured(random));
  const labels = rows.map((row) => (random() < WHIMS ? pick(random, LABELS) : verdictOf(row)));
  return { rows, labels };
}

/** The same, where some measurements lack: worn batteries often can't be measured, others lack theirs by chance. */
export function withGaps({ rows, labels }: Batteries, seed: number): Batteries {
  const random = chanceOf(seed, "gaps", rows.length);
  const gappy = rows.map((row) => {
    const isWorn = verdictOf(row) === "recycle";
    return row.map((value, column) => {
      const chance = column === 2 ? (isWorn ? 0.55 : 0.06) : column === 3 ? 0.25 : 0;
      return random() < chance ? null : value;
    });
  });
  return { rows: gappy, labels };
}

/** The same with the resistance once more, in another unit, and in another order. */
export function mixedUp({ rows, labels }: Batteries, seed: number): Batteries {
  const random = chanceOf(seed, "order");
  const order = rows.map((_, at) => ({ at, place: random() })).sort((a, b) => a.place - b.place);
  return { rows: order.map(({ at }) => rows[at]!), labels: order.map(({ at }) => labels[at]!) };
}

export function withCopy({ rows, labels }: Batteries): Batteries {
  return { rows: rows.map((row) => [...row, row[1]! * 4]), labels };
}

/** Fuse and date code: alone, neither tells anything; together they tell all. */
export function recalledOf(): Batteries {
  const rows: Row[] = [];
  const labels: string[] = [];
  for (let at = 0; at < 80; at++) {
    const [fuse, code] = [at % 2, Math.floor(at / 2) % 2];
    rows.push([fuse, code, 7]);
    labels.push(fuse === code ? "reuse" : "recycle");
  }
  return { rows, labels };
}

function measured(random: () => number): Row {
  const cycles = 10 * Math.round(10 + 120 * random());
  const wear = cycles / 1300 + 0.35 * normalDraw(random);
  const capacity = Math.round(Math.min(100, Math.max(35, 96 - 26 * wear + 5 * normalDraw(random))));
  const resistance = Math.round(Math.max(40, 85 + 55 * wear + 22 * normalDraw(random)));
  const loss = Math.round(10 * Math.max(0.2, 2.6 + 1.7 * normalDraw(random))) / 10;
  const age = Math.round(6 + 66 * random());
  const grams = 5 * Math.round(520 + 24 * normalDraw(random));
  return [cycles, capacity, resistance, loss, age, grams];
}

function verdictOf([cycles, capacity, resistance, loss]: Row): string {
  if (capacity! < 70 || resistance! > 165) return "recycle";
  if (loss! > 4) return cycles! > 950 ? "recycle" : "repair";
  return resistance! > 130 && capacity! < 84 ? "repair" : "reuse";
}
