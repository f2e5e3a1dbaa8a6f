import type { DecisionAnswer } from "./answer.ts";
import type { Criterion } from "./profile.ts";
import type { Side } from "./statements.ts";

const SIDE_WORDS: Record<Side, string> = {
  "agent-engineer": "AI agent engineering",
  "ml-engineer": "ML engineering",
};

const CRITERION_WORDS: Record<Criterion, string> = {
  openings: "the openings you can reach",
  fit: "how your skills fit",
  pay: "posted base pay",
  preferences: "what you prefer",
  samples: "the work samples you did",
};

/** The answer, e.g. "For you, ML engineering is ahead in 97 of 100 resamples. What speaks most for it is …". */
export function answerSentence({ verdict, total, ahead, contributions }: DecisionAnswer): string {
  if (verdict === "unknown" || total === null)
    return "Nothing can be told yet: no criterion that you weigh has anything to go by.";
  const leader: Side = ahead["agent-engineer"] >= ahead["ml-engineer"] ? "agent-engineer" : "ml-engineer";
  const sign = leader === "agent-engineer" ? 1 : -1;
  const times = Math.round(ahead[leader] * 100);
  const ranked = [...contributions].sort((a, b) => sign * (b.adds - a.adds));
  const pro = ranked.filter(({ adds }) => sign * adds > LEAST_TOLD)[0];
  const contra = ranked.filter(({ adds }) => sign * adds < -LEAST_TOLD).at(-1);
  const because = reasons(pro?.criterion, contra?.criterion);
  if (verdict === "close")
    return `Too close to call: ${SIDE_WORDS[leader]} is ahead in ${times} of 100 resamples, and it takes ninety.${because}`;
  return `For you, ${SIDE_WORDS[verdict]} is ahead in ${times} of 100 resamples.${because}`;
}

/** What adds less to the answer is no reason. */
const LEAST_TOLD = 0.005;

function reasons(pro: Criterion | undefined, contra: Criterion | undefined): string {
  if (pro === undefined && contra === undefined) return "";
  if (pro === undefined) return ` What speaks most against it: ${CRITERION_WORDS[contra!]}.`;
  const against = contra === undefined ? "" : `; against it, ${CRITERION_WORDS[contra]}`;
  return ` What speaks most for it: ${CRITERION_WORDS[pro]}${against}.`;
}
