// Pay a posting states: the structured field first, then the text, then the title.
import type { Salary } from "../domain/salary.ts";
import type { Enricher } from "./enricher.ts";
import { fieldSalaries } from "./salary-field.ts";
import { textSalaries } from "./salary-text.ts";

/** Pay that is not stated, or that nobody can be paid (see `implausibility`), is not returned. */
export const salary: Enricher<Salary[]> = ({ input, title, location, description }) => {
  const given = fieldSalaries(input.salary, location);
  if (given.length > 0) return { value: given, mentions: [], rule: "structured field" };
  const place = location;
  const stated = textSalaries({ text: description, field: "description", place });
  if (stated.length > 0) return { value: stated, mentions: mentions(stated), rule: "pay in the text" };
  const titled = textSalaries({ text: title, field: "title", place });
  if (titled.length > 0) return { value: titled, mentions: mentions(titled), rule: "pay in the title" };
  return undefined;
};

function mentions(salaries: readonly Salary[]) {
  return salaries.flatMap(({ span }) =>
    span === null
      ? []
      : [{ ...span, field: span.field === "title" ? ("title" as const) : ("description" as const) }],
  );
}
