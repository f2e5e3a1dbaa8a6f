// What the readers of a library did, where the truth is known: shares, clicks, branches, shelves.
import { chanceOf, logNormalDraw, normalDraw, shuffled } from "../../../src/practice/chance.ts";
import { normal } from "./references.ts";

export interface Group {
  views: number[];
  clicks: number[];
}
export interface Clicks {
  old: Group;
  new: Group;
}
export interface Branches {
  before: number[];
  after: number[];
}
export interface Shelves {
  pValues: number[];
  isReal: boolean[];
}

/** Few readers see most titles, and click on a smaller part of them. */
const READERS = {
  hasty: { part: 0.8, least: 1, most: 7, old: 0.3, new: 0.36 },
  eager: { part: 0.2, least: 20, most: 80, old: 0.12, new: 0.1 },
} as const;
const READERS_A_GROUP = 200;
const BRANCHES = 10;

/** Clicks for one view, new minus old, over all readers. */
export function trueDifference(): number {
  const kinds = Object.values(READERS);
  const views = kinds.reduce((sum, { part, least, most }) => sum + (part * (least + most)) / 2, 0);
  const gained = kinds.reduce(
    (sum, kind) => sum + ((kind.part * (kind.least + kind.most)) / 2) * (kind.new - kind.old),
    0,
  );
  return gained / views;
}

export function clicksOf(seed: number, at: number): Clicks {
  const random = chanceOf(seed, "clicks", at);
  return { old: groupOf("old", random), new: groupOf("new", random) };
}

/** Loans of each branch in the week before and after, which rise by `gain` and by what chance adds. */
export function branchesOf(seed: number, at: number, gain: number): Branches {
  const random = chanceOf(seed, "branches", at, gain);
  const before = Array.from({ length: BRANCHES }, () => Math.round(logNormalDraw(random, 700, 0.8)));
  // Some weeks are far out: a school class, a burst pipe.
  const swing = () => Math.round((random() < 0.15 ? 45 : 14) * normalDraw(random));
  return { before, after: before.map((loans) => loans + gain + swing()) };
}

/** So many shelves, some of which were really changed for the better or the worse. */
export function shelvesOf(seed: number, at: number, { real, of }: { real: number; of: number }): Shelves {
  const random = chanceOf(seed, "shelves", at, real);
  const isReal = shuffled(
    random,
    Array.from({ length: of }, (_, shelf) => shelf < real),
  );
  const pValues = isReal.map((is) => {
    const z = normalDraw(random) + (is ? (random() < 0.5 ? -3 : 3) : 0);
    return 2 * (1 - normal(Math.abs(z)));
  });
  return { pValues, isReal };
}

/** Of `readers` how many do what a share of them does; by the normal approximation. */
export function doing(random: () => number, readers: number, share: number): number {
  const drawn = readers * share + Math.sqrt(readers * share * (1 - share)) * normalDraw(random);
  return Math.min(readers, Math.max(0, Math.round(drawn)));
}

function groupOf(version: "old" | "new", random: () => number): Group {
  const group: Group = { views: [], clicks: [] };
  for (let reader = 0; reader < READERS_A_GROUP; reader++) {
    const kind = random() < READERS.hasty.part ? READERS.hasty : READERS.eager;
    const views = kind.least + Math.floor(random() * (kind.most - kind.least + 1));
    // Readers differ: what one clicks on says nothing of another.
    const taste = kind[version] * (0.2 + 1.6 * random());
    let clicks = 0;
    for (let view = 0; view < views; view++) if (random() < taste) clicks += 1;
    group.views.push(views);
    group.clicks.push(clicks);
  }
  return group;
}
