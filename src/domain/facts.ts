// The contract for the facts of one posting: one line of `twopaths enrich`.
import { z } from "zod";
import { LevelFact } from "./level.ts";
import { Place, RemoteScope, WorkplaceFact } from "./place.ts";
import { RoleFact } from "./role.ts";
import { Salary } from "./salary.ts";
import { SkillFact } from "./skill.ts";
import { TaskFact } from "./task.ts";

/** Raised whenever a rule changes what is read; stored with every fact and shown in every receipt. */
export const RULES_VERSION = "2026.11.1";

export const Employment = z.enum(["full_time", "part_time", "contract", "temporary", "intern", "not_stated"]);
export type Employment = z.infer<typeof Employment>;

export const VisaSponsorship = z.enum(["yes", "no", "not_stated"]);
export type VisaSponsorship = z.infer<typeof VisaSponsorship>;

export const Degree = z.enum(["none", "bachelor", "master", "phd", "not_stated"]);
export type Degree = z.infer<typeof Degree>;

export const DegreeFact = z.strictObject({ value: Degree, orEquivalent: z.boolean() });
export type DegreeFact = z.infer<typeof DegreeFact>;

/** Years of experience required; a null bound is open. */
export const YearsFact = z.strictObject({ min: z.number().nullable(), max: z.number().nullable() });
export type YearsFact = z.infer<typeof YearsFact>;

export const INTERVIEW_STAGES = [
  "recruiter_screen",
  "hiring_manager",
  "technical_interview",
  "coding",
  "take_home",
  "system_design",
  "ml_theory",
  "case_study",
  "presentation",
  "behavioural",
  "panel",
  "onsite",
  "work_trial",
  "assessment",
  "executive",
  "reference_check",
  "background_check",
  "offer",
] as const;
export const InterviewStage = z.enum(INTERVIEW_STAGES);
export type InterviewStage = z.infer<typeof InterviewStage>;

export const INTERVIEW_STAGE_LABELS: Record<InterviewStage, string> = {
  recruiter_screen: "Recruiter screen",
  hiring_manager: "Hiring manager",
  technical_interview: "Technical interview",
  coding: "Live coding",
  take_home: "Take-home task",
  system_design: "System design",
  ml_theory: "ML theory or design",
  case_study: "Case study",
  presentation: "Presentation",
  behavioural: "Behavioural interview",
  panel: "Panel",
  onsite: "On-site round",
  work_trial: "Work trial",
  assessment: "Assessment",
  executive: "Founder or executive",
  reference_check: "Reference check",
  background_check: "Background check",
  offer: "Offer",
};

export const Facts = z.strictObject({
  id: z.string(),
  /** ISO 639-1, or "und" where it can't be told. */
  language: z.string(),
  role: RoleFact,
  level: LevelFact,
  years: YearsFact.nullable(),
  salary: z.array(Salary),
  workplace: WorkplaceFact,
  places: z.array(Place),
  remoteScope: RemoteScope,
  employment: Employment,
  visaSponsorship: VisaSponsorship,
  degree: DegreeFact,
  skills: z.array(SkillFact),
  tasks: z.array(TaskFact),
  interviewStages: z.array(InterviewStage),
  rules: z.string(),
});
export type Facts = z.infer<typeof Facts>;

/** The facts whose evidence is not part of the contract's own fields. */
export const EVIDENCED = [
  "role",
  "level",
  "years",
  "workplace",
  "places",
  "employment",
  "visaSponsorship",
  "degree",
  "interviewStages",
] as const;
export type Evidenced = (typeof EVIDENCED)[number];
