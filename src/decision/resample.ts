// How far the criteria move when other employers had posted, and when the person had been asked again.
import { seededRandom } from "../statistics/random.ts";
import { AGENT, contrast, type Leanings, ML, payLeaning } from "./criteria.ts";
import { agreements, FEWEST_SAMPLES, meanOf, sampleScore, samplesOf, statementsRated } from "./evidence.ts";
import { askedOf, isWithinLimits } from "./fit.ts";
import type { Market } from "./market.ts";
import { payPostings } from "./pay.ts";
import { CRITERIA, type Profile } from "./profile.ts";
import type { Gates } from "./reach.ts";

export const RESAMPLES = 200;
const SEED = 4320;

/** Draws that depend on nothing but the market: how often each group of employers counts in each resample. */
export interface Draws {
  /** `RESAMPLES` rows of `groups` counts; rows 2k and 2k + 1 are the same draw. */
  times: Uint8Array;
  /**
   * For each resample and path the part of what is unsaid that is taken to be open: any part is as likely as any
   * other, and either path's says nothing of the other's. Of a pair of rows the second has both exchanged, so that
   * neither path is favoured by chance.
   */
  unsaid: Float64Array;
}

export function drawsOf({ groups }: Market): Draws {
  const random = seededRandom(SEED);
  const times = new Uint8Array(RESAMPLES * groups);
  const unsaid = new Float64Array(2 * RESAMPLES);
  for (let pair = 0; pair < RESAMPLES / 2; pair++) {
    const first = 2 * pair * groups;
    for (let draw = 0; draw < groups; draw++) times[first + Math.floor(random() * groups)]!++;
    times.copyWithin(first + groups, first, first + groups);
    const parts = [random(), random()];
    unsaid.set([parts[0]!, parts[1]!, parts[1]!, parts[0]!], 4 * pair);
  }
  return { times, unsaid };
}

export interface Basis {
  market: Market;
  draws: Draws;
  profile: Profile;
  gates: Gates;
  held: Uint8Array;
  currency: number;
}

/** The leanings of each resample; a criterion that can't tell in `leanings` can't tell in any. */
export function resampledLeanings(basis: Basis, leanings: Leanings): Leanings[] {
  const sums = groupSums(basis);
  const pay = [AGENT, ML].map((path) => payColumns(basis, path));
  const { preferences, samples } = personDraws(basis.profile);
  const { times, unsaid } = basis.draws;
  const { groups } = basis.market;
  return Array.from({ length: RESAMPLES / 2 }, (_, pair) => {
    const row = times.subarray(2 * pair * groups, (2 * pair + 1) * groups);
    const [agent, ml] = sums.map((columns) => totals(columns, row));
    const drawn = {
      fit: contrast(agent!.has / agent!.all, ml!.has / ml!.all),
      pay: leanings.pay === null ? null : payLeaning(medianOf(pay[0]!, row), medianOf(pay[1]!, row)),
    };
    return [2 * pair, 2 * pair + 1].map((resample): Leanings => {
      const open = (side: Totals, index: number) =>
        side.lower + unsaid[2 * resample + index]! * (side.upper - side.lower);
      return {
        ...drawn,
        openings: contrast(open(agent!, 0), open(ml!, 1)),
        preferences: preferences?.[pair] ?? null,
        samples: samples?.[pair] ?? null,
      };
    });
  })
    .flat()
    .map((each) => onlyTold(each, leanings));
}

/** What can't tell of the postings as they are can't tell of a resample either. */
function onlyTold(drawn: Leanings, leanings: Leanings): Leanings {
  const told = { ...drawn };
  for (const criterion of CRITERIA) if (leanings[criterion] === null) told[criterion] = null;
  return told;
}

interface GroupSums {
  lower: Float64Array;
  upper: Float64Array;
  has: Float64Array;
  all: Float64Array;
}
type Totals = Record<keyof GroupSums, number>;

