// The address of a number: what is measured, of which postings. It says everything needed to make it again.
import { z } from "zod";
import { PostingFilter } from "./filter.ts";

export const MEASURES = [
  "active-postings",
  "salary-p25",
  "salary-median",
  "salary-p75",
  "salary-median-low",
  "salary-median-high",
  "salary-disclosure",
  "skill-share",
  "skill-lift",
  "required-share",
  "stated-share",
  "task-share",
  "stage-share",
  "level-share",
  "role-share",
  "degree-share",
  "years-median",
  "ladder-employers",
  "count-growth",
  "share-growth",
  "panel-growth",
  "open-median",
  "open-share",
  "renewed-share",
  "age-median",
  "older-share",
  "pay-pairs",
  "pay-premium",
] as const;
export const MeasureName = z.enum(MEASURES);
export type MeasureName = z.infer<typeof MeasureName>;

/** One number: a measure of the postings that fit a filter. */
export interface Cell {
  measure: MeasureName;
  filter: PostingFilter;
  /** What is counted within the population: a skill's slug, or a fact's name. */
  of?: string;
  /** For comparisons, what stands on the other side: a role, or an earlier period such as "2025-01-01..2025-03-31". */
  against?: string;
}

/** e.g. "salary-median;band=senior;country=US;currency=USD;role=ml-engineer". */
export function receiptId(cell: Cell): string {
  const parts = Object.entries({ ...cell.filter, of: cell.of, against: cell.against })
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => `${key}=${[value].flat().map(encoded).join(",")}`)
    .sort();
  return [cell.measure, ...parts].join(";");
}

/** The cell an id names, or undefined when it names none. */
export function cellOf(id: string): Cell | undefined {
  const [measure, ...parts] = id.split(";");
  const raw: Record<string, unknown> = {};
  for (const part of parts) {
    const at = part.indexOf("=");
    if (at < 1) return undefined;
    const key = part.slice(0, at);
    const values = part
      .slice(at + 1)
      .split(",")
      .map(decoded);
    raw[key] = readAs(key, values);
  }
  const { of, against, ...filter } = raw;
  const read = CellShape.safeParse({ measure, filter, of, against });
  if (!read.success) return undefined;
  return {
    measure: read.data.measure,
    filter: read.data.filter,
    ...(read.data.of === undefined ? {} : { of: read.data.of }),
    ...(read.data.against === undefined ? {} : { against: read.data.against }),
  };
}

const CellShape = z.strictObject({
  measure: MeasureName,
  filter: PostingFilter,
  of: z.string().optional(),
  against: z.string().optional(),
});

const SINGLE = new Set([
  "q",
  "firstSeenFrom",
  "firstSeenTo",
  "asOf",
  "panel",
  "text",
  "pay",
  "process",
  "currency",
  "state",
  "of",
  "against",
]);

const NUMBERS = new Set([
  "salaryFloor",
  "salaryBelow",
  "yearsFrom",
  "yearsTo",
  "postedWithin",
  "agentFrom",
  "agentTo",
  "mlFrom",
  "mlTo",
]);

function readAs(key: string, values: string[]): unknown {
  const first = values[0] ?? "";
  if (NUMBERS.has(key)) return Number(first);
  if (key === "unstated") return first === "true";
  return SINGLE.has(key) ? values.join(",") : values;
}

/** Percent-encodes what has a meaning of its own in an id or in a path. */
function encoded(value: unknown): string {
  return encodeURIComponent(String(value).toWellFormed());
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
