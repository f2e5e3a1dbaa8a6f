// A sentence made from numbers: words, figures that keep their receipts, and role names in their colour.
import { type Figure, heldWords } from "../../src/domain/figure.ts";
import type { PathLook } from "../charts/paths.ts";
import { figureText } from "../format.ts";

export interface FigurePart {
  figure: Figure;
  name: string;
}

export interface HuePart {
  text: string;
  hue: PathLook["hue"];
}

export type Sentence = readonly (string | FigurePart | HuePart)[];

/** The sentence as plain text, for descriptions and tests. */
export function plainText(sentence: Sentence): string {
  return sentence
    .map((part) => {
      if (typeof part === "string") return part;
      return "figure" in part ? (figureText(part.figure) ?? heldWords(part.figure)) : part.text;
    })
    .join("");
}
