import type { ComponentChildren } from "preact";
import {
  BAND_NAMES,
  type CompareRow,
  type PayLevel,
  payLevels,
  type RoleName,
} from "../findings/compare-rows.ts";
import { capital } from "../format.ts";
import { Mark } from "./chart-figure.tsx";
import { FigureCell, FigureRange } from "./figure-link.tsx";
import { StatedShare } from "./stated-share.tsx";

interface TableProps {
  rows: readonly CompareRow[];
  sides: readonly RoleName[];
}

/** Postings, pay and disclosure of each role. */
export function CompareTable({ rows, sides, place }: TableProps & { place: string }) {
  const postings = rows.filter(({ topic }) => topic === "postings");
  return (
    <div class="table-frame">
      <table class="side-by-side">
        <caption>Live postings, and posted base pay a year, {place}</caption>
        <SideHead sides={sides} />
        <tbody>
          {postings.map((row) => (
            <tr key={row.item}>
              <th scope="row">{row.label}</th>
              {sides.map((side) => (
                <td key={side.side}>
                  <FigureCell figure={row[side.side]} name={`${row.label}, ${side.label}`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {payLevels(rows).map((level) => (
          <PayRows key={level.band} level={level} sides={sides} />
        ))}
      </table>
    </div>
  );
}

function PayRows({ level, sides }: { level: PayLevel; sides: readonly RoleName[] }) {
  const name = BAND_NAMES[level.band];
  return (
    <tbody>
      <tr>
        <th scope="row">{name}, median</th>
        {sides.map((side) => (
          <td key={side.side}>
            <FigureCell figure={level.median[side.side]} name={`${name}, ${side.label}: median`} />
          </td>
        ))}
      </tr>
      <tr class="minor">
        <th scope="row">middle half</th>
        {sides.map((side) => (
          <td key={side.side}>
            <FigureRange
              low={level.p25[side.side]}
              high={level.p75[side.side]}
              ends={["lower quartile", "upper quartile"]}
              name={`${name}, ${side.label}`}
            />
          </td>
        ))}
      </tr>
      <tr class="minor">
        <th scope="row">state base pay</th>
        {sides.map((side) => (
          <td key={side.side}>
            <StatedShare
              figure={level.disclosure[side.side]}
              hue={side.look.hue}
              name={`${name}, ${side.label}: state base pay`}
            />
          </td>
        ))}
      </tr>
    </tbody>
  );
}

/** The text equivalent of the skills chart. */
export function SkillTable({ rows, sides }: TableProps) {
  if (rows.length === 0) return null;
  return (
    <details class="as-table">
      <summary>The same as a table</summary>
      <div class="table-frame">
        <table class="side-by-side">
          <caption>Share of postings that ask for each skill</caption>
          <SideHead sides={sides} />
          <tbody>
            {rows.map((row) => (
              <tr key={row.item}>
                <th scope="row">{capital(row.label)}</th>
                {sides.map((side) => (
                  <td key={side.side}>
                    <FigureCell figure={row[side.side]} name={`${row.label}, ${side.label}`} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

export function SideHead({ sides, children }: { sides: readonly RoleName[]; children?: ComponentChildren }) {
  return (
    <thead>
      <tr>
        <td />
        {sides.map(({ side, label, look }) => (
          <th key={side} scope="col" class={`hue-${look.hue}`}>
            <Mark look={look} /> {label}
          </th>
        ))}
        {children}
      </tr>
    </thead>
  );
}
