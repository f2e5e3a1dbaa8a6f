// Lets a person's design live through three seasons: a usual one, a presale, and one that brings a new trick.
import { type Bench, WorkError } from "../../../src/practice/bench.ts";
import { type Check, outcome, scenario, shown } from "../../../src/practice/check.ts";
import { share } from "../../../src/practice/measures.ts";
import { lines } from "../../../src/practice/plot.ts";
import { type Design, designOf } from "./design.ts";
import { FEATURES, type Feature, type Season, SOURCES } from "./payments.ts";
import {
  COSTS,
  type Decide,
  type Handled,
  isLost,
  isWronged,
  type Played,
  playSeason,
  REVIEWS_A_DAY,
  type Verdict,
} from "./season.ts";

const MOST_MS = 100;
const MOST_COST = 0.26;
const PRESALE: Season = { name: "presale", days: 35, peak: { from: 14, until: 24 } };
const TRICK = { name: "trick", days: 60, trickFrom: 14 };
/** Days after which a new trick should be known. */
const TIME_TO_LEARN = 25;
const IDLE = "Who stops no fraud sends nobody away: that is no merit.";
const KNOWN_LATER: readonly Feature[] = ["chargebacks", "locked"];

const drawn = scenario(async (bench) => designOf(await bench.call<unknown>("design")));
const usual = scenario((bench) => played(bench, { name: "usual", days: 120 }));
const presale = scenario((bench) => played(bench, PRESALE));
const tricked = scenario((bench) => played(bench, TRICK));

export const checks: Check[] = [
  {
    name: "costs little",
    run: async (bench) => {
      const { handled, euros } = await usual(bench);
      const part = euros / lossWithout(handled);
      return outcome(
        part <= MOST_COST,
        `fraud, customers sent away and reviews cost ${percent(part)} of what fraud would cost if all were let pass; ${percent(MOST_COST)} are allowed. ${fatesText(handled)}`,
        "Weigh for each payment what letting it pass would cost, times its chance, against what blocking would cost. A review pays where both are large.",
      );
    },
  },
  {
    name: "answers in time",
    run: async (bench) => {
      const { features } = await drawn(bench);
      const sources = [...new Set(features.map((feature) => FEATURES[feature].source))];
      const ms = sources.reduce((sum, source) => sum + SOURCES[source], 0);
      return outcome(
        ms <= MOST_MS,
        `your features take ${sources.join(", ")}: ${ms} ms; ${MOST_MS} are allowed.`,
        "A lookup that takes longer than the whole decision may is worth nothing here, however well it tells.",
      );
    },
  },
  {
    name: "catches fraud",
    run: async (bench) => {
      const { handled } = await usual(bench);
      const part = caught(handled);
      return shown(
        outcome(
          part >= 0.78,
          `${percent(part)} of the money that fraud was after was kept; 78% are asked for.`,
          "What does the model see at the moment of the payment, and from which labels did it learn?",
        ),
        lines(
          "Fraud stopped, and travellers sent away",
          {
            "of fraud, in euros": byTenDays(handled, caught),
            "of honest travellers": byTenDays(handled, wrongedTravellers),
          },
          { x: "day", y: "percent", marks: [{ at: 78, label: "asked for, of fraud" }] },
        ),
      );
    },
  },
  {
    name: "sends few away",
    run: async (bench) => {
      const honest = (await usual(bench)).handled.filter(({ isFraud }) => !isFraud);
      const part = share(honest, isWronged);
      const isInUse = await catchesHalf(bench);
      return outcome(
        part <= 0.024 && isInUse,
        `${percent(part)} of the honest customers were sent away; 2.4% are allowed, of a design that catches something.`,
        !isInUse
          ? IDLE
          : "There are thirty honest payments for each fraud. Where do those come from that are blocked: a limit that is too low, chances that are too high, reviews that nobody has time for?",
      );
    },
  },
  {
    name: "knows only what is known then",
    isHidden: true,
    run: async (bench) => {
      const used = (await drawn(bench)).features.filter((feature) => KNOWN_LATER.includes(feature));
      const part = caught((await usual(bench)).handled);
      return outcome(
        used.length === 0,
        used.length === 0
          ? "all your features have the same value in training as at the moment of the payment."
          : `${used.join(" and ")} ${used.length === 1 ? "is" : "are"} filled in once fraud is known. In training ${used.length === 1 ? "it tells" : "they tell"} all, at the moment of a payment ${used.length === 1 ? "it is" : "they are"} 0: ${percent(part)} of the fraud was stopped.`,
        "Ask of every column when its value was written.",
      );
    },
  },
  {
    name: "gets through the presale",
    isHidden: true,
    run: async (bench) => {
      const { handled, euros } = await presale(bench);
      const part = euros / lossWithout(handled);
      const left = handled.filter(({ fate }) => fate === "left").length;
      return outcome(
        left <= 8 && part <= 0.28,
        `in ten days with three times the payments ${left} customers waited for a review that nobody had time for; 8 are allowed. The season cost ${percent(part)} of what fraud would have cost; 28% are allowed.`,
        "A fixed limit sends three times as many to the same people. Take the payments where a review is worth most, and only as many as are left for these hours.",
      );
    },
  },
  {
    name: "learns a new trick",
    isHidden: true,
    run: async (bench) => {
      const { handled } = await tricked(bench);
      const takeovers = handled.filter(({ kind }) => kind === "takeover");
      const late = takeovers.filter(({ day }) => day >= TRICK.trickFrom + TIME_TO_LEARN);
      const part = caught(late);
      return shown(
        outcome(
          part >= 0.67,
          `from day ${TRICK.trickFrom} on accounts are taken over from new devices; ${TIME_TO_LEARN} days later ${percent(part)} of that fraud is stopped, 67% are asked for.`,
          "Only what is among the features can be learned, even if it has told nothing so far. And whoever waits with each charge-back until its payment is old enough learns weeks later than they could.",
        ),
        lines(
          "Stopped of the new trick",
          { "of takeovers, in euros": byTenDays(takeovers, caught) },
          { x: "day", y: "percent", marks: [{ at: 67, label: "asked for at last" }] },
        ),
      );
    },
  },
  {
    name: "does not learn from itself",
    isHidden: true,
    run: async (bench) => {
      const late = (await usual(bench)).handled.filter(({ day }) => day >= 60);
      const part = wrongedTravellers(late);
      const isInUse = await catchesHalf(bench);
      return outcome(
        part <= 0.16 && isInUse,
        `after sixty days ${percent(part)} of the honest travellers are sent away; 16% are allowed, of a design that catches something.`,
        !isInUse
          ? IDLE
          : (await drawn(bench)).train.blocked === "fraud"
            ? "If a blocked payment counts as fraud, the model takes its own verdict for the truth, and blocks more of the like each week."
            : "Travellers are honest and look odd. Chances that are too high, or limits that are too low, hit them first.",
      );
    },
  },
  {
    name: "means its chances",
    isHidden: true,
    run: async (bench) => {
      const { handled } = await usual(bench);
      const expected = handled.reduce((sum, { chance }) => sum + chance, 0);
      const ratio = expected / handled.filter(({ isFraud }) => isFraud).length;
      return outcome(
        ratio >= 0.9 && ratio <= 1.3,
        `the chances of all payments add up to ${ratio.toFixed(2)} times the fraud there was; 0.90 to 1.30 are asked for.`,
        ratio < 1
          ? "Fraud whose charge-back has not come yet was learned as honest. Most come within six weeks."
          : "Costs can only be weighed with chances that are meant. Fraud that weighs as much as all the rest, or is what was blocked, makes them too high.",
      );
    },
  },
  {
    name: "can tell what it blocks",
    isHidden: true,
    run: async (bench) => {
      const explored = (await usual(bench)).handled.filter(({ fate }) => fate === "explored");
      const honest = share(explored, ({ isFraud }) => !isFraud);
      return outcome(
        explored.length >= 6,
        `${explored.length} payments that were to be blocked were let pass; 6 are asked for in 120 days.${explored.length === 0 ? "" : ` ${percent(honest)} of them were honest.`}`,
        "Of what is blocked nobody ever learns whether it was fraud. A few let through at random are the only answer to that question.",
      );
    },
  },
];

