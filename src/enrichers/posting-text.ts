// What every enricher reads: a posting's fields as plain text, split into lines with their section, tokenized once.
import type { PostingInput } from "../domain/posting.ts";
import { plainText } from "./plain-text.ts";
import { type Line, readLines } from "./sections.ts";
import { type Tokens, tokenize } from "./tokens.ts";
import type { TokenIndex } from "./word-index.ts";

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

/** `index`, if there is one, looks up each word of the description once for all who read it. */
export function readPostingText(input: PostingInput, index?: (tokens: Tokens) => TokenIndex): PostingText {
  const description = plainText(input.description ?? "");
  const tokens = tokenize(description);
  if (index !== undefined) tokens.index = index(tokens);
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
