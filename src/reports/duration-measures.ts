// The measures of how long postings stay open, and whether their date was made new.
import type { Cell } from "../domain/receipt-id.ts";
import { countsByEmployer } from "./employer-counts.ts";
import { shareFigure } from "./judge.ts";
import { followSpells, openMedianFigure, openShareFigure } from "./judge-spells.ts";
import type { MeasuredRow } from "./measured-row.ts";
import type { Measure, Taken } from "./measures.ts";
import { daysBetween, isWatched, postingSpell } from "./posting-spell.ts";

type DurationMeasureName = "open-median" | "open-share" | "renewed-share";

const SURVIVAL =
  "Estimated by Kaplan and Meier's method: a posting still open when last observed counts until then, and any counts only from the age at which it was first seen. Age counts from the claimed date, or from the first sighting where that came earlier; an amount is the days a posting was seen open. A posting first seen on the last day is left out. Nothing is said from the age at which fewer than ten postings were watched. The interval knows that postings of one employer end together.";

const openMedian: Measure = {
  asks: () => "After how many days is half of the postings gone?",
  method: SURVIVAL,
  evidence: () => "role",
  take: spellOf,
  judge: (cell, rows) => openMedianFigure(cell, followSpells(spellsOf(rows))),
};

const openShare: Measure = {
  asks: (cell) => `What part of the postings is open longer than ${cell.of} days?`,
  method: SURVIVAL,
  evidence: () => "role",
  take: spellOf,
  judge: (cell, rows) => openShareFigure(cell, Number(cell.of), followSpells(spellsOf(rows))),
};

const renewedShare: Measure = {
  asks: () => "Of what part of the postings was the claimed date made new after they were first seen?",
  method:
    "The share of postings whose claimed date is later than the day they were first seen: the same address, dated anew. Postings that claim no date are left out, and one taken down and put up under a new address is not told. The interval is Wilson's on the effective n.",
  evidence: () => "role",
  take: (row) => {
    const isHit = row.date_posted !== null && row.date_posted > row.first_seen;
    const amount = row.date_posted === null ? null : daysBetween(row.first_seen, row.date_posted);
    return taken(row, {
      isHit,
      amount,
      why: isHit ? "" : amount === null ? "gives no date" : "not dated anew",
    });
  },
  judge: datedShare,
};

export const durationMeasures: Record<DurationMeasureName, Measure> = {
  "open-median": openMedian,
  "open-share": openShare,
  "renewed-share": renewedShare,
};

function spellOf(row: MeasuredRow): Taken {
  const spell = postingSpell(row);
  const { entry, exit, hasEnded } = spell;
  const whyNot = isWatched(spell) ? "open when last observed" : "first seen on the last day";
  return taken(row, { isHit: hasEnded, amount: exit, entry, why: hasEnded ? "" : whyNot });
}

function spellsOf(rows: readonly Taken[]) {
  return rows.map(({ employer, amount, entry, isHit }) => ({
    employer,
    entry: entry!,
    exit: amount!,
    hasEnded: isHit,
  }));
}

function datedShare(cell: Cell, rows: readonly Taken[]) {
  return shareFigure(
    cell,
    countsByEmployer(
      dated(rows).map(({ employer, isHit }) => ({ employer_key: employer, isHit })),
      ({ isHit }) => isHit,
    ),
  );
}

function dated(rows: readonly Taken[]): Taken[] {
  return rows.filter(({ amount }) => amount !== null);
}

function taken(row: MeasuredRow, has: Pick<Taken, "isHit" | "amount" | "why"> & { entry?: number }): Taken {
  return { employer: row.employer_key, isOther: false, level: "", ...has };
}
