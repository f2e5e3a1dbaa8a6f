// What a person has tried, as it is kept in their own browser under one key: /work-samples writes it, /decide reads
// it. It never leaves the browser but as a file the person saves.

export const RESULTS_KEY = "twopaths.work-samples";

/** One work sample or written exercise a person has handed in; the latest try counts. */
export interface SampleResult {
  /** Name of the sample's folder, e.g. "fallback-under-latency". */
  slug: string;
  role: "agent-engineer" | "ml-engineer";
  /** The task it was taken from, e.g. "A5"; an interview item in its place where it comes from interviews. */
  task?: string;
  /** e.g. "ml-statistics". */
  interview?: string;
  /** Of the sample: grades of two versions are not one thing. */
  version: number;
  /** Checks that held, of all checks, hidden ones too; in a written exercise, points of its rubric. */
  passed: number;
  of: number;
  /** From the first key to handing in, pauses left out. */
  seconds: number;
  wouldDoAgain: "yes" | "no" | "unsure";
  /** Calendar date where the person is, e.g. "2026-11-26". */
  finishedOn: string;
}

/** As much of `localStorage` as is needed. */
export interface ResultStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** All results, oldest first. What can't be read, or was changed by hand into something else, is left out. */
export function readResults(store: ResultStore): SampleResult[] {
  try {
    return parseResults(store.getItem(RESULTS_KEY) ?? "[]");
  } catch {
    return [];
  }
}

/** Keeps a result in place of an earlier one of the same sample. Throws where the browser keeps nothing. */
export function keepResult(store: ResultStore, result: SampleResult): void {
  const others = readResults(store).filter(({ slug }) => slug !== result.slug);
  store.setItem(RESULTS_KEY, JSON.stringify([...others, result]));
}

export function eraseResults(store: ResultStore): void {
  store.removeItem(RESULTS_KEY);
}

/** The results in a text such as an exported file. Throws where it is no list at all. */
export function parseResults(text: string): SampleResult[] {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) throw new Error("not a list of results");
  return value.slice(0, MOST_RESULTS).flatMap((entry) => resultOf(entry) ?? []);
}

const MOST_RESULTS = 200;
const ROLES = ["agent-engineer", "ml-engineer"];
const AGAIN = ["yes", "no", "unsure"];

function resultOf(entry: unknown): SampleResult | undefined {
  const { slug, role, task, interview, version, passed, of, seconds, wouldDoAgain, finishedOn } = (entry ??
    {}) as Record<string, unknown>;
  const isRead =
    isSlug(slug) &&
    ROLES.includes(role as string) &&
    [task, interview].every((name) => name === undefined || isSlug(name)) &&
    [version, passed, of, seconds].every((number) => Number.isFinite(number) && (number as number) >= 0) &&
    AGAIN.includes(wouldDoAgain as string) &&
    typeof finishedOn === "string" &&
    /^\d{4}-\d{2}-\d{2}$/.test(finishedOn);
  if (!isRead) return undefined;
  const from = { ...(task === undefined ? {} : { task }), ...(interview === undefined ? {} : { interview }) };
  return { slug, role, ...from, version, passed, of, seconds, wouldDoAgain, finishedOn } as SampleResult;
}

function isSlug(value: unknown): value is string {
  return typeof value === "string" && /^[\w-]{1,80}$/.test(value);
}
