// Small made-up markets: one posting by what matters to a test, and markets drawn by chance for properties.
import fc from "fast-check";
import type { MarketRow } from "../../src/decision/market-row.ts";
import { Profile } from "../../src/decision/profile.ts";
import { STATEMENT_IDS, type StatementId } from "../../src/decision/statements.ts";

/** A posting that states nothing but its role and that its text was read. */
export function row(stated: Partial<MarketRow> = {}): MarketRow {
  return {
    posting: "p1",
    title: "Engineer",
    employer: "Made Up Ltd",
    role: "agent-engineer",
    band: "not_stated",
    years: null,
    countries: [],
    remoteScope: [],
    workplace: "not_stated",
    officeDays: null,
    visaSponsorship: "not_stated",
    degree: "not_stated",
    payMin: null,
    payMax: null,
    payCurrency: null,
    payObserved: true,
    textRead: true,
    skills: [],
    preferred: [],
    ...stated,
  };
}

export function profileOf(said: object = {}): Profile {
  return Profile.parse(said);
}

/** `count` postings of one role, each by an employer of its own. */
export function rows(count: number, stated: Partial<MarketRow>, name = "e"): MarketRow[] {
  return Array.from({ length: count }, (_, index) =>
    row({ posting: `${name}-${index}`, employer: `${name} ${index}`, ...stated }),
  );
}

export const SKILLS = ["python", "pytorch", "langchain", "docker", "sql", "statistics"] as const;

const pay = fc.option(fc.integer({ min: 50, max: 400 }).map((thousands) => thousands * 1000));

export const anyRow = fc
  .record({
    employer: fc.constantFrom(..."abcdefghijkl").map((letter) => `Employer ${letter}`),
    role: fc.constantFrom("agent-engineer", "ml-engineer", "hybrid"),
    band: fc.constantFrom("junior", "mid", "senior", "staff_plus", "other", "not_stated"),
    years: fc.option(fc.integer({ min: 0, max: 12 })),
    countries: fc.subarray(["US", "DE", "IN"], { maxLength: 2 }),
    remoteScope: fc.subarray(["US", "WORLDWIDE"], { maxLength: 1 }),
    workplace: fc.constantFrom("onsite", "hybrid", "remote", "not_stated"),
    officeDays: fc.option(fc.integer({ min: 0, max: 5 })),
    visaSponsorship: fc.constantFrom("yes", "no", "not_stated"),
    degree: fc.constantFrom("none", "bachelor", "master", "phd", "not_stated"),
    pay,
    payCurrency: fc.constantFrom("USD", "EUR"),
    textRead: fc.boolean(),
    skills: fc.subarray([...SKILLS], { maxLength: 4 }),
    preferred: fc.subarray([...SKILLS], { maxLength: 2 }),
  })
  .map(({ pay: paid, payCurrency, skills, preferred, ...rest }) =>
    row({
      ...rest,
      skills,
      preferred: preferred.filter((skill) => !skills.includes(skill)),
      payMin: paid,
      payMax: paid === null ? null : paid + 20_000,
      payCurrency: paid === null ? null : payCurrency,
    }),
  );

export const anyRows = fc
  .array(anyRow, { minLength: 1, maxLength: 60 })
  .map((list) => list.map((each, index) => ({ ...each, posting: `p${index}` })));

const anyLimits = fc.record({
  countries: fc.subarray(["US", "DE", "FR"]),
  needsVisa: fc.boolean(),
  payFloor: fc.option(
    fc.record({ amount: fc.integer({ min: 60_000, max: 300_000 }), currency: fc.constantFrom("USD", "EUR") }),
  ),
  officeDays: fc.option(fc.integer({ min: 0, max: 5 })),
  degree: fc.option(fc.constantFrom("none", "bachelor", "master", "phd")),
});

export const anyProfile = fc
  .record({
    skills: fc.subarray([...SKILLS]).map((list) => list.map((skill) => ({ skill }))),
    years: fc.option(fc.integer({ min: 0, max: 15 })),
    bands: fc.subarray(["junior", "mid", "senior", "staff_plus"]),
    limits: anyLimits,
    openAt: fc.constantFrom(0, 0.25, 0.5, 0.8, 1),
    preferences: fc.dictionary(fc.constantFrom(...STATEMENT_IDS), fc.integer({ min: -2, max: 2 })),
    weights: fc.record({
      openings: fc.integer({ min: 0, max: 4 }),
      fit: fc.integer({ min: 0, max: 4 }),
      pay: fc.integer({ min: 0, max: 4 }),
      preferences: fc.integer({ min: 0, max: 4 }),
      samples: fc.integer({ min: 0, max: 4 }),
    }),
    samples: fc.array(
      fc.record({
        side: fc.constantFrom("agent-engineer", "ml-engineer"),
        passed: fc.double({ min: 0, max: 1, noNaN: true }),
        minutes: fc.option(fc.integer({ min: 1, max: 90 })),
        again: fc.boolean(),
      }),
      { maxLength: 6 },
    ),
  })
  .map((said) => profileOf(said));

const OTHER = { "agent-engineer": "ml-engineer", "ml-engineer": "agent-engineer", hybrid: "hybrid" } as const;

export function swappedRows(list: readonly MarketRow[]): MarketRow[] {
  return list.map((each) => ({ ...each, role: OTHER[each.role] }));
}

/** The same person where every statement and work sample is of the other path. */
export function swappedProfile(profile: Profile): Profile {
  const half = STATEMENT_IDS.length / 2;
  const preferences = Object.fromEntries(
    Object.entries(profile.preferences).map(([id, said]) => {
      const index = STATEMENT_IDS.indexOf(id as StatementId);
      return [STATEMENT_IDS[(index + half) % STATEMENT_IDS.length]!, said];
    }),
  );
  const samples = profile.samples.map((each) => ({ ...each, side: OTHER[each.side] }));
  return { ...profile, preferences, samples };
}
