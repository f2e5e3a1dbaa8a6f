// One posting as the report `posting` answers it: columns in the store's words.
import type { Evidence } from "../src/domain/evidence.ts";
import type { Mention } from "../src/domain/mention.ts";
import type { Family } from "../src/domain/role.ts";

export interface SalaryPart {
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

export interface PostingAnswerRow {
  posting_id: string;
  set_name: string;
  source: string;
  employer: string;
  title: string;
  location: string;
  url: string;
  date_posted: string | null;
  first_seen: string;
  last_seen: string;
  last_observed: string;
  active: boolean;
  duplicate_of: string;
  /** The other advertisements of its job. */
  advertisements: { posting_id: string; location: string; relation: string; active: boolean }[];
  has_text: boolean;
  /** Whether pay would have been seen had it been stated. */
  pay_observed: boolean;
  family: Family;
  archetype: string;
  agent_work: number;
  ml_work: number;
  role_rule: string;
  level: string;
  level_band: string;
  band_from: string;
  years_min: number | null;
  years_max: number | null;
  salary: SalaryPart[];
  base_currency: string;
  base_low: number | null;
  base_high: number | null;
  workplace: string;
  office_days: number | null;
  places: { city: string | null; region: string | null; country: string | null }[];
  remote_scope: string[];
  employment: string;
  visa_sponsorship: string;
  degree: string;
  degree_or_equivalent: boolean;
  skill_slugs: string[];
  skill_required: (boolean | null)[];
  tasks: string[];
  interview_stages: string[];
  rules: string;
  evidence: {
    facts: Evidence[];
    skills: { skill: string; mentions: Mention[] }[];
    tasks: { task: string; mention: Mention }[];
  };
  /** Plain text; null where it is not held here. */
  description: string | null;
}
