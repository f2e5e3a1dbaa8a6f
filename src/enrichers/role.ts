// How much of a posting's work is agent work and how much is ML work, and the family and finer role that follow.
import type { Archetype, RoleWeights, RoleWords, TitleWords } from "../content/taxonomy.ts";
import type { Fact, Mention } from "../domain/mention.ts";
import type { RoleFact } from "../domain/role.ts";
import { archetypeReader } from "./archetype.ts";
import { type FamilyRule, familyOf } from "./families.ts";
import { roleFeatures, titleFeatures } from "./role-features.ts";
import { type Score, scorer } from "./role-scores.ts";
import { askingLines, type Work, type WorkReader } from "./work.ts";

export interface RoleLookups {
  archetypes: readonly Archetype[];
  roleWords: RoleWords;
  titleWords: TitleWords;
  roleWeights: RoleWeights;
}

export function roleEnricher(lookups: RoleLookups, reader: WorkReader): (work: Work) => Fact<RoleFact> {
  const { roleWords, titleWords, roleWeights } = lookups;
  const whole = { features: roleFeatures(roleWords, titleWords, reader), weights: roleWeights };
  const title = { features: titleFeatures(titleWords), weights: roleWeights.titleOnly };
  const [read, readTitle] = [whole, title].map(({ features, weights }) => {
    const agentScore = scorer(weights.agentWork, features);
    const mlScore = scorer(weights.mlWork, features);
    return (work: Work): Scores => {
      const numbers = features.read(work);
      return { agent: agentScore(numbers), ml: mlScore(numbers) };
    };
  }) as [ScoreReader, ScoreReader];
  const signals = new Map(roleWords.signals.map(({ signal, all }) => [signal, reader.pattern(all)]));
  const patterns = new Map(whole.features.names.map((name) => [name, signals.get(signalOf(name))]));
  const quote = { reader, patterns };
  const kinds = { platform: reader.pattern(["platform"]), software: reader.pattern(["software"]) };
  const archetype = archetypeReader(lookups.archetypes, reader);
  return (work) => {
    const isTitleOnly = work.text.tokens.count < LEAST_WORDS;
    const scores = isTitleOnly ? readTitle(work) : read(work);
    const works = isTitleOnly ? titleValues(work, scores) : withClaimedCore(work, scores);
    const { family, rule: reason } = judged(work, works, kinds);
    const rule = isTitleOnly ? `title only: ${reason}` : reason;
    return {
      value: {
        family,
        archetype: archetype(work, family),
        ...works,
        rule,
      },
      mentions: [...work.title.mentions, ...strongestWords(work, scores, quote)].slice(0, MOST_MENTIONS),
      rule,
    };
  };
}

/** A description of fewer words says nothing that the title does not. */
const LEAST_WORDS = 12;
const MOST_MENTIONS = 8;

interface Scores {
  agent: Score;
  ml: Score;
}
type ScoreReader = (work: Work) => Scores;
type WorkValues = Pick<RoleFact, "agentWork" | "mlWork">;

function plainValues({ agent, ml }: Scores): WorkValues {
  return { agentWork: agent.value, mlWork: ml.value };
}

/**
 * A title alone proves little, so its scores stop at 0.8. Titles that are rare where texts are known
 * ("LLM Engineer", "Software Engineer, Machine Learning") still say what the work is: they reach the core.
 */
function titleValues({ title }: Work, scores: Scores): WorkValues {
  const { agentWork, mlWork } = plainValues(scores);
  const isSoftware = title.head === "software";
  const isAgent = title.head === "agent-engineer" || (isSoftware && title.subjects.has("agents"));
  const isMl =
    ML_HEADS.has(title.head) || (isSoftware && ML_SUBJECTS.some((name) => title.subjects.has(name)));
  return {
    agentWork: Math.min(MOST_FROM_TITLE, isAgent ? Math.max(CORE, agentWork) : agentWork),
    mlWork: Math.min(MOST_FROM_TITLE, isMl ? Math.max(CORE, mlWork) : mlWork),
  };
}

const MOST_FROM_TITLE = 0.8;
const ML_SUBJECTS = ["ml", "vision", "nlp", "ml-platform"];

/**
 * Someone hired as "AI engineer" or "ML engineer" does one of the two at the core, however little the text
 * says: where neither score reaches the core, the larger (for an ML title: ML work) is set to its threshold.
 */
function withClaimedCore(work: Work, scores: Scores): WorkValues {
  const values = plainValues(scores);
  const larger = Math.max(values.agentWork, values.mlWork);
  const least = work.title.head === "ai-engineer" ? LEAST_CLAIM : 0;
  if (!CLAIMING_HEADS.has(work.title.head) || larger >= CORE || larger < least) return values;
  const isAgentTitle = work.title.head === "agent-engineer";
  const isMl = ML_HEADS.has(work.title.head) || (!isAgentTitle && values.mlWork > values.agentWork);
  return isMl ? { ...values, mlWork: CORE } : { ...values, agentWork: CORE };
}

const CORE = 0.5;
/** "AI engineer" is also written over work that only uses AI tools; the narrower titles are not. */
const LEAST_CLAIM = 0.2;
const ML_HEADS: ReadonlySet<string> = new Set(["ml-engineer", "ml-platform"]);
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

/** The words of the lines that raised the scores most, one line for each signal. */
function strongestWords(
  work: Work,
  { agent, ml }: Scores,
  { reader, patterns }: { reader: WorkReader; patterns: ReadonlyMap<string, number | undefined> },
): Mention[] {
  const mentions: Mention[] = [];
  for (const { name } of [...agent.moved, ...ml.moved].sort((a, b) => b.by - a.by)) {
    const pattern = patterns.get(name);
    const mention = pattern === undefined ? undefined : reader.mention(work, pattern);
    if (mention === undefined || mention.text.length > LONGEST_WORDS) continue;
    if (!mentions.some((other) => overlap(other, mention))) mentions.push(mention);
    if (mentions.length === MOST_MENTIONS) break;
  }
  return mentions;
}

const LONGEST_WORDS = 200;

/** "duties: builds agents" counts the signal "builds agents". */
function signalOf(name: string): string {
  return name.slice(name.indexOf(": ") + 2);
}

function overlap(a: Mention, b: Mention): boolean {
  return a.start < b.end && b.start < a.end;
}
