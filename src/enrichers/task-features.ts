// The numbers a task is judged by: lines with its own phrases and cues, in duties and elsewhere; the two role
// scores; and what the posting asks besides, for tasks come in company.
import type { TaskWords } from "../content/taxonomy.ts";
import type { RoleFact } from "../domain/role.ts";
import { askingLines, linesOf, taskGroup, type Work, type WorkReader } from "./work.ts";

export interface TaskFeatures {
  names: readonly string[];
  /** The task's patterns in the order of their numbers, two for each: its phrases first, then its cues. */
  patterns: readonly number[];
  read: (work: Work, company: Company) => Float64Array;
}

/** What all tasks of one posting share. */
export interface Company {
  agentWork: number;
  mlWork: number;
  numbers: readonly number[];
}

type Scores = Pick<RoleFact, "agentWork" | "mlWork">;

export function companyReader(
  tasks: readonly TaskWords[],
  reader: WorkReader,
): { names: readonly string[]; read: (work: Work, role: Scores) => Company } {
  const patterns = tasks.map((task) => reader.pattern([taskGroup(task)]));
  return {
    names: [
      ...tasks.map(({ task }) => `beside: ${task}`),
      "beside: lines",
      ...HEADS.map((head) => `title head: ${head}`),
    ],
    read: (work, { agentWork, mlWork }) => {
      const counts = patterns.map((pattern) => {
        const duties = linesOf(work, pattern, "duties");
        return damped(duties) + ELSEWHERE * damped(askingLines(work, pattern) - duties);
      });
      const size = Math.log(1 + work.lineCounts.duties + work.lineCounts.asks);
      const heads = HEADS.map((head) => (work.title.head === head ? 1 : 0));
      return { agentWork, mlWork, numbers: [...counts, size, ...heads] };
    },
  };
}

export function taskFeatures(
  task: TaskWords,
  companyNames: readonly string[],
  reader: WorkReader,
): TaskFeatures {
  const patterns = [[taskGroup(task)], ...task.cues].map(reader.pattern);
  const any = reader.union(patterns);
  const cueNames = ["phrases", ...task.cues.map((cue) => cue.join(" + "))];
  const names = [
    ...cueNames.flatMap((name) => [`duties: ${name}`, `elsewhere: ${name}`]),
    ...SCORE_NAMES,
    ...companyNames,
  ];
  return {
    names,
    patterns,
    read: (work, company) => {
      const numbers = new Float64Array(names.length);
      patterns.forEach((pattern, index) => {
        numbers[2 * index] = damped(linesOf(work, pattern, "duties"));
        numbers[2 * index + 1] =
          damped(linesOf(work, pattern, "asks")) + damped(linesOf(work, pattern, "preferred")) / 2;
      });
      const counts = {
        any: damped(askingLines(work, any)),
        phrases: damped(askingLines(work, patterns[0]!)),
      };
      numbers.set(byScores(counts, company), 2 * patterns.length);
      numbers.set(company.numbers, 2 * patterns.length + SCORE_NAMES.length);
      return numbers;
    },
  };
}

const HEADS = ["ai-engineer", "ml-engineer", "researcher", "data-scientist", "software", "data-engineer"];
const ELSEWHERE = 0.6;
const CORE = 0.5;
const SCORE_NAMES = [
  "any cue by agent work",
  "any cue by ML work",
  "phrases by agent work",
  "phrases by ML work",
  "agent work",
  "ML work",
  "agent work is core",
  "ML work is core",
];

function byScores(
  { any, phrases }: { any: number; phrases: number },
  { agentWork, mlWork }: Scores,
): number[] {
  const isCore = [agentWork >= CORE ? 1 : 0, mlWork >= CORE ? 1 : 0];
  return [any * agentWork, any * mlWork, phrases * agentWork, phrases * mlWork, agentWork, mlWork, ...isCore];
}

function damped(count: number): number {
  return DAMPED[Math.min(count, 7)]!;
}

const DAMPED = [0, 1, 2, 3, 4, 5, 6, 7].map((count) => Math.log2(1 + count));
