// How old the live postings of the two roles claim to be, in a sentence.
import type { Figure } from "../../src/domain/figure.ts";
import { dateText } from "../format.ts";
import { inSentence, type RoleName, type Roles } from "./compare-rows.ts";
import { differenceOf } from "./difference.ts";
import type { Sentence } from "./sentence.ts";

export interface FreshnessRow {
  set: string;
  setLabel: string;
  role: string;
  lastObserved: string;
  postings: Figure;
  dated: Figure;
  age: Figure;
  older30: Figure;
  older90: Figure;
  seen: Figure | null;
}

/** Of the set that was looked at last among those that tell for both roles. */
export function freshnessSentence(rows: readonly FreshnessRow[], roles: Roles): Sentence {
  const pairs = [...Map.groupBy(rows, ({ set }) => set).values()].flatMap((here) => {
    const of = (side: RoleName) =>
      here.find(({ role, older30 }) => role === side.family && older30.value !== null);
    const [first, second] = [of(roles.role), of(roles.against)];
    return first === undefined || second === undefined ? [] : [{ first, second }];
  });
  const [told] = pairs;
  if (told === undefined) return ["In no set held here do enough postings of both roles give their date."];
  const { first, second } = told;
  return [
    `In “${first.setLabel}”, last read on ${dateText(first.lastObserved) ?? first.lastObserved}, `,
    { figure: first.older30, name: `${roles.role.label}: older than 30 days` },
    " of the live ",
    { text: `${inSentence(roles.role.label)} postings`, hue: roles.role.look.hue },
    " were older than 30 days by the date they claim, and ",
    { figure: second.older30, name: `${roles.against.label}: older than 30 days` },
    " of the ",
    { text: `${inSentence(roles.against.label)} postings`, hue: roles.against.look.hue },
    differenceOf(first.older30, second.older30) === "unclear" ? ": the two cannot be told apart." : ".",
  ];
}
