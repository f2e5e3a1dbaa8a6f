// Survival of postings as figures: how long they stay open, and the part still open after some days.
import { FEWEST_POSTINGS, type Figure } from "../domain/figure.ts";
import type { Cell } from "../domain/receipt-id.ts";
import {
  durationQuantile,
  kaplanMeier,
  type Spells,
  type SurvivalCurve,
} from "../statistics/kaplan-meier.ts";
import { shown } from "./judge.ts";
import { isWatched, type PostingSpell } from "./posting-spell.ts";

export interface EmployerSpell extends PostingSpell {
  employer: string;
}

/** Those postings of one population that were watched, with their curve, from which any number of figures are read. */
export interface FollowedSpells {
  spells: readonly EmployerSpell[];
  curve: SurvivalCurve;
  /** Postings of each employer. */
  sizes: readonly number[];
  /** From this age on fewer than ten postings were watched when one of them ended: the curve says no more. */
  until: number;
}

/** Kaplan and Meier's curve with late entry; see `kaplanMeier`. Employers in the order of their keys, so that sums agree. */
export function followSpells(all: readonly EmployerSpell[]): FollowedSpells {
  const spells = all.filter(isWatched);
  const employers = [...new Set(spells.map(({ employer }) => employer))].sort();
  const numbers = new Map(employers.map((employer, number) => [employer, number]));
  const sizes = new Array<number>(employers.length).fill(0);
  for (const { employer } of spells) sizes[numbers.get(employer)!]!++;
  const columns: Spells = {
    exit: Float64Array.from(spells, ({ exit }) => exit),
    ended: Uint8Array.from(spells, ({ hasEnded }) => Number(hasEnded)),
    entry: Float64Array.from(spells, ({ entry }) => entry),
    cluster: Uint32Array.from(spells, ({ employer }) => numbers.get(employer)!),
  };
  const curve = kaplanMeier(columns);
  const few = curve.atRisk.findIndex((watched) => watched < FEWEST_POSTINGS);
  return { spells, curve, sizes, until: few === -1 ? Number.POSITIVE_INFINITY : curve.age[few]! };
}

/** Days after which half of the postings are gone; null where the curve does not come down so far. */
export function openMedianFigure(cell: Cell, { curve, sizes, until }: FollowedSpells): Figure {
  const { value, low, high } = durationQuantile(curve, 0.5);
  const told = (age: number) => (value < until && age < until ? age : Number.NaN);
  return shown({ cell, unit: "days", sizes }, { value: told(value), low: told(low), high: told(high) });
}

/** The part of postings open longer than so many days; held back where fewer than ten were watched at that age. */
export function openShareFigure(cell: Cell, days: number, followed: FollowedSpells): Figure {
  const { spells, curve, sizes, until } = followed;
  const watched = spells.filter(({ entry, exit }) => entry < days && exit >= days).length;
  const isKnown = watched >= FEWEST_POSTINGS && days < until;
  const figure = shown({ cell, unit: "share", sizes }, isKnown ? openAt(curve, days) : UNKNOWN);
  return isKnown ? figure : { ...figure, status: "suppressed" };
}

const UNKNOWN = { value: Number.NaN, low: Number.NaN, high: Number.NaN };

function openAt({ age, survival, low, high }: SurvivalCurve, days: number) {
  const after = age.findIndex((each) => each > days);
  const index = (after === -1 ? age.length : after) - 1;
  return index < 0
    ? { ...UNKNOWN, value: 1 }
    : { value: survival[index]!, low: low[index]!, high: high[index]! };
}
