// Springs above a mountain village: twelve gauges in units of their own, and the flow of the next day.
import { chanceOf, normalDraw } from "../../../src/practice/chance.ts";

export interface Readings {
  rows: number[][];
  /** Flow of the next day, litres a second. */
  values: number[];
  /** The day of each reading. */
  days: number[];
}

/** How a valley's water behaves; gauges in standard units. */
export interface Valley {
  effects: number[];
  /** Standard deviation of what the gauges don't tell, litres a second. */
  noise: number;
}

export const GAUGES = 12;
/** Hidden causes of what the gauges show: snow, rain, warmth, ground. */
const CAUSES = 4;
const USUAL_FLOW = 240;
/** Unit and usual reading of each gauge: millimetres, degrees, hectopascals, cubic metres a second … */
const UNITS = [120, 4, 8, 0.05, 35, 6, 0.3, 900, 15, 0.002, 50, 2.5];
const USUAL = [640, 3, 850, 0.31, 120, 11, 1.4, 5200, 70, 0.013, 210, -4];

/** `strength` is the standard deviation of the flow that the gauges do tell. */
export function valleyOf(
  seed: number,
  name: string,
  { strength, noise }: { strength: number; noise: number },
) {
  const random = chanceOf(seed, "valley", name);
  const drawn = Array.from({ length: GAUGES }, () => normalDraw(random));
  const size = Math.sqrt(drawn.reduce((sum, effect) => sum + effect * effect, 0));
  return { effects: drawn.map((effect) => (strength * effect) / size), noise };
}

/** Each day is read `times` times, within an hour: gauges and flow hardly change in between. */
export function readingsOf(
  { effects, noise }: Valley,
  { seed, name, days, times = 1 }: { seed: number; name: string; days: number; times?: number },
): Readings {
  const random = chanceOf(seed, "readings", name);
  const read: Readings = { rows: [], values: [], days: [] };
  for (let day = 0; day < days; day++) {
    const gauges = gaugesOf(random);
    const flow = flowOf(effects, gauges) + noise * normalDraw(random);
    for (let at = 0; at < times; at++) {
      read.rows.push(gauges.map((value, column) => inUnits(value + 0.03 * normalDraw(random), column)));
      read.values.push(flow + (times === 1 ? 0 : 0.03 * noise * normalDraw(random)));
      read.days.push(day);
    }
  }
  return read;
}

/** New days, with the flow as it would be without what the gauges don't tell. */
export function truthOf(
  { effects }: Valley,
  { seed, name, days }: { seed: number; name: string; days: number },
) {
  const random = chanceOf(seed, "truth", name);
  const gauges = Array.from({ length: days }, () => gaugesOf(random));
  return {
    rows: gauges.map((row) => row.map(inUnits)),
    truth: gauges.map((row) => flowOf(effects, row)),
  };
}

/** So many gauges that all show nearly the same. */
export function alikeOf(seed: number, columns: number, days: number): Readings {
  const random = chanceOf(seed, "alike");
  const read: Readings = { rows: [], values: [], days: [] };
  for (let day = 0; day < days; day++) {
    const snow = normalDraw(random);
    read.rows.push(Array.from({ length: columns }, () => 300 + 90 * (snow + 0.3 * normalDraw(random))));
    read.values.push(USUAL_FLOW + 30 * snow + 8 * normalDraw(random));
    read.days.push(day);
  }
  return read;
}

function gaugesOf(random: () => number): number[] {
  const causes = Array.from({ length: CAUSES }, () => normalDraw(random));
  return Array.from({ length: GAUGES }, (_, column) => {
    const main = causes[column % CAUSES]!;
    const other = causes[(column + 1) % CAUSES]!;
    return 0.75 * main + 0.3 * other + 0.55 * normalDraw(random);
  });
}

function flowOf(effects: readonly number[], gauges: readonly number[]): number {
  return gauges.reduce((sum, value, column) => sum + value * effects[column]!, USUAL_FLOW);
}

function inUnits(value: number, column: number): number {
  return USUAL[column]! + UNITS[column]! * value;
}
