// Learns the weights of the two role scores and writes content/role-weights.json. The same data give the same
// file. `node scripts/train-role.ts --check` only prints the accuracy on employers left out of each fit.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { CONTENT_FOLDER } from "../src/content/read-yaml.ts";
import { readRoleWords, readTitleWords } from "../src/content/role-words.ts";
import { readTasks } from "../src/content/tasks.ts";
import type { ScoreWeights } from "../src/content/taxonomy.ts";
import { readPostingText } from "../src/enrichers/posting-text.ts";
import { type RoleFeatures, roleFeatures, titleFeatures } from "../src/enrichers/role-features.ts";
import { scorer } from "../src/enrichers/role-scores.ts";
import { type Work, workReader } from "../src/enrichers/work.ts";
import { fitOrdinalModel, type OrdinalModel, ordinalStep } from "./ordinal-model.ts";
import { FOLDS, fitScore, foldOf, SCORES, type ScoreName } from "./role-fit.ts";
import { type Example, readExamples, readTextSet, TEXT_SETS } from "./role-training-data.ts";

const TITLE_PENALTY = 0.01;
const words = readRoleWords();
const titleWords = readTitleWords();
const reader = workReader({ roleWords: words, titleWords, tasks: readTasks(), archetypes: [] });
const features = roleFeatures(words, titleWords, reader);
const titleOnly = titleFeatures(titleWords);

const examples = readExamples();
const works = examples.map(({ posting }) => reader.read(readPostingText(posting)));
if (process.argv.includes("--check")) check();
else write();

function check(): void {
  const rows = works.map(features.read);
  for (const score of SCORES) {
    let right = 0;
    let n = 0;
    for (let fold = 0; fold < FOLDS; fold++) {
      const isOut = examples.map(({ posting }) => foldOf(posting.employer) === fold);
      const model = fitScore({ examples, rows }, score, (index) => !isOut[index]);
      examples.forEach((example, index) => {
        if (!isOut[index]) return;
        n++;
        if ((ordinalStep(model, rows[index]!) === 2) === (example[score] === 2)) right++;
      });
    }
    console.log(`${score}: core told right on ${right} of ${n} (${((100 * right) / n).toFixed(1)}%)`);
  }
}

function write(): void {
  const rows = works.map(features.read);
  const agentWork = published(
    fitScore({ examples, rows }, "agentWork", () => true),
    features,
  );
  const mlWork = published(
    fitScore({ examples, rows }, "mlWork", () => true),
    features,
  );
  const titles = titleExamples({ agentWork, mlWork });
  const weights = {
    agentWork,
    mlWork,
    titleOnly: {
      agentWork: published(fitTitles(titles, "agentWork"), titleOnly),
      mlWork: published(fitTitles(titles, "mlWork"), titleOnly),
    },
  };
  writeFileSync(join(CONTENT_FOLDER, "role-weights.json"), `${JSON.stringify(weights, null, 1)}\n`);
}

type TitleExample = Pick<Example, "agentWork" | "mlWork"> & { work: Work };

/** Titles of real postings with what their texts turn out to be: labelled where read, else by the scores. */
function titleExamples(weights: Record<ScoreName, ScoreWeights>): TitleExample[] {
  const agentScore = scorer(weights.agentWork, features);
  const mlScore = scorer(weights.mlWork, features);
  const read = examples.map((example, index) => ({ ...example, work: works[index]! }));
  const scored = TEXT_SETS.flatMap(readTextSet).map((posting) => {
    const work = reader.read(readPostingText(posting));
    const numbers = features.read(work);
    return { work, agentWork: step(agentScore(numbers).value), mlWork: step(mlScore(numbers).value) };
  });
  return [...read, ...scored];
}

function fitTitles(titles: readonly TitleExample[], score: ScoreName): OrdinalModel {
  return fitOrdinalModel(
    {
      rows: titles.map(({ work }) => titleOnly.read(work)),
      labels: titles.map((title) => title[score]),
      rowWeights: titles.map(() => 1),
    },
    TITLE_PENALTY,
  );
}

function step(score: number): number {
  return score >= 0.5 ? 2 : score >= 0.12 ? 1 : 0;
}

/** Weights that hardly move a score are left out; three decimals are enough. */
function published({ weights, cuts }: OrdinalModel, { names }: Pick<RoleFeatures, "names">): ScoreWeights {
  const rounded = names.map((name, index) => [name, Math.round(weights[index]! * 1000) / 1000] as const);
  return {
    cuts: [Math.round(cuts[0] * 1000) / 1000, Math.round(cuts[1] * 1000) / 1000],
    weights: Object.fromEntries(rounded.filter(([, weight]) => Math.abs(weight) >= 0.005)),
  };
}
