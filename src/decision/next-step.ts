// The cheapest thing to find out that could still turn the answer round.
import { type Leanings, leaningTotal } from "./criteria.ts";
import { FEWEST_SAMPLES, samplesOf, statementsRated } from "./evidence.ts";
import type { Criterion, Profile } from "./profile.ts";
import { STATEMENT_IDS } from "./statements.ts";

export interface NextStep {
  what: "rate-statements" | "work-sample" | "ask-unsaid";
  says: string;
  /** The totals that the answer could take once it is known. */
  low: number;
  high: number;
}

export interface Knowledge {
  leanings: Leanings;
  profile: Profile;
  /** Leaning of the openings if all that is unsaid went against either path, and for it. */
  openingsRange: [number, number] | null;
}

/** What can be found out, cheapest first: an hour's rating before a call to employers before a work sample. */
export function nextSteps({ leanings, profile, openingsRange }: Knowledge): NextStep[] {
  const left = STATEMENT_IDS.length - statementsRated(profile);
  const preference = leanings.preferences ?? 0;
  const reach = left / STATEMENT_IDS.length;
  const totals = (criterion: Criterion, ends: [number, number]) =>
    ends.map((end) => leaningTotal({ ...leanings, [criterion]: end }, profile.weights) ?? 0);
  const steps: NextStep[] = [];
  const add = (step: Omit<NextStep, "low" | "high">, criterion: Criterion, ends: [number, number]) => {
    if (profile.weights[criterion] === 0) return;
    const [a, b] = totals(criterion, ends);
    steps.push({ ...step, low: Math.min(a!, b!), high: Math.max(a!, b!) });
  };
  if (left > 0)
    add(
      { what: "rate-statements", says: `rate the ${left} statements that you have not rated` },
      "preferences",
      [Math.max(-1, preference - reach), Math.min(1, preference + reach)],
    );
  if (openingsRange !== null && openingsRange[0] < openingsRange[1])
    add(
      { what: "ask-unsaid", says: "ask employers what their postings leave unsaid about your limits" },
      "openings",
      openingsRange,
    );
  const lacks = (["agent-engineer", "ml-engineer"] as const)
    .map((side) => Math.max(0, FEWEST_SAMPLES - samplesOf(profile, side).length))
    .reduce((sum, each) => sum + each, 0);
  if (lacks > 0)
    add(
      {
        what: "work-sample",
        says: `do ${lacks} more work ${lacks === 1 ? "sample" : "samples"}, so that both sides have two`,
      },
      "samples",
      [-1, 1],
    );
  return steps;
}

/** The first whose outcome could put the other path ahead; undefined where none could. */
export function cheapestStep(steps: readonly NextStep[], total: number | null): NextStep | undefined {
  if (total === null || total === 0) return steps[0];
  return steps.find(({ low, high }) => (total > 0 ? low < 0 : high > 0));
}
