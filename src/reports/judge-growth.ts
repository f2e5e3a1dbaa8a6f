// Growth of new postings between two periods as figures: of all that were counted, and on a fixed panel of employers.
import { FEWEST_POSTINGS, type Figure } from "../domain/figure.ts";
import type { Cell } from "../domain/receipt-id.ts";
import { matchedGrowth, type PanelMember } from "../statistics/panel-index.ts";
import { shown } from "./judge.ts";

export interface PeriodPosting {
  employer: string;
  /** Of the role that is counted. */
  isHit: boolean;
  /** New in the earlier period. */
  isOther: boolean;
}

/** How many times as many postings have the property as on the other side; held back where that side has too few. */
export function growthFigure(cell: Cell, postings: readonly PeriodPosting[]): Figure {
  const hits = postings.filter(({ isHit }) => isHit);
  const now = hits.filter(({ isOther }) => !isOther);
  const before = hits.length - now.length;
  const sizes = [...Map.groupBy(now, ({ employer }) => employer).values()].map(({ length }) => length);
  const isComparable = before >= FEWEST_POSTINGS;
  const none = Number.NaN;
  return shown(
    { cell, unit: "times", sizes },
    { value: isComparable ? now.length / before : none, low: none, high: none },
  );
}

/**
 * The same at employers of whom any posting was new in both periods; see `matchedGrowth`. It rests on the later
 * period's postings of these, and is held back where they, or the earlier period's, are too few.
 */
export function panelFigure(cell: Cell, postings: readonly PeriodPosting[]): Figure {
  const employers = [...Map.groupBy(postings, ({ employer }) => employer)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const members = employers.map(([cluster, here]): PanelMember => {
    const count = (isOther: boolean) => {
      const then = here.filter((posting) => posting.isOther === isOther);
      return then.length === 0 ? null : then.filter(({ isHit }) => isHit).length;
    };
    return { cluster, counts: [count(true), count(false)] };
  });
  const both = members.filter(({ counts }) => !counts.includes(null));
  const { matched, coverage } = matchedGrowth(both, 0, 1);
  const isComparable = coverage.matchedBefore >= FEWEST_POSTINGS;
  const times = (growth: number) => (isComparable ? 1 + growth : Number.NaN);
  return shown(
    { cell, unit: "times", sizes: both.map(({ counts }) => counts[1]!) },
    { value: times(matched.value), low: times(matched.low), high: times(matched.high) },
  );
}
