// What the words of both fields mean, and what part of each role's postings uses those that are skills.
import { z } from "zod";
import type { Term } from "../content/glossary.ts";
import { Figure } from "../domain/figure.ts";
import type { Family } from "../domain/role.ts";
import { TermField } from "../domain/term.ts";
import { nearest, UserError } from "../errors.ts";
import { shareFigure } from "./judge.ts";
import { type ListCounts, listCounts } from "./list-counts.ts";
import { defineReport, type ReportContext } from "./report.ts";

const Params = z.strictObject({
  term: z.string().max(80).describe("one term, by its name in lower case, e.g. tool-calling").optional(),
  field: TermField.describe("terms of one field").optional(),
  q: z.string().max(80).describe("part of a term's name or definition").optional(),
});

const Row = z.strictObject({
  term: z.string(),
  label: z.string(),
  field: TermField,
  definition: z.string(),
  related: z.array(z.string()),
  /** The skill that postings are counted by; null where the word names none. */
  skill: z.string().nullable(),
  /** Share of each role's postings that ask for the skill. */
  agent: Figure.nullable(),
  ml: Figure.nullable(),
  hybrid: Figure.nullable(),
});
type Row = z.infer<typeof Row>;

const ROLES = { agent: "agent-engineer", ml: "ml-engineer", hybrid: "hybrid" } as const;

export const glossary = defineReport({
  name: "glossary",
  question: "What do the words mean, and what part of each role's postings uses them?",
  params: Params,
  row: Row,
  example: { field: "agents" },
  run: async (context, { term, field, q }) => {
    const found = termsThatFit(context, { term, field, q });
    const counts = found.some(({ skill }) => skill !== undefined)
      ? await listCounts(context, "skill", { role: Object.values(ROLES), text: "read" })
      : undefined;
    return { rows: found.map((each) => rowOf(each, counts)), notes: NOTES };
  },
});

const NOTES = [
  "A share is of postings whose text was read that ask for the skill of the same name; words that are no skill are not counted.",
  "The definitions are written for this project.",
];

function termsThatFit(
  { vocabulary }: ReportContext,
  { term, field, q }: z.output<typeof Params>,
): readonly Term[] {
  const all = vocabulary.glossary;
  if (term !== undefined && !all.some((each) => each.term === term)) {
    const guess = nearest(
      term,
      all.map((each) => each.term),
    );
    throw new UserError(`no such term: ${term}`, {
      code: "not_found",
      didYouMean: guess,
      hint: guess === undefined ? "all terms are at /glossary" : `did you mean ${guess}?`,
    });
  }
  const words = q?.toLowerCase().trim();
  return all.filter(
    (each) =>
      (term === undefined || each.term === term) &&
      (field === undefined || each.field === field) &&
      (words === undefined || `${each.label} ${each.definition}`.toLowerCase().includes(words)),
  );
}

function rowOf(
  { term, label, field, definition, related, skill }: Term,
  counts: Map<Family, ListCounts> | undefined,
): Row {
  const share = (family: Family) =>
    skill === undefined || counts === undefined
      ? null
      : shareFigure(
          { measure: "skill-share", filter: { role: [family], text: "read" }, of: skill },
          counts.get(family)!.of(skill),
        );
  return {
    term,
    label,
    field,
    definition,
    related: [...related],
    skill: skill ?? null,
    agent: share(ROLES.agent),
    ml: share(ROLES.ml),
    hybrid: share(ROLES.hybrid),
  };
}
