// Learns how much each cue of content/tasks.yaml counts and writes content/task-weights.json. The role scores it
// reads are those of models that did not see the employer. `--check` prints the accuracy on employers left out.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { CONTENT_FOLDER } from "../src/content/read-yaml.ts";
import { readTasks } from "../src/content/tasks.ts";
import type { TaskWords } from "../src/content/taxonomy.ts";
import { withClaimedCore } from "../src/enrichers/ruled-family.ts";
import { companyReader, taskFeatures } from "../src/enrichers/task-features.ts";
import { fitLogisticModel, type LogisticModel, logisticSum } from "./logistic-model.ts";
import { crossFittedScores, FOLDS, readRoleData } from "./role-fit.ts";

const PENALTY = 0.05;
const LEAST_SUM = Math.log(0.32 / 0.68);

const tasks = readTasks();
const data = readRoleData();
const { examples, folds, reader } = data;
const company = companyReader(tasks, reader);

const features = new Map(tasks.map((task) => [task.task, taskFeatures(task, company.names, reader)]));

/** Read again, for the patterns of tasks are known only now. */
const works = data.works.map(({ text }) => reader.read(text));
const roles = crossFittedScores(data).values.map((values, index) => withClaimedCore(works[index]!, values));
const taught = examples.map((_, index) => index).filter((index) => examples[index]!.tasks !== undefined);

if (process.argv.includes("--check")) check();
else write();

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
