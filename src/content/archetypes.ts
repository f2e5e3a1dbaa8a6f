import { z } from "zod";
import { Family } from "../domain/role.ts";
import { expandPhrases } from "./phrase-notation.ts";
import { readYaml, yamlFiles } from "./read-yaml.ts";
import type { Archetype } from "./taxonomy.ts";

const RoleFile = z.strictObject({
  role: z.string(),
  label: z.string(),
  family: Family,
  alsoIn: z.array(Family).default([]),
  isFamilyDefault: z.boolean().default(false),
  definition: z.string(),
  isNot: z.string(),
  titles: z.array(z.string()),
  words: z.array(z.string()),
  onetSoc: z.array(z.string()),
  esco: z.array(z.string()).default([]),
});

/** Reads `content/roles/`, one file for each finer role. */
export function readArchetypes(): Archetype[] {
  return yamlFiles("roles").map((path) => {
    const { role, label, titles, words, ...rest } = readYaml(path, RoleFile);
    if (path !== `roles/${role}.yaml`)
      throw new Error(`content/${path} is not named after its role: ${role}`);
    return {
      ...rest,
      archetype: role,
      preferredLabel: label,
      otherLabels: unique(titles),
      words: unique(words),
    };
  });
}

function unique(lists: readonly string[]): string[] {
  return [...new Set(lists.flatMap(expandPhrases))];
}
