// What a person says about themselves. It stays where they say it: in their browser, or in a file of theirs.
import { z } from "zod";
import { LevelBand } from "../domain/level.ts";
import { nearest } from "../errors.ts";
import { STATEMENT_IDS } from "./statements.ts";

const Country = z.string().regex(/^[A-Z]{2}$/, "a country is its two-letter ISO code, e.g. US");
const Slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "a skill is its slug, e.g. vector-databases");

const Currency = z.string().regex(/^[A-Z]{3}$/, "a currency is its three-letter ISO code, e.g. USD");

/** Years with a skill are kept for the person; postings rarely state them, so nothing counts them. */
export const SkillHeld = z.strictObject({ skill: Slug, years: z.number().min(0).max(60).optional() });

/** What must hold for a posting to be open to the person; null and empty lists set no limit. */
export const Limits = z.strictObject({
  /** Where the person may work, on site or remotely. */
  countries: z.array(Country).max(250).default([]),
  needsVisa: z.boolean().default(false),
  /** Least yearly base pay; a posted range reaches it when its upper end does. */
  payFloor: z
    .strictObject({ amount: z.number().positive(), currency: z.string().regex(/^[A-Z]{3}$/) })
    .nullable()
    .default(null),
  /** Most days a week in the office. */
  officeDays: z.int().min(0).max(5).nullable().default(null),
  /** The highest degree held. */
  degree: z.enum(["none", "bachelor", "master", "phd"]).nullable().default(null),
});
export type Limits = z.output<typeof Limits>;

export const CRITERIA = ["openings", "fit", "pay", "preferences", "samples"] as const;
export type Criterion = (typeof CRITERIA)[number];

export const CRITERION_LABELS: Record<Criterion, string> = {
  openings: "Openings I can reach",
  fit: "Fit of my skills",
  pay: "Posted base pay",
  preferences: "What I prefer",
  samples: "Work samples I did",
};

/** The greatest weight a criterion can have. */
export const MOST_WEIGHT = 10;
const Weight = z.number().min(0).max(MOST_WEIGHT).default(1);
export const Weights = z.strictObject({
  openings: Weight,
  fit: Weight,
  pay: Weight,
  preferences: Weight,
  samples: Weight,
});
export type Weights = z.output<typeof Weights>;

/** A quarter: postings name more skills than they ask of any one person. */
export const OPEN_AT = 0.25;

/** So that a profile fits into an address. */
export const MOST_SKILLS_HELD = 300;
export const MOST_SAMPLES = 40;
export const MOST_EFFORTS = 100;

/** One work sample that was done: its result, the time it took, and whether the person would do it again. */
export const SampleDone = z.strictObject({
  side: z.enum(["agent-engineer", "ml-engineer"]),
  name: z.string().max(120).default(""),
  /** The part of its checks that passed. */
  passed: z.number().min(0).max(1),
  minutes: z.number().min(0).max(100_000).nullable().default(null),
  /** Whether the person would do it again; null where they can't say. */
  again: z.boolean().nullable(),
});
export type SampleDone = z.output<typeof SampleDone>;

export const Profile = z.strictObject({
  name: z.string().max(120).default(""),
  skills: z.array(SkillHeld).max(MOST_SKILLS_HELD).default([]),
  /** Of experience; null sets no limit. */
  years: z.number().min(0).max(60).nullable().default(null),
  /** Levels sought; none means any. */
  bands: z.array(LevelBand).default([]),
  limits: Limits.default(() => Limits.parse({})),
  /** Of the pay that is shown, where no floor says it; null for the one that most postings state. */
  currency: Currency.nullable().default(null),
  /** The part of what a posting requires that must be held for it to count as open. */
  openAt: z.number().min(0).max(1).default(OPEN_AT),
  /** Agreement with each statement, from -2 (not at all) to 2 (very much); 0 and what is left out say nothing. */
  preferences: z.partialRecord(z.enum(STATEMENT_IDS), z.number().min(-2).max(2)).default({}),
  weights: Weights.default(() => Weights.parse({})),
  samples: z.array(SampleDone).max(MOST_SAMPLES).default([]),
  bridge: z
    .strictObject({
      /** The part of the postings within the limits that should be open in the end. */
      share: z.number().min(0).max(1).default(0.5),
      /** What learning a skill costs the person, in any unit; 1 where left out. */
      effort: z
        .record(Slug, z.number().min(1e-6).max(1e6))
        .refine((effort) => Object.keys(effort).length <= MOST_EFFORTS, `at most ${MOST_EFFORTS} skills`)
        .default({}),
    })
    .default({ share: 0.5, effort: {} }),
});
export type Profile = z.output<typeof Profile>;

export interface ProfileProblem {
  /** e.g. "limits.payFloor.amount". */
  path: string;
  message: string;
  hint: string | undefined;
}

/** Reads a profile, or says what does not fit, where, and what was perhaps meant. */
export function parseProfile(
  value: unknown,
  knownSkills?: ReadonlySet<string>,
): { profile: Profile } | { problems: ProfileProblem[] } {
  const read = Profile.safeParse(value);
  if (!read.success) return { problems: read.error.issues.map(problemOf) };
  if (knownSkills === undefined) return { profile: read.data };
  const names = [...knownSkills];
  const problems = read.data.skills.flatMap(({ skill }, index): ProfileProblem[] => {
    if (knownSkills.has(skill)) return [];
    const guess = nearest(skill, names);
    return [
      {
        path: `skills.${index}.skill`,
        message: `unknown skill: ${skill}`,
        hint: guess === undefined ? undefined : `did you mean ${guess}?`,
      },
    ];
  });
  return problems.length === 0 ? { profile: read.data } : { problems };
}

const KEYS = [
  ...Object.keys(Profile.shape),
  ...Object.keys(Limits.shape),
  ...CRITERIA,
  ...STATEMENT_IDS,
  "passed",
  "minutes",
  "again",
];

function problemOf(issue: z.core.$ZodIssue): ProfileProblem {
  const path = issue.path.map(String).join(".");
  if (issue.code !== "unrecognized_keys")
    return {
      path,
      message: issue.message.replace(/^[A-Z]/, (first) => first.toLowerCase()),
      hint: undefined,
    };
  const key = issue.keys[0] ?? "";
  const guess = nearest(key, KEYS);
  return {
    path: path === "" ? key : `${path}.${key}`,
    message: `unknown name: ${key}`,
    hint: guess === undefined ? undefined : `did you mean ${guess}?`,
  };
}
