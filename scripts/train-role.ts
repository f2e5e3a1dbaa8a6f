// Learns what signals and words weigh for the two role scores and the families, and writes
// content/role-weights.json and content/role-grams.json. The same data give the same files.
// `node scripts/train-role.ts --check` only prints how employers left out of each fit are read.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { CONTENT_FOLDER } from "../src/content/read-yaml.ts";
import { readRoleWords, readTitleWords } from "../src/content/role-words.ts";
import type { ScoreWeights } from "../src/content/taxonomy.ts";
import { readPostingText } from "../src/enrichers/posting-text.ts";
import { type RoleFeatures, roleFeatures, titleFeatures } from "../src/enrichers/role-features.ts";
import type { Work } from "../src/enrichers/work.ts";
import { standards } from "./descent.ts";
import { crossFittedFamilies, type FamilyData, familyData, fitFamilies } from "./family-fit.ts";
import { fitOrdinalModel, type OrdinalModel } from "./ordinal-model.ts";
import { crossFittedScores, fitScore, readRoleData, SCORES, type ScoreName } from "./role-fit.ts";
import { type Example, readTextSet, TEXT_SETS } from "./role-training-data.ts";
import type { SoftmaxModel } from "./softmax-model.ts";
import { scaled, sparse } from "./sparse-rows.ts";

const TITLE_PENALTY = 0.01;
const LEAST_GRAM = 0.01;
const data = readRoleData();
const { examples, works, reader } = data;
const roleWords = readRoleWords();
const titleWords = readTitleWords();
const signals = roleFeatures(roleWords, titleWords, reader);
const titleOnly = titleFeatures(titleWords);

const crossFitted = crossFittedScores(data);
const families = familyData(data, crossFitted.values);
if (process.argv.includes("--check")) check();
else write();

function check(): void {
  const read = crossFittedFamilies(families);
  for (const from of ["labelled set", "read postings", "role labels"] as const) {
    const chosen = examples.map((_, index) => index).filter((index) => examples[index]!.from === from);
    for (const score of SCORES) {
      const right = chosen.filter(
        (index) => crossFitted.values[index]![score] >= 0.5 === (examples[index]![score] === 2),
      );
      console.log(`${from}: ${score} core ${share(right.length, chosen.length)}`);
    }
    const known = chosen.filter((index) => examples[index]!.family !== null);
    const ruled = known.filter((index) => families.ruled[index] === examples[index]!.family);
    const right = known.filter((index) => read[index] === examples[index]!.family);
    console.log(
      `${from}: family by rules ${share(ruled.length, known.length)}, weighed ${share(right.length, known.length)}`,
    );
  }
  printConfusions(read);
}

function share(count: number, of: number): string {
  return `${count} of ${of} (${((100 * count) / of).toFixed(1)}%)`;
}

/** For each family how many of its postings are read right, and as what the others are read. */
function printConfusions(read: readonly string[]): void {
  const known = examples.map((_, index) => index).filter((index) => examples[index]!.family !== null);
  for (const family of new Set(known.map((index) => examples[index]!.family!))) {
    const own = known.filter((index) => examples[index]!.family === family);
    const counts = new Map<string, number>();
    for (const index of own) counts.set(read[index]!, (counts.get(read[index]!) ?? 0) + 1);
    const others = [...counts].filter(([name]) => name !== family).sort((a, b) => b[1] - a[1]);
    const named = known.filter((index) => read[index] === family).length;
    console.log(
      `${family}: recall ${share(counts.get(family) ?? 0, own.length)}, precision ${share(counts.get(family) ?? 0, named)}; ` +
        others.map(([name, count]) => `${count} ${name}`).join(", "),
    );
  }
}

function write(): void {
  const models = {
    agentWork: fitScore(data, "agentWork", () => true),
    mlWork: fitScore(data, "mlWork", () => true),
  };
  const family = fitFamilies(families, () => true);
  const titles = titleExamples(models);
  const weights = {
    agentWork: published(models.agentWork, signals, crossFitted.slopes.agentWork),
    mlWork: published(models.mlWork, signals, crossFitted.slopes.mlWork),
    titleOnly: {
      agentWork: published(fitTitles(titles, "agentWork"), titleOnly),
      mlWork: published(fitTitles(titles, "mlWork"), titleOnly),
    },
  };
  writeFileSync(join(CONTENT_FOLDER, "role-weights.json"), `${JSON.stringify(weights, null, 1)}\n`);
  writeFileSync(join(CONTENT_FOLDER, "role-grams.json"), gramsText(models, family, families));
}

