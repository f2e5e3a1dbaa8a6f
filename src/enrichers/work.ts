// Reads the words of agent work and ML work line by line; role and tasks are judged from this reading.
import type { Archetype, RoleWords, TaskWords, TitleWords } from "../content/taxonomy.ts";
import type { Mention } from "../domain/mention.ts";
import type { PostingText } from "./posting-text.ts";
import { type GramCounts, type GramTally, gramCounter } from "./role-grams.ts";
import type { SectionKind } from "./sections.ts";
import { type TitleReading, titleReader } from "./title-reading.ts";
import { buildWordGroups, findWordGroups, type WordMatch } from "./word-groups.ts";
import { PARTS, type Part, type PatternCounts, patternRegister, type WorkLine } from "./work-patterns.ts";

export interface Work extends PatternCounts {
  text: PostingText;
  title: TitleReading;
  /** Which learned words stand in the text. */
  grams: GramCounts;
  /** All lines of each part, those without words of any group too. */
  lineCounts: Record<Part, number>;
}

export interface WorkReader {
  read: (text: PostingText) => Work;
  /** The number of the pattern that a line meets when it holds words of all these groups. */
  pattern: (groups: readonly string[]) => number;
  /** The number of what a line meets when it meets any of these patterns. */
  union: (patterns: readonly number[]) => number;
  /** The words of a pattern's first line that meet it, from the first such word to the last. */
  mention: (work: Work, pattern: number) => Mention | undefined;
}

export interface WorkWords {
  roleWords: RoleWords;
  titleWords: TitleWords;
  tasks: readonly TaskWords[];
  archetypes: readonly Archetype[];
  /** Learned words; none while they are learned. */
  roleGrams: { grams: ReadonlyMap<string, unknown> };
}

/** The words of each finer role are a word group of this name, beside those of `content/role-words.yaml`. */
export function archetypeGroup({ archetype }: Pick<Archetype, "archetype">): string {
  return `role ${archetype}`;
}

/** The phrases of each task are a word group of this name, too. */
export function taskGroup({ task }: Pick<TaskWords, "task">): string {
  return `task ${task}`;
}

export function workReader(words: WorkWords): WorkReader {
  const taskGroups = words.tasks.map((task) => [taskGroup(task), task.phrases] as const);
  const roleGroups = words.archetypes.map((role) => [archetypeGroup(role), role.words] as const);
  const named = new Map([...words.roleWords.groups, ...taskGroups, ...roleGroups]);
  const grams = gramCounter([...words.roleGrams.grams.keys()], named.size);
  const groups = buildWordGroups(new Map([...named, ...grams.groups]));
  const readTitle = titleReader(words.titleWords);
  const register = patternRegister();
  return {
    read: (text) => {
      const matches = findWordGroups(text.description, text.tokens, groups);
      const counted = grams.start();
      const { lines, lineCounts } = readWorkLines(text, matches, counted);
      return { text, title: readTitle(text), grams: counted.counts, lineCounts, ...register.count(lines) };
    },
    pattern: (names) => register.pattern(names.map((name) => groups.names.indexOf(name))),
    union: register.union,
    mention: (work, pattern) => {
      const line = work.firstLines[pattern];
      return line === undefined ? undefined : lineMention(work.text, line, register.groupsOf(pattern));
    },
  };
}

/** Lines of a part that meet a pattern. */
export function linesOf(work: Work, pattern: number, part: Part): number {
  return work.counts[pattern * PARTS.length + PARTS.indexOf(part)]!;
}

/** Lines that meet a pattern in the parts that ask for something: what is said of the employer asks for nothing. */
export function askingLines(work: Work, pattern: number): number {
  const at = pattern * PARTS.length;
  return work.counts[at]! + work.counts[at + 1]! + work.counts[at + 2]!;
}

function lineMention(
  { description, tokens }: PostingText,
  { matches }: WorkLine,
  groups: readonly number[],
): Mention {
  const own = matches.filter(({ group }) => groups.includes(group));
  const last = Math.max(...own.map(({ lastToken }) => lastToken));
  const start = tokens.starts[own[0]!.firstToken]!;
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

function readWorkLines(
  text: PostingText,
  matches: readonly WordMatch[],
  grams: GramTally,
): { lines: WorkLine[]; lineCounts: Record<Part, number> } {
  const lineCounts = { duties: 0, asks: 0, preferred: 0, about: 0 };
  const lines: WorkLine[] = [];
  let next = 0;
  eachStretch(text, (firstToken, lastToken, section) => {
    const part = PART_OF[section];
    if (part !== undefined) lineCounts[part]++;
    let line: WorkLine | undefined;
    if (next >= matches.length || matches[next]!.firstToken >= lastToken) return;
    for (; next < matches.length && matches[next]!.firstToken < lastToken; next++) {
      const match = matches[next]!;
      if (part === undefined || match.firstToken < firstToken || match.lastToken > lastToken) continue;
      if (match.group >= grams.first) {
        grams.add(match, part);
        continue;
      }
      if (line === undefined) {
        line = { part, matches: [] };
        lines.push(line);
      }
      line.matches.push(match);
    }
  });
  return { lines, lineCounts };
}

/** Words between two line breaks, sentence ends or flattened bullets (" - "). */
function eachStretch(
  { tokens, lines }: PostingText,
  visit: (firstToken: number, lastToken: number, section: SectionKind) => void,
): void {
  const { codes, count, starts, ends } = tokens;
  const last = count - 1;
  const length = codes.length - 1;
  let lineIndex = 0;
  let lineEnd = lines[0]?.end ?? length;
  let nextLine = lines[1]?.start ?? length;
  let firstToken = 0;
  for (let token = 0; token < count; token++) {
    while (starts[token]! >= nextLine && lineIndex + 1 < lines.length) {
      lineIndex++;
      lineEnd = lines[lineIndex]!.end;
      nextLine = lines[lineIndex + 1]?.start ?? length;
    }
    const next = token === last ? length : starts[token + 1]!;
    if (token !== last && next < lineEnd && !isStretchEnd(codes, ends[token]!, next)) continue;
    visit(firstToken, token + 1, lines[lineIndex]?.section ?? "unknown");
    firstToken = token + 1;
  }
}

const LINE_BREAK = 10;
const SPACE = 32;

/** Whether the marks between two words end a stretch: `. `, `; `, ` - `, a bullet or a line break. */
function isStretchEnd(codes: Uint16Array, from: number, to: number): boolean {
  if (to - from < 2) return codes[from] === LINE_BREAK;
  for (let index = from; index < Math.min(to, from + 8); index++) {
    const mark = codes[index]!;
    const kind = MARKS[mark]!;
    if (kind === NO_MARK) continue;
    if (kind === BULLET) return true;
    const after = codes[index + 1]!;
    if (after !== SPACE && after !== LINE_BREAK) continue;
    if (kind === END || (index > from && codes[index - 1] === SPACE)) return true;
  }
  return false;
}

const NO_MARK = 0;
/** A line break, too. */
const BULLET = 1;
const END = 2;
const DASH = 3;
const MARKS = marksOf({ "\n•●▪": BULLET, ".!?;": END, "-*": DASH });

function marksOf(kinds: Record<string, number>): Uint8Array {
  const table = new Uint8Array(65536);
  for (const [marks, kind] of Object.entries(kinds)) {
    for (const mark of marks) table[mark.charCodeAt(0)] = kind;
  }
  return table;
}
