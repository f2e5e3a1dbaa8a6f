// The postings behind one count of a decision, each with what rules it out or what it leaves unsaid.
import type { DecisionRow } from "../../src/decision/decision-row.ts";
import { counted } from "../format.ts";

const MOST = 200;

export function PostingList({
  rows,
  hrefOf,
}: {
  rows: readonly DecisionRow[];
  hrefOf: (posting: string) => string;
}) {
  return (
    <>
      <p>
        {counted(rows.length, "posting")}
        {rows.length > MOST ? `, the first ${MOST} of them` : ""}
      </p>
      <ol class="posting-list">
        {rows.slice(0, MOST).map(({ item, label, from, to, unit }) => (
          <li key={item}>
            <a href={hrefOf(item)}>{label}</a> · {from}
            {to === null || to === "" ? null : (
              <span class="row-words quiet">ruled out by: {to.toLowerCase()}</span>
            )}
            {unit === "" ? null : <span class="row-words quiet">leaves unsaid: {unit.toLowerCase()}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
