import type { PostingRow } from "../store/rows.ts";

/** The columns a measure may look at. */
export type MeasuredRow = Pick<
  PostingRow,
  | "employer_key"
  | "family"
  | "base_currency"
  | "base_low"
  | "base_high"
  | "salary"
  | "skill_slugs"
  | "skill_required"
  | "level"
  | "years_min"
  | "years_max"
  | "workplace"
  | "countries"
  | "employment"
  | "visa_sponsorship"
  | "degree"
  | "interview_stages"
  | "tasks"
  | "has_text"
  | "first_seen"
  | "last_seen"
  | "date_posted"
  | "level_band"
> & {
  /** Live when its set was last observed, and the day of that. */
  active: boolean;
  last_observed: string;
};

/** The same columns, as a SELECT names them. */
export const MEASURED_COLUMNS = `employer_key, family, base_currency, base_low, base_high, salary, skill_slugs, skill_required, level,
  years_min, years_max, workplace, countries, employment, visa_sponsorship, degree, interview_stages, tasks, has_text, first_seen,
  last_seen, date_posted, level_band, active, last_observed`;