/** One line for each gram; weights in thousandths. Words that weigh next to nothing are left out. */
function gramsText(
  models: Record<ScoreName, OrdinalModel>,
  family: SoftmaxModel,
  { classes, knownNames }: FamilyData,
): string {
  const { signalNames, gramNames } = data;
  const thousandths = (weights: readonly number[]) => weights.map((weight) => Math.round(1000 * weight));
  const familyRow = (number: number) => [
    ...family.weights.subarray(number * classes.length, (number + 1) * classes.length),
  ];
  const line = (name: string, weights: readonly number[]) =>
    `  ${JSON.stringify(name)}: ${JSON.stringify(thousandths(weights))}`;
  const known = knownNames.map((name, index) => line(name, familyRow(gramNames.length + index)));
  const grams = gramNames.flatMap((name, index) => {
    const scores = SCORES.map((score) => models[score].weights[signalNames.length + index]!);
    const row = [...scores, ...familyRow(index)];
    return Math.max(...row.map(Math.abs)) < LEAST_GRAM ? [] : [line(name, row)];
  });
  return [
    "{",
    ` "families": ${JSON.stringify(classes)},`,
    ` "bias": ${JSON.stringify(thousandths([...family.bias]))},`,
    ` "known": {\n${known.join(",\n")}\n },`,
    ` "grams": {\n${grams.join(",\n")}\n }`,
    "}\n",
  ].join("\n");
}

type TitleExample = Pick<Example, "agentWork" | "mlWork"> & { work: Work };

/** Titles of real postings with what their texts turn out to be: labelled where read, else by the scores. */
function titleExamples(models: Record<ScoreName, OrdinalModel>): TitleExample[] {
  const read = examples.map((example, index) => ({ ...example, work: works[index]! }));
  const scored = TEXT_SETS.flatMap(readTextSet).map((posting) => {
    const work = reader.read(readPostingText(posting));
    const numbers = signals.read(work);
    const step = (score: ScoreName) => stepOf(models[score], numbers, work);
    return { work, agentWork: step("agentWork"), mlWork: step("mlWork") };
  });
  return [...read, ...scored];
}

function stepOf({ weights, cuts }: OrdinalModel, numbers: Float64Array, { grams }: Work): number {
  let sum = 0;
  numbers.forEach((value, j) => {
    sum += value * weights[j]!;
  });
  for (const feature of grams.features) {
    const number = data.gramNumbers[feature]!;
    if (number !== -1) sum += Math.log2(1 + grams.counts[feature]!) * weights[numbers.length + number]!;
  }
  return sum >= cuts[1] ? 2 : sum >= cuts[0] ? 1 : 0;
}

function fitTitles(titles: readonly TitleExample[], score: ScoreName): OrdinalModel {
  const rows = titles.map(({ work }) => titleOnly.read(work));
  const scales = standards(rows).spreads.map((spread) => 1 / spread);
  const { weights, cuts } = fitOrdinalModel(
    {
      rows: rows.map((row) => scaled(sparse(row), scales)),
      size: scales.length,
      labels: titles.map((title) => title[score]),
      rowWeights: titles.map(() => 1),
    },
    TITLE_PENALTY,
  );
  return { weights: weights.map((weight, j) => weight * scales[j]!), cuts };
}

/** Weights that hardly move a score are left out; three decimals are enough. */
function published(
  { weights, cuts }: OrdinalModel,
  { names }: Pick<RoleFeatures, "names">,
  slope = 1,
): ScoreWeights {
  const rounded = names.map((name, index) => [name, Math.round(weights[index]! * 1000) / 1000] as const);
  return {
    cuts: [Math.round(cuts[0] * 1000) / 1000, Math.round(cuts[1] * 1000) / 1000],
    slope,
    weights: Object.fromEntries(rounded.filter(([, weight]) => Math.abs(weight) >= 0.005)),
  };
}
