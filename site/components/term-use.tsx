// How often the postings of each role ask for a term's skill.
import { lookOf } from "../charts/paths.ts";
import type { TermRow } from "../term-row.ts";
import { Mark } from "./chart-figure.tsx";
import { FigureLink } from "./figure-link.tsx";

export const TERM_ROLES = [
  { key: "agent", family: "agent-engineer", label: "agent" },
  { key: "ml", family: "ml-engineer", label: "ML" },
] as const;

/** Two shares in one line; nothing for a word that is no skill. */
export function TermUse({ row }: { row: TermRow }) {
  return (
    <>
      {TERM_ROLES.map(({ key, family, label }) => {
        const figure = row[key];
        return figure === null ? null : (
          <span key={key}>
            <Mark look={lookOf(family)} /> {label}{" "}
            <FigureLink figure={figure} name={`${row.label}, ${label} postings`} />
          </span>
        );
      })}
    </>
  );
}
