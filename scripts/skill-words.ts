// Modules made of content/skills/ for what runs in a browser: names of all skills, and what reads them out of a text.
import type { Plugin } from "vite";
import { readSkillContext, readSkills } from "../src/content/skills.ts";

const MODULES: Readonly<Record<string, () => unknown>> = {
  "virtual:skill-names": () =>
    readSkills().map(({ skill, preferredLabel, otherLabels, caseSensitive }) => [
      skill,
      preferredLabel,
      otherLabels.filter((label) => !caseSensitive.includes(label)),
    ]),
  "virtual:skill-reader": () => ({
    skills: readSkills().map(({ weights, ...skill }) => ({ ...skill, weights: [...weights] })),
    context: readSkillContext(),
  }),
};

export function skillWords(): Plugin {
  return {
    name: "skill-words",
    resolveId: (id) => (id in MODULES ? `\0${id}` : undefined),
    load: (id) => {
      const made = MODULES[id.slice(1)];
      return made === undefined ? undefined : `export default ${JSON.stringify(made())};`;
    },
  };
}
