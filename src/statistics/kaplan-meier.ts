import type { Interval } from "./interval.ts";
import { studentQuantile } from "./student-t.ts";

/** Spells as columns of equal length, e.g. how long postings stayed up, in days. */
export interface Spells {
  /** Age at which each was last seen. */
  exit: Float64Array;
  /** 1 where the spell ended at `exit`; 0 where it was still going on (right-censored). */
  ended: Uint8Array;
  /** Age at which observation began (left truncation); 0 for all when left out. Must be below `exit`. */
  entry?: Float64Array;
  /** Number of each spell's cluster, from 0; without it spells count as independent. */
  cluster?: Uint32Array;
}

/** The curve as columns, one entry per age at which a spell ended. */
export interface SurvivalCurve {
  age: Float64Array;
  atRisk: Uint32Array;
  ends: Uint32Array;
  /** Part of spells that last longer than `age`, 0-1. */
  survival: Float64Array;
  /** Greenwood's standard error of `survival`, or the clustered one. */
  standardError: Float64Array;
  /** 95% interval of `survival`; NaN where all have ended. */
  low: Float64Array;
  high: Float64Array;
}

/**
 * Kaplan and Meier's product-limit estimate (1958, JASA 53:457). A spell is at risk at an age in
 * (entry, exit]; at equal ages ends come before censorings. Variance by Greenwood; with clusters by the
 * infinitesimal jackknife summed over clusters (Therneau and Grambsch 2000, section 2.5), which equals
 * Greenwood's when every spell is its own cluster. Intervals on the log-minus-log scale (Kalbfleisch and
 * Prentice 1980), which stay within 0 and 1. Spells whose entry is not below their exit are left out.
 */
export function kaplanMeier(spells: Spells): SurvivalCurve {
  const order = orders(spells);
  const ages = endAges(spells, order.byExit);
  const curve = emptyCurve(ages);
  const spread = spreadOf(spells);
  let entered = 0;
  let left = 0;
  let survival = 1;
  for (const [index, age] of ages.entries()) {
    for (; entered < order.byEntry.length && entryOf(spells, order.byEntry[entered]!) < age; entered++)
      spread.enter(order.byEntry[entered]!);
    for (; left < order.byExit.length && spells.exit[order.byExit[left]!]! < age; left++)
      spread.leave(order.byExit[left]!);
    const ending: number[] = [];
    for (let i = left; i < order.byExit.length && spells.exit[order.byExit[i]!] === age; i++)
      if (spells.ended[order.byExit[i]!] === 1) ending.push(order.byExit[i]!);
    const atRisk = entered - left;
    survival *= 1 - ending.length / atRisk;
    curve.atRisk[index] = atRisk;
    curve.ends[index] = ending.length;
    curve.survival[index] = survival;
    addInterval(curve, index, Math.sqrt(spread.after(ending, atRisk)), spread.t);
  }
  return curve;
}

/**
 * The age by which part `p` (0-1) of spells has ended: the first at which survival is at most 1 - p, with the
 * 95% interval of Brookmeyer and Crowley (1982, Biometrics 38:29), the ages at which 1 - p lies within the
 * curve's interval. NaN where the curve does not come down so far: "not reached", never a guess.
 */
export function durationQuantile(curve: SurvivalCurve, p: number): Interval & { value: number } {
  const firstAtMost = (column: Float64Array) => {
    const index = column.findIndex((part) => part <= 1 - p + 1e-12);
    return index === -1 ? Number.NaN : curve.age[index]!;
  };
  return { value: firstAtMost(curve.survival), low: firstAtMost(curve.low), high: firstAtMost(curve.high) };
}

/** Survival at an age, 1 before the first end. */
export function survivalAt(curve: SurvivalCurve, age: number): number {
  const after = curve.age.findIndex((each) => each > age);
  const index = (after === -1 ? curve.age.length : after) - 1;
  return index < 0 ? 1 : curve.survival[index]!;
}

interface Orders {
  byEntry: Uint32Array;
  byExit: Uint32Array;
}

function orders(spells: Spells): Orders {
  const kept = Uint32Array.from(spells.exit.keys()).filter((i) => entryOf(spells, i) < spells.exit[i]!);
  return {
    byEntry: kept.toSorted((a, b) => entryOf(spells, a) - entryOf(spells, b)),
    byExit: kept.toSorted((a, b) => spells.exit[a]! - spells.exit[b]!),
  };
}

/** A posting that went on the day it came has an exit of 0: without late entry it is at risk from the start. */
function entryOf({ entry }: Spells, index: number): number {
  return entry === undefined ? Number.NEGATIVE_INFINITY : entry[index]!;
}

function endAges({ exit, ended }: Spells, byExit: Uint32Array): Float64Array {
  return Float64Array.from(
    new Set(
      Array.from(
        byExit.filter((i) => ended[i] === 1),
        (i) => exit[i]!,
      ),
    ),
  );
}

function emptyCurve(age: Float64Array): SurvivalCurve {
  const column = () => new Float64Array(age.length);
  return {
    age,
    atRisk: new Uint32Array(age.length),
    ends: new Uint32Array(age.length),
    survival: column(),
    standardError: column(),
    low: column(),
    high: column(),
  };
}

function addInterval(curve: SurvivalCurve, index: number, logError: number, t: number): void {
  const survival = curve.survival[index]!;
  curve.standardError[index] = survival === 0 ? Number.NaN : survival * logError;
  if (survival === 0 || survival === 1) {
    curve.low[index] = survival === 1 ? 1 : Number.NaN;
    curve.high[index] = curve.low[index]!;
    return;
  }
  const factor = Math.exp((t * logError) / Math.abs(Math.log(survival)));
  curve.low[index] = survival ** factor;
  curve.high[index] = survival ** (1 / factor);
}

/** Keeps the variance of log survival while the ages go by. */
interface Spread {
  /** Quantile of the interval: normal for independent spells, Student's for clusters. */
  t: number;
  enter(spell: number): void;
  leave(spell: number): void;
  /** Variance of log survival after the given spells ended out of `atRisk`. */
  after(ending: readonly number[], atRisk: number): number;
}

function spreadOf({ cluster }: Spells): Spread {
  return cluster === undefined ? greenwood() : clusteredSpread(cluster);
}

function greenwood(): Spread {
  let variance = 0;
  return {
    t: 1.959963984540054,
    enter: () => {},
    leave: () => {},
    after: (ending, atRisk) => {
      variance += ending.length / (atRisk * (atRisk - ending.length));
      return variance;
    },
  };
}

/** Each cluster's pull on log survival, one step per age at which spells end. */
function clusteredSpread(cluster: Uint32Array): Spread {
  const numbers = cluster.reduce((most, number) => Math.max(most, number + 1), 0);
  const clusters = new Set(cluster).size;
  const present = new Float64Array(numbers);
  const pull = new Float64Array(numbers);
  return {
    t: studentQuantile(0.975, Math.max(1, clusters - 1)),
    enter: (spell) => present[cluster[spell]!]!++,
    leave: (spell) => present[cluster[spell]!]!--,
    after: (ending, atRisk) => {
      const hazard = ending.length / atRisk;
      const step = 1 / (atRisk * (1 - hazard));
      for (let c = 0; c < numbers; c++) pull[c]! += present[c]! * hazard * step;
      for (const spell of ending) pull[cluster[spell]!]! -= step;
      return pull.reduce((sum, each) => sum + each * each, 0);
    },
  };
}
