// The family of a posting: the first rule that holds. What kind of work the title names comes first, the two
// scores decide among engineers, and both decide whether a manager's or a seller's work is about AI.
import type { Family } from "../domain/role.ts";

export interface Grounds {
  /** Head and subjects of the title, as in `content/title-words.yaml`. */
  head: string;
  subjects: ReadonlySet<string>;
  agentWork: number;
  mlWork: number;
  /** Share of the posting's lines about platforms, clusters and infrastructure. */
  platformShare: number;
  /** Lines about ordinary software work: languages, frameworks, services. */
  softwareLines: number;
  /** The title calls the work engineering, whatever else it names ("Research Engineer"). */
  isEngineer: boolean;
}

export interface FamilyRule {
  family: Family;
  /** In words, shown in receipts. */
  rule: string;
}

/** Total: the last rule always holds. */
export function familyOf(grounds: Grounds): FamilyRule {
  const { family, rule } = RULES.find(({ holds }) => holds(grounds)) ?? LAST;
  return { family, rule };
}

const CORE = 0.5;
/** A clear minor part: designers who only use AI tools stay below. */
const MINOR = 0.24;
/** Well below "a minor part", yet more than what an employer's description alone gives. */
const TRACE = 0.065;
const PLATFORM_SHARE = 0.3;

const isAgentCore = (g: Grounds) => g.agentWork >= CORE;
const isMlCore = (g: Grounds) => g.mlWork >= CORE;
const isCore = (g: Grounds) => isAgentCore(g) || isMlCore(g);
const isMinor = (g: Grounds) => g.agentWork >= MINOR || g.mlWork >= MINOR;
const isSome = (g: Grounds) => g.agentWork >= TRACE || g.mlWork >= TRACE;
const AI_SUBJECTS = ["agents", "applied-ai", "ml", "vision", "nlp", "ml-platform", "ai-platform", "ai"];
const isAiTitle = (g: Grounds) => AI_SUBJECTS.some((subject) => g.subjects.has(subject));
const isPlatformTitle = (g: Grounds) => g.head === "ml-platform" || g.subjects.has("ml-platform");
const isTechnicalText = (g: Grounds) => g.softwareLines >= TECHNICAL_LINES;
const TECHNICAL_LINES = 2;
const ENGINEERS: ReadonlySet<string> = new Set([
  "software",
  "ai-engineer",
  "agent-engineer",
  "ml-engineer",
  "ml-platform",
  "none",
]);
const FIELD_HEADS: ReadonlySet<string> = new Set(["none", "other-tech", "ml-engineer"]);

interface Rule extends FamilyRule {
  holds: (grounds: Grounds) => boolean;
}

const byHead = (head: string, family: Family, rule: string): Rule => ({
  family,
  rule,
  holds: (g) => g.head === head,
});

const LAST: FamilyRule = { family: "non-tech", rule: "neither title nor text names technical work" };

