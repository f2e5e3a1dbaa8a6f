// The numbers a task is judged by: lines with its own phrases and cues, in duties and elsewhere; the two role
// scores; and what the posting asks besides, for tasks come in company.
import type { TaskWords } from "../content/taxonomy.ts";
import type { RoleFact } from "../domain/role.ts";
import { holdsAll, taskGroup, type Work, type WorkLine, type WorkReader } from "./work.ts";

export interface TaskReading {
  numbers: Float64Array;
  /** For each cue in order (the phrases first) its best line, one of the duties where there is one. */
  bestLines: readonly (WorkLine | undefined)[];
}

export interface TaskFeatures {
  names: readonly string[];
  /** The word groups of each cue; the task's phrases are the first. */
  cues: readonly (readonly string[])[];
  read: (work: Work, company: Company) => TaskReading;
}

/** What all tasks of one posting share. */
export interface Company {
  agentWork: number;
  mlWork: number;
  numbers: readonly number[];
}

export function companyReader(
  tasks: readonly TaskWords[],
  reader: WorkReader,
): { names: readonly string[]; read: (work: Work, role: Scores) => Company } {
  const sets = tasks.map((task) => reader.groupSet([taskGroup(task)]));
  return {
    names: [
      ...tasks.map(({ task }) => `beside: ${task}`),
      "beside: lines",
      ...HEADS.map((head) => `title head: ${head}`),
    ],
    read: (work, { agentWork, mlWork }) => {
      const lines = asking(work);
      const counts = sets.map((set) => {
        const duties = lines.filter((line) => line.part === "duties" && holdsAll(line, set)).length;
        const all = lines.filter((line) => holdsAll(line, set)).length;
        return damped(duties) + ELSEWHERE * damped(all - duties);
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
  const cues = [[taskGroup(task)], ...task.cues];
  const sets = cues.map(reader.groupSet);
  const cueNames = cues.map((cue, index) => (index === 0 ? "phrases" : cue.join(" + ")));
  return {
    names: [
      ...cueNames.flatMap((name) => [`duties: ${name}`, `elsewhere: ${name}`]),
      ...SCORE_NAMES,
      ...companyNames,
    ],
    cues,
    read: (work, company) => readTask(asking(work), sets, company),
  };
}

type Scores = Pick<RoleFact, "agentWork" | "mlWork">;
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

/** Lines that ask for something: what is said of the employer asks for nothing. */
function asking(work: Work): WorkLine[] {
  return work.lines.filter((line) => line.part !== "about");
}

function readTask(lines: readonly WorkLine[], sets: readonly Uint32Array[], company: Company): TaskReading {
  const counts: number[] = [];
  const bestLines: (WorkLine | undefined)[] = [];
  const withAny = new Set<WorkLine>();
  let withPhrases = 0;
  sets.forEach((set, index) => {
    const found = lines.filter((line) => holdsAll(line, set));
    const at = (part: WorkLine["part"]) => found.filter((line) => line.part === part).length;
    counts.push(damped(at("duties")), damped(at("asks")) + damped(at("preferred")) / 2);
    bestLines.push(found.find((line) => line.part === "duties") ?? found[0]);
    for (const line of found) withAny.add(line);
    if (index === 0) withPhrases = found.length;
  });
  const { agentWork, mlWork, numbers } = company;
  const any = damped(withAny.size);
  const phrases = damped(withPhrases);
  const byScore = [any * agentWork, any * mlWork, phrases * agentWork, phrases * mlWork, agentWork, mlWork];
  const cores = [agentWork >= CORE ? 1 : 0, mlWork >= CORE ? 1 : 0];
  return { numbers: Float64Array.from([...counts, ...byScore, ...cores, ...numbers]), bestLines };
}

function damped(count: number): number {
  return Math.log2(1 + Math.min(count, 7));
}
