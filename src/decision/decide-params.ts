// A profile as the flat parameters that a form, a query string, flags and a tool call can carry, and back.
import { z } from "zod";
import { LevelBand } from "../domain/level.ts";
import { nearest, UserError } from "../errors.ts";
import {
  CRITERIA,
  MOST_EFFORTS,
  MOST_SAMPLES,
  MOST_SKILLS_HELD,
  MOST_WEIGHT,
  OPEN_AT,
  Profile,
  SampleDone,
} from "./profile.ts";
import { STATEMENT_IDS } from "./statements.ts";

export const DecideParams = z.strictObject({
  skill: z.array(z.string()).max(MOST_SKILLS_HELD).describe("skills you hold, by name or slug").optional(),
  years: z.number().min(0).max(60).describe("your years of experience").optional(),
  band: z.array(LevelBand).describe("levels you look for").optional(),
  country: z
    .array(z.string().regex(/^[A-Z]{2}$/, "a country is its two-letter ISO code, e.g. US"))
    .max(250)
    .describe("countries you may work in, e.g. US")
    .optional(),
  visa: z.boolean().describe("you need visa sponsorship").optional(),
  payFloor: z.number().positive().max(1e9).describe("least yearly base pay").optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "a currency is its three-letter ISO code, e.g. USD")
    .describe("currency of the pay floor and of the pay that is shown")
    .optional(),
  officeDays: z.int().min(0).max(5).describe("most days a week in the office").optional(),
  degree: z.enum(["none", "bachelor", "master", "phd"]).describe("highest degree you hold").optional(),
  openAt: z
    .number()
    .min(0)
    .max(1)
    .default(OPEN_AT)
    .describe("part of what a posting requires that you must hold for it to be open to you"),
  agree: z
    .array(z.string())
    .max(STATEMENT_IDS.length)
    .describe("agreement with statements of the guide, from -2 to 2, e.g. agent-users:2,ml-depth:-1")
    .optional(),
  weight: z
    .array(z.string())
    .max(CRITERIA.length)
    .describe(`weights of ${CRITERIA.join(", ")}, from 0 to ${MOST_WEIGHT}, e.g. pay:2`)
    .optional(),
  sample: z
    .array(z.string())
    .max(MOST_SAMPLES)
    .describe(
      "work samples done: role, part passed, again, not or unsure, minutes, e.g. ml-engineer:0.8:again:45",
    )
    .optional(),
  target: z.number().min(0).max(1).default(0.5).describe("part of a path's postings a bridge should open"),
  effort: z
    .array(z.string())
    .max(MOST_EFFORTS)
    .describe("what learning a skill costs you, in any unit, 1 where left out, e.g. pytorch:3")
    .optional(),
  list: z
    .string()
    .max(120)
    .describe("list the postings behind a count, by its `list`, e.g. agent-engineer.open")
    .optional(),
});
export type DecideParams = z.output<typeof DecideParams>;

/** The slug of a skill, given as slug or as any of its labels; undefined for what is none. */
export type SkillNamed = (words: string) => string | undefined;

/** Throws a `UserError` that names the entry that does not fit. */
export function profileOfParams(params: DecideParams, skillNamed: SkillNamed): Profile {
  const { payFloor, currency } = params;
  return Profile.parse({
    skills: [...new Set((params.skill ?? []).filter((word) => word !== "").map(named(skillNamed)))].map(
      (skill) => ({ skill }),
    ),
    years: params.years ?? null,
    bands: params.band ?? [],
    limits: {
      countries: params.country ?? [],
      needsVisa: params.visa ?? false,
      payFloor: payFloor === undefined ? null : { amount: payFloor, currency: currency ?? "USD" },
      officeDays: params.officeDays ?? null,
      degree: params.degree ?? null,
    },
    currency: currency ?? null,
    openAt: params.openAt,
    preferences: pairsOf("agree", params.agree, { names: STATEMENT_IDS, least: -2, most: 2 }),
    weights: pairsOf("weight", params.weight, { names: CRITERIA, least: 0, most: MOST_WEIGHT }),
    samples: (params.sample ?? []).map(sampleOf),
    bridge: {
      share: params.target,
      effort: Object.fromEntries(
        Object.entries(pairsOf("effort", params.effort, { least: 1e-6, most: 1e6 })).map(([words, units]) => [
          named(skillNamed)(words),
          units,
        ]),
      ),
    },
  });
}