const RULES: readonly Rule[] = [
  {
    family: "other-ai",
    rule: "title names people who train or rate AI",
    holds: (g) => g.head === "trainer" || g.subjects.has("ai-training"),
  },
  {
    family: "other-ai",
    rule: "title is not technical but about AI, and the text has core AI work",
    holds: (g) => g.head === "non-tech" && (g.subjects.has("ai") || g.subjects.has("ml")) && isCore(g),
  },
  byHead("non-tech", "non-tech", "title names work that is not technical"),
  {
    family: "researcher",
    rule: "title names research on AI",
    holds: (g) => g.head === "other-researcher" && isAiTitle(g) && g.mlWork >= TRACE,
  },
  byHead("crafted-design", "non-tech", "title names design that is not of software"),
  byHead("other-researcher", "non-tech", "title names research that is not about models"),
  {
    family: "ai-leadership",
    rule: "title leads people, and the title or the work is about AI",
    holds: (g) => g.head === "leadership" && (isAiTitle(g) || isCore(g)),
  },
  byHead("leadership", "software", "title leads engineers, without AI at the core"),
  byHead("data-manager", "data-scientist", "title leads data scientists"),
  {
    family: "ai-product",
    rule: "title names product or design work, and the title or the work is about AI",
    holds: (g) => g.head === "product" && (isAiTitle(g) || isMinor(g)),
  },
  byHead("product", "other-tech", "title names product or design work, without AI"),
  {
    family: "ai-product",
    rule: "title names project work, and the title or the work is about AI",
    holds: (g) => g.head === "project" && (isAiTitle(g) || isCore(g)),
  },
  {
    family: "other-tech",
    rule: "title names project work, and the text is technical",
    holds: (g) => g.head === "project" && isTechnicalText(g),
  },
  byHead("project", "non-tech", "title names project work, and the text is not technical"),
  {
    family: "ai-solutions",
    rule: "title names work with customers or advice, and the title or the work is about AI",
    holds: (g) =>
      (g.head === "solutions" && (isAiTitle(g) || isSome(g))) ||
      (g.head === "advice" && (isAiTitle(g) || isCore(g))),
  },
  byHead("solutions", "other-tech", "title names technical work with customers, without AI"),
  {
    family: "other-tech",
    rule: "title names advice, and the text is technical",
    holds: (g) => g.head === "advice" && isTechnicalText(g),
  },
  byHead("advice", "non-tech", "title names advice, and the text is not technical"),
  {
    family: "researcher",
    rule: "title names research, and the title or the work is about models",
    holds: (g) => g.head === "researcher" && (isAiTitle(g) || (g.isEngineer ? isMinor(g) : isSome(g))),
  },
  {
    family: "software",
    rule: "title names research engineering, without work on models",
    holds: (g) => g.head === "researcher" && g.isEngineer,
  },
  byHead("researcher", "non-tech", "title names research that is not about models"),
  {
    family: "researcher",
    rule: "title names no trade but research on AI",
    holds: (g) => FIELD_HEADS.has(g.head) && !g.isEngineer && g.subjects.has("research") && isAiTitle(g),
  },
  {
    family: "ai-solutions",
    rule: "title names engineering with customers, and the title or the work is about AI",
    holds: (g) => ENGINEERS.has(g.head) && g.subjects.has("forward-deployed") && (isAiTitle(g) || isSome(g)),
  },
  byHead("data-scientist", "data-scientist", "title names data science"),
  {
    family: "ml-platform",
    rule: "title names data engineering for an ML platform, and ML work is core",
    holds: (g) => g.head === "data-engineer" && isPlatformTitle(g) && isMlCore(g),
  },
  byHead("data-engineer", "data-engineer", "title names data engineering"),
  byHead("other-tech", "other-tech", "title names technical work other than engineering"),
  {
    family: "ml-platform",
    rule: "title names ML infrastructure, with some ML work",
    holds: (g) => ENGINEERS.has(g.head) && isPlatformTitle(g) && g.mlWork >= TRACE,
  },
  {
    family: "ml-platform",
    rule: "title is about an AI platform, ML work is core, and much of the text is about infrastructure",
    holds: (g) =>
      ENGINEERS.has(g.head) &&
      g.subjects.has("ai-platform") &&
      isMlCore(g) &&
      !isAgentCore(g) &&
      g.platformShare >= PLATFORM_SHARE,
  },
  {
    family: "ml-platform",
    rule: "title names infrastructure work, and ML work is core",
    holds: (g) => g.head === "software" && g.subjects.has("infrastructure") && isMlCore(g) && !isAgentCore(g),
  },
  {
    family: "hybrid",
    rule: "agent work and ML work are both core",
    holds: (g) => isAgentCore(g) && isMlCore(g),
  },
  { family: "agent-engineer", rule: "agent work is core, ML work is not", holds: isAgentCore },
  { family: "ml-engineer", rule: "ML work is core, agent work is not", holds: isMlCore },
  {
    family: "data-engineer",
    rule: "title is about data platforms or pipelines; neither agent work nor ML work is core",
    holds: (g) => ENGINEERS.has(g.head) && g.subjects.has("data-engineering"),
  },
  {
    family: "software",
    rule: "title names engineering; neither agent work nor ML work is core",
    holds: (g) => ENGINEERS.has(g.head) && (g.head !== "none" || g.subjects.has("technical-staff")),
  },
  {
    family: "software",
    rule: "title names no trade, but the text is about software; neither agent work nor ML work is core",
    holds: (g) => g.head === "none" && g.softwareLines > 0,
  },
];
