// Compiles a posting filter to SQL. Values travel as parameters; only column names and shapes are text.
import type { PostingFilter } from "../domain/filter.ts";
import type { QueryParams } from "./engine.ts";

export interface Where {
  /** A condition over `current_postings`, e.g. "duplicate_of = '' AND family IN {role:Array(String)}". */
  sql: string;
  params: QueryParams;
}

/** Unique postings that fit the filter; the default state is active. */
export function whereOf(filter: PostingFilter): Where {
  const conditions = ["duplicate_of = ''"];
  const params: QueryParams = {};
  const state = filter.state ?? "active";
  const active = filter.asOf === undefined ? "active" : ACTIVE_THEN;
  if (state !== "all") conditions.push(state === "active" ? active : `NOT (${active})`);
  for (const [key, condition] of Object.entries(LISTS)) {
    const values = filter[key as keyof typeof LISTS];
    if (values === undefined || values.length === 0) continue;
    conditions.push(condition);
    params[key] = values;
  }
  if (filter.panel === "census") conditions.push("census");
  if (filter.text !== undefined) conditions.push(filter.text === "read" ? "has_text" : "NOT has_text");
  if (filter.pay !== undefined) conditions.push(PAY[filter.pay]);
  if (filter.process !== undefined) conditions.push("notEmpty(interview_stages)");
  if (filter.currency !== undefined) addCurrency(filter, conditions, params);
  if (filter.salaryFloor !== undefined) addFloor(filter, conditions, params);
  for (const [key, condition] of Object.entries(BOUNDS)) {
    const bound = filter[key as keyof typeof BOUNDS];
    if (bound === undefined) continue;
    conditions.push(condition);
    params[key] = bound;
  }
  addWords(filter.q ?? "", conditions, params);
  return { sql: conditions.join("\n    AND "), params };
}

/** The same with its parameters numbered, so that several can stand in one question. */
export function whereNumbered(filter: PostingFilter, number: number): Where {
  const { sql, params } = whereOf(filter);
  return {
    sql: sql.replace(/\{(\w+):/g, `{$1_${number}:`),
    params: Object.fromEntries(Object.entries(params).map(([key, value]) => [`${key}_${number}`, value])),
  };
}

/** Live on the day: seen then or later, or when its set was last observed, if that was before. */
const ACTIVE_THEN = "last_seen >= least(toDate32({asOf:String}), ifNull(last_observed, last_seen))";

const LISTS = {
  role: "family IN {role:Array(String)}",
  archetype: "archetype IN {archetype:Array(String)}",
  level: "level IN {level:Array(String)}",
  band: "level_band IN {band:Array(String)}",
  workplace: "workplace IN {workplace:Array(String)}",
  country: "hasAny(countries, {country:Array(String)})",
  city: "hasAny(cities, arrayMap(x -> lowerUTF8(x), {city:Array(String)}))",
  skill: "hasAll(skill_slugs, {skill:Array(String)})",
  skillAny: "hasAny(skill_slugs, {skillAny:Array(String)})",
  skillNot: "NOT hasAny(skill_slugs, {skillNot:Array(String)})",
  task: "hasAny(tasks, {task:Array(String)})",
  employer: "lowerUTF8(employer) IN arrayMap(x -> lowerUTF8(x), {employer:Array(String)})",
  employerNot: "lowerUTF8(employer) NOT IN arrayMap(x -> lowerUTF8(x), {employerNot:Array(String)})",
  degree: "degree IN {degree:Array(String)}",
  employment: "employment IN {employment:Array(String)}",
  visa: "visa_sponsorship IN {visa:Array(String)}",
  source: "source IN {source:Array(String)}",
  set: "set_name IN {set:Array(String)}",
} as const;

/** Scores are stored in single precision; a posting on a bound belongs above it. */
const BOUNDS = {
  asOf: "first_seen <= toDate32({asOf:String})",
  yearsFrom: "years_min >= toFloat32({yearsFrom:Float64})",
  yearsTo: "years_min <= toFloat32({yearsTo:Float64})",
  salaryBelow: "base_high < {salaryBelow:Float64}",
  postedWithin: "date_posted >= last_observed - {postedWithin:UInt32}",
  firstSeenFrom: "first_seen >= toDate32({firstSeenFrom:String})",
  firstSeenTo: "first_seen <= toDate32({firstSeenTo:String})",
  agentFrom: "agent_work >= toFloat32({agentFrom:Float64})",
  agentTo: "agent_work < toFloat32({agentTo:Float64})",
  mlFrom: "ml_work >= toFloat32({mlFrom:Float64})",
  mlTo: "ml_work < toFloat32({mlTo:Float64})",
} as const;

const PAY = {
  observed: "pay_observed",
  stated: "base_low IS NOT NULL",
  not_stated: "pay_observed AND base_low IS NULL",
  absent: "base_high IS NULL",
} as const;

function addCurrency(filter: PostingFilter, conditions: string[], params: QueryParams): void {
  const unstated = filter.unstated === true ? " OR base_currency = ''" : "";
  conditions.push(`(base_currency = {currency:String}${unstated})`);
  params.currency = filter.currency;
}

/** The posted range reaches the floor when its upper end does. */
function addFloor(filter: PostingFilter, conditions: string[], params: QueryParams): void {
  const unstated = filter.unstated === true ? " OR base_high IS NULL" : "";
  conditions.push(`(base_high >= {salaryFloor:Float64}${unstated})`);
  params.salaryFloor = filter.salaryFloor;
}

const MOST_WORDS = 8;

/** Cut as the words of `current_postings` are, so that the index answers; a search of signs alone finds nothing. */
function addWords(q: string, conditions: string[], params: QueryParams): void {
  if (q.trim() === "") return;
  conditions.push(`hasAllTokens(words, arraySlice(tokens(lowerUTF8({q:String})), 1, ${MOST_WORDS}))`);
  params.q = q;
}
