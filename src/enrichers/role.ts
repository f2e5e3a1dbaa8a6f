// How much of a posting's work is agent work and how much is ML work, and the family and finer role that follow.
import type {
  Archetype,
  RoleGrams,
  RoleWeights,
  RoleWords,
  ScoreWeights,
  TitleWords,
} from "../content/taxonomy.ts";
import type { Fact, Mention } from "../domain/mention.ts";
import type { Family, RoleFact } from "../domain/role.ts";
import { archetypeReader } from "./archetype.ts";
import { familyWeigher, isOpen } from "./family-weights.ts";
import { type RoleFeatures, roleFeatures, titleFeatures } from "./role-features.ts";
import { gramWeigher } from "./role-grams.ts";
import { type Score, scorer } from "./role-scores.ts";
import { CORE, familyRuler, ML_HEADS, type WorkValues, withClaimedCore } from "./ruled-family.ts";
import type { WordMatch } from "./word-groups.ts";
import type { Work, WorkReader } from "./work.ts";

export interface RoleLookups {
  archetypes: readonly Archetype[];
  roleWords: RoleWords;
  titleWords: TitleWords;
  roleWeights: RoleWeights;
  roleGrams: RoleGrams;
}

export function roleEnricher(lookups: RoleLookups, reader: WorkReader): (work: Work) => Fact<RoleFact> {
  const { roleWords, titleWords, roleWeights, roleGrams } = lookups;
  const whole = scoreReader(roleWeights, roleFeatures(roleWords, titleWords, reader));
  const titleOnly = scoreReader(roleWeights.titleOnly, titleFeatures(titleWords));
  const patterns = new Map(roleWords.signals.map(({ signal, all }) => [signal, reader.pattern(all)]));
  const ruled = familyRuler(reader);
  const weigher = gramWeigher(roleGrams);
  const weigh = familyWeigher(roleGrams, weigher);
  const archetype = archetypeReader(lookups.archetypes, reader);
  const fact = (work: Work, { family, rule, works, mentions }: Reading): Fact<RoleFact> => ({
    value: { family, archetype: archetype(work, family), ...works, rule },
    mentions: [...work.title.mentions, ...mentions].slice(0, MOST_MENTIONS),
    rule,
  });
  return (work) => {
    if (work.text.tokens.count < LEAST_WORDS) {
      const scores = titleOnly(work, NO_SUMS);
      const works = titleValues(work, scores);
      const { family, rule } = ruled(work, works);
      return fact(work, { family, rule: `title only: ${rule}`, works, mentions: [] });
    }
    const sums = weigher.sums(work.grams);
    const scores = whole(work, sums);
    const works = withClaimedCore(work, plainValues(scores));
    const mentions = strongestWords(work, scores, { reader, patterns });
    const rule = ruled(work, works);
    if (!isOpen(work.title.head, rule.family)) return fact(work, { ...rule, works, mentions });
    const known = { ...work.title, ...works, ruled: rule.family, words: work.text.tokens.count };
    const { family, words } = weigh(known, work.grams, sums);
    if (family === rule.family) return fact(work, { ...rule, works, mentions });
    const spoken = words()
      .slice(0, MOST_SPOKEN)
      .map((match) => wordsOf(work, match));
    return fact(work, {
      family,
      rule: weighedRule(family, rule.family, spoken),
      works,
      mentions: [...spoken, ...mentions.filter((one) => !spoken.some((other) => overlap(one, other)))],
    });
  };
}

interface Reading {
  family: Family;
  rule: string;
  works: WorkValues;
  mentions: readonly Mention[];
}

function scoreReader(
  weights: Record<"agentWork" | "mlWork", ScoreWeights>,
  features: RoleFeatures,
): (work: Work, sums: Float64Array) => Scores {
  const agentScore = scorer(weights.agentWork, features);
  const mlScore = scorer(weights.mlWork, features);
  return (work, sums) => {
    const numbers = features.read(work);
    return { agent: agentScore(numbers, sums[0]!), ml: mlScore(numbers, sums[1]!) };
  };
}

const NO_SUMS = new Float64Array(2);

function weighedRule(family: Family, ruled: Family, spoken: readonly Mention[]): string {
  const quoted = spoken.map(({ text }) => `"${text}"`).join(", ");
  const by = quoted === "" ? "title and scores" : `words such as ${quoted}`;
  return `${by} speak for ${family} more than for ${ruled}`;
}

/** Words that settled a family are quoted before those that raised the scores. */
const MOST_SPOKEN = 3;

function wordsOf({ text: { description, tokens } }: Work, { firstToken, lastToken }: WordMatch): Mention {
  const start = tokens.starts[firstToken]!;
  const end = tokens.ends[lastToken - 1]!;
  return { field: "description", start, end, text: description.slice(start, end) };
}

/** A description of fewer words says nothing that the title does not. */
const LEAST_WORDS = 12;
const MOST_MENTIONS = 8;

interface Scores {
  agent: Score;
  ml: Score;
}

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

/** The words of the lines that raised the scores most, one line for each signal. */
function strongestWords(
  work: Work,
  { agent, ml }: Scores,
  { reader, patterns }: { reader: WorkReader; patterns: ReadonlyMap<string, number> },
): Mention[] {
  const mentions: Mention[] = [];
  for (const { name } of [...agent.moved, ...ml.moved].sort((a, b) => b.by - a.by)) {
    const pattern = patterns.get(signalOf(name));
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