/** What each group of employers adds to either path. */
function groupSums({ market, gates, held }: Basis): GroupSums[] {
  const sums = [AGENT, ML].map(() => ({
    lower: new Float64Array(market.groups),
    upper: new Float64Array(market.groups),
    has: new Float64Array(market.groups),
    all: new Float64Array(market.groups),
  }));
  for (let i = 0; i < market.n; i++) {
    const side = market.path[i] === AGENT ? sums[0]! : market.path[i] === ML ? sums[1]! : undefined;
    if (side === undefined) continue;
    const group = market.group[i]!;
    if (gates.fails[i] === 0) {
      side.upper[group]!++;
      if (gates.unsaid[i] === 0) side.lower[group]!++;
    }
    if (!isWithinLimits(market, gates, i)) continue;
    const { has, all } = askedOf(market, held, i);
    side.has[group]! += has;
    side.all[group]! += all;
  }
  return sums;
}

function totals({ lower, upper, has, all }: GroupSums, times: Uint8Array): Totals {
  const sum = { lower: 0, upper: 0, has: 0, all: 0 };
  for (let group = 0; group < times.length; group++) {
    const count = times[group]!;
    if (count === 0) continue;
    sum.lower += count * lower[group]!;
    sum.upper += count * upper[group]!;
    sum.has += count * has[group]!;
    sum.all += count * all[group]!;
  }
  return sum;
}

interface PayColumns {
  group: Uint16Array;
  value: Float64Array;
  weight: Float64Array;
}

const EMPLOYER_CAP = 10;

function payColumns({ market, gates, currency }: Basis, path: number): PayColumns {
  const postings = payPostings(market, gates, { path, currency });
  const sizes = new Map<number, number>();
  for (const posting of postings) {
    const employer = market.employer[posting]!;
    sizes.set(employer, (sizes.get(employer) ?? 0) + 1);
  }
  return {
    group: Uint16Array.from(postings, (posting) => market.group[posting]!),
    value: Float64Array.from(postings, (posting) => market.payMid[posting]!),
    weight: Float64Array.from(postings, (posting) =>
      Math.min(1, EMPLOYER_CAP / sizes.get(market.employer[posting]!)!),
    ),
  };
}

/** The value at which half of the drawn weight is reached; NaN where nothing was drawn. */
function medianOf({ group, value, weight }: PayColumns, times: Uint8Array): number {
  let all = 0;
  for (let i = 0; i < value.length; i++) all += weight[i]! * times[group[i]!]!;
  let sum = 0;
  for (let i = 0; i < value.length; i++) {
    sum += weight[i]! * times[group[i]!]!;
    if (sum > 0 && sum >= all / 2) return value[i]!;
  }
  return Number.NaN;
}

/** For each pair the six statements of each side and the samples done, drawn again; both sides by the same draws. */
function personDraws(profile: Profile): { preferences: number[] | null; samples: number[] | null } {
  const random = seededRandom(SEED + 1);
  const sides = ["agent-engineer", "ml-engineer"] as const;
  const said = sides.map((side) => agreements(profile, side));
  const done = sides.map((side) => samplesOf(profile, side).map(sampleScore));
  const draws = (scores: readonly number[][]) => {
    const most = Math.max(...scores.map(({ length }) => length));
    return Array.from({ length: RESAMPLES / 2 }, () => {
      const picks = Array.from({ length: most }, () => random());
      const [agent, ml] = scores.map(
        (list) => meanOf(list.map((_, index) => list[Math.floor(picks[index]! * list.length)]!))!,
      );
      return agent! - ml!;
    });
  };
  return {
    preferences: statementsRated(profile) === 0 ? null : draws(said).map((each) => each / WIDEST),
    samples: done.some(({ length }) => length < FEWEST_SAMPLES) ? null : draws(done),
  };
}

/** Agreement reaches from -2 to 2. */
const WIDEST = 4;
