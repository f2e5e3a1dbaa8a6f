// What a person says and did: agreement with the guide's statements, and work samples of both sides.
import type { Profile, SampleDone } from "./profile.ts";
import { type Side, STATEMENT_IDS, STATEMENTS } from "./statements.ts";

/** Below this many work samples a side it is too early to say anything. */
export const FEWEST_SAMPLES = 2;

export interface SampleEvidence {
  done: number;
  /** Mean part of the checks that passed, part that would be done again, and minutes; null where nothing is known. */
  passed: number | null;
  again: number | null;
  minutes: number | null;
  isTooEarly: boolean;
}

/** Agreement with each of a side's six statements, in the guide's order; 0 where nothing was said. */
export function agreements({ preferences }: Profile, side: Side): number[] {
  return STATEMENT_IDS.filter((id) => STATEMENTS[id].side === side).map((id) => preferences[id] ?? 0);
}

/** Statements that the person has said something about. */
export function statementsRated({ preferences }: Profile): number {
  return STATEMENT_IDS.filter((id) => (preferences[id] ?? 0) !== 0).length;
}

export function samplesOf({ samples }: Profile, side: Side): SampleDone[] {
  return samples.filter((sample) => sample.side === side);
}

/** Half what was passed, half whether it would be done again, unsure in the middle; 0-1. */
export function sampleScore({ passed, again }: SampleDone): number {
  return (passed + againScore(again)) / 2;
}

function againScore(again: boolean | null): number {
  return again === null ? 0.5 : Number(again);
}

export function sampleEvidence(profile: Profile, side: Side): SampleEvidence {
  const samples = samplesOf(profile, side);
  const timed = samples.flatMap(({ minutes }) => (minutes === null ? [] : [minutes]));
  return {
    done: samples.length,
    passed: meanOf(samples.map(({ passed }) => passed)),
    again: meanOf(samples.map(({ again }) => againScore(again))),
    minutes: meanOf(timed),
    isTooEarly: samples.length < FEWEST_SAMPLES,
  };
}

export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
