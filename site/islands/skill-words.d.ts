// Modules that scripts/skill-words.ts makes.

/** Slug, label and other labels of every skill. */
declare module "virtual:skill-names" {
  const names: readonly (readonly [string, string, readonly string[]])[];
  export default names;
}

/** What finds skills in a text: the skills as `readSkills` gives them, but for weights as pairs. */
declare module "virtual:skill-reader" {
  const reader: {
    skills: readonly { skill: string; weights: readonly (readonly [string, number])[] }[];
    context: Readonly<Record<string, number>>;
  };
  export default reader;
}
