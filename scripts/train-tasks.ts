// Learns how much each cue of content/tasks.yaml counts and writes content/task-weights.json. The role scores it
// reads are those of models that did not see the employer. `--check` prints the accuracy on employers left out.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { CONTENT_FOLDER } from "../src/content/read-yaml.ts";
import { readRoleWords, readTitleWords } from "../src/content/role-words.ts";
import { readTasks } from "../src/content/tasks.ts";
import type { TaskWords } from "../src/content/taxonomy.ts";
import { readPostingText } from "../src/enrichers/posting-text.ts";
import { roleFeatures } from "../src/enrichers/role-features.ts";
import { scoreOf } from "../src/enrichers/role-scores.ts";
import { companyReader, taskFeatures } from "../src/enrichers/task-features.ts";
import { workReader } from "../src/enrichers/work.ts";
import { fitLogisticModel, type LogisticModel, logisticSum } from "./logistic-model.ts";
import { FOLDS, fitScore, foldOf, SCORES } from "./role-fit.ts";
import { readExamples } from "./role-training-data.ts";

const PENALTY = 0.05;
const LEAST_SUM = Math.log(0.32 / 0.68);

const roleWords = readRoleWords();
const titleWords = readTitleWords();
const tasks = readTasks();
const reader = workReader({ roleWords, titleWords, tasks, archetypes: [] });
const roleNumbers = roleFeatures(roleWords, titleWords, reader);
const company = companyReader(tasks, reader);

const features = new Map(tasks.map((task) => [task.task, taskFeatures(task, company.names, reader)]));

const examples = readExamples();
const works = examples.map(({ posting }) => reader.read(readPostingText(posting)));
const folds = examples.map(({ posting }) => foldOf(posting.employer));
const roles = crossFittedRoles();
const taught = examples.map((_, index) => index).filter((index) => examples[index]!.tasks !== undefined);

if (process.argv.includes("--check")) check();
else write();

/** Each posting's two scores by models fitted without its employer. */
function crossFittedRoles(): { agentWork: number; mlWork: number }[] {
  const rows = works.map(roleNumbers.read);
  const scores = examples.map(() => ({ agentWork: 0, mlWork: 0 }));
  for (let fold = 0; fold < FOLDS; fold++) {
    for (const score of SCORES) {
      const model = fitScore({ examples, rows }, score, (index) => folds[index] !== fold);
      rows.forEach((row, index) => {
        if (folds[index] !== fold) return;
        const sum = row.reduce((total, value, j) => total + value * model.weights[j]!, 0);
        scores[index]![score] = scoreOf(sum, model);
      });
    }
  }
  return scores;
}

function numbersOf(task: TaskWords): { names: readonly string[]; rows: Float64Array[] } {
  const { names, read } = features.get(task.task)!;
  const rows = taught.map((index) => read(works[index]!, company.read(works[index]!, roles[index]!)));
  return { names, rows };
}

function check(): void {
  const total = { right: 0, false: 0, missed: 0 };
  for (const task of tasks) {
    const { rows } = numbersOf(task);
    const labels = taught.map((index) => examples[index]!.tasks!.includes(task.task));
    const count = { right: 0, false: 0, missed: 0 };
    for (let fold = 0; fold < FOLDS; fold++) {
      const isIn = taught.map((index) => folds[index] !== fold);
      const model = fitLogisticModel(
        rows.filter((_, k) => isIn[k]),
        labels.filter((_, k) => isIn[k]),
        PENALTY,
      );
      rows.forEach((row, k) => {
        if (isIn[k]) return;
        const isFound = logisticSum(model, row) >= LEAST_SUM;
        if (isFound && labels[k]) count.right++;
        else if (isFound) count.false++;
        else if (labels[k]) count.missed++;
      });
    }
    for (const key of ["right", "false", "missed"] as const) total[key] += count[key];
    console.log(`${task.task}: F1 ${f1(count).toFixed(2)} of ${count.right + count.missed}`);
  }
  console.log(`all tasks: F1 ${f1(total).toFixed(3)}`);
}

function f1(count: { right: number; false: number; missed: number }): number {
  return (2 * count.right) / (2 * count.right + count.false + count.missed);
}

function write(): void {
  const weights = Object.fromEntries(
    tasks.map((task) => {
      const { names, rows } = numbersOf(task);
      const labels = taught.map((index) => examples[index]!.tasks!.includes(task.task));
      return [task.task, published(fitLogisticModel(rows, labels, PENALTY), names)];
    }),
  );
  writeFileSync(join(CONTENT_FOLDER, "task-weights.json"), `${JSON.stringify(weights, null, 1)}\n`);
}

function published({ weights, bias }: LogisticModel, names: readonly string[]) {
  const rounded = names.map((name, index) => [name, Math.round(weights[index]! * 1000) / 1000] as const);
  return {
    bias: Math.round(bias * 1000) / 1000,
    weights: Object.fromEntries(rounded.filter(([, weight]) => Math.abs(weight) >= 0.01)),
  };
}