async function played(bench: Bench, season: Season): Promise<Played> {
  const design: Design = await drawn(bench);
  const decide: Decide = async (asked) =>
    verdictsOf(await bench.call<unknown>("decide", asked), asked.payments.length);
  return playSeason(design, { seed: bench.seed, season, decide });
}

function verdictsOf(given: unknown, count: number): Verdict[] {
  const isVerdict = (each: unknown) => each === "pass" || each === "review" || each === "block";
  if (!Array.isArray(given) || given.length !== count || !given.every(isVerdict))
    throw new WorkError(
      `decide must return a list with "pass", "review" or "block" for each of ${count} payments: ${JSON.stringify(given)?.slice(0, 80)}`,
    );
  return given as Verdict[];
}

/** Who lets everything pass wrongs nobody; that is no design. */
async function catchesHalf(bench: Bench): Promise<boolean> {
  return caught((await usual(bench)).handled) >= 0.5;
}

/** Part of the euros that fraud was after and did not get; 0 if there was none. */
function caught(handled: readonly Handled[]): number {
  const sum = (of: readonly Handled[]) => of.reduce((total, { euros }) => total + euros, 0);
  const fraud = handled.filter(({ isFraud }) => isFraud);
  return fraud.length === 0 ? 0 : 1 - sum(fraud.filter(isLost)) / sum(fraud);
}

function wrongedTravellers(handled: readonly Handled[]): number {
  return share(
    handled.filter(({ kind }) => kind === "traveller"),
    isWronged,
  );
}

/** What fraud would cost if all payments passed. */
function lossWithout(handled: readonly Handled[]): number {
  return handled.reduce((sum, { isFraud, euros }) => sum + (isFraud ? euros + COSTS.chargebackFee : 0), 0);
}

function byTenDays(handled: readonly Handled[], measure: (of: readonly Handled[]) => number) {
  const tens = [...new Set(handled.map(({ day }) => Math.floor(day / 10)))];
  return tens.map(
    (ten) =>
      [10 * ten + 5, 100 * measure(handled.filter(({ day }) => Math.floor(day / 10) === ten))] as const,
  );
}

function fatesText(handled: readonly Handled[]): string {
  const days = Math.max(...handled.map(({ day }) => day)) + 1;
  const aDay = (fate: Handled["fate"]) =>
    (handled.filter((each) => each.fate === fate).length / days).toFixed(1);
  return `Of ${(handled.length / days).toFixed(0)} payments a day ${aDay("blocked")} are blocked and ${aDay("reviewed")} reviewed (${REVIEWS_A_DAY} can be); ${aDay("left")} wait in vain.`;
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)}%`;
}
