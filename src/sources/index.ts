// The table of contents of sources: the kinds of place postings come from.
import { file } from "./file.ts";
import { greenhouse } from "./greenhouse.ts";
import type { Source } from "./source.ts";

export const sources: readonly Source[] = [greenhouse, file];

export function sourceNamed(name: string): Source | undefined {
  return sources.find((source) => source.name === name);
}
