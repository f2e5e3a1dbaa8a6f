// The family by the rules of families.ts, and the scores it follows from.
import type { RoleFact } from "../domain/role.ts";
import { type FamilyRule, familyOf } from "./families.ts";
import { askingLines, type Work, type WorkReader } from "./work.ts";

export type WorkValues = Pick<RoleFact, "agentWork" | "mlWork">;

export function familyRuler(reader: WorkReader): (work: Work, values: WorkValues) => FamilyRule {
  const kinds = { platform: reader.pattern(["platform"]), software: reader.pattern(["software"]) };
  return (work, values) => judged(work, values, kinds);
}

/**
 * Someone hired as "AI engineer" or "ML engineer" does one of the two at the core, however little the text
 * says: where neither score reaches the core, the larger (for an ML title: ML work) is set to its threshold.
 */
export function withClaimedCore(work: Work, values: WorkValues): WorkValues {
  const larger = Math.max(values.agentWork, values.mlWork);
  const least = work.title.head === "ai-engineer" ? LEAST_CLAIM : 0;
  if (!CLAIMING_HEADS.has(work.title.head) || larger >= CORE || larger < least) return values;
  const isAgentTitle = work.title.head === "agent-engineer";
  const isMl = ML_HEADS.has(work.title.head) || (!isAgentTitle && values.mlWork > values.agentWork);
  return isMl ? { ...values, mlWork: CORE } : { ...values, agentWork: CORE };
}

export const CORE = 0.5;
/** "AI engineer" is also written over work that only uses AI tools; the narrower titles are not. */
const LEAST_CLAIM = 0.135;
export const ML_HEADS: ReadonlySet<string> = new Set(["ml-engineer", "ml-platform"]);
const CLAIMING_HEADS: ReadonlySet<string> = new Set([...ML_HEADS, "ai-engineer", "agent-engineer"]);

function judged(work: Work, values: WorkValues, kinds: { platform: number; software: number }): FamilyRule {
  const { title, lineCounts } = work;
  return familyOf({
    head: title.head,
    subjects: title.subjects,
    ...values,
    platformShare:
      askingLines(work, kinds.platform) / Math.max(LEAST_LINES, lineCounts.duties + lineCounts.asks),
    softwareLines: askingLines(work, kinds.software),
    isEngineer: /engineer|developer/i.test(work.text.title),
  });
}

const LEAST_LINES = 6;
