// The numbers the role scores are made of: how many lines of each part give each signal, how large a share of
// the lines lies on each path, and the words of the title. Every number has a name that says what it counts.
import type { RoleWords, Signal, TitleWords } from "../content/taxonomy.ts";
import { linesOf, type Work, type WorkReader } from "./work.ts";
import { PARTS } from "./work-patterns.ts";

export interface RoleFeatures {
  /** E.g. "duties: builds agents", "title: machine learning". */
  names: readonly string[];
  read: (work: Work) => Float64Array;
}

export function roleFeatures(words: RoleWords, titleWords: TitleWords, reader: WorkReader): RoleFeatures {
  const patterns = words.signals.map(({ all }) => reader.pattern(all));
  const pathPattern = (path: Signal["path"]) =>
    reader.union(patterns.filter((_, index) => words.signals[index]!.path === path));
  const paths = { agent: pathPattern("agent"), ml: pathPattern("ml") };
  const counted = [...patterns, paths.agent, paths.ml];
  const title = titleFeatures(titleWords);
  const names = [...words.signals.map(({ signal }) => signal), ...["agent lines", "ml lines"]].flatMap(
    (counts) => PARTS.map((part) => `${part}: ${counts}`),
  );
  const size = names.length;
  return {
    names: [...names, ...BALANCE_NAMES, ...title.names],
    read: (work) => {
      const numbers = new Float64Array(size + BALANCE_NAMES.length + title.names.length);
      counted.forEach((pattern, index) => {
        for (let part = 0; part < PARTS.length; part++) {
          const count = work.counts[pattern * PARTS.length + part]!;
          if (count > 0) numbers[index * PARTS.length + part] = damped(count);
        }
      });
      numbers.set(balance(work, paths), size);
      numbers.set(title.read(work), size + BALANCE_NAMES.length);
      return numbers;
    },
  };
}

/** The part of the features that a title alone gives. */
export function titleFeatures(titleWords: TitleWords): RoleFeatures {
  const heads = [...titleWords.heads.keys(), "none"];
  const subjects = [...titleWords.subjects.keys()];
  return {
    names: [...heads.map((head) => `title head: ${head}`), ...subjects.map((subject) => `title: ${subject}`)],
    read: ({ title }) => {
      const numbers = new Float64Array(heads.length + subjects.length);
      const head = heads.indexOf(title.head);
      if (head !== -1) numbers[head] = 1;
      for (let at = 0; at < subjects.length; at++) {
        if (title.subjects.has(subjects[at]!)) numbers[heads.length + at] = 1;
      }
      return numbers;
    },
  };
}

const BALANCE_NAMES = [
  "share of duties: agent lines",
  "share of asks: agent lines",
  "share of duties: ml lines",
  "share of asks: ml lines",
  "agent lines against ml lines",
  "agent lines among agent and ml lines",
  "ml lines among agent and ml lines",
  "title of an AI engineer",
  "title of an AI engineer: no ml lines",
  "title of an AI engineer: share of duties with agent lines",
  "title of an AI engineer: share of duties with ml lines",
];

/** How the two paths weigh against each other and against everything else the posting says. */
function balance(work: Work, paths: { agent: number; ml: number }): number[] {
  const { title, lineCounts } = work;
  const [agentDuties, mlDuties] = [linesOf(work, paths.agent, "duties"), linesOf(work, paths.ml, "duties")];
  const [agentAsks, mlAsks] = [linesOf(work, paths.agent, "asks"), linesOf(work, paths.ml, "asks")];
  const agentShare = share(agentDuties, lineCounts.duties);
  const mlShare = share(mlDuties, lineCounts.duties);
  const agentLines = agentDuties + agentAsks / 2;
  const mlLines = mlDuties + mlAsks / 2;
  const isAiTitle = AI_HEADS.has(title.head) || (title.head === "software" && isAbout(title.subjects));
  return [
    agentShare,
    share(agentAsks, lineCounts.asks),
    mlShare,
    share(mlAsks, lineCounts.asks),
    Math.log((agentLines + 1) / (mlLines + 1)),
    agentLines / (agentLines + mlLines + 2),
    mlLines / (agentLines + mlLines + 2),
    isAiTitle ? 1 : 0,
    isAiTitle && mlLines === 0 ? 1 : 0,
    isAiTitle ? agentShare : 0,
    isAiTitle ? mlShare : 0,
  ];
}

const AI_HEADS: ReadonlySet<string> = new Set(["ai-engineer", "agent-engineer"]);

function isAbout(subjects: ReadonlySet<string>): boolean {
  return subjects.has("ai") || subjects.has("agents") || subjects.has("applied-ai");
}

/** The tenth line about a thing says less than the first. */
function damped(count: number): number {
  return DAMPED[Math.min(count, 7)]!;
}

const DAMPED = [0, 1, 2, 3, 4, 5, 6, 7].map((count) => Math.log2(1 + count));

/** Few lines make no share: a posting of two sentences is not "half" about agents. */
const LEAST_LINES = 6;

function share(count: number, of: number): number {
  return count / Math.max(LEAST_LINES, of);
}
