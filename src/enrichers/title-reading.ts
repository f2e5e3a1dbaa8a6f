// What a title says: the kind of work its head noun names, and the subjects it is about.
import type { TitleWords } from "../content/taxonomy.ts";
import type { Mention } from "../domain/mention.ts";
import type { PostingText } from "./posting-text.ts";
import { buildWordGroups, findWordGroups, type WordMatch } from "./word-groups.ts";

export interface TitleReading {
  /** A head of `content/title-words.yaml`, e.g. "researcher"; "none" where the title names no work. */
  head: string;
  subjects: ReadonlySet<string>;
  /** The words of the head and the subjects. */
  mentions: readonly Mention[];
}

export function titleReader(words: TitleWords): (text: PostingText) => TitleReading {
  const heads = buildWordGroups(words.heads);
  const fields = buildWordGroups(words.fields);
  const subjects = buildWordGroups(words.subjects);
  return (text) => {
    const { title, titleTokens } = text;
    const nouns = longest(findWordGroups(title, titleTokens, heads));
    const head =
      headOf(text, nouns, heads.names) ??
      firstOf(longest(findWordGroups(title, titleTokens, fields)), fields.names);
    const about = findWordGroups(title, titleTokens, subjects);
    return {
      head: head?.kind ?? "none",
      subjects: new Set(about.map((match) => subjects.names[match.group]!)),
      mentions: [...(head === undefined ? [] : [head.match]), ...longest(about)].map((match) =>
        titleMention(text, match),
      ),
    };
  };
}

/** The last head of the first part of the title that has one. */
function headOf(
  { title, titleTokens }: PostingText,
  matches: readonly WordMatch[],
  names: readonly string[],
): { kind: string; match: WordMatch } | undefined {
  let head: WordMatch | undefined;
  for (const match of matches) {
    if (head !== undefined) {
      const between = title.slice(titleTokens.ends[head.lastToken - 1], titleTokens.starts[match.firstToken]);
      if (PART_END.test(between)) break;
    }
    head = match;
  }
  return head === undefined ? undefined : { kind: names[head.group]!, match: head };
}

function firstOf(
  matches: readonly WordMatch[],
  names: readonly string[],
): { kind: string; match: WordMatch } | undefined {
  const match = matches[0];
  return match === undefined ? undefined : { kind: names[match.group]!, match };
}

/** Marks between the parts of a title; a slash or an ampersand joins ("AI / Machine Learning Engineer"). */
const PART_END = /[,()|:;–—[\]]|\s-\s|\s-|-\s/;

/** Matches that lie in no longer match that starts earlier or at the same word. */
function longest(matches: readonly WordMatch[]): WordMatch[] {
  const kept: WordMatch[] = [];
  for (const match of matches) {
    const last = kept.at(-1);
    if (last === undefined || match.firstToken >= last.lastToken) kept.push(match);
    else if (match.firstToken === last.firstToken && match.lastToken > last.lastToken) {
      kept[kept.length - 1] = match;
    }
  }
  return kept;
}

function titleMention({ title, titleTokens }: PostingText, match: WordMatch): Mention {
  const start = titleTokens.starts[match.firstToken]!;
  const end = titleTokens.ends[match.lastToken - 1]!;
  return { field: "title", start, end, text: title.slice(start, end) };
}
