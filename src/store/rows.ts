// The rows of the store, in its own snake_case words, and the one place where postings are mapped to them.
import { createHash } from "node:crypto";
import { baseRange } from "../domain/base-range.ts";
import { calendarDate } from "../domain/calendar-date.ts";
import { employerKey } from "../domain/employer.ts";
import type { Enrichment, Evidence } from "../domain/evidence.ts";
import type { Facts } from "../domain/facts.ts";
import { addressKey, contentKey } from "../domain/job-key.ts";
import { levelBand } from "../domain/level-band.ts";
import type { Mention } from "../domain/mention.ts";
import type { Posting } from "../domain/posting.ts";

export interface SalaryRow {
  min: number | null;
  max: number | null;
  currency: string;
  period: string;
  component: string;
  zone: string | null;
  source: string;
  start: number | null;
  end: number | null;
}

export interface PostingRow {
  posting_id: string;
  set_name: string;
  census: boolean;
  source: string;
  board: string;
  window_key: string;
  employer: string;
  employer_key: string;
  title: string;
  location: string;
  url: string;
  date_posted: string | null;
  valid_through: string | null;
  first_seen: string;
  last_seen: string;
  has_text: boolean;
  text_held: boolean;
  job_key: string;
  duplicate_of: string;
  language: string;
  family: string;
  archetype: string;
  agent_work: number;
  ml_work: number;
  role_rule: string;
  level: string;
  level_from: string;
  level_band: string;
  band_from: string;
  years_min: number | null;
  years_max: number | null;
  salary: SalaryRow[];
  /** Whether pay would have been seen had it been stated: the text was read, or the source has a field for it. */
  pay_observed: boolean;
  base_currency: string;
  base_low: number | null;
  base_high: number | null;
  workplace: string;
  office_days: number | null;
  places: { city: string | null; region: string | null; country: string | null }[];
  countries: string[];
  remote_scope: string[];
  employment: string;
  visa_sponsorship: string;
  degree: string;
  degree_or_equivalent: boolean;
  skill_slugs: string[];
  skill_required: (boolean | null)[];
  tasks: string[];
  interview_stages: string[];
  /** JSON of `StoredEvidence`. */
  evidence: string;
  rules: string;
  payload_id: string;
  origin: string;
  revision: number;
}

/** Where each fact was read; the words themselves are sliced from the text when it is held. */
export interface StoredEvidence {
  facts: Evidence[];
  skills: { skill: string; mentions: Mention[] }[];
  tasks: { task: string; mention: Mention }[];
}

/** Every column of `postings`, in the schema's order. */
export const POSTING_COLUMNS = [
  "posting_id",
  "set_name",
  "census",
  "source",
  "board",
  "window_key",
  "employer",
  "employer_key",
  "title",
  "location",
  "url",
  "date_posted",
  "valid_through",
  "first_seen",
  "last_seen",
  "has_text",
  "text_held",
  "job_key",
  "duplicate_of",
  "language",
  "family",
  "archetype",
  "agent_work",
  "ml_work",
  "role_rule",
  "level",
  "level_from",
  "level_band",
  "band_from",
  "years_min",
  "years_max",
  "salary",
  "pay_observed",
  "base_currency",
  "base_low",
  "base_high",
  "workplace",
  "office_days",
  "places",
  "countries",
  "remote_scope",
  "employment",
  "visa_sponsorship",
  "degree",
  "degree_or_equivalent",
  "skill_slugs",
  "skill_required",
  "tasks",
  "interview_stages",
  "evidence",
  "rules",
  "payload_id",
  "origin",
  "revision",
] as const satisfies readonly (keyof PostingRow)[];

/** What a run knows of a posting beyond the posting itself. */
export interface PostingContext {
  setName: string;
  /** Whether its boards are read whole, so that counts mean something. */
  isCensus: boolean;
  windowKey: string;
  payloadId: string;
  /** "live" for what this store fetched, "snapshot" for what came with the package. */
  origin: string;
  revision: number;
  isTextHeld: boolean;
  /** Whether the source gives pay in a field where the employer states it. */
  hasPayField: boolean;
}

