import type { DecisionAnswer } from "./answer.ts";
import type { Side } from "./statements.ts";

const SIDE_WORDS: Record<Side, string> = {
  "agent-engineer": "AI agent engineering",
  "ml-engineer": "ML engineering",
};

/** The answer in one sentence, e.g. "For you, ML engineering is ahead: in 97 of 100 resamples, most of it by …". */
export function answerSentence({ verdict, total, ahead, contributions }: DecisionAnswer): string {
  if (verdict === "unknown" || total === null)
    return "Nothing can be told yet: no criterion that you weigh has anything to go by.";
  const leader: Side = ahead["agent-engineer"] >= ahead["ml-engineer"] ? "agent-engineer" : "ml-engineer";
  const sign = leader === "agent-engineer" ? 1 : -1;
  const chance = `in ${Math.round(ahead[leader] * 100)} of 100 resamples`;
  const ranked = [...contributions].sort((a, b) => sign * (b.adds - a.adds));
  const pro = ranked.filter(({ adds }) => sign * adds > 0.005)[0];
  const contra = ranked.filter(({ adds }) => sign * adds < -0.005).at(-1);
  const because = pro === undefined ? "" : `, most of all by: ${lowerFirst(pro.label)}`;
  const against = contra === undefined ? "" : `; against it: ${lowerFirst(contra.label)}`;
  if (verdict === "close")
    return `Too close to call: ${SIDE_WORDS[leader]} is ahead ${chance}, and nine of ten are needed${because}${against}.`;
  return `For you, ${SIDE_WORDS[verdict]} is ahead ${chance}${because}${against}.`;
}

function lowerFirst(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;
}
