// Days of a parcel service: good ones, and ones that were broken in a known way.
import { chanceOf, logNormalDraw, normalDraw, pick } from "../../../src/practice/chance.ts";

export type Row = Record<string, unknown>;
export type Break = "none" | "renamed" | "texts" | "nulls" | "new depot" | "grams" | "sudden" | "slow";

export interface Day {
  what: Break;
  /** How many days its kind of break has lasted, from 0. */
  since: number;
  rows: Row[];
}

/** The column that a break touches, and the problem it is. */
export const EXPECTED: Record<Exclude<Break, "none">, { column: string; problem: string }> = {
  renamed: { column: "weight_kg", problem: "missing" },
  texts: { column: "distance_km", problem: "type" },
  nulls: { column: "declared_value", problem: "nulls" },
  "new depot": { column: "depot", problem: "category" },
  grams: { column: "weight_kg", problem: "drift" },
  sudden: { column: "distance_km", problem: "drift" },
  slow: { column: "distance_km", problem: "drift" },
};

const ROWS = 240;
const REFERENCE_WEEKS = 8;
/** Depots with their share on working days and on weekends. */
const DEPOTS = [
  ["north", 0.3, 0.2],
  ["south", 0.24, 0.36],
  ["harbour", 0.28, 0.1],
  ["old town", 0.18, 0.34],
] as const;
const GRAM_DEPOT = "harbour";
const SLOW_GROWTH = 0.012;

export function referenceOf(seed: number): Row[] {
  const random = chanceOf(seed, "reference");
  return Array.from({ length: 7 * REFERENCE_WEEKS }, (_, day) => goodDay(day % 7, random)).flat();
}

/** Good weeks first; then breaks, each on days of the week in turn. `grams` only on working days, when its depot is busy. */
export function daysOf(seed: number): Day[] {
  const random = chanceOf(seed, "days");
  const counts: [Break, number][] = [
    ["none", 112],
    ["renamed", 5],
    ["texts", 5],
    ["nulls", 8],
    ["new depot", 8],
    ["grams", 10],
    ["sudden", 10],
    ["slow", 40],
  ];
  return counts.flatMap(([what, count]) =>
    Array.from({ length: count }, (_, since) => {
      const weekday = what === "grams" ? since % 5 : since % 7;
      return {
        what,
        since,
        rows: goodDay(weekday, random).map((row) => broken(row, { what, since, random })),
      };
    }),
  );
}

/** How much longer distances are on a day of the slow drift. */
export function growthOf(since: number): number {
  return 1 + SLOW_GROWTH * since;
}

function goodDay(weekday: number, random: () => number): Row[] {
  const isWeekend = weekday >= 5;
  return Array.from({ length: ROWS }, () => {
    const depot = depotOf(random(), isWeekend);
    const hour = Math.round((isWeekend ? 12 : 15) + 2.5 * normalDraw(random));
    const row: Row = {
      weekday,
      hour: Math.min(22, Math.max(6, hour)),
      depot,
      weight_kg: rounded(logNormalDraw(random, 2.4, 0.8)),
      distance_km: rounded(logNormalDraw(random, isWeekend ? 9 : 14, 0.6)),
      declared_value: rounded(logNormalDraw(random, 40, random() < 0.004 ? 3.5 : 1)),
    };
    if (random() < 0.03) row.declared_value = null;
    if (random() < 0.006) row[pick(random, ["hour", "weight_kg", "distance_km"])] = null;
    return row;
  });
}

function depotOf(chance: number, isWeekend: boolean): string {
  let sum = 0;
  for (const [name, working, weekend] of DEPOTS) {
    sum += isWeekend ? weekend : working;
    if (chance < sum) return name;
  }
  return DEPOTS[0][0];
}

function broken(
  row: Row,
  { what, since, random }: Pick<Day, "what" | "since"> & { random: () => number },
): Row {
  const times = (column: string, factor: number) =>
    typeof row[column] === "number" ? rounded(row[column] * factor) : row[column];
  if (what === "renamed") {
    const { weight_kg, ...others } = row;
    return { ...others, weight: weight_kg };
  }
  if (what === "texts" && random() < 0.4)
    return { ...row, distance_km: String(row.distance_km).replace(".", ",") };
  if (what === "nulls" && random() < 0.1) return { ...row, declared_value: null };
  if (what === "new depot" && random() < 0.05) return { ...row, depot: "airfield" };
  if (what === "grams" && row.depot === GRAM_DEPOT) return { ...row, weight_kg: times("weight_kg", 1000) };
  if (what === "sudden") return { ...row, distance_km: times("distance_km", 1.5) };
  if (what === "slow") return { ...row, distance_km: times("distance_km", growthOf(since)) };
  return row;
}

function rounded(value: number): number {
  return Math.round(10 * value) / 10;
}
