// Counts, in one pass over the lines, which of many patterns each line meets. A pattern is met by a line that
// holds words of all its groups; a union of patterns by a line that meets any of them.
import type { WordMatch } from "./word-groups.ts";

/** The parts of a posting that say something about its work, from what is done to what is said of the employer. */
export const PARTS = ["duties", "asks", "preferred", "about"] as const;
export type Part = (typeof PARTS)[number];

export interface WorkLine {
  part: Part;
  /** Words of the groups, in order. */
  matches: WordMatch[];
}

/** What was counted: `counts[pattern * 4 + part]`, and the first line of each, one of the duties if any. */
export interface PatternCounts {
  counts: Uint16Array;
  firstLines: readonly (WorkLine | undefined)[];
}

export interface PatternRegister {
  /** The number of a pattern; registering one again gives the same number. */
  pattern: (groups: readonly number[]) => number;
  union: (patterns: readonly number[]) => number;
  groupsOf: (pattern: number) => readonly number[];
  count: (lines: readonly WorkLine[]) => PatternCounts;
}

export function patternRegister(): PatternRegister {
  const patterns: (readonly number[])[] = [];
  const numbers = new Map<string, number>();
  /** Patterns by their first group. */
  const byGroup: number[][] = [];
  const unionsOf: number[][] = [];
  let groupCount = 0;
  const added = (groups: readonly number[]): number => {
    groupCount = Math.max(groupCount, ...groups.map((group) => group + 1));
    patterns.push(groups);
    unionsOf.push([]);
    return patterns.length - 1;
  };
  return {
    pattern: (groups) => {
      const key = groups.join(" ");
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const number = added(groups);
      numbers.set(key, number);
      const first = groups[0];
      if (first !== undefined) {
        byGroup[first] ??= [];
        byGroup[first].push(number);
      }
      return number;
    },
    union: (members) => {
      const number = added([]);
      for (const member of members) unionsOf[member]!.push(number);
      return number;
    },
    groupsOf: (pattern) => patterns[pattern]!,
    count: (lines) => countPatterns(lines, { patterns, byGroup, unionsOf, groupCount }),
  };
}

interface Patterns {
  patterns: readonly (readonly number[])[];
  byGroup: readonly (readonly number[] | undefined)[];
  unionsOf: readonly (readonly number[])[];
  /** Higher than the number of any group in a pattern. */
  groupCount: number;
}

function countPatterns(lines: readonly WorkLine[], all: Patterns): PatternCounts {
  const { patterns, byGroup, unionsOf, groupCount } = all;
  const counts = new Uint16Array(patterns.length * PARTS.length);
  const firstLines: (WorkLine | undefined)[] = new Array(patterns.length).fill(undefined);
  /** The last line, counted from 1, in which a group or a pattern was met. */
  const groupSeen = new Uint32Array(groupCount);
  const patternSeen = new Uint32Array(patterns.length);
  let part = 0;
  const meet = (pattern: number, line: WorkLine, lineNumber: number): void => {
    if (patternSeen[pattern] === lineNumber) return;
    patternSeen[pattern] = lineNumber;
    counts[pattern * PARTS.length + part]!++;
    const first = firstLines[pattern];
    if (first === undefined || (first.part !== "duties" && line.part === "duties"))
      firstLines[pattern] = line;
    const unions = unionsOf[pattern]!;
    for (let at = 0; at < unions.length; at++) meet(unions[at]!, line, lineNumber);
  };
  lines.forEach((line, index) => {
    const lineNumber = index + 1;
    part = PARTS.indexOf(line.part);
    for (const { group } of line.matches) groupSeen[group] = lineNumber;
    for (const { group } of line.matches) {
      const starting = byGroup[group];
      if (starting === undefined) continue;
      for (let at = 0; at < starting.length; at++) {
        const pattern = starting[at]!;
        if (patternSeen[pattern] !== lineNumber && areSeen(patterns[pattern]!, groupSeen, lineNumber))
          meet(pattern, line, lineNumber);
      }
    }
  });
  return { counts, firstLines };
}

function areSeen(groups: readonly number[], groupSeen: Uint32Array, lineNumber: number): boolean {
  for (let at = 0; at < groups.length; at++) if (groupSeen[groups[at]!] !== lineNumber) return false;
  return true;
}
