// What part of the postings asks for both kinds of work, in one sentence.
import type { Figure } from "../../src/domain/figure.ts";
import type { Sentence } from "./sentence.ts";

export interface HybridRow {
  topic: "share" | "mixture";
  item: string;
  label: string;
  figure: Figure;
  agentWork: number | null;
  mlWork: number | null;
  side: number | null;
}

export function hybridSentence(shares: readonly HybridRow[]): Sentence {
  const read = shares.find(({ item }) => item === "read");
  if (read === undefined || read.figure.n === 0)
    return ["No posting of the two roles is held whose text was read."];
  return [
    "Of postings for either role whose text was read, ",
    { figure: read.figure, name: "Share of hybrids" },
    " ask for ",
    { text: "both kinds of work", hue: "hybrid" },
    " at the core of the same job.",
  ];
}
