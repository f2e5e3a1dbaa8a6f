// The numbers the role scores are made of: how many lines of each part give each signal, how large a share of
// the lines lies on each path, and the words of the title. Every number has a name that says what it counts.
import type { RoleWords, Signal, TitleWords } from "../content/taxonomy.ts";
import { holdsAll, PARTS, type Part, type Work, type WorkReader } from "./work.ts";

export interface RoleFeatures {
  /** E.g. "duties: builds agents", "title: machine learning". */
  names: readonly string[];
  read: (work: Work) => Float64Array;
}

export function roleFeatures(words: RoleWords, titleWords: TitleWords, reader: WorkReader): RoleFeatures {
  const sets = words.signals.map(({ all }) => reader.groupSet(all));
  const title = titleFeatures(titleWords);
  const names = [
    ...words.signals.flatMap(({ signal }) => PARTS.map((part) => `${part}: ${signal}`)),
    ...PATHS.flatMap((path) => PARTS.map((part) => `${part}: ${path} lines`)),
    ...BALANCE_NAMES,
    ...title.names,
  ];
  return {
    names,
    read: (work) => {
      const counts = countLines(work, words.signals, sets);
      return Float64Array.from([
        ...counts.bySignal.map(damped),
        ...counts.agent.map(damped),
        ...counts.ml.map(damped),
        ...balance(work, counts),
        ...title.read(work),
      ]);
    },
  };
}

/** The part of the features that a title alone gives. */
export function titleFeatures(titleWords: TitleWords): RoleFeatures {
  const heads = [...titleWords.heads.keys(), "none"];
  const subjects = [...titleWords.subjects.keys()];
  return {
    names: [...heads.map((head) => `title head: ${head}`), ...subjects.map((subject) => `title: ${subject}`)],
    read: ({ title }) =>
      Float64Array.from([
        ...heads.map((head) => (title.head === head ? 1 : 0)),
        ...subjects.map((subject) => (title.subjects.has(subject) ? 1 : 0)),
      ]),
  };
}

const PATHS = ["agent", "ml"] as const;

interface LineCounts {
  /** Signal by part. */
  bySignal: number[];
  /** Lines of each part with any signal of the path. */
  agent: number[];
  ml: number[];
}

function countLines(work: Work, signals: readonly Signal[], sets: readonly Uint32Array[]): LineCounts {
  const bySignal = new Array<number>(signals.length * PARTS.length).fill(0);
  const onPath = { agent: [0, 0, 0, 0], ml: [0, 0, 0, 0], neither: [0, 0, 0, 0] };
  for (const line of work.lines) {
    const part = PARTS.indexOf(line.part);
    const paths = new Set<Signal["path"]>();
    for (let i = 0; i < sets.length; i++) {
      if (!holdsAll(line, sets[i]!)) continue;
      bySignal[i * PARTS.length + part]!++;
      paths.add(signals[i]!.path);
    }
    for (const path of paths) onPath[path][part]!++;
  }
  return { bySignal, agent: onPath.agent, ml: onPath.ml };
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
function balance({ title, lineCounts }: Work, { agent, ml }: LineCounts): number[] {
  const at = (counts: readonly number[], part: Part) => counts[PARTS.indexOf(part)]!;
  const agentShare = share(at(agent, "duties"), lineCounts.duties);
  const mlShare = share(at(ml, "duties"), lineCounts.duties);
  const agentLines = at(agent, "duties") + at(agent, "asks") / 2;
  const mlLines = at(ml, "duties") + at(ml, "asks") / 2;
  const isAiTitle = AI_HEADS.has(title.head) || (title.head === "software" && isAbout(title.subjects));
  return [
    agentShare,
    share(at(agent, "asks"), lineCounts.asks),
    mlShare,
    share(at(ml, "asks"), lineCounts.asks),
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
  return Math.log2(1 + Math.min(count, 7));
}

/** Few lines make no share: a posting of two sentences is not "half" about agents. */
const LEAST_LINES = 6;

function share(count: number, of: number): number {
  return count / Math.max(LEAST_LINES, of);
}
