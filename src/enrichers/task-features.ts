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
  /** The same numbers, in an array that is there already. */
  write: (numbers: Float64Array, work: Work, company: Company) => void;
}

/** What all tasks of one posting share. */
export interface Company {
  agentWork: number;
  mlWork: number;
  numbers: Float64Array;
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
      const numbers = new Float64Array(patterns.length + 1 + HEADS.length);
      patterns.forEach((pattern, index) => {
        const duties = linesOf(work, pattern, "duties");
        numbers[index] = damped(duties) + ELSEWHERE * damped(askingLines(work, pattern) - duties);
      });
      numbers[patterns.length] = Math.log(1 + work.lineCounts.duties + work.lineCounts.asks);
      const head = HEADS.indexOf(work.title.head);
      if (head !== -1) numbers[patterns.length + 1 + head] = 1;
      return { agentWork, mlWork, numbers };
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
  const write: TaskFeatures["write"] = (numbers, work, company) => {
    for (let index = 0; index < patterns.length; index++) {
      const pattern = patterns[index]!;
      numbers[2 * index] = damped(linesOf(work, pattern, "duties"));
      numbers[2 * index + 1] =
        damped(linesOf(work, pattern, "asks")) + damped(linesOf(work, pattern, "preferred")) / 2;
    }
    const counts = {
      kinds: kindsAsked(work, patterns),
      any: damped(askingLines(work, any)),
      phrases: damped(askingLines(work, patterns[0]!)),
    };
    writeScores(numbers.subarray(2 * patterns.length), counts, company);
    numbers.set(company.numbers, 2 * patterns.length + SCORE_NAMES.length);
  };
  return {
    names,
    patterns,
    read: (work, company) => {
      const numbers = new Float64Array(names.length);
      write(numbers, work, company);
      return numbers;
    },
    write,
  };
}

const HEADS = ["ai-engineer", "ml-engineer", "researcher", "data-scientist", "software", "data-engineer"];
const ELSEWHERE = 0.6;
const CORE = 0.5;
const SCORE_NAMES = [
  "kinds of cues in duties",
  "kinds of cues in duties by agent work",
  "kinds of cues in duties by ML work",
  "any cue by agent work",
  "any cue by ML work",
  "phrases by agent work",
  "phrases by ML work",
  "agent work",
  "ML work",
  "agent work is core",
  "ML work is core",
];

function writeScores(
  numbers: Float64Array,
  { kinds, any, phrases }: { kinds: number; any: number; phrases: number },
  { agentWork, mlWork }: Scores,
): void {
  numbers[0] = kinds;
  numbers[1] = kinds * agentWork;
  numbers[2] = kinds * mlWork;
  numbers[3] = any * agentWork;
  numbers[4] = any * mlWork;
  numbers[5] = phrases * agentWork;
  numbers[6] = phrases * mlWork;
  numbers[7] = agentWork;
  numbers[8] = mlWork;
  numbers[9] = agentWork >= CORE ? 1 : 0;
  numbers[10] = mlWork >= CORE ? 1 : 0;
}

/** One line that names four things a task consists of says more than a line that names one. */
function kindsAsked(work: Work, patterns: readonly number[]): number {
  let kinds = 0;
  for (const pattern of patterns) if (linesOf(work, pattern, "duties") > 0) kinds++;
  return damped(kinds);
}

function damped(count: number): number {
  return DAMPED[Math.min(count, 7)]!;
}

const DAMPED = [0, 1, 2, 3, 4, 5, 6, 7].map((count) => Math.log2(1 + count));
