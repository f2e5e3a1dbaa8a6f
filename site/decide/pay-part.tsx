// Posted base pay of the postings a person can reach.
import type { DecisionRow } from "../../src/decision/decision-row.ts";
import { PATHS, type Path } from "../../src/domain/role.ts";
import { lookOf } from "../charts/paths.ts";
import { count, percent } from "../format.ts";
import { inUnit, pathName, rowOf } from "./decision-rows.ts";
import { Counted } from "./listing.tsx";
import { PathsTable } from "./paths-table.tsx";

export function PayPart({ rows }: { rows: readonly DecisionRow[] }) {
  const ends = PATHS.flatMap((role) => [
    payRow(rows, role, "p25")?.value ?? [],
    payRow(rows, role, "p75")?.value ?? [],
    payRow(rows, role, "median")?.low ?? [],
    payRow(rows, role, "median")?.high ?? [],
  ]).flat();
  const scale = { from: Math.min(...ends) * 0.95, to: Math.max(...ends) * 1.05 };
  return (
    <PathsTable
      caption="Posted yearly base of postings within the limits, at the levels sought; one currency"
      lines={[
        {
          key: "median",
          label: "Median",
          cell: (role) => <Median rows={rows} role={role} scale={scale} />,
        },
        { key: "middle", label: "Middle half", cell: (role) => <Middle rows={rows} role={role} /> },
        {
          key: "disclosure",
          label: "State base pay",
          cell: (role) => <Disclosure rows={rows} role={role} />,
        },
      ]}
    />
  );
}

function payRow(rows: readonly DecisionRow[], role: Path, item: string): DecisionRow | undefined {
  return rowOf(rows, "pay", { role, item });
}

interface CellProps {
  rows: readonly DecisionRow[];
  role: Path;
}

function Median({ rows, role, scale }: CellProps & { scale: { from: number; to: number } }) {
  const median = payRow(rows, role, "median");
  if (median === undefined) return null;
  const { value, low, high, unit, n, status, list } = median;
  return (
    <>
      <Counted list={list} title={`${pathName(role)} postings with pay in ${unit}`}>
        {value === null ? (n === 0 ? "none" : "too few") : inUnit(value, unit)}
      </Counted>
      <span class="n">
        n {count(n ?? 0)}
        {status === "thin" ? ", thin" : ""}
      </span>
      <PayStrip rows={rows} role={role} scale={scale} />
      {low === null || high === null ? null : (
        <span class="row-words quiet">
          95% {inUnit(low, unit)} to {inUnit(high, unit)}
        </span>
      )}
    </>
  );
}

/** The middle half as a band, the median's interval in it, the median as a line. */
function PayStrip({ rows, role, scale }: CellProps & { scale: { from: number; to: number } }) {
  const [p25, median, p75] = ["p25", "median", "p75"].map((item) => payRow(rows, role, item)?.value ?? null);
  if (p25 == null || median == null || p75 == null) return null;
  const { hue } = lookOf(role);
  const at = (value: number) => ((value - scale.from) / (scale.to - scale.from)) * 100;
  return (
    <svg class="reach-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="reach-all" width="100" height="10" />
      <rect class={`band-${hue}`} x={at(p25)} width={at(p75) - at(p25)} height="10" />
      <rect class={`fill-${hue}`} x={at(median) - 0.75} width="1.5" height="10" />
    </svg>
  );
}

function Middle({ rows, role }: CellProps) {
  const [p25, p75] = [payRow(rows, role, "p25"), payRow(rows, role, "p75")];
  if (p25?.value == null || p75?.value == null) return <>–</>;
  return (
    <>
      {inUnit(p25.value, p25.unit)} to {inUnit(p75.value, p75.unit)}
    </>
  );
}

function Disclosure({ rows, role }: CellProps) {
  const row = payRow(rows, role, "disclosure");
  if (row === undefined || row.value === null) return <>–</>;
  return (
    <>
      <Counted list={row.list} title={`${pathName(role)} postings whose pay could be seen`}>
        {percent(row.value)}
      </Counted>
      <span class="n">n {count(row.n ?? 0)}</span>
    </>
  );
}
