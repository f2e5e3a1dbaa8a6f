// What a person has written and how they judged it, kept in their browser.
import type { WrittenExercise } from "../../../src/domain/written-exercise.ts";

export const EXERCISES_KEY = "twopaths.written-exercises";

/** What the page hands over; the situation is read there. */
export type ExerciseSample = Pick<WrittenExercise, "slug" | "role" | "version" | "parts" | "rubric">;

export interface Answers {
  version: number;
  /** Text by name of its part. */
  texts: Record<string, string>;
  /** Points by name of the criterion. */
  points: Record<string, number>;
  seconds: number;
}

export function readAnswers({ slug, version }: ExerciseSample): Answers {
  const empty: Answers = { version, texts: {}, points: {}, seconds: 0 };
  const { texts, points, seconds } = (readAll()[slug] ?? {}) as Partial<Answers>;
  return {
    ...empty,
    texts: entriesOf(texts, (value) => typeof value === "string"),
    points: entriesOf(points, (value) => Number.isInteger(value)),
    seconds: typeof seconds === "number" && seconds >= 0 ? seconds : 0,
  };
}

export function keepAnswers(slug: string, answers: Answers): void {
  try {
    localStorage.setItem(EXERCISES_KEY, JSON.stringify({ ...readAll(), [slug]: answers }));
  } catch {
    // A browser that keeps nothing still shows what is written.
  }
}

function entriesOf<T>(
  given: Readonly<Record<string, T>> | undefined,
  fits: (value: unknown) => boolean,
): Record<string, T> {
  return Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => fits(value)));
}

function readAll(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(EXERCISES_KEY) ?? "{}");
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}
