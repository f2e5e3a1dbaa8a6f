interface Row {
  /** 0 is Monday. */
  weekday: number;
  hour: number | null;
  depot: string | null;
  weight_kg: number | null;
  distance_km: number | null;
  declared_value: number | null;
}
interface Problem {
  column: string;
  problem: "missing" | "type" | "nulls" | "category" | "drift";
}
/** A batch may lack columns, or hold other types. */
type Batch = Record<string, unknown>[];

const NUMBERS = ["hour", "weight_kg", "distance_km", "declared_value"] as const;
const COLUMNS = [...NUMBERS, "depot"] as const;

interface Usual {
  /** Sorted. */
  numbers: number[];
  texts: Map<string, number>;
  nulls: number;
}

const LARGEST_GAP = 2.2;
const SURE = 4.2;

export function createValidator(reference: Row[]): (batch: Batch) => Problem[] {
  const kinds = [false, true].map((isWeekend) => {
    const rows = reference.filter((row) => isWeekend === row.weekday >= 5);
    return new Map<string, Usual>(COLUMNS.map((column) => [column, usualOf(rows.map((row) => row[column]))]));
  });
  return (batch) => {
    const usual = kinds[Number(batch[0]?.weekday) >= 5 ? 1 : 0]!;
    return COLUMNS.flatMap((column) => {
      const problem = problemOf(
        batch.map((row) => row[column]),
        usual.get(column)!,
      );
      return problem === undefined ? [] : [{ column, problem }];
    });
  };
}

function usualOf(values: unknown[]): Usual {
  const numbers = values.filter((value) => typeof value === "number").sort((a, b) => a - b);
  const texts = new Map<string, number>();
  const kept = values.filter((value) => typeof value === "string");
  for (const text of kept) texts.set(text, (texts.get(text) ?? 0) + 1 / kept.length);
  return { numbers, texts, nulls: values.filter((value) => value === null).length / values.length };
}

function problemOf(values: unknown[], usual: Usual): Problem["problem"] | undefined {
  if (values.every((value) => value === undefined)) return "missing";
  const type = usual.numbers.length > 0 ? "number" : "string";
  const present = values.filter((value) => value !== null && value !== undefined);
  if (present.some((value) => typeof value !== type)) return "type";
  const nulls = 1 - present.length / values.length;
  if (isFar(nulls, Math.max(usual.nulls, 0.005), values.length)) return "nulls";
  if (type === "string") return textProblem(present as string[], usual.texts);
  const gap = gapOf(
    (present as number[]).sort((a, b) => a - b),
    usual.numbers,
  );
  return gap > LARGEST_GAP / Math.sqrt(present.length) ? "drift" : undefined;
}

function isFar(share: number, usual: number, of: number): boolean {
  return share - usual > SURE * Math.sqrt((usual * (1 - usual)) / of);
}

function textProblem(texts: string[], usual: Map<string, number>): Problem["problem"] | undefined {
  if (texts.some((text) => !usual.has(text))) return "category";
  const isOdd = [...usual].some(([text, share]) => {
    const now = texts.filter((each) => each === text).length / texts.length;
    return Math.abs(now - share) > SURE * Math.sqrt((share * (1 - share)) / texts.length);
  });
  return isOdd ? "drift" : undefined;
}

/** Largest difference of the cumulative shares of two sorted lists. */
function gapOf(now: number[], before: number[]): number {
  let gap = 0;
  let below = 0;
  for (let at = 0; at < now.length; at++) {
    while (below < before.length && before[below]! < now[at]!) below++;
    let until = below;
    while (until < before.length && before[until]! <= now[at]!) until++;
    let last = at;
    while (last + 1 < now.length && now[last + 1] === now[at]) last++;
    gap = Math.max(
      gap,
      Math.abs((last + 1) / now.length - until / before.length),
      Math.abs(at / now.length - below / before.length),
    );
    at = last;
  }
  return gap;
}
