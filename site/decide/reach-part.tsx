// Postings open to the person, as bounds, and what each limit costs.
import type { DecisionRow } from "../../src/decision/decision-row.ts";
import { PATHS, type Path } from "../../src/domain/role.ts";
import { lookOf } from "../charts/paths.ts";
import { count } from "../format.ts";
import { pathName, rowOf, rowsAbout } from "./decision-rows.ts";
import { Counted } from "./listing.tsx";
import { type PathLine, PathsTable } from "./paths-table.tsx";

export function ReachPart({ rows }: { rows: readonly DecisionRow[] }) {
  const most = Math.max(1, ...PATHS.map((role) => rowOf(rows, "reach", { role, item: "all" })?.value ?? 0));
  const limits = new Map(rowsAbout(rows, "limit").map(({ item, label }) => [item, label]));
  const lines: PathLine[] = [
    { key: "all", label: "Active postings", cell: (role) => <All rows={rows} role={role} /> },
    { key: "open", label: "Open to me", cell: (role) => <Open rows={rows} role={role} most={most} /> },
    ...[...limits].map(([item, label]) => ({
      key: item,
      label,
      isMinor: true,
      cell: (role: Path) => <Limit row={rowOf(rows, "limit", { role, item })} role={role} />,
    })),
  ];
  return (
    <>
      <PathsTable
        caption="Strong: all that my limits ask is stated and met. Pale: something is left unsaid."
        lines={lines}
      />
      {limits.size === 0 ? null : (
        <p class="quiet">
          Below the bounds stands what each limit rules out, what it alone rules out, and what leaves it
          unsaid. Relaxing a limit wins at most what it alone rules out.
        </p>
      )}
    </>
  );
}

interface CellProps {
  rows: readonly DecisionRow[];
  role: Path;
}

function All({ rows, role }: CellProps) {
  const row = rowOf(rows, "reach", { role, item: "all" });
  if (row === undefined) return null;
  return (
    <Counted list={row.list} title={`Active ${pathName(role)} postings`}>
      {count(row.value ?? 0)}
    </Counted>
  );
}

function Open({ rows, role, most }: CellProps & { most: number }) {
  const row = rowOf(rows, "reach", { role, item: "open" });
  if (row === undefined) return null;
  const { low, high, n } = row;
  const title = `${pathName(role)} postings`;
  return (
    <>
      <span class="reach-bounds">
        {low === high ? null : (
          <>
            <Counted list={`${role}.open`} title={`${title} known to be open`}>
              {count(low ?? 0)}
            </Counted>
            {" to "}
          </>
        )}
        <Counted list={row.list} title={`${title} that may be open`}>
          {count(high ?? 0)}
        </Counted>
      </span>
      <svg class="reach-bar" viewBox={`0 0 ${most} 10`} preserveAspectRatio="none" aria-hidden="true">
        <rect class="reach-all" width={n ?? 0} height="10" />
        <rect class={`band-${lookOf(role).hue}`} width={high ?? 0} height="10" />
        <rect class={`fill-${lookOf(role).hue}`} width={low ?? 0} height="10" />
      </svg>
    </>
  );
}

function Limit({ row, role }: { row: DecisionRow | undefined; role: Path }) {
  if (row === undefined) return <>0</>;
  const title = `${pathName(role)}, ${row.label.toLowerCase()}`;
  return (
    <>
      <Counted list={row.list} title={`${title}: ruled out`}>
        {count(row.value ?? 0)}
      </Counted>
      <span class="n">
        <Counted list={`${row.list}.alone`} title={`${title}: ruled out by it alone`}>
          {count(row.alone ?? 0)} alone
        </Counted>
        {", "}
        <Counted list={`${row.list}.unsaid`} title={`${title}: left unsaid`}>
          {count(row.unsaid ?? 0)} unsaid
        </Counted>
      </span>
    </>
  );
}
