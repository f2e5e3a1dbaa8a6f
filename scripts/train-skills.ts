// Learns the weights of skill labels and of what stands around them, by logistic regression on labelled
// postings, and writes content/skill-weights.json.
// `node scripts/train-skills.ts --check` only prints accuracy on employers left out of each fit.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { CONTENT_FOLDER } from "../src/content/read-yaml.ts";
import { readSkills } from "../src/content/skills.ts";
import { findPhrases } from "../src/enrichers/phrases.ts";
import { readPostingText } from "../src/enrichers/posting-text.ts";
import { AROUND, readSkillCandidates, type SkillCandidate } from "../src/enrichers/skill-candidates.ts";
import { skillLexicon } from "../src/enrichers/skill-lexicon.ts";
import {
  type PostingNames,
  SKILL_FEATURES,
  skillContext,
  skillFeatures,
} from "../src/enrichers/skill-score.ts";
import { byWords, postingNames } from "../src/enrichers/skills.ts";
import { tokenize } from "../src/enrichers/tokens.ts";
import { fitLogistic, type LogisticModel, logOdds } from "./logistic.ts";
import { type KnownPosting, readKnownPostings } from "./reading-data.ts";

const DATA = new URL("../../shared/data/", import.meta.url);
const FOLDS = 5;
const LABEL_PENALTY = 2;
const WORD_PENALTY = 6;
const CONTEXT_PENALTY = 0.3;
/** Words that stand beside skills in fewer postings teach nothing general. */
const LEAST_POSTINGS = 60;

interface Example {
  words: string;
  features: Record<string, number>;
  isRight: boolean;
  /** Which of the posting's labels these words cover. */
  covers: number[];
}
interface Posting {
  employer: string;
  from: string;
  labels: number;
  examples: Example[];
}
/** A posting's words that may name skills. */
interface Read {
  known: KnownPosting;
  groups: ReadonlyMap<string, readonly SkillCandidate[]>;
  around: Set<string>;
}

const skills = readSkills();
const lexicon = skillLexicon(skills);
const isConcept = new Map(
  skills.flatMap((skill) =>
    [skill.preferredLabel, ...skill.otherLabels].map((label) => [wordsOf(label), skill.isConcept] as const),
  ),
);
const priors = readPriors();
const reads = readKnownPostings()
  .filter(({ family }) => family !== "non-tech")
  .map(readCandidates);
const context = skillContext([...SKILL_FEATURES, ...usualWords()]);
const postings = reads.map(readExamples);
if (process.argv.includes("--check")) check();
else write();

function check(): void {
  const scored = postings.map(() => [] as number[]);
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = postings.map(({ employer }) => hashByte(employer, "md5") % FOLDS === fold);
    const model = fit(postings.filter((_, index) => !isOut[index]));
    postings.forEach((posting, index) => {
      if (isOut[index]) scored[index] = posting.examples.map(({ features }) => logOdds(model, features));
    });
  }
  for (const threshold of [-0.25, 0, 0.15, 0.25, 0.35, 0.5, 0.65, 0.75]) {
    const of = (isIn: (posting: Posting) => boolean) => {
      const { precision, recall, f1 } = accuracy(scored, threshold, isIn);
      return [precision, recall, f1].map((each) => each.toFixed(3)).join(" ");
    };
    console.log(
      `threshold ${threshold}: dev ${of(({ from }) => from === "dev")}, read ${of(({ from }) => from !== "dev")}`,
    );
  }
}

