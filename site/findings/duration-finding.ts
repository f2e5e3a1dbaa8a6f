// How long postings of the two roles stay open, in one sentence.
import type { Figure } from "../../src/domain/figure.ts";
import { inSentence, type RoleName, type Roles } from "./compare-rows.ts";
import { differenceOf } from "./difference.ts";
import type { Sentence } from "./sentence.ts";

export interface DurationRow {
  set: string;
  setLabel: string;
  role: string;
  postings: Figure;
  median: Figure;
  open7: Figure;
  open14: Figure;
  open30: Figure;
  open60: Figure;
  open90: Figure;
  open180: Figure;
  renewed: Figure;
}

/** Of the first set in which half of either role's postings were seen to go. */
export function durationSentence(rows: readonly DurationRow[], roles: Roles): Sentence {
  const pairs = [...Map.groupBy(rows, ({ set }) => set).values()].flatMap((here) => {
    const of = (side: RoleName) => here.find(({ role }) => role === side.family);
    const [first, second] = [of(roles.role), of(roles.against)];
    return first === undefined || second === undefined ? [] : [{ first, second }];
  });
  if (pairs.length === 0) return ["No set held here shows when postings of the two roles ended."];
  const told = pairs.find(({ first, second }) => first.median.value !== null && second.median.value !== null);
  if (told === undefined)
    return ["In no set held here could it be seen after how many days half of the postings are gone."];
  const { first, second } = told;
  return [
    `On the list “${first.setLabel}”, half of the `,
    { text: `${inSentence(roles.role.label)} postings`, hue: roles.role.look.hue },
    " are gone after ",
    { figure: first.median, name: `${roles.role.label}: days until half are gone` },
    ", half of the ",
    { text: `${inSentence(roles.against.label)} postings`, hue: roles.against.look.hue },
    " after ",
    { figure: second.median, name: `${roles.against.label}: days until half are gone` },
    ". ",
    DIFFERENCE[differenceOf(first.median, second.median)],
  ];
}

const DIFFERENCE = {
  first: "The former stay longer.",
  second: "The latter stay longer.",
  unclear: "The two cannot be told apart.",
  unknown: "Whether the two differ cannot be told.",
};
