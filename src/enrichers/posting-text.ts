// What every enricher reads: a posting's fields as plain text, split into lines with their section, tokenized once.
import type { PostingInput } from "../domain/posting.ts";
import { plainText } from "./plain-text.ts";
import { type Line, readLines } from "./sections.ts";
import { type Tokens, tokenize } from "./tokens.ts";

export interface PostingText {
  input: PostingInput;
  title: string;
  titleTokens: Tokens;
  location: string;
  /** Plain text; equal to the input, character for character, when the input holds no HTML. */
  description: string;
  /** Words of `description`. */
  tokens: Tokens;
  /** Lines (or sentences of an unbroken paragraph) of `description` in order, each with its section. */
  lines: readonly Line[];
}

export function readPostingText(input: PostingInput): PostingText {
  const description = plainText(input.description ?? "");
  const tokens = tokenize(description);
  return {
    input,
    title: input.title,
    titleTokens: tokenize(input.title),
    location: input.location ?? "",
    description,
    tokens,
    lines: readLines(description, tokens),
  };
}
