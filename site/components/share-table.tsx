// A table of shares: one line per task, stage or level, one column per role.
import type { ComponentChildren } from "preact";
import type { Figure } from "../../src/domain/figure.ts";
import type { RoleName } from "../findings/compare-rows.ts";
import { SideHead } from "./compare-tables.tsx";
import { FigureCell } from "./figure-link.tsx";

export interface ShareRow {
  item: string;
  label: string;
  /** Beside the label, e.g. what a task is. */
  words?: ComponentChildren;
  href?: string;
  shares: Record<RoleName["side"], Figure>;
}

interface ShareTableProps {
  caption: string;
  rows: readonly ShareRow[];
  sides: readonly RoleName[];
}

export function ShareTable({ caption, rows, sides }: ShareTableProps) {
  return (
    <div class="table-frame">
      <table class="side-by-side">
        <caption>{caption}</caption>
        <SideHead sides={sides} />
        <tbody>
          {rows.map(({ item, label, words, href, shares }) => (
            <tr key={item}>
              <th scope="row">
                {href === undefined ? (
                  label
                ) : (
                  <a class="plain" href={href}>
                    {label}
                  </a>
                )}
                {words === undefined ? null : <span class="row-words quiet">{words}</span>}
              </th>
              {sides.map((side) => (
                <td key={side.side}>
                  <FigureCell figure={shares[side.side]} name={`${label}, ${side.label}`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
