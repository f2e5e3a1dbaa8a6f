// Card payments of an exchange for concert tickets: honest ones, stolen cards, and in some seasons a new trick.
import { chanceOf, logNormalDraw, normalDraw } from "../../../src/practice/chance.ts";
import { log } from "../../../src/practice/exact-math.ts";

/** Which lookup a feature takes, how long that takes in milliseconds, and what the value tells. */
export const FEATURES = {
  euros: { source: "request", text: "amount, logarithm" },
  far: { source: "request", text: "1 if card and device are in different countries" },
  night: { source: "request", text: "1 between one and five o'clock" },
  toEvent: { source: "request", text: "hours until the concert, logarithm" },
  accountAge: { source: "accounts", text: "days since the account was opened, logarithm" },
  newDevice: { source: "accounts", text: "1 if the account has never used this device" },
  reset: { source: "accounts", text: "1 if the password was reset since yesterday" },
  chargebacks: { source: "accounts", text: "charge-backs of the account, as its row stands when read" },
  locked: { source: "accounts", text: "1 if the account is locked, as its row stands when read" },
  cardTries: { source: "counters", text: "cards tried by the account in the last hour" },
  sharers: { source: "devices", text: "accounts seen on the device in the last week" },
  mailAge: { source: "bureau", text: "age of the mail address by a credit bureau, logarithm of days" },
} as const;
export type Feature = keyof typeof FEATURES;

/** Milliseconds that a lookup takes at the 95th percentile. Lookups follow each other. */
export const SOURCES = { request: 0, accounts: 15, counters: 10, devices: 55, bureau: 240 } as const;

export type Kind = "honest" | "traveller" | "stolen" | "takeover";

export interface Payment {
  day: number;
  kind: Kind;
  isFraud: boolean;
  euros: number;
  /** At the moment of the payment, in the order of `FEATURES`. */
  values: number[];
  /** Days until the charge-back comes, if it is fraud and passes. */
  reportedAfter: number;
}

export interface Season {
  name: string;
  days: number;
  /** Days with three times as many payments, if any. */
  peak?: { from: number; until: number };
  /** First day of the new trick, if it comes. */
  trickFrom?: number;
}

/** Charge-backs come after weeks; none after this. */
export const LATEST_REPORT = 75;

const A_DAY = 200;
const PARTS = { stolen: 0.03, takeover: 0.02, traveller: 0.07 } as const;

/** The payments of a day, in their order. */
export function paymentsOf(seed: number, season: Season, day: number): Payment[] {
  const random = chanceOf(seed, "payments", season.name, day);
  const { peak, trickFrom = Number.POSITIVE_INFINITY } = season;
  const isPeak = peak !== undefined && day >= peak.from && day < peak.until;
  const count = Math.round(A_DAY * (isPeak ? 3 : 1) * (0.9 + 0.2 * random()));
  return Array.from({ length: count }, () => paymentOf(day, kindOf(random, day >= trickFrom), random));
}

function kindOf(random: () => number, isTricky: boolean): Kind {
  const at = random();
  if (at < PARTS.stolen) return "stolen";
  if (at < PARTS.stolen + PARTS.traveller) return "traveller";
  return isTricky && at > 1 - PARTS.takeover ? "takeover" : "honest";
}

/** Means and chances by kind, in the order of `FEATURES`; `chargebacks` and `locked` are 0 until something is known. */
function paymentOf(day: number, kind: Kind, random: () => number): Payment {
  const is = { stolen: kind === "stolen", takeover: kind === "takeover", traveller: kind === "traveller" };
  const euros = logNormalDraw(random, is.stolen ? 210 : is.takeover ? 150 : 95, 0.65);
  const yes = (chance: number) => (random() < chance ? 1 : 0);
  const count = (chance: number) => {
    let many = 0;
    while (many < 12 && random() < chance) many += 1;
    return many;
  };
  const values = [
    log(euros),
    yes(is.stolen ? 0.5 : is.traveller ? 0.9 : 0.04),
    yes(is.stolen ? 0.25 : is.traveller ? 0.35 : 0.07),
    (is.stolen ? 3.6 : is.takeover ? 4 : 5) + 1.2 * normalDraw(random),
    (is.stolen ? 3.7 : is.takeover ? 6 : 5.4) + 1.3 * normalDraw(random),
    yes(is.stolen ? 0.5 : is.takeover ? 0.97 : is.traveller ? 0.6 : 0.12),
    yes(is.takeover ? 0.8 : 0.02),
    0,
    0,
    count(is.stolen ? 0.5 : 0.08),
    1 + count(is.stolen ? 0.5 : is.takeover ? 0.3 : is.traveller ? 0.5 : 0.12),
    (is.stolen ? 4.6 : 6.6) + 1.2 * normalDraw(random),
  ];
  const reportedAfter = Math.round(
    Math.min(LATEST_REPORT, logNormalDraw(random, is.takeover ? 10 : 19, is.takeover ? 0.4 : 0.6)),
  );
  return { day, kind, isFraud: is.stolen || is.takeover, euros, values, reportedAfter };
}