export function postingRow(posting: Posting, enrichment: Enrichment, context: PostingContext): PostingRow {
  return {
    ...identityColumns(posting, enrichment, context),
    ...roleAndLevelColumns(enrichment.facts),
    ...payColumns(enrichment, context),
    ...conditionColumns(enrichment),
    evidence: JSON.stringify(storedEvidence(enrichment)),
    rules: enrichment.facts.rules,
    payload_id: context.payloadId,
    origin: context.origin,
    revision: context.revision,
  };
}

function identityColumns(posting: Posting, { text }: Enrichment, context: PostingContext) {
  const hasText = text.trim() !== "";
  return {
    posting_id: posting.id,
    set_name: context.setName,
    census: context.isCensus,
    source: posting.source,
    board: posting.board,
    window_key: context.windowKey,
    employer: posting.employer ?? "",
    employer_key: employerKey(posting.employer ?? ""),
    title: posting.title,
    location: posting.location ?? "",
    url: posting.url ?? "",
    date_posted: calendarDate(posting.datePosted) ?? null,
    valid_through: calendarDate(posting.validThrough) ?? null,
    first_seen: posting.firstSeen.slice(0, 10),
    last_seen: posting.lastSeen.slice(0, 10),
    has_text: hasText,
    text_held: context.isTextHeld && hasText,
    job_key: jobKey(posting, text),
    duplicate_of: "",
  };
}

function roleAndLevelColumns({ language, role, level, years }: Facts) {
  const band = levelBand(level, years);
  return {
    language,
    family: role.family,
    archetype: role.archetype ?? "",
    agent_work: role.agentWork,
    ml_work: role.mlWork,
    role_rule: role.rule,
    level: level.value,
    level_from: level.from,
    level_band: band?.band ?? "",
    band_from: band?.from ?? "",
    years_min: years?.min ?? null,
    years_max: years?.max ?? null,
  };
}

function payColumns({ facts, text }: Enrichment, context: PostingContext) {
  const { salary } = facts;
  const base = baseRange(salary);
  return {
    salary: salary.map(({ from, span, ...amounts }) => ({
      ...amounts,
      source: from,
      start: span?.start ?? null,
      end: span?.end ?? null,
    })),
    pay_observed: context.hasPayField || text.trim() !== "",
    base_currency: base?.currency ?? "",
    base_low: base?.low ?? null,
    base_high: base?.high ?? null,
  };
}

function conditionColumns(enrichment: Enrichment) {
  const { facts } = enrichment;
  return {
    workplace: facts.workplace.value,
    office_days: facts.workplace.officeDays,
    places: facts.places,
    countries: countriesOf(enrichment),
    remote_scope: facts.remoteScope,
    employment: facts.employment,
    visa_sponsorship: facts.visaSponsorship,
    degree: facts.degree.value,
    degree_or_equivalent: facts.degree.orEquivalent,
    skill_slugs: facts.skills.map(({ skill }) => skill),
    skill_required: facts.skills.map(({ required }) => required),
    tasks: [...new Set(facts.tasks.map(({ task }) => task))],
    interview_stages: facts.interviewStages,
  };
}

function storedEvidence({ facts, evidence }: Enrichment): StoredEvidence {
  return {
    facts: evidence,
    skills: facts.skills.map(({ skill, mentions }) => ({ skill, mentions })),
    tasks: facts.tasks,
  };
}

/** Countries the job is or may be done in: of its places, and of its remote scope. */
function countriesOf({ facts }: Enrichment): string[] {
  const named = facts.places.flatMap(({ country }) => (country === null ? [] : [country]));
  return [...new Set([...named, ...facts.remoteScope])];
}

/** An address names an advertisement, and where it offers several jobs the number of each; without one, its words do. */
function jobKey(posting: Posting, text: string): string {
  const address = addressKey(posting.url);
  if (address === undefined) return textHash(contentKey(posting, text));
  const number = /#(\d{1,4})$/.exec(posting.id)?.[1] ?? "1";
  return number === "1" ? address : `${address}#${number}`;
}

export function textHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
