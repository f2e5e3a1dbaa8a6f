// The facts whose coverage is reported: what counts as stated, in SQL for the counting and in code for receipts.
import type { MeasuredRow } from "./measured-row.ts";

export interface StatedFact {
  label: string;
  sql: string;
  /** The evidence that a receipt quotes. */
  evidence: string;
  isStated(row: MeasuredRow): boolean;
}

export const STATED_FACTS: Readonly<Record<string, StatedFact>> = {
  pay: {
    label: "base pay",
    sql: "base_low IS NOT NULL",
    evidence: "salary",
    isStated: (row) => row.base_low !== null,
  },
  level: {
    label: "a level",
    sql: "level != 'not_stated'",
    evidence: "level",
    isStated: (row) => row.level !== "not_stated",
  },
  years: {
    label: "years of experience",
    sql: "years_min IS NOT NULL OR years_max IS NOT NULL",
    evidence: "years",
    isStated: (row) => row.years_min !== null || row.years_max !== null,
  },
  workplace: {
    label: "onsite, hybrid or remote",
    sql: "workplace != 'not_stated'",
    evidence: "workplace",
    isStated: (row) => row.workplace !== "not_stated",
  },
  country: {
    label: "a country",
    sql: "notEmpty(countries)",
    evidence: "places",
    isStated: (row) => row.countries.length > 0,
  },
  employment: {
    label: "the kind of employment",
    sql: "employment != 'not_stated'",
    evidence: "employment",
    isStated: (row) => row.employment !== "not_stated",
  },
  degree: {
    label: "a required degree, or that none is",
    sql: "degree != 'not_stated'",
    evidence: "degree",
    isStated: (row) => row.degree !== "not_stated",
  },
  visa: {
    label: "whether a visa is sponsored",
    sql: "visa_sponsorship != 'not_stated'",
    evidence: "visaSponsorship",
    isStated: (row) => row.visa_sponsorship !== "not_stated",
  },
  date: {
    label: "the day it was posted",
    sql: "date_posted IS NOT NULL",
    evidence: "datePosted",
    isStated: (row) => row.date_posted !== null,
  },
  skills: {
    label: "at least one skill",
    sql: "notEmpty(skill_slugs)",
    evidence: "skills",
    isStated: (row) => row.skill_slugs.length > 0,
  },
  tasks: {
    label: "one of the fourteen tasks",
    sql: "notEmpty(tasks)",
    evidence: "tasks",
    isStated: (row) => row.tasks.length > 0,
  },
  interviews: {
    label: "a stage of the hiring process",
    sql: "notEmpty(interview_stages)",
    evidence: "interviewStages",
    isStated: (row) => row.interview_stages.length > 0,
  },
};
