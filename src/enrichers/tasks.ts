// Which of the fourteen everyday tasks a posting asks for, each with the words that ask for it.
import type { TaskWeights, TaskWords } from "../content/taxonomy.ts";
import type { Fact, Mention } from "../domain/mention.ts";
import type { RoleFact } from "../domain/role.ts";
import type { TaskFact, TaskId } from "../domain/task.ts";
import { companyReader, type TaskFeatures, type TaskReading, taskFeatures } from "./task-features.ts";
import { lineMention, type Work, type WorkReader } from "./work.ts";

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
    const byIndex = features.names.map((name) => weights[name] ?? 0);
    const sets = features.cues.map(reader.groupSet);
    return { task: task.task, features, sets, bias, byIndex };
  });
  return (work, role) => {
    if (work.lines.length === 0) return undefined;
    const shared = company.read(work, role);
    const found: TaskFact[] = [];
    for (const judge of judges) {
      const reading = judge.features.read(work, shared);
      if (sumOf(judge, reading) < LEAST_SUM) continue;
      const mention = mentionOf(work, judge, reading);
      if (mention !== undefined) found.push({ task: judge.task, mention });
    }
    if (found.length === 0) return undefined;
    return { value: found, mentions: found.map(({ mention }) => mention), rule: RULE };
  };
}

const RULE = "lines with the task's phrases and cues, weighed with the role scores";
/** The sum at which precision and recall balance on employers left out of the fit: a chance of 0.36. */
const LEAST_SUM = Math.log(0.36 / 0.64);

interface Judge {
  task: TaskId;
  features: TaskFeatures;
  sets: readonly Uint32Array[];
  bias: number;
  byIndex: readonly number[];
}

function sumOf({ bias, byIndex }: Judge, { numbers }: TaskReading): number {
  let sum = bias;
  for (let i = 0; i < byIndex.length; i++) sum += byIndex[i]! * numbers[i]!;
  return sum;
}

/** The words of the task's own phrases, else of the cue that adds most; no words, no task. */
function mentionOf(work: Work, { sets, byIndex }: Judge, { bestLines }: TaskReading): Mention | undefined {
  const order = bestLines
    .map((line, cue) => ({ line, cue, weight: cue === 0 ? Number.POSITIVE_INFINITY : byIndex[2 * cue]! }))
    .sort((a, b) => b.weight - a.weight);
  const best = order.find(({ line }) => line !== undefined);
  return best?.line === undefined ? undefined : lineMention(work, best.line, sets[best.cue]!);
}
