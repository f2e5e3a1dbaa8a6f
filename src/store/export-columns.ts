// The columns of a download: what each holds, and how it is read from `current_postings`.

export interface ExportColumn {
  name: string;
  sql: string;
  /** As Table Schema names types: https://specs.frictionlessdata.io/table-schema/ */
  type: "string" | "number" | "boolean" | "date" | "array";
  meaning: string;
}

const text = (name: string, sql: string, meaning: string): ExportColumn => ({
  name,
  sql: `toString(${sql})`,
  type: "string",
  meaning,
});
const list = (name: string, sql: string, meaning: string): ExportColumn => ({
  name,
  sql: `arrayMap(x -> toString(x), ${sql})`,
  type: "array",
  meaning,
});
const of = (type: "number" | "boolean" | "date") => (name: string, sql: string, meaning: string) => ({
  name,
  sql,
  type,
  meaning,
});
const number = of("number");
const flag = of("boolean");
const day = of("date");

export const EXPORT_COLUMNS: readonly ExportColumn[] = [
  text("posting", "posting_id", "identifies the posting here"),
  text("set", "set_name", "the set or board list it came with"),
  text("source", "source", "the kind of place it came from"),
  text("title", "title", "what the posting calls the job"),
  text("employer", "employer", "who hires; empty where not stated"),
  text("location", "location", "the place as it was written"),
  text("url", "url", "where its source shows it"),
  day("datePosted", "date_posted", "the day the source claims"),
  day("firstSeen", "first_seen", "the first day it was seen"),
  day("lastSeen", "last_seen", "the last day it was seen"),
  day("lastObserved", "last_observed", "the last day anyone looked at its set or board"),
  flag("active", "active", "seen on that last day"),
  text(
    "duplicateOf",
    "duplicate_of",
    "the posting of the same advertisement that is counted instead; else empty",
  ),
  text("language", "language", "ISO 639 code of the text"),
  text("family", "family", "role family"),
  text("archetype", "archetype", "finer role of the directory; empty where none fits"),
  number("agentWork", "round(agent_work, 3)", "how much of the work is agent work, 0 to 1"),
  number("mlWork", "round(ml_work, 3)", "how much of it is ML work, 0 to 1"),
  text("level", "level", "stated level, or not_stated"),
  text("levelBand", "level_band", "junior, mid, senior, staff, or another band"),
  number("yearsMin", "years_min", "fewest years of experience asked for"),
  number("yearsMax", "years_max", "most years of experience asked for"),
  flag("payObserved", "pay_observed", "whether pay would have been seen had it been stated"),
  text("payCurrency", "base_currency", "ISO 4217 currency of the base pay; else empty"),
  number("payMin", "base_low", "lower end of base pay a year"),
  number("payMax", "base_high", "upper end of base pay a year"),
  text("workplace", "workplace", "onsite, hybrid, remote or not_stated"),
  number("officeDays", "office_days", "days a week at the office"),
  list("countries", "countries", "ISO 3166 codes of where the work may be done"),
  text("employment", "employment", "kind of employment, or not_stated"),
  text("visaSponsorship", "visa_sponsorship", "yes, no or not_stated"),
  text("degree", "degree", "least degree asked for, or not_stated"),
  list("skills", "skill_slugs", "skills asked for, required or preferred"),
  list("tasks", "tasks", "which of the fourteen tasks it names"),
  list("interviewStages", "interview_stages", "stages of the hiring process it names"),
  flag("textRead", "has_text", "whether its text was read, or only its title"),
  text("rules", "rules", "version of the rules that read it"),
];
