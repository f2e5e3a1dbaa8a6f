// The finer role of the directory: the title's own words first, else the words of the text, else what a
// posting of the family is when nothing narrower fits.
import type { Archetype } from "../content/taxonomy.ts";
import { FAMILIES, type Family } from "../domain/role.ts";
import { buildWordGroups, findWordGroups } from "./word-groups.ts";
import { archetypeGroup, askingLines, type Work, type WorkReader } from "./work.ts";

export function archetypeReader(
  archetypes: readonly Archetype[],
  reader: WorkReader,
): (work: Work, family: Family) => string | null {
  const titles = buildWordGroups(new Map(archetypes.map((role) => [role.archetype, role.otherLabels])));
  const roles = archetypes.map((role) => ({ ...role, pattern: reader.pattern([archetypeGroup(role)]) }));
  const byFamily = new Map(
    FAMILIES.map((family) => [
      family,
      roles.filter((role) => role.family === family || role.alsoIn.includes(family)),
    ]),
  );
  return (work, family) => {
    const fitting = byFamily.get(family) ?? [];
    if (fitting.length === 0) return null;
    const names = new Set(fitting.map(({ archetype }) => archetype));
    const ofFamily = fitting.find((role) => role.family === family && role.isFamilyDefault);
    const named = namedByTitle(work, titles, names);
    if (named !== undefined && named !== ofFamily?.archetype) return named;
    return mostTold(work, fitting) ?? ofFamily?.archetype ?? null;
  };
}

/** The fitting role with the longest words in the title. */
function namedByTitle(
  { text }: Work,
  titles: ReturnType<typeof buildWordGroups>,
  names: ReadonlySet<string>,
): string | undefined {
  let best: { name: string; words: number } | undefined;
  for (const match of findWordGroups(text.title, text.titleTokens, titles)) {
    const name = titles.names[match.group]!;
    const words = match.lastToken - match.firstToken;
    if (names.has(name) && words > (best?.words ?? 0)) best = { name, words };
  }
  return best?.name;
}

/** A role is told by the text when this many of its lines speak its words, and more than any other's. */
const LEAST_LINES = 4;

function mostTold(work: Work, roles: readonly (Archetype & { pattern: number })[]): string | undefined {
  let best: { name: string; count: number } | undefined;
  for (const { archetype, pattern, isFamilyDefault } of roles) {
    if (isFamilyDefault) continue;
    const count = askingLines(work, pattern);
    if (count >= LEAST_LINES && count > (best?.count ?? 0)) best = { name: archetype, count };
  }
  return best?.name;
}
