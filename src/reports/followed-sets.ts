// Sets from which it can be told when a posting ended: read again and again, and closed postings leave them.
import type { Vocabulary } from "./vocabulary.ts";

/** Sources whose postings never close, or drop out of sight for other reasons: threads, feeds and files. */
const WITHOUT_ENDS = new Set(["hn", "rss", "file"]);

/** A set of the snapshot says so itself; boards that a person follows do by what they are. */
export function seesEnds({ sets }: Vocabulary, set: { set_name: string; source: string }): boolean {
  const known = sets.find(({ name }) => name === set.set_name);
  return known === undefined ? !WITHOUT_ENDS.has(set.source) : known.seesEnds;
}

export function setLabel({ sets }: Vocabulary, name: string): string {
  return sets.find((set) => set.name === name)?.title ?? name;
}
