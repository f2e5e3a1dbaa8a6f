// Reads the words of agent work and ML work line by line; role and tasks are judged from this reading.
import type { RoleWords, TaskWords, TitleWords } from "../content/taxonomy.ts";

import type { Mention } from "../domain/mention.ts";
import type { PostingText } from "./posting-text.ts";
import type { SectionKind } from "./sections.ts";
import { type TitleReading, titleReader } from "./title-reading.ts";
import { buildWordGroups, findWordGroups, type WordMatch } from "./word-groups.ts";

/** The parts of a posting that say something about its work, from what is done to what is said of the employer. */
export const PARTS = ["duties", "asks", "preferred", "about"] as const;
export type Part = (typeof PARTS)[number];

export interface WorkLine {
  part: Part;
  /** Bit set of the word groups the line holds, 32 to a number. */
  groups: Uint32Array;
  matches: WordMatch[];
}

export interface Work {
  text: PostingText;
  title: TitleReading;
  /** Lines that hold at least one word of a group. */
  lines: readonly WorkLine[];
  /** All lines of each part, those without such words too. */
  lineCounts: Record<Part, number>;
}

export interface WorkReader {
  read: (text: PostingText) => Work;
  /** The bit set of some groups by name, to compare with a line's. */
  groupSet: (names: readonly string[]) => Uint32Array;
}

export interface WorkWords {
  roleWords: RoleWords;
  titleWords: TitleWords;
  tasks: readonly TaskWords[];
}

/** The phrases of each task are a word group of this name, beside those of `content/role-words.yaml`. */
export function taskGroup({ task }: Pick<TaskWords, "task">): string {
  return `task ${task}`;
}

export function workReader(words: WorkWords): WorkReader {
  const taskGroups = words.tasks.map((task) => [taskGroup(task), task.phrases] as const);
  const groups = buildWordGroups(new Map([...words.roleWords.groups, ...taskGroups]));
  const readTitle = titleReader(words.titleWords);
  const size = Math.ceil(groups.names.length / 32);
  return {
    read: (text) => {
      const matches = findWordGroups(text.description, text.tokens, groups);
      return { text, title: readTitle(text), ...readWorkLines({ text, matches, size }) };
    },
    groupSet: (names) => {
      const set = new Uint32Array(size);
      for (const name of names) addGroup(set, groups.names.indexOf(name));
      return set;
    },
  };
}

export function holdsAll(line: WorkLine, set: Uint32Array): boolean {
  for (let i = 0; i < set.length; i++) if ((line.groups[i]! & set[i]!) >>> 0 !== set[i]) return false;
  return true;
}

/** The words of a line that belong to a set of groups, from the first such word to the last. */
export function lineMention(work: Work, line: WorkLine, set: Uint32Array): Mention {
  const { description, tokens } = work.text;
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const match of line.matches) {
    if (!isInSet(set, match.group)) continue;
    first = Math.min(first, match.firstToken);
    last = Math.max(last, match.lastToken);
  }
  const start = tokens.starts[first]!;
  const end = tokens.ends[last - 1]!;
  return { field: "description", start, end, text: description.slice(start, end) };
}

/** Sections that say nothing about the work itself (pay, benefits, process, equal opportunity) have no part. */
const PART_OF: Partial<Record<SectionKind, Part>> = {
  duties: "duties",
  unknown: "duties",
  requirements: "asks",
  preferred: "preferred",
  about: "about",
};

function readWorkLines(from: { text: PostingText; matches: readonly WordMatch[]; size: number }): {
  lines: WorkLine[];
  lineCounts: Record<Part, number>;
} {
  const { text, matches, size } = from;
  const lineCounts = { duties: 0, asks: 0, preferred: 0, about: 0 };
  const lines: WorkLine[] = [];
  let next = 0;
  for (const { firstToken, lastToken, section } of readStretches(text)) {
    const part = PART_OF[section];
    if (part !== undefined) lineCounts[part]++;
    let line: WorkLine | undefined;
    for (; next < matches.length && matches[next]!.firstToken < lastToken; next++) {
      const match = matches[next]!;
      if (part === undefined || match.firstToken < firstToken || match.lastToken > lastToken) continue;
      if (line === undefined) {
        line = { part, groups: new Uint32Array(size), matches: [] };
        lines.push(line);
      }
      addGroup(line.groups, match.group);
      line.matches.push(match);
    }
  }
  return { lines, lineCounts };
}

interface Stretch {
  firstToken: number;
  lastToken: number;
  section: SectionKind;
}

/** Words between two line breaks, sentence ends or flattened bullets (" - "). */
function* readStretches({ description, tokens, lines }: PostingText): Generator<Stretch> {
  let lineIndex = 0;
  let firstToken = 0;
  for (let token = 0; token < tokens.count; token++) {
    const isLast = token + 1 === tokens.count;
    while (lineIndex + 1 < lines.length && lines[lineIndex + 1]!.start <= tokens.starts[token]!) lineIndex++;
    const lineEnd = lines[lineIndex]?.end ?? description.length;
    const isBreak =
      isLast ||
      tokens.starts[token + 1]! >= lineEnd ||
      isStretchEnd(description, tokens.ends[token]!, tokens.starts[token + 1]!);
    if (!isBreak) continue;
    yield { firstToken, lastToken: token + 1, section: lines[lineIndex]?.section ?? "unknown" };
    firstToken = token + 1;
  }
}

/** Whether the marks between two words end a stretch: `. `, `; `, ` - `, a bullet or a line break. */
function isStretchEnd(text: string, from: number, to: number): boolean {
  if (to - from < 2) return text.charCodeAt(from) === 10;
  for (let index = from; index < Math.min(to, from + 8); index++) {
    const mark = text[index]!;
    if (mark === "\n" || mark === "•" || mark === "●" || mark === "▪") return true;
    const isSpaced = text[index + 1] === " " || text[index + 1] === "\n";
    if (isSpaced && (mark === "." || mark === "!" || mark === "?" || mark === ";")) return true;
    if (isSpaced && (mark === "-" || mark === "*") && index > from && text[index - 1] === " ") return true;
  }
  return false;
}

function addGroup(set: Uint32Array, group: number): void {
  if (group < 0) return;
  set[group >> 5] = set[group >> 5]! | (1 << (group & 31));
}

function isInSet(set: Uint32Array, group: number): boolean {
  return (set[group >> 5]! & (1 << (group & 31))) !== 0;
}
