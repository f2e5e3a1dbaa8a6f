// Everything that is said about one person, from the market and their profile; the same code on the page and in the
// command, so that both say the same.
import { PATHS, type Path } from "../domain/role.ts";
import { answerOf, type DecisionAnswer } from "./answer.ts";
import { answerSentence } from "./answer-sentence.ts";
import {
  AGENT,
  contrast,
  type Leanings,
  ML,
  payLeaning,
  preferenceLeaning,
  sampleLeaning,
} from "./criteria.ts";
import { type SampleEvidence, sampleEvidence } from "./evidence.ts";
import { type Fit, fitOf } from "./fit.ts";
import { type Market, pathIndex } from "./market.ts";
import { cheapestStep, type NextStep, nextSteps } from "./next-step.ts";
import { payCurrency, payOf, type ReachablePay } from "./pay.ts";
import type { Profile } from "./profile.ts";
import { type Bounds, boundsOf, gatesOf, heldSkills, type LimitCost, limitCosts } from "./reach.ts";
import { type Draws, resampledLeanings } from "./resample.ts";

export interface PathView {
  path: Path;
  /** Active, unique postings of the path. */
  postings: number;
  reach: Bounds;
  limits: LimitCost[];
  fit: Fit;
  pay: ReachablePay;
}

export interface Decision {
  sentence: string;
  answer: DecisionAnswer;
  paths: PathView[];
  samples: { agent: SampleEvidence; ml: SampleEvidence };
  steps: NextStep[];
  next: NextStep | null;
}

export function decide(market: Market, draws: Draws, profile: Profile): Decision {
  const gates = gatesOf(market, profile);
  const held = heldSkills(market, profile);
  const currency = payCurrency(market, profile);
  const paths = PATHS.map((name): PathView => {
    const path = pathIndex(name);
    return {
      path: name,
      postings: market.path.reduce((sum, each) => sum + (each === path ? 1 : 0), 0),
      reach: boundsOf(market, gates, path),
      limits: limitCosts(market, gates, path),
      fit: fitOf(market, gates, { held, path }),
      pay: payOf(market, gates, { path, currency }),
    };
  });
  const leanings = leaningsOfPaths(paths, profile);
  const resamples = resampledLeanings({ market, draws, profile, gates, held, currency }, leanings);
  const answer = answerOf(leanings, resamples, profile.weights);
  const steps = nextSteps({ leanings, profile, openingsRange: openingsRange(paths) });
  return {
    sentence: answerSentence(answer),
    answer,
    paths,
    samples: {
      agent: sampleEvidence(profile, "agent-engineer"),
      ml: sampleEvidence(profile, "ml-engineer"),
    },
    steps,
    next: cheapestStep(steps, answer.total) ?? null,
  };
}

function leaningsOfPaths(paths: readonly PathView[], profile: Profile): Leanings {
  const [agent, ml] = [paths[AGENT]!, paths[ML]!];
  const middle = ({ reach }: PathView) => (reach.lower + reach.upper) / 2;
  const covered = ({ fit }: PathView) => fit.coverage ?? Number.NaN;
  const median = ({ pay }: PathView) => pay.median?.value ?? Number.NaN;
  return {
    openings: contrast(middle(agent), middle(ml)),
    fit: contrast(covered(agent), covered(ml)),
    pay: payLeaning(median(agent), median(ml)),
    preferences: preferenceLeaning(profile),
    samples: sampleLeaning(profile),
  };
}

function openingsRange(paths: readonly PathView[]): [number, number] | null {
  const [agent, ml] = [paths[AGENT]!.reach, paths[ML]!.reach];
  const low = contrast(agent.lower, ml.upper);
  const high = contrast(agent.upper, ml.lower);
  return low === null || high === null ? null : [low, high];
}
