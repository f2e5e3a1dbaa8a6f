// How long a decision takes to follow a slider: `npm run bench -- decide`, over 20,000 made-up postings of which each
// states what postings of the snapshot state, as often.
import { decide as decideFor } from "../src/decision/decide.ts";
import { decisionRows, outlookRows } from "../src/decision/decision-rows.ts";
import { marketOf } from "../src/decision/market.ts";
import type { MarketRow } from "../src/decision/market-row.ts";
import { Profile } from "../src/decision/profile.ts";
import { drawsOf } from "../src/decision/resample.ts";
import { seededRandom } from "../src/statistics/random.ts";
import { bestTime } from "./stopwatch.ts";

const POSTINGS = 20_000;
const RUNS = 40;

export async function decide(): Promise<void> {
  const market = marketOf(madeUpPostings());
  const draws = drawsOf(market);
  const profiles = PROFILES.map((said) => Profile.parse(said));
  for (const [at, profile] of profiles.entries()) {
    const { cpu, wall } = await bestTime(RUNS, () =>
      decisionRows(decideFor(market, draws, profile), (skill) => skill),
    );
    console.log(
      `profile ${at + 1}: ${(cpu * 1e3).toFixed(1)} ms of processor, ${(wall * 1e3).toFixed(1)} ms in all`,
    );
    const outlook = await bestTime(2, () => outlookRows(market, profile, (skill) => skill));
    console.log(`  bridges and flips, in the worker: ${(outlook.cpu * 1e3).toFixed(0)} ms`);
  }
}

const PROFILES = [
  {},
  {
    skills: ["s0", "s1", "s2", "s3", "s5", "s8", "s10", "s20"].map((skill) => ({ skill })),
    years: 8,
    bands: ["mid", "senior"],
    limits: {
      countries: ["US", "DE"],
      payFloor: { amount: 120_000, currency: "USD" },
      officeDays: 3,
      degree: "bachelor",
    },
    preferences: { "agent-users": 2, "ml-mathematics": -1 },
  },
  { skills: [{ skill: "s0" }], openAt: 0, preferences: { "ml-depth": 2 } },
];

function madeUpPostings(): MarketRow[] {
  const random = seededRandom(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: POSTINGS }, (_, at): MarketRow => {
    const isPaid = random() < 0.3;
    const least = 90_000 + Math.floor(random() * 200) * 1000;
    return {
      posting: `p${at}`,
      title: "Engineer",
      employer: `e${Math.floor(at / 4)}`,
      role: pick(["agent-engineer", "agent-engineer", "ml-engineer", "ml-engineer", "hybrid"]),
      band: pick(["junior", "mid", "senior", "staff_plus", "not_stated", "not_stated"]),
      years: pick([null, null, 2, 5, 8]),
      countries: pick([["US"], ["US"], ["DE"], ["GB"], ["IN"], []]),
      remoteScope: [],
      workplace: pick(["onsite", "remote", "hybrid", "not_stated"]),
      officeDays: null,
      visaSponsorship: pick(["yes", "no", "not_stated", "not_stated"]),
      degree: pick(["none", "bachelor", "master", "not_stated", "not_stated"]),
      payMin: isPaid ? least : null,
      payMax: isPaid ? least * 1.4 : null,
      payCurrency: isPaid ? "USD" : null,
      payObserved: isPaid || random() < 0.5,
      textRead: random() < 0.6,
      skills: [...new Set(Array.from({ length: 14 }, () => `s${Math.floor(random() ** 3 * 1500)}`))],
      preferred: [],
    };
  });
}
