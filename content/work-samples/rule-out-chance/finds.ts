// Which of many shelves a person's function holds to have changed, over many rounds and on short lists.
import { type Bench, WorkError } from "../../../src/practice/bench.ts";
import { type Outcome, outcome } from "../../../src/practice/check.ts";
import { type Shelves, shelvesOf } from "./library.ts";
import { type Control, found } from "./references.ts";

const ROUNDS = 200;
const SHELVES = 40;

export interface Round extends Shelves {
  said: number[];
  due: number[];
}

export async function roundsOf(
  bench: Bench,
  { real, level, control }: { real: number; level: number; control: Control },
): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let at = 0; at < ROUNDS; at++) {
    const shelves = shelvesOf(bench.seed, at, { real, of: SHELVES });
    const said = await finding(bench, { pValues: shelves.pValues, level, control });
    rounds.push({ ...shelves, said, due: found(shelves.pValues, level, control) });
  }
  return rounds;
}

async function finding(bench: Bench, asked: { pValues: readonly number[]; level: number; control: Control }) {
  const said = await bench.call<unknown>("discoveries", asked);
  const isPlace = (at: unknown) =>
    Number.isInteger(at) && (at as number) >= 0 && (at as number) < asked.pValues.length;
  if (!Array.isArray(said) || !said.every(isPlace))
    throw new WorkError(
      `discoveries must return a list of positions in pValues: ${JSON.stringify(said)?.slice(0, 80)}`,
    );
  return [...new Set(said as number[])].sort((a, b) => a - b);
}

/** Real changes found, as a part of those that our own procedure finds. */
export function foundPart(rounds: readonly Round[]): number {
  const count = (of: "said" | "due") =>
    rounds.reduce((sum, round) => sum + round[of].filter((at) => round.isReal[at]).length, 0);
  return count("said") / count("due");
}

export async function goesByTheRightRank(bench: Bench): Promise<Outcome> {
  const cases: { pValues: number[]; level: number; control: Control }[] = [
    { pValues: [0.039, 0.6, 0.032, 0.018, 0.03], level: 0.05, control: "share" },
    { pValues: [0.001, 0.03, 0.03, 0.9, 0.03, 0.03], level: 0.05, control: "share" },
    { pValues: [0.02, 0.001, 0.011, 0.8, 0.012], level: 0.05, control: "any" },
    { pValues: [0.001, 0.02, 0.021, 0.022], level: 0.05, control: "any" },
    { pValues: [0.3, 0.7], level: 0.05, control: "share" },
    { pValues: [], level: 0.05, control: "any" },
  ];
  const wrong: string[] = [];
  for (const asked of cases) {
    const said = (await finding(bench, asked)).join(", ");
    const due = found(asked.pValues, asked.level, asked.control).join(", ");
    if (said !== due)
      wrong.push(`“${asked.control}” of [${asked.pValues.join(", ")}] gives [${said}] where [${due}] is due`);
  }
  return outcome(
    wrong.length === 0,
    `${cases.length - wrong.length} of ${cases.length} short lists are judged rightly.${wrong.length === 0 ? "" : ` Not: ${wrong.join("; ")}.`}`,
    "With “share” the largest p-value that fits its rank decides, and all smaller ones come with it, fitting or not. With “any” the first that does not fit ends it.",
  );
}
