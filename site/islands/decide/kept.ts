// What a person said, in their own browser alone.
import { type Profile, parseProfile } from "../../../src/decision/profile.ts";

/** The words of a text that each skill was read from, by slug. */
export type SkillWords = Readonly<Record<string, string>>;

export interface Draft {
  profile: Profile;
  words: SkillWords;
}

export interface Scenario {
  name: string;
  profile: Profile;
}

const PROFILE = "twopaths.profile";
const SCENARIOS = "twopaths.scenarios";
export const MOST_SCENARIOS = 8;

export function emptyProfile(): Profile {
  const read = parseProfile({});
  if ("problems" in read) throw new Error("the empty profile is one");
  return read.profile;
}

export function readDraft(): Draft | undefined {
  const { profile, words } = (kept(PROFILE) ?? {}) as { profile?: unknown; words?: unknown };
  const read = parseProfile(profile);
  if (profile === undefined || "problems" in read) return undefined;
  return { profile: read.profile, words: wordsOf(words) };
}

export function keepDraft(draft: Draft): void {
  keep(PROFILE, draft);
}

export function readScenarios(): Scenario[] {
  const list = kept(SCENARIOS);
  if (!Array.isArray(list)) return [];
  return list.slice(0, MOST_SCENARIOS).flatMap((each: { name?: unknown; profile?: unknown }): Scenario[] => {
    const read = parseProfile(each?.profile);
    return "problems" in read || typeof each.name !== "string"
      ? []
      : [{ name: each.name.slice(0, 80), profile: read.profile }];
  });
}

export function keepScenarios(scenarios: readonly Scenario[]): void {
  keep(SCENARIOS, scenarios);
}

/** The profile and the scenarios; work samples are erased where they were done. */
export function eraseAll(): void {
  for (const key of [PROFILE, SCENARIOS]) {
    try {
      localStorage.removeItem(key);
    } catch {
      // What keeps nothing has nothing to erase.
    }
  }
}

function kept(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Private windows may refuse; the page works without.
  }
}

function wordsOf(value: unknown): SkillWords {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([skill, words]) =>
      typeof words === "string" ? [[skill, words.slice(0, 200)] as const] : [],
    ),
  );
}
