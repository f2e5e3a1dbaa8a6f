// How much of what is asked for is held, and what is missing most.
import { useContext } from "preact/hooks";
import type { DecisionRow } from "../../src/decision/decision-row.ts";
import type { Path } from "../../src/domain/role.ts";
import { capital, count, percent } from "../format.ts";
import { pathName, rowOf, rowsAbout } from "./decision-rows.ts";
import { Counted, ListingContext } from "./listing.tsx";
import { PathsTable } from "./paths-table.tsx";

const NAMED = 8;

export function FitPart({ rows }: { rows: readonly DecisionRow[] }) {
  const coverage = (role: Path) => {
    const row = rowOf(rows, "fit", { role, item: "coverage" });
    if (row === undefined || row.value === null) return "can't tell";
    return (
      <>
        <Counted list={row.list} title={`${pathName(role)} postings that fit is judged by`}>
          {percent(row.value)}
        </Counted>
        <span class="n">n {count(row.n ?? 0)}</span>
      </>
    );
  };
  const list = (topic: "held" | "missing") => (role: Path) => (
    <SkillList rows={rowsAbout(rows, topic, role)} role={role} />
  );
  return (
    <PathsTable
      caption="Of what postings within the limits ask for, weighted by demand and by how firmly they ask"
      lines={[
        { key: "coverage", label: "I hold", cell: coverage },
        { key: "missing", label: "Missing most", cell: list("missing") },
        { key: "held", label: "Held, most asked for", cell: list("held") },
      ]}
    />
  );
}

function SkillList({ rows, role }: { rows: readonly DecisionRow[]; role: Path }) {
  const { addSkill } = useContext(ListingContext);
  if (rows.length === 0) return <span class="quiet">none</span>;
  return (
    <ul class="skill-list">
      {rows.slice(0, NAMED).map((row) => (
        <li key={row.item}>
          {capital(row.label)}{" "}
          <Counted list={row.list} title={`${pathName(role)} postings that ask for ${row.label}`}>
            {percent(row.value ?? 0)}
          </Counted>
          {addSkill === undefined || row.topic === "held" ? null : (
            <button
              type="button"
              class="add-skill"
              title="I have it"
              aria-label={`I have it: ${row.label}`}
              onClick={() => addSkill(row.item)}
            >
              +
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
