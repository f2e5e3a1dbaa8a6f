// The device: a network that was really trained, rounded to fewer bits on request, and one call after the other.

import { chanceOf, normalDraw } from "../../../src/practice/chance.ts";
import {
  type LabelledPoint,
  type LayeredNetwork,
  networkScores,
  trainNetwork,
} from "../../../src/practice/learning/layered-network.ts";
import type { VirtualClock } from "../../../src/practice/virtual-clock.ts";

const SHELVES = 4;
const INPUTS = 8;
const CALL_MS = 6;
const ROW_MS: Record<number, number> = { 32: 4, 16: 2.2, 8: 1.2, 4: 0.7 };
const MOST_ROWS = 64;

/** Items lie around several middles; each middle has its shelf, which the second model knows otherwise. */
export function itemsOf(seed: number, count: number, version: 1 | 2): LabelledPoint[] {
  const middles = middlesOf(seed);
  const random = chanceOf(seed, "items", count);
  return Array.from({ length: count }, () => {
    const middle = Math.floor(random() * middles.length);
    const inputs = middles[middle]!.map((value) => value + 0.55 * normalDraw(random));
    return { inputs, label: shelfOf(middle, version) };
  });
}

export function trainedModel(seed: number, version: 1 | 2): LayeredNetwork {
  const train = itemsOf(seed, 500, version);
  const { network } = trainNetwork(train, train.slice(0, 10), {
    hidden: 24,
    classes: SHELVES,
    epochs: 14,
    batch: 10,
    decay: 0.0005,
    rateOf: () => 0.25,
    random: chanceOf(seed, "weights", version),
  });
  return network;
}

export interface Call {
  startedAt: number;
  endedAt: number;
  rows: number;
}

export interface Device {
  run(rows: unknown, options: unknown): Promise<number[][]>;
  deploy(model: LayeredNetwork): void;
  calls: readonly Call[];
}

export function deviceWith(model: LayeredNetwork, clock: VirtualClock): Device {
  const calls: Call[] = [];
  let current = model;
  let freeAt = 0;
  return {
    calls,
    deploy: (next) => {
      current = next;
    },
    run: async (given, options) => {
      const { rows, bits } = checkedCall(given, options);
      const startedAt = Math.max(clock.now(), freeAt);
      freeAt = startedAt + CALL_MS + rows.length * ROW_MS[bits]!;
      calls.push({ startedAt, endedAt: freeAt, rows: rows.length });
      const end = freeAt;
      await clock.sleep(startedAt - clock.now());
      const used = rounded(current, bits);
      await clock.sleep(end - startedAt);
      return rows.map((row) => [...networkScores(used, row)]);
    },
  };
}

function checkedCall(rows: unknown, options: unknown): { rows: number[][]; bits: number } {
  const bits = (options as { bits?: unknown } | null)?.bits;
  if (typeof bits !== "number" || ROW_MS[bits] === undefined)
    throw new Error(`bits must be 32, 16, 8 or 4: ${JSON.stringify(bits) ?? "not given"}`);
  if (!Array.isArray(rows) || rows.length === 0 || rows.length > MOST_ROWS)
    throw new Error(`a call takes 1 to ${MOST_ROWS} rows`);
  const isRow = (row: unknown) =>
    Array.isArray(row) && row.length === INPUTS && row.every((value) => typeof value === "number");
  if (!rows.every(isRow)) throw new Error(`every row must be the ${INPUTS} features of an upload`);
  return { rows, bits };
}

/** Weights cut to one even grid of 2^bits steps for the whole network, as a quantiser without calibration does it. */
function rounded(network: LayeredNetwork, bits: number): LayeredNetwork {
  if (bits === 32) return network;
  const { first, second } = network;
  const most = [...first, ...second].reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0);
  const step = most / (2 ** (bits - 1) - 1);
  const onGrid = (weights: Float64Array) => weights.map((weight) => step * Math.trunc(weight / step));
  return { ...network, first: onGrid(first), second: onGrid(second) };
}

function middlesOf(seed: number): number[][] {
  const random = chanceOf(seed, "middles");
  return Array.from({ length: 12 }, () => Array.from({ length: INPUTS }, () => normalDraw(random)));
}

/** The second model puts a third of the middles on another shelf. */
function shelfOf(middle: number, version: 1 | 2): number {
  const moved = version === 2 && middle % 3 === 0 ? 1 : 0;
  return (middle + moved) % SHELVES;
}
