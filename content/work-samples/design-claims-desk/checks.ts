// Plays three days of the claims desk by a person's design and holds what came out against what was asked for.
import { type Check, outcome, scenario, shown } from "../../../src/practice/check.ts";
import { mean, quantile, share } from "../../../src/practice/measures.ts";
import { histogram } from "../../../src/practice/plot.ts";
import { type Day, playDay, type Settled } from "./day.ts";
import { designOf } from "./design.ts";
import { FACTS, HOUR, MUST_ASK_ABOVE, OUTAGE } from "./facts.ts";

const DAYS = 3;
const MOST_MINUTES = 20;
const MOST_NOON_MINUTES = 40;
const MOST_DOLLARS = 56;
const MOST_PERSON_MINUTES = 80;

interface Played {
  days: Day[];
  /** Of all days. */
  settled: Settled[];
}

const played = scenario(async (bench): Promise<Played> => {
  const design = designOf(await bench.call<unknown>("design", { facts: FACTS }));
  const days = Array.from({ length: DAYS }, (_, at) => playDay(design, bench.seed * 100 + at));
  return { days, settled: days.flatMap(({ settled }) => settled) };
});

export const checks: Check[] = [
  {
    name: "answers in time",
    run: async (bench) => {
      const { settled, days } = await played(bench);
      const minutes = minutesOf(settled);
      const late = minutes.length === 0 ? Number.NaN : quantile(minutes, 0.95);
      const found = outcome(
        late <= MOST_MINUTES,
        `claims that no person sees take ${quantile(minutes, 0.5).toFixed(0)} minutes in the median and ${late.toFixed(0)} at the 95th percentile; ${MOST_MINUTES} are asked for. In the busiest hours: ${loadText(days[0]!)}.`,
        "A stage whose workers are busy all the time has a queue that grows. Work out for the busiest hours, not for the day, how many seconds of work come in each second.",
      );
      const limit = { at: MOST_MINUTES, label: "asked for, of 95 in 100" };
      return shown(found, histogram("How long claims take", minutes, { x: "minutes", marks: [limit] }));
    },
  },
  {
    name: "decides right",
    run: async (bench) => {
      const { settled } = await played(bench);
      const wrong = share(settled, ({ isWrong, doneAt }) => isWrong || doneAt === undefined);
      return outcome(
        wrong <= 0.016,
        `${percent(wrong)} of the claims were decided wrongly or not at all; 1.6% are allowed.`,
        "Faults of reading and of deciding add up. What would find them: a better model, a second look, a person where confidence is low?",
      );
    },
  },
  {
    name: "stays in the budget",
    run: async (bench) => {
      const dollars = mean((await played(bench)).days.map((day) => day.dollars));
      return outcome(
        dollars <= MOST_DOLLARS,
        `a day costs ${dollars.toFixed(2)} dollars for models and workers; ${MOST_DOLLARS} are given.`,
        "A worker costs also when it waits. And compare: a better model for all, or a cheap second look?",
      );
    },
  },
  {
    name: "leaves people time",
    run: async (bench) => {
      const { settled } = await played(bench);
      const seen = settled.filter(({ isSeenByPerson }) => isSeenByPerson);
      const waits = seen.map(({ waitedForPerson }) => waitedForPerson / 60);
      const late = waits.length === 0 ? Number.NaN : quantile(waits, 0.95);
      return outcome(
        late <= MOST_PERSON_MINUTES,
        `${percent(seen.length / settled.length)} of the claims come before a person, and wait for one up to ${late.toFixed(0)} minutes (95th percentile); ${MOST_PERSON_MINUTES} are allowed.`,
        "Three people see thirty claims an hour. Where does what they see come from: the limit, low confidence, the reviewer, tries that failed?",
      );
    },
  },
  {
    name: "asks where it must",
    isHidden: true,
    run: async (bench) => {
      const { settled } = await played(bench);
      const due = settled.filter(({ claim, doneAt }) => claim.euros > MUST_ASK_ABOVE && doneAt !== undefined);
      const unseen = due.filter(({ isSeenByPerson }) => !isSeenByPerson).length;
      return outcome(
        unseen === 0,
        `${unseen} of ${due.length} claims above ${MUST_ASK_ABOVE} euros were settled without a person.`,
        "That is the law, not a matter of confidence.",
      );
    },
  },
  {
    name: "rides out an outage",
    isHidden: true,
    run: async (bench) => {
      const { settled } = await played(bench);
      const noon = settled.filter(
        ({ claim }) => claim.at >= OUTAGE.from && claim.at < OUTAGE.until + HOUR / 4,
      );
      const minutes = noon.map(({ claim, doneAt }) => ((doneAt ?? Number.POSITIVE_INFINITY) - claim.at) / 60);
      const typical = quantile(minutes, 0.75);
      return outcome(
        typical <= MOST_NOON_MINUTES,
        `when ${OUTAGE.model} is out for a quarter of an hour at noon, three of four claims that come then take up to ${typical.toFixed(0)} minutes; ${MOST_NOON_MINUTES} are allowed.`,
        "Who has no other model sends everything to the people, at the busiest hour.",
      );
    },
  },
  {
    name: "loses nothing",
    isHidden: true,
    run: async (bench) => {
      const { settled } = await played(bench);
      const lost = settled.filter(({ doneAt }) => doneAt === undefined).length;
      return outcome(
        lost === 0,
        `${lost} of ${settled.length} claims were never settled.`,
        "The program is stopped at two in the afternoon: what was in memory then, and what was too much for the day, nobody will see again.",
      );
    },
  },
  {
    name: "pays once",
    isHidden: true,
    run: async (bench) => {
      const { settled } = await played(bench);
      const twice = settled.filter(({ payments }) => payments > 1).length;
      return outcome(
        twice === 0,
        `${twice} claims were paid more than once.`,
        "A payment whose answer is late is tried again, and a restart does work again: the bank must see that it is the same payment.",
      );
    },
  },
];

function minutesOf(settled: readonly Settled[]): number[] {
  return settled
    .filter(({ doneAt, isSeenByPerson }) => doneAt !== undefined && !isSeenByPerson)
    .map(({ claim, doneAt }) => (doneAt! - claim.at) / 60);
}

function loadText({ load }: Day): string {
  return [...load]
    .map(
      ([stage, { busy, longest }]) => `${stage} ${(100 * busy).toFixed(0)}% busy, up to ${longest} waiting`,
    )
    .join("; ");
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)}%`;
}
