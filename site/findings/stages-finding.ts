// How few postings describe their hiring process, in one sentence.
import type { Figure } from "../../src/domain/figure.ts";
import { inSentence, type Roles } from "./compare-rows.ts";
import type { Sentence } from "./sentence.ts";

export interface StageRow {
  stage: string;
  label: string;
  role: Figure;
  against: Figure;
  hybrid: Figure;
}

/** `any` is the row of postings that name a stage at all. */
export function stagesSentence(any: StageRow, { role, against }: Roles): Sentence {
  return [
    "Most postings do not say: ",
    { figure: any.role, name: `${role.label}: describes its process` },
    " of ",
    { text: `${inSentence(role.label)} postings`, hue: role.look.hue },
    " and ",
    { figure: any.against, name: `${against.label}: describes its process` },
    " of ",
    { text: `${inSentence(against.label)} postings`, hue: against.look.hue },
    " name a stage of their hiring process.",
  ];
}
