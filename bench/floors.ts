// What enriching is measured against: reading a posting's text and nothing more, and a plain search for skills.
import { Parser } from "htmlparser2";
import AhoCorasick from "modern-ahocorasick";
import type { Skill } from "../src/content/taxonomy.ts";

interface Line {
  title: string;
  description?: string | null;
}

/** `JSON.parse`, and the text that htmlparser2 finds in the description. */
export function plainFloor(lines: readonly string[]): number {
  let letters = 0;
  for (const line of lines) letters += htmlText(descriptionOf(line)).length;
  return letters;
}

/** `JSON.parse`, and every label of every skill as npm's Aho-Corasick finds it, at word boundaries. */
export function skillFinder(skills: readonly Skill[]): (lines: readonly string[]) => number {
  const labels = skills.flatMap((skill) => [skill.preferredLabel, ...skill.otherLabels]);
  const automaton = new AhoCorasick([...new Set(labels.map((label) => label.toLowerCase()))]);
  return (lines) => {
    let found = 0;
    for (const line of lines) {
      const text = descriptionOf(line).toLowerCase();
      for (const { start, end } of automaton.search(text)) if (isApart(text, start, end)) found++;
    }
    return found;
  };
}

function descriptionOf(line: string): string {
  const posting: Line = JSON.parse(line);
  return posting.description ?? "";
}

function htmlText(html: string): string {
  const parts: string[] = [];
  const parser = new Parser({ ontext: (text) => parts.push(text) }, { decodeEntities: true });
  parser.end(html);
  return parts.join("");
}

function isApart(text: string, start: number, end: number): boolean {
  return !WORD.test(text.charAt(start - 1)) && !WORD.test(text.charAt(end));
}

const WORD = /[\p{L}\p{N}]/u;
