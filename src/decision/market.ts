// The postings of the two roles and their hybrid as typed arrays that can be counted within a frame of the screen.
import { LevelBand } from "../domain/level.ts";
import { PATHS, type Path } from "../domain/role.ts";
import type { MarketRow } from "./market-row.ts";

export interface Place {
  countries: readonly string[];
  scope: readonly string[];
  isRemote: boolean;
}

/** Entries stand in the order of the rows; small numbers say what are words there. */
export interface Market {
  n: number;
  rows: readonly MarketRow[];
  /** Skills that the postings ask for, the most frequent first. */
  skills: readonly string[];
  skillIndex: ReadonlyMap<string, number>;
  currencies: readonly string[];
  places: readonly Place[];
  /** Index of PATHS. */
  path: Uint8Array;
  employer: Uint32Array;
  employers: number;
  /** Employers in at most `GROUPS` groups, for resampling. */
  group: Uint16Array;
  groups: number;
  /** Index of `places`. */
  place: Uint16Array;
  /** Index of `currencies` where base pay is stated, -1 where not. */
  currency: Int16Array;
  payMid: Float64Array;
  payHigh: Float64Array;
  payObserved: Uint8Array;
  /** 0 not stated, 1-4 the bands from junior to staff+, 5 another level. */
  band: Uint8Array;
  /** -1 where not stated. */
  years: Float32Array;
  /** Days a week in the office, -1 not stated, 6 some days. */
  office: Int8Array;
  /** 0 not stated, 1 yes, 2 no. */
  visa: Uint8Array;
  /** 0 not stated, 1 none, 2 bachelor, 3 master, 4 PhD. */
  degree: Uint8Array;
  hasText: Uint8Array;
  /** Skills of posting `i` stand at `start[i]` up to `start[i + 1]`; those it does not merely prefer come first, up to `needEnd[i]`. */
  start: Uint32Array;
  needEnd: Uint32Array;
  skill: Uint16Array;
  /** Postings that state base pay, by the midpoint of the range. */
  payOrder: Uint32Array;
}

export const OTHER_LEVEL = 5;
export const SOME_DAYS = 6;
export const BANDS: readonly LevelBand[] = LevelBand.options;
export const GROUPS = 512;

/** The rows must stand in an order that says nothing of their employers, one employer's together. */
export function marketOf(rows: readonly MarketRow[]): Market {
  const skills = byFrequency(rows.flatMap((row) => [...row.skills, ...row.preferred]));
  const skillIndex = new Map(skills.map((skill, index) => [skill, index]));
  const currencies = byFrequency(rows.flatMap((row) => (isPaid(row) ? [row.payCurrency!] : [])));
  const placeKeys = [...new Set(rows.map(placeKey))];
  const placeIndex = new Map(placeKeys.map((key, index) => [key, index]));
  const employers = new Map<string, number>();
  for (const { employer } of rows) if (!employers.has(employer)) employers.set(employer, employers.size);
  const employer = Uint32Array.from(rows, (row) => employers.get(row.employer)!);
  const payMid = Float64Array.from(rows, (row) => (isPaid(row) ? (row.payMin! + row.payMax!) / 2 : 0));
  const paid = Array.from(rows.keys()).filter((index) => isPaid(rows[index]!));
  return {
    n: rows.length,
    rows,
    skills,
    skillIndex,
    currencies,
    places: placeKeys.map((key) => JSON.parse(key) as Place),
    path: Uint8Array.from(rows, ({ role }) => pathIndex(role)),
    employer,
    employers: employers.size,
    // One employer's postings share a number, and numbers say nothing of employers, so every 512th makes a group.
    group: Uint16Array.from(employer, (number) => number % GROUPS),
    groups: Math.min(GROUPS, employers.size),
    place: Uint16Array.from(rows, (row) => placeIndex.get(placeKey(row))!),
    currency: Int16Array.from(rows, (row) => (isPaid(row) ? currencies.indexOf(row.payCurrency!) : -1)),
    payMid,
    payHigh: Float64Array.from(rows, (row) => (isPaid(row) ? row.payMax! : 0)),
    payObserved: Uint8Array.from(rows, (row) => Number(row.payObserved)),
    band: Uint8Array.from(rows, bandNumber),
    years: Float32Array.from(rows, ({ years }) => years ?? -1),
    office: Int8Array.from(rows, officeNumber),
    visa: Uint8Array.from(rows, (row) => VISAS.indexOf(row.visaSponsorship)),
    degree: Uint8Array.from(rows, ({ degree }) => DEGREES.indexOf(degree) + 1),
    hasText: Uint8Array.from(rows, ({ textRead }) => Number(textRead)),
    ...skillColumns(rows, skillIndex),
    payOrder: Uint32Array.from(paid.sort((a, b) => payMid[a]! - payMid[b]! || a - b)),
  };
}

const VISAS: readonly string[] = ["not_stated", "yes", "no"];

/** From the lowest to the highest; what is not among them is not stated. */
export const DEGREES: readonly string[] = ["none", "bachelor", "master", "phd"];

export function pathIndex(path: Path): number {
  return PATHS.indexOf(path);
}

function byFrequency(items: readonly string[]): string[] {
  const tally = new Map<string, number>();
  for (const item of items) tally.set(item, (tally.get(item) ?? 0) + 1);
  return [...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([item]) => item);
}

function isPaid({ payMin, payMax, payCurrency }: MarketRow): boolean {
  return payMin !== null && payMax !== null && payCurrency !== null;
}

function placeKey({ countries, remoteScope, workplace }: MarketRow): string {
  const place: Place = { countries, scope: remoteScope, isRemote: workplace === "remote" };
  return JSON.stringify(place);
}

function bandNumber({ band }: MarketRow): number {
  if (band === "not_stated") return 0;
  return band === "other" ? OTHER_LEVEL : BANDS.indexOf(band) + 1;
}

function officeNumber({ workplace, officeDays }: MarketRow): number {
  if (workplace === "remote") return 0;
  if (officeDays !== null) return Math.min(5, Math.ceil(officeDays));
  if (workplace === "onsite") return 5;
  return workplace === "hybrid" ? SOME_DAYS : -1;
}

function skillColumns(
  rows: readonly MarketRow[],
  skillIndex: ReadonlyMap<string, number>,
): Pick<Market, "start" | "needEnd" | "skill"> {
  const start = new Uint32Array(rows.length + 1);
  const needEnd = new Uint32Array(rows.length);
  const skill = new Uint16Array(rows.reduce((sum, row) => sum + row.skills.length + row.preferred.length, 0));
  let at = 0;
  for (const [index, row] of rows.entries()) {
    start[index] = at;
    for (const each of row.skills) skill[at++] = skillIndex.get(each)!;
    needEnd[index] = at;
    for (const each of row.preferred) skill[at++] = skillIndex.get(each)!;
  }
  start[rows.length] = at;
  return { start, needEnd, skill };
}
