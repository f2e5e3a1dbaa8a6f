// When a skill that was read and a skill that was labelled count as the same.
import type { Counts } from "./measures.ts";

/** Texts agree when they are equal or one contains the other at word boundaries, ignoring case. */
export function skillCounts(labelled: readonly string[], read: readonly string[]): Counts {
  const labels = distinct(labelled);
  const reads = distinct(read);
  return {
    right: reads.filter((text) => labels.some((label) => agrees(label, text))).length,
    read: reads.length,
    labelled: labels.length,
    found: labels.filter((label) => reads.some((text) => agrees(label, text))).length,
  };
}

export function agrees(label: string, read: string): boolean {
  return containsWords(label, read) || containsWords(read, label);
}

export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.toLowerCase().replace(/\s+/g, " ").trim()))];
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function containsWords(whole: string, part: string): boolean {
  for (let at = whole.indexOf(part); at !== -1 && part !== ""; at = whole.indexOf(part, at + 1)) {
    const isCut = isInsideWord(whole, at) || isInsideWord(whole, at + part.length);
    if (!isCut) return true;
  }
  return false;
}

function isInsideWord(text: string, at: number): boolean {
  const before = text[at - 1] ?? "";
  const after = text[at] ?? "";
  return LETTER_OR_DIGIT.test(before) && LETTER_OR_DIGIT.test(after);
}
