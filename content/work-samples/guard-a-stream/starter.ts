// What you are handed. Nothing here needs to change.
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

export function createValidator(reference: Row[]): (batch: Batch) => Problem[] {
  const means = new Map(NUMBERS.map((column) => [column, mean(reference.map((row) => row[column]))]));
  return (batch) => {
    const problems: Problem[] = [];
    for (const column of COLUMNS) {
      const values = batch.map((row) => row[column]);
      if (values.every((value) => value === undefined)) problems.push({ column, problem: "missing" });
      else if (column !== "depot" && values.some((value) => typeof value === "string"))
        problems.push({ column, problem: "type" });
      else if (column !== "depot" && Math.abs(mean(values) / means.get(column)! - 1) > 0.1)
        problems.push({ column, problem: "drift" });
    }
    return problems;
  };
}

function mean(values: unknown[]): number {
  const numbers = values.filter((value) => typeof value === "number");
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}
