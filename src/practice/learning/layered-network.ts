// A network of one hidden layer (tanh) with a softmax on top, trained by stochastic gradient descent in batches.

import { normalDraw, shuffled } from "../chance.ts";
import { exp, log, tanh } from "../exact-math.ts";

export interface LabelledPoint {
  inputs: readonly number[];
  label: number;
}

export interface LayeredNetwork {
  inputs: number;
  hidden: number;
  classes: number;
  /** One row a hidden unit, its bias last; then one row a class, its bias last. */
  first: Float64Array;
  second: Float64Array;
}

export interface TrainingOptions {
  hidden: number;
  classes: number;
  epochs: number;
  batch: number;
  /** Learning rate of an epoch, counted from 0. */
  rateOf(epoch: number): number;
  /** Strength of the quadratic penalty. */
  decay: number;
  random: () => number;
}

/** What was seen after an epoch. Losses are mean cross-entropies in nats. */
export interface EpochLog {
  epoch: number;
  trainLoss: number;
  validLoss: number;
  trainAccuracy: number;
  validAccuracy: number;
  /** Mean length of the batches' gradients. */
  gradientNorm: number;
}

const LARGEST_LOSS = 50;

/** Trains on `train` and logs every epoch; a loss that grows without end is logged as 50. */
export function trainNetwork(
  train: readonly LabelledPoint[],
  valid: readonly LabelledPoint[],
  options: TrainingOptions,
): { network: LayeredNetwork; log: EpochLog[] } {
  const network = newNetwork(train[0]!.inputs.length, options);
  const log: EpochLog[] = [];
  let order = [...train];
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    order = shuffled(options.random, order);
    const norms: number[] = [];
    for (let from = 0; from < order.length; from += options.batch)
      norms.push(
        stepOn(network, order.slice(from, from + options.batch), options.rateOf(epoch), options.decay),
      );
    const [onTrain, onValid] = [scoreOf(network, train), scoreOf(network, valid)];
    log.push({
      epoch,
      trainLoss: onTrain.loss,
      validLoss: onValid.loss,
      trainAccuracy: onTrain.accuracy,
      validAccuracy: onValid.accuracy,
      gradientNorm: norms.reduce((sum, norm) => sum + norm, 0) / norms.length,
    });
  }
  return { network, log };
}

export function scoreOf(
  network: LayeredNetwork,
  points: readonly LabelledPoint[],
): { loss: number; accuracy: number } {
  let loss = 0;
  let right = 0;
  for (const { inputs, label } of points) {
    const { chances } = forward(network, inputs);
    loss += Math.min(LARGEST_LOSS, -log(chances[label]! + 1e-22));
    if (chances.indexOf(Math.max(...chances)) === label) right += 1;
  }
  return { loss: loss / points.length, accuracy: right / points.length };
}

/** The classes' chances, which sum to 1. */
export function networkScores(network: LayeredNetwork, inputs: readonly number[]): Float64Array {
  return forward(network, inputs).chances;
}

function newNetwork(inputs: number, { hidden, classes, random }: TrainingOptions): LayeredNetwork {
  const draws = (count: number, spread: number) =>
    Float64Array.from({ length: count }, () => spread * normalDraw(random));
  return {
    inputs,
    hidden,
    classes,
    first: draws(hidden * (inputs + 1), 1 / Math.sqrt(inputs)),
    second: draws(classes * (hidden + 1), 1 / Math.sqrt(hidden)),
  };
}

function forward(
  { inputs: width, hidden, classes, first, second }: LayeredNetwork,
  inputs: readonly number[],
): { units: Float64Array; chances: Float64Array } {
  const units = new Float64Array(hidden);
  for (let unit = 0; unit < hidden; unit++) {
    const row = unit * (width + 1);
    let sum = first[row + width]!;
    for (let at = 0; at < width; at++) sum += first[row + at]! * inputs[at]!;
    units[unit] = tanh(sum);
  }
  const chances = new Float64Array(classes);
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < classes; at++) {
    const row = at * (hidden + 1);
    let sum = second[row + hidden]!;
    for (let unit = 0; unit < hidden; unit++) sum += second[row + unit]! * units[unit]!;
    chances[at] = sum;
    most = Math.max(most, sum);
  }
  let total = 0;
  for (let at = 0; at < classes; at++) total += chances[at] = exp(chances[at]! - most);
  for (let at = 0; at < classes; at++) chances[at]! /= total;
  return { units, chances };
}

/** Gives the length of the batch's gradient. */
function stepOn(
  network: LayeredNetwork,
  batch: readonly LabelledPoint[],
  rate: number,
  decay: number,
): number {
  const { inputs: width, hidden, classes, first, second } = network;
  const toFirst = new Float64Array(first.length);
  const toSecond = new Float64Array(second.length);
  for (const { inputs, label } of batch) {
    const { units, chances } = forward(network, inputs);
    const back = new Float64Array(hidden);
    for (let at = 0; at < classes; at++) {
      const miss = (chances[at]! - (at === label ? 1 : 0)) / batch.length;
      const row = at * (hidden + 1);
      for (let unit = 0; unit < hidden; unit++) {
        toSecond[row + unit]! += miss * units[unit]!;
        back[unit]! += miss * second[row + unit]!;
      }
      toSecond[row + hidden]! += miss;
    }
    for (let unit = 0; unit < hidden; unit++) {
      const miss = back[unit]! * (1 - units[unit]! ** 2);
      const row = unit * (width + 1);
      for (let at = 0; at < width; at++) toFirst[row + at]! += miss * inputs[at]!;
      toFirst[row + width]! += miss;
    }
  }
  let squares = 0;
  for (const [weights, gradient] of [
    [first, toFirst],
    [second, toSecond],
  ] as const)
    for (let at = 0; at < weights.length; at++) {
      squares += gradient[at]! ** 2;
      weights[at]! -= rate * (gradient[at]! + decay * weights[at]!);
    }
  return Math.sqrt(squares);
}
