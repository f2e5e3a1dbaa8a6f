// Which of the fourteen everyday tasks a posting asks for, each with the words that ask for it.
import type { TaskWeights, TaskWords } from "../content/taxonomy.ts";
import type { Fact, Mention } from "../domain/mention.ts";
import type { RoleFact } from "../domain/role.ts";
import type { TaskFact, TaskId } from "../domain/task.ts";
import { companyReader, type TaskFeatures, taskFeatures } from "./task-features.ts";
import type { Work, WorkReader } from "./work.ts";

export interface TaskLookups {
  tasks: readonly TaskWords[];
  taskWeights: TaskWeights;
}

export function tasksEnricher(
  { tasks, taskWeights }: TaskLookups,
  reader: WorkReader,
): (work: Work, role: Pick<RoleFact, "agentWork" | "mlWork">) => Fact<TaskFact[]> | undefined {
  const company = companyReader(tasks, reader);
  const judges = tasks.map((task) => {
    const features = taskFeatures(task, company.names, reader);
    const { bias, weights } = taskWeights[task.task];
    const byIndex = Float64Array.from(features.names, (name) => weights[name] ?? 0);
    const numbers = new Float64Array(byIndex.length);
    return {
      task: task.task,
      features,
      bias,
      byIndex,
      numbers,
      patterns: byWeight(features.patterns, byIndex),
    };
  });
  return (work, role) => {
    if (work.text.tokens.count === 0) return undefined;
    const shared = company.read(work, role);
    const found: TaskFact[] = [];
    for (const judge of judges) {
      judge.features.write(judge.numbers, work, shared);
      if (sumOf(judge) < LEAST_SUM) continue;
      const mention = mentionOf(work, judge, reader);
      if (mention !== undefined) found.push({ task: judge.task, mention });
    }
    if (found.length === 0) return undefined;
    return { value: found, mentions: found.map(({ mention }) => mention), rule: RULE };
  };
}

const RULE = "lines with the task's phrases and cues, weighed with the role scores";
/** The sum at which precision and recall balance on employers left out of the fit: a chance of 0.32. */
const LEAST_SUM = Math.log(0.32 / 0.68);

interface Judge {
  task: TaskId;
  features: TaskFeatures;
  bias: number;
  byIndex: Float64Array;
  /** Of the posting being read. */
  numbers: Float64Array;
  /** Those whose words are quoted first: the task's own phrases, then the cues that add most. */
  patterns: readonly number[];
}

function sumOf({ bias, byIndex, numbers }: Judge): number {
  let sum = bias;
  for (let i = 0; i < byIndex.length; i++) sum += byIndex[i]! * numbers[i]!;
  return sum;
}

function byWeight([phrases, ...cues]: readonly number[], byIndex: Float64Array): number[] {
  const weighed = cues.map((pattern, index) => ({ pattern, weight: byIndex[2 * (index + 1)]! }));
  return [phrases!, ...weighed.sort((a, b) => b.weight - a.weight).map(({ pattern }) => pattern)];
}

/** No words, no task. */
function mentionOf(work: Work, { patterns }: Judge, reader: WorkReader): Mention | undefined {
  const quoted = patterns.find((pattern) => isAsked(work, pattern));
  return quoted === undefined ? undefined : reader.mention(work, quoted);
}

/** The first line of a pattern may be one about the employer, which asks for nothing. */
function isAsked(work: Work, pattern: number): boolean {
  const line = work.firstLines[pattern];
  return line !== undefined && line.part !== "about";
}
