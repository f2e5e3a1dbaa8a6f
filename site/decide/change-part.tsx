// What would turn the answer round, and what to find out next.
import type { DecisionRow } from "../../src/decision/decision-row.ts";
import { capital } from "../format.ts";
import { rowsAbout, signed } from "./decision-rows.ts";

const KINDS: Record<string, string> = {
  weight: "Weights",
  limit: "Limits",
  skill: "Skills",
};

export function FlipPart({ rows }: { rows: readonly DecisionRow[] }) {
  const flips = rowsAbout(rows, "flip");
  if (flips.length === 0)
    return <p>No single weight, limit or skill that was tried puts the other path ahead.</p>;
  return (
    <div class="table-frame">
      <table class="narrow-table">
        <caption>The smallest change of each thing that puts the other path ahead, all else as it is</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">Now</th>
            <th scope="col">Would have to be</th>
            <th scope="col" class="number">
              Answer then
            </th>
          </tr>
        </thead>
        {Object.entries(KINDS).map(([kind, title]) => (
          <FlipGroup key={kind} title={title} flips={flips.filter(({ item }) => item === kind)} />
        ))}
      </table>
    </div>
  );
}

function FlipGroup({ title, flips }: { title: string; flips: readonly DecisionRow[] }) {
  if (flips.length === 0) return null;
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colSpan={4}>
          {title}
        </th>
      </tr>
      {flips.map(({ label, item, from, to, value }) => (
        <tr key={label}>
          <th scope="row">{capital(label)}</th>
          <td>{from}</td>
          <td>{to}</td>
          <td class="number">{value === null ? "–" : item === "weight" ? "level" : signed(value)}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** `outlook` holds what the flips say is worth a second look; a step that is in both stands once. */
export function NextPart({
  rows,
  outlook,
}: {
  rows: readonly DecisionRow[];
  outlook: readonly DecisionRow[];
}) {
  const found = [...rowsAbout(rows, "find-out"), ...rowsAbout(outlook, "find-out")];
  const steps = [...new Map(found.map((row) => [row.label, row])).values()];
  const next = steps.find(({ status }) => status === "next");
  return (
    <>
      <p class="finding">
        {next === undefined
          ? "Nothing that is left to find out could put the other path ahead."
          : `${capital(next.label)}: it is the cheapest thing that could still turn the answer.`}
      </p>
      {steps.length === 0 ? null : (
        <ul>
          {steps.map(({ item, label, low, high }) => (
            <li key={label}>
              {item === "work-sample" ? <a href="/work-samples">{label}</a> : label}
              <span class="n">
                {low === high
                  ? `answer ${signed(low ?? 0)}`
                  : `answer between ${signed(low ?? 0)} and ${signed(high ?? 0)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
