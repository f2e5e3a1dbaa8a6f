// Fields seen in four bands, two of which tell the crops apart, and trainings on them that go wrong on purpose.

import { chanceOf, normalDraw, pick, shuffled } from "../../../src/practice/chance.ts";
import { cos, power, sin } from "../../../src/practice/exact-math.ts";
import {
  type EpochLog,
  type LabelledPoint,
  type LayeredNetwork,
  trainNetwork,
} from "../../../src/practice/learning/layered-network.ts";

export const CAUSES = [
  "healthy",
  "rate-too-high",
  "rate-too-low",
  "rate-rises",
  "overfits",
  "labels-shuffled",
] as const;
export type Cause = (typeof CAUSES)[number];

export interface Settings {
  rate: number;
  hidden: number;
  decay: number;
  epochs: number;
}

const CROPS = 3;
const BATCH = 20;
const FIELDS = 150;
const LOG_EPOCHS = 30;

/** The crop follows from the direction of the first two bands, a little twisted; the others are noise. */
export function fieldsOf(count: number, random: () => number, unit = 1): LabelledPoint[] {
  return Array.from({ length: count }, () => {
    const angle = 2 * Math.PI * random();
    const radius = 0.4 + 1.4 * random();
    const turn = ((angle + 0.8 * radius) % (2 * Math.PI)) / (2 * Math.PI);
    const seen = [radius * cos(angle), radius * sin(angle)];
    const noisy = seen.map((band) => band + 0.12 * normalDraw(random));
    const inputs = [...noisy, normalDraw(random), normalDraw(random)].map((band) => unit * band);
    return { inputs, label: Math.floor(turn * CROPS) };
  });
}

export interface Trained {
  network: LayeredNetwork;
  log: EpochLog[];
}

export function trainOn(
  { rate, hidden, decay, epochs }: Settings,
  { seed, unit }: { seed: number; unit: number },
): Trained {
  return trainNetwork(
    fieldsOf(FIELDS, chanceOf(seed, "train", unit), unit),
    fieldsOf(FIELDS, chanceOf(seed, "valid", unit), unit),
    {
      hidden,
      decay,
      epochs,
      classes: CROPS,
      batch: BATCH,
      rateOf: () => rate,
      random: chanceOf(seed, "weights", unit),
    },
  );
}

/** Five real trainings for each cause, in a random order. */
export function faultyRuns(seed: number): { id: string; cause: Cause; log: EpochLog[] }[] {
  const random = chanceOf(seed, "order");
  const runs = CAUSES.flatMap((cause) =>
    Array.from({ length: 5 }, (_, at) => ({ cause, log: faultyLog(cause, chanceOf(seed, cause, at)) })),
  );
  return shuffled(random, runs).map((run, at) => ({ id: `run-${at + 1}`, ...run }));
}

function faultyLog(cause: Cause, random: () => number): EpochLog[] {
  const between = (low: number, high: number) => low + (high - low) * random();
  const fields = fieldsOf(cause === "overfits" ? 30 : FIELDS, random);
  const labels = shuffled(
    random,
    fields.map(({ label }) => label),
  );
  const train =
    cause === "labels-shuffled" ? fields.map((field, at) => ({ ...field, label: labels[at]! })) : fields;
  const start = rateOf(cause, between);
  const growth = cause === "rate-rises" ? between(1.22, 1.3) : 0.98;
  const { log } = trainNetwork(train, fieldsOf(FIELDS, random), {
    hidden: cause === "overfits" ? 32 : pick(random, [12, 16, 20]),
    decay: cause === "overfits" ? 0 : 0.001,
    classes: CROPS,
    epochs: cause === "overfits" ? 3 * LOG_EPOCHS : LOG_EPOCHS,
    batch: BATCH,
    rateOf: (epoch) => start * power(growth, epoch),
    random,
  });
  return log;
}

function rateOf(cause: Cause, between: (low: number, high: number) => number): number {
  if (cause === "rate-too-high") return between(12, 40);
  if (cause === "rate-too-low") return between(0.003, 0.008);
  if (cause === "overfits") return between(1.5, 2.5);
  if (cause === "labels-shuffled") return between(0.4, 0.8);
  return between(0.25, 0.6);
}
