// The skill taxonomy of content/skills/: one file a family, each skill's labels as postings write them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { SkillArea } from "../domain/skill.ts";
import { CONTENT_FOLDER, readYaml, yamlFiles } from "./read-yaml.ts";
import type { Skill } from "./taxonomy.ts";

const Label = z.string().trim().min(1).max(80);

/** Short keys, since the files are long: see docs of each in `Skill`. */
export const SkillFile = z.strictObject({
  area: SkillArea,
  skills: z.array(
    z.strictObject({
      skill: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "a slug is lower-case words joined by hyphens"),
      label: Label,
      other: z.array(Label).optional(),
      case: z.array(Label).optional(),
      cues: z.array(Label).optional(),
      concept: z.literal(true).optional(),
      area: SkillArea.optional(),
      /** The preferred label of the same concept in ESCO 1.1. */
      esco: Label.optional(),
    }),
  ),
});
export type SkillFile = z.infer<typeof SkillFile>;

/** Learned by scripts/train-skills.ts. */
const Weights = z.strictObject({
  about: z.string(),
  context: z.record(z.string(), z.number()),
  labels: z.record(z.string(), z.number()),
});

export function readSkills(): Skill[] {
  const files = yamlFiles("skills").map((path) => ({ path, file: readYaml(path, SkillFile) }));
  return joinSkills(files, readWeights().labels);
}

/** Weights of what stands around words that may name a skill, by the feature's name. */
export function readSkillContext(): Readonly<Record<string, number>> {
  return readWeights().context;
}

function readWeights(): z.infer<typeof Weights> {
  return Weights.parse(JSON.parse(readFileSync(join(CONTENT_FOLDER, "skill-weights.json"), "utf8")));
}

/** Throws, naming file and entry, where two skills share a slug or two labels read the same. */
export function joinSkills(
  files: readonly { path: string; file: SkillFile }[],
  weights: Readonly<Record<string, number>> = {},
): Skill[] {
  const skills: Skill[] = [];
  const owners = new Map<string, string>();
  for (const { path, file } of files) {
    for (const entry of file.skills) {
      const where = `content/${path}: ${entry.skill}`;
      const labels = [entry.label, ...(entry.other ?? [])];
      claim(owners, `slug ${entry.skill}`, where);
      for (const label of labels) {
        const isExact = entry.case?.includes(label) ?? false;
        claim(owners, `label ${labelWords(isExact ? label : label.toLowerCase())}`, where);
      }
      const stray = entry.case?.find((label) => !labels.includes(label));
      if (stray !== undefined) throw new Error(`${where}: case names no label of the skill: ${stray}`);
      skills.push({
        skill: entry.skill,
        preferredLabel: entry.label,
        otherLabels: entry.other ?? [],
        area: entry.area ?? file.area,
        caseSensitive: entry.case ?? [],
        cues: entry.cues ?? [],
        isConcept: entry.concept ?? false,
        weights: new Map(
          labels.flatMap((label) => (label in weights ? [[label, weights[label]!] as const] : [])),
        ),
        ...(entry.esco !== undefined && { esco: entry.esco }),
      });
    }
  }
  return skills;
}

function claim(owners: Map<string, string>, name: string, where: string): void {
  const owner = owners.get(name);
  if (owner !== undefined) throw new Error(`${where}: ${name} is taken by ${owner}`);
  owners.set(name, where);
}

/** Labels that differ only in spaces, hyphens, dots or slashes match the same words. */
function labelWords(label: string): string {
  return (label.match(/[\p{L}\p{N}][\p{L}\p{N}+#]*/gu) ?? []).join(" ");
}