/** What `profileOfParams` reads back as the same profile, but for its name and years with single skills. */
export function paramsOfProfile(profile: Profile): Partial<DecideParams> {
  const { limits, preferences, weights, bridge } = profile;
  const currency = limits.payFloor?.currency ?? profile.currency;
  const stated = {
    skill: profile.skills.map(({ skill }) => skill),
    years: profile.years,
    band: profile.bands,
    country: limits.countries,
    visa: limits.needsVisa || null,
    payFloor: limits.payFloor?.amount,
    currency,
    officeDays: limits.officeDays,
    degree: limits.degree,
    openAt: profile.openAt,
    agree: Object.entries(preferences).map(([id, said]) => `${id}:${said}`),
    weight: CRITERIA.filter((each) => weights[each] !== 1).map((each) => `${each}:${weights[each]}`),
    sample: profile.samples.map(
      ({ side, passed, again, minutes }) =>
        `${side}:${passed}:${AGAIN_WORDS.find(([, value]) => value === again)![0]}${minutes === null ? "" : `:${minutes}`}`,
    ),
    target: bridge.share,
    effort: Object.entries(bridge.effort).map(([skill, units]) => `${skill}:${units}`),
  };
  return Object.fromEntries(
    Object.entries(stated).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function named(skillNamed: SkillNamed): (words: string) => string {
  return (words) => {
    const skill = skillNamed(words);
    if (skill !== undefined) return skill;
    throw new UserError(`decide: unknown skill: ${words.slice(0, 80)}`, {
      hint: "skills are named as `twopaths skills` lists them, e.g. pytorch",
    });
  };
}

interface Range {
  /** Any name when left out. */
  names?: readonly string[];
  least: number;
  most: number;
}

/** Entries such as "pay:2" as numbers by name. */
function pairsOf(
  param: string,
  entries: readonly string[] | undefined,
  { names, least, most }: Range,
): Record<string, number> {
  const pairs = new Map<string, number>();
  for (const entry of entries ?? []) {
    if (entry === "") continue;
    const at = entry.lastIndexOf(":");
    const name = entry.slice(0, at).trim();
    const number = Number(entry.slice(at + 1).trim() || Number.NaN);
    if (at < 1 || (names !== undefined && !names.includes(name))) {
      const guess = nearest(at < 1 ? entry : name, names ?? []);
      throw new UserError(`decide: ${param} can't be ${JSON.stringify(entry.slice(0, 80))}`, {
        hint:
          guess === undefined
            ? `write a name and a number, e.g. ${names?.[0] ?? "pytorch"}:2`
            : `did you mean ${guess}?`,
        didYouMean: guess,
      });
    }
    if (!(number >= least && number <= most)) {
      throw new UserError(
        `decide: ${param} of ${name} can't be ${JSON.stringify(entry.slice(at + 1, at + 40))}`,
        {
          hint: `a number from ${least} to ${most}`,
        },
      );
    }
    pairs.set(name, number);
  }
  return Object.fromEntries(pairs);
}

const AGAIN_WORDS: readonly (readonly [string, boolean | null])[] = [
  ["again", true],
  ["not", false],
  ["unsure", null],
];

function sampleOf(entry: string): SampleDone {
  const [side, passed, again, minutes] = entry.split(":");
  const read = SampleDone.safeParse({
    side,
    passed: Number(passed || Number.NaN),
    again: AGAIN_WORDS.find(([word]) => word === again)?.[1],
    minutes: minutes === undefined || minutes === "" ? null : Number(minutes),
  });
  if (read.success) return read.data;
  throw new UserError(`decide: sample can't be ${JSON.stringify(entry.slice(0, 80))}`, {
    hint: "write role, part passed, again, not or unsure, and minutes, e.g. ml-engineer:0.8:again:45",
  });
}
