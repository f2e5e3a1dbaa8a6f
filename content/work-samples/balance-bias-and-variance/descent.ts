// Lets a person's function descend and says whether it came down, step by step, to where the exact solution lies.
import { type Bench, WorkError } from "../../../src/practice/bench.ts";
import { mean } from "../../../src/practice/measures.ts";
import type { Readings } from "./flow.ts";
import { type Data, leastOf, lossOf, type Model } from "./ridge.ts";

const MOST_STEPS = 1000;
/** Part of the way down that may be left. */
const LEFT = 1e-4;

/** A descent that is allowed to hand back no numbers: that is a fault like others. */
export async function boldDescentOf(
  bench: Bench,
  data: Readings,
  penalty: number,
): Promise<{ fault: string; text: string }> {
  try {
    return await descentOf(bench, data, penalty);
  } catch (error) {
    if (!(error instanceof WorkError) || error.isFatal) throw error;
    return { fault: `${error.message}.`, text: "" };
  }
}

export async function descentOf(bench: Bench, { rows, values }: Readings, penalty: number) {
  const given = await bench.call<{ losses?: unknown } | null>("fit", { rows, values, penalty });
  const model = checkedModel(given, rows[0]!.length, "fit");
  const losses = given?.losses;
  if (!Array.isArray(losses) || losses.length < 2 || !losses.every((loss) => Number.isFinite(loss)))
    throw new WorkError(
      "fit must return losses: the loss before the first step and after each, all of them numbers",
    );
  return {
    penalty,
    losses: losses as number[],
    ...judged(model, { data: { rows, values }, penalty, losses }),
  };
}

function judged(model: Model, { data, penalty, losses }: { data: Data; penalty: number; losses: number[] }) {
  const [least, start, end] = [
    lossOf(leastOf(data, penalty), data, penalty),
    lossOf({ weights: model.weights.map(() => 0), intercept: mean(data.values) }, data, penalty),
    lossOf(model, data, penalty),
  ];
  const steps = losses.length - 1;
  const rise = losses.findIndex((loss, at) => at > 0 && loss > losses[at - 1]! * (1 + 1e-9) + 1e-9);
  const text = `penalty ${penalty}: a loss of ${short(end)} after ${steps} steps, ${short(least)} is the least there is`;
  const faults: [boolean, string][] = [
    [
      rise > 0,
      `with penalty ${penalty} the loss rises in step ${rise}, from ${short(losses[rise - 1])} to ${short(losses[rise])}.`,
    ],
    [steps > MOST_STEPS, `with penalty ${penalty} there were ${steps} steps; ${MOST_STEPS} are allowed.`],
    [end - least > LEFT * (start - least), `${text}.`],
    [
      Math.abs(losses.at(-1)! - end) > 1e-6 * end,
      `with penalty ${penalty} you say that the loss is ${short(losses.at(-1))} at the end; of the weights you return, in the units of the rows, it is ${short(end)}.`,
    ],
  ];
  return { text, fault: faults.find(([holds]) => holds)?.[1] ?? "" };
}

export function checkedModel(given: unknown, columns: number, name: string): Model {
  const { weights, intercept } = (given ?? {}) as Partial<Model>;
  const isWhole =
    Array.isArray(weights) &&
    weights.length === columns &&
    [...weights, intercept].every((value) => typeof value === "number" && Number.isFinite(value));
  if (!isWhole)
    throw new WorkError(
      `${name} must return { weights, intercept } with ${columns} weights, all of them numbers: ${JSON.stringify(given)?.slice(0, 120)}`,
    );
  return { weights, intercept: intercept! };
}

export function short(value: unknown): string {
  return typeof value === "number" ? value.toPrecision(4) : "no number";
}
