// Every name that means something here, in whatever words people use: roles, skills, levels, places, tasks, terms.
import type { Term } from "../content/glossary.ts";
import type { Taxonomy } from "../content/taxonomy.ts";
import type { PostingFilter } from "../domain/filter.ts";
import { LEVEL_BANDS, LEVELS, LevelBand } from "../domain/level.ts";
import { WORKPLACES } from "../domain/place.ts";
import { FAMILIES, FAMILY_LABELS } from "../domain/role.ts";

export interface Named {
  /** The parameter that takes it, or "term" for a word that only has a meaning. */
  kind:
    | "role"
    | "archetype"
    | "skill"
    | "band"
    | "level"
    | "workplace"
    | "country"
    | "city"
    | "task"
    | "term";
  value: string;
  label: string;
}

/** What each name may mean, by the name in plain form; see `plainName`. */
export type NameIndex = ReadonlyMap<string, readonly Named[]>;

/** Lower case, words apart by one space; what is no letter or digit parts words, but for the signs of "C++" and "C#". */
export function plainName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim();
}

/** Names in the order in which they are preferred. */
export function namesOf(taxonomy: Taxonomy, glossary: readonly Term[]): NameIndex {
  const index = new Map<string, Named[]>();
  const add = (names: readonly string[], meaning: Named) => {
    for (const name of names.map(plainName)) {
      if (name === "") continue;
      const known = index.get(name) ?? [];
      if (known.some(({ kind, value }) => kind === meaning.kind && value === meaning.value)) continue;
      index.set(name, [...known, meaning]);
    }
  };
  addRoles(add, taxonomy);
  for (const { skill, preferredLabel, otherLabels } of taxonomy.skills)
    add([preferredLabel, ...otherLabels, skill], { kind: "skill", value: skill, label: preferredLabel });
  addWays(add, taxonomy);
  addPlaces(add, taxonomy);
  for (const { term, label } of glossary) add([label, term], { kind: "term", value: term, label });
  return index;
}

/** "ML" in a title says which of two roles it is, and names neither. */
const SHORTEST_TITLE = 4;

type Add = (names: readonly string[], meaning: Named) => void;

function addRoles(add: Add, { archetypes }: Taxonomy): void {
  for (const family of FAMILIES)
    add([FAMILY_LABELS[family], family], { kind: "role", value: family, label: FAMILY_LABELS[family] });
  for (const { archetype, preferredLabel, otherLabels, family, isFamilyDefault } of archetypes) {
    const names = [preferredLabel, archetype, ...otherLabels.filter((name) => name.length >= SHORTEST_TITLE)];
    const isNamesake = plainName(preferredLabel) === plainName(FAMILY_LABELS[family]);
    if (isFamilyDefault || isNamesake)
      add(names, { kind: "role", value: family, label: FAMILY_LABELS[family] });
    add(names, { kind: "archetype", value: archetype, label: preferredLabel });
  }
}

function addWays(add: Add, { levels, tasks }: Taxonomy): void {
  const wordsOf = (level: string) => levels.find((each) => each.level === level)?.titleWords ?? [];
  for (const band of LevelBand.options)
    add([band, ...LEVEL_BANDS[band].flatMap(wordsOf)], {
      kind: "band",
      value: band,
      label: band.replace("_plus", " and above"),
    });
  for (const level of LEVELS.filter((each) => each !== "not_stated"))
    add([level, ...wordsOf(level)], { kind: "level", value: level, label: level });
  for (const workplace of WORKPLACES.filter((each) => each !== "not_stated"))
    add([workplace], { kind: "workplace", value: workplace, label: workplace });
  for (const { task, label } of tasks) add([label, task], { kind: "task", value: task, label });
}

/** Codes are words before they are places: "IT", "in", "and". */
function addPlaces(add: Add, { places }: Taxonomy): void {
  for (const { name, kind, city, country, code } of places) {
    if (code !== undefined || country === null) continue;
    if (kind === "country") add([name], { kind: "country", value: country, label: name });
    if (kind === "city" && city !== null) add([name], { kind: "city", value: city, label: city });
  }
}

/** The filter that keeps the postings a meaning is about; none for a word that is no filter. */
export function filterOf({ kind, value }: Named): PostingFilter | undefined {
  return kind === "term" ? undefined : ({ [kind]: [value] } as PostingFilter);
}