function accuracy(scored: readonly number[][], threshold: number, isIn: (posting: Posting) => boolean) {
  let right = 0;
  let said = 0;
  let covered = 0;
  let labels = 0;
  postings.forEach((posting, index) => {
    if (!isIn(posting)) return;
    const kept = posting.examples.filter((_, at) => scored[index]![at]! > threshold);
    said += kept.length;
    right += kept.filter((example) => example.isRight).length;
    covered += new Set(kept.flatMap((example) => example.covers)).size;
    labels += posting.labels;
  });
  const precision = right / said;
  const recall = covered / labels;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** Weights of a label's own words are joined into one number a label; those near its kind's are left out. */
function write(): void {
  const model = fit(postings);
  const around = context.names.flatMap((name) => {
    const weight = round(model.weights.get(name) ?? 0, 100);
    return weight === 0 ? [] : [`    ${JSON.stringify(name)}: ${weight}`];
  });
  const own = new Map<string, number>();
  for (const skill of skills) {
    for (const label of [skill.preferredLabel, ...skill.otherLabels]) {
      own.set(label, logOdds(model, labelFeatures(wordsOf(label), skill.isConcept)));
    }
  }
  const kinds = { name: median(false, own), concept: median(true, own) };
  const labels: [string, number][] = [];
  for (const skill of skills) {
    const usual = skill.isConcept ? kinds.concept : kinds.name;
    for (const label of [skill.preferredLabel, ...skill.otherLabels]) {
      const weight = own.get(label)!;
      if (Math.abs(weight - usual) >= 0.25) labels.push([label, round(weight, 10)]);
    }
  }
  labels.sort(([a], [b]) => (a < b ? -1 : 1));
  const about =
    "log-odds that words name something asked for, by what stands around them and by label; written by scripts/train-skills.ts";
  const lines = labels.map(([label, weight]) => `    ${JSON.stringify(label)}: ${weight}`);
  const json = `{\n  "about": ${JSON.stringify(about)},\n  "context": {\n${around.join(",\n")}\n  },\n  "labels": {\n${lines.join(",\n")}\n  }\n}\n`;
  writeFileSync(join(CONTENT_FOLDER, "skill-weights.json"), json);
  console.log({ NAME_WEIGHT: round(kinds.name, 100), CONCEPT_WEIGHT: round(kinds.concept, 100) });
}

function median(concepts: boolean, own: ReadonlyMap<string, number>): number {
  const weights = [...own]
    .filter(([label]) => isConcept.get(wordsOf(label)) === concepts)
    .map(([, weight]) => weight);
  return weights.sort((a, b) => a - b)[weights.length >> 1] ?? 0;
}

function fit(from: readonly Posting[]): LogisticModel {
  const rows = from.flatMap(({ examples }) => examples);
  return fitLogistic(
    rows.map(({ features, isRight }) => ({ features, isRight })),
    penalty,
  );
}

function penalty(name: string): number {
  if (name.includes(": ")) return LABEL_PENALTY;
  const isWord = AROUND.some((place) => name.startsWith(`${place} `));
  return isWord ? WORD_PENALTY : CONTEXT_PENALTY;
}

function readCandidates(known: KnownPosting): Read {
  const text = readPostingText(known.posting);
  const candidates = readSkillCandidates(text, lexicon);
  const { starts, ends } = text.tokens;
  const around = new Set<string>();
  for (const { found, around: hashes } of candidates) {
    const { firstToken, lastToken } = found;
    [firstToken - 2, firstToken - 1, lastToken, lastToken + 1].forEach((index, place) => {
      if (hashes[place] === 0) return;
      around.add(`${AROUND[place]} ${text.description.slice(starts[index], ends[index]).toLowerCase()}`);
    });
  }
  return { known, groups: byWords(candidates), around };
}

function usualWords(): string[] {
  const counts = new Map<string, number>();
  for (const { around } of reads) {
    for (const name of around) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].flatMap(([name, count]) => (count >= LEAST_POSTINGS ? [name] : [])).sort();
}

function readExamples({ known, groups }: Read): Posting {
  const { posting, from } = known;
  const names = postingNames(groups);
  const labels = [...new Set(known.labels.skills.map(spaced))];
  const examples = [...groups.values()].map((group) => readExample(group, names, labels));
  return { employer: posting.employer ?? posting.id, from, labels: labels.length, examples };
}

function readExample(
  group: readonly SkillCandidate[],
  names: PostingNames,
  labels: readonly string[],
): Example {
  const words = spaced(group[0]!.words);
  const covers = labels.flatMap((label, index) =>
    isWithin(words, label) || isWithin(label, words) ? [index] : [],
  );
  const features = {
    ...labelFeatures(wordsOf(words), group[0]!.found.value.skill.isConcept),
    ...skillFeatures(context, group, names),
  };
  return { words, features, isRight: covers.length > 0, covers };
}

/** What the label says by itself: its words, its kind, and how often a list of skills names it. */
function labelFeatures(words: string, concept: boolean): Record<string, number> {
  const parts = words.split(" ").map(singular);
  const { named, present } = priors.get(words) ?? { named: 0, present: 0 };
  const prior = Math.log((named + 1) / (present + 6)) + 2;
  const kind = concept ? "concept" : "name";
  return {
    [kind]: 1,
    [`length ${Math.min(parts.length, 3)}`]: 1,
    [`label: ${parts.join(" ")}`]: 1,
    [`last: ${parts.at(-1)}`]: 1,
    ...(parts.length > 1 && { [`first: ${parts[0]}`]: 1 }),
    prior,
    [`prior ${kind}`]: prior,
  };
}

/** How many postings of a set hold each label, and how often a list of that set's skills names it. */
function readPriors(): Map<string, { named: number; present: number }> {
  const found = new Map<string, { named: number; present: number }>();
  const of = (words: string) => {
    const known = found.get(words) ?? { named: 0, present: 0 };
    found.set(words, known);
    return known;
  };
  for (const line of gunzipSync(readFileSync(new URL("postings/board-2026-02.jsonl.gz", DATA)))
    .toString()
    .trim()
    .split("\n")) {
    const description: string = JSON.parse(line).description ?? "";
    const words = findPhrases(description, tokenize(description), lexicon).map(({ start, end }) =>
      wordsOf(description.slice(start, end)),
    );
    for (const each of new Set(words)) of(each).present++;
  }
  const counts = readFileSync(new URL("reference/ai-skill-counts.csv", DATA), "utf8").trim().split(/\r?\n/);
  for (const line of counts.slice(1)) {
    const cells = /^[^,]{0,40},(.{1,200}),(\d{1,6})$/.exec(line);
    if (cells !== null) of(wordsOf(cells[1]!)).named += Number(cells[2]);
  }
  return found;
}

function hashByte(employer: string, algorithm: string): number {
  return createHash(algorithm).update(employer.toLowerCase(), "utf8").digest()[0]!;
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}+#]*/gu) ?? []).join(" ");
}

function spaced(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}

function singular(word: string): string {
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** `part` stands in `whole` at word boundaries. */
function isWithin(part: string, whole: string): boolean {
  for (let at = whole.indexOf(part); at !== -1; at = whole.indexOf(part, at + 1)) {
    const isStart = at === 0 || !/[\p{L}\p{N}]{2}/u.test(whole.slice(at - 1, at + 1));
    const end = at + part.length;
    if (isStart && !/^[\p{L}\p{N}]{2}/u.test(whole.slice(end - 1, end + 1))) return true;
  }
  return false;
}

function round(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
