import { z } from "zod";
import { FAMILIES } from "../domain/role.ts";
import { expandPhrases } from "./phrase-notation.ts";
import { readYaml } from "./read-yaml.ts";
import type { RoleGrams, RoleWeights, RoleWords, TitleWords } from "./taxonomy.ts";

const WordLists = z.record(z.string(), z.array(z.string()));

const RoleWordsFile = z.strictObject({
  words: WordLists,
  signals: z.array(
    z.strictObject({
      signal: z.string(),
      path: z.enum(["agent", "ml", "neither"]),
      all: z.array(z.string()).min(1),
    }),
  ),
});

const TitleWordsFile = z.strictObject({ heads: WordLists, fields: WordLists, subjects: WordLists });

const ScoreWeightsFile = z.strictObject({
  cuts: z.tuple([z.number(), z.number()]),
  slope: z.number(),
  weights: z.record(z.string(), z.number()),
});
const ScorePairFile = z.strictObject({ agentWork: ScoreWeightsFile, mlWork: ScoreWeightsFile });
const RoleWeightsFile = ScorePairFile.extend({ titleOnly: ScorePairFile });

const Thousandths = z.array(z.int()).transform((row) => row.map((weight) => weight / 1000));
const RoleGramsFile = z.strictObject({
  families: z.array(z.enum(FAMILIES)),
  bias: Thousandths,
  known: z.record(z.string(), Thousandths),
  grams: z.record(z.string(), Thousandths),
});

/** Reads `content/role-words.yaml`. */
export function readRoleWords(): RoleWords {
  const file = readYaml("role-words.yaml", RoleWordsFile);
  for (const { signal, all } of file.signals) {
    const unknown = all.find((group) => file.words[group] === undefined);
    if (unknown !== undefined)
      throw new Error(`content/role-words.yaml: ${signal} names no group: ${unknown}`);
  }
  return { groups: expandLists(file.words), signals: file.signals };
}

/** Reads `content/title-words.yaml`. */
export function readTitleWords(): TitleWords {
  const file = readYaml("title-words.yaml", TitleWordsFile);
  return {
    heads: expandLists(file.heads),
    fields: expandLists(file.fields),
    subjects: expandLists(file.subjects),
  };
}

/** Reads `content/role-weights.json`, which `scripts/train-role.ts` writes; JSON is YAML too. */
export function readRoleWeights(): RoleWeights {
  return readYaml("role-weights.json", RoleWeightsFile);
}

/** Reads `content/role-grams.json`, which `scripts/train-role.ts` writes. */
export function readRoleGrams(): RoleGrams {
  const { families, bias, known, grams } = readYaml("role-grams.json", RoleGramsFile);
  return { families, bias, known: new Map(Object.entries(known)), grams: new Map(Object.entries(grams)) };
}

function expandLists(lists: z.infer<typeof WordLists>): Map<string, string[]> {
  return new Map(
    Object.entries(lists).map(([name, items]) => [name, [...new Set(items.flatMap(expandPhrases))]]),
  );
}
