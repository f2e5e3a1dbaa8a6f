// How long postings stay open, made again from the dates on their receipts by the definition of the estimate.
import { groupsOf, isHeld, type ReceiptPosting, type Recomputed, t975, total } from "./recompute-parts.ts";

interface Watched {
  posting: ReceiptPosting;
  /** Watched on days of age after `from` up to `to`; gone at `to` where it ended. */
  from: number;
  to: number;
  ended: boolean;
}

interface Step {
  age: number;
  atRisk: number;
  open: number;
  low: number | null;
  high: number | null;
}

export function openMedian(postings: readonly ReceiptPosting[]): Recomputed {
  const { watched, base } = watch(postings);
  if (isHeld(watched.map(({ posting }) => posting))) return { ...base, value: null };
  const steps = stepsOf(watched);
  const end = steps.find(({ atRisk }) => atRisk < 10)?.age ?? Number.POSITIVE_INFINITY;
  const first = (part: (step: Step) => number | null) => {
    const age = steps.find((step) => (part(step) ?? 1) <= 0.5 + 1e-12)?.age;
    return age !== undefined && age < end ? age : null;
  };
  const value = first(({ open }) => open);
  if (value === null) return { ...base, value, low: null, high: null };
  return { ...base, value, low: first(({ low }) => low), high: first(({ high }) => high) };
}

export function openShare(postings: readonly ReceiptPosting[], days: number): Recomputed {
  const { watched, base } = watch(postings);
  const steps = stepsOf(watched);
  const isLate = steps.some(({ age, atRisk }) => age <= days && atRisk < 10);
  const there = watched.filter(({ from, to }) => from < days && days <= to).length;
  if (isHeld(watched.map(({ posting }) => posting)) || isLate || there < 10) return { ...base, value: null };
  const last = steps.filter(({ age }) => age <= days).at(-1);
  return { ...base, value: last?.open ?? 1, low: last?.low ?? null, high: last?.high ?? null };
}

function watch(postings: readonly ReceiptPosting[]) {
  const watched = postings.map(spell).filter(({ from, to }) => from < to);
  const employers = groupsOf(watched.map(({ posting }) => posting)).length;
  return { watched, base: { n: watched.length, employers } };
}

function spell(posting: ReceiptPosting): Watched {
  const { datePosted, firstSeen, lastSeen, counts } = posting;
  const start = [datePosted ?? firstSeen, firstSeen].sort()[0]!;
  const day = (date: string) => (Date.parse(date) - Date.parse(start)) / 86_400_000;
  return { posting, from: day(firstSeen), to: day(lastSeen) + (counts ? 1 : 0), ended: counts };
}

/** One step per age at which postings ended, with the interval on the log-minus-log scale. */
function stepsOf(watched: readonly Watched[]): Step[] {
  const ages = [...new Set(watched.filter(({ ended }) => ended).map(({ to }) => to))].sort((a, b) => a - b);
  const employers = Map.groupBy(watched, ({ posting }) => posting.employerKey);
  const pulls = new Map([...employers.keys()].map((employer) => [employer, 0]));
  const t = t975(Math.max(1, employers.size - 1));
  let open = 1;
  return ages.map((age) => {
    const atRisk = watched.filter(({ from, to }) => from < age && age <= to).length;
    const gone = watched.filter(({ to, ended }) => ended && to === age).length;
    open *= (atRisk - gone) / atRisk;
    for (const [employer, here] of employers) {
      const mine = here.filter(({ from, to }) => from < age && age <= to);
      const ends = mine.filter(({ to, ended }) => ended && to === age).length;
      pulls.set(employer, pulls.get(employer)! + (ends - (mine.length * gone) / atRisk) / (atRisk - gone));
    }
    if (open === 0) return { age, atRisk, open, low: null, high: null };
    const error = Math.sqrt(total([...pulls.values()].map((pull) => pull ** 2)));
    const wider = Math.exp((t * error) / Math.abs(Math.log(open)));
    return { age, atRisk, open, low: open ** wider, high: open ** (1 / wider) };
  });
}
