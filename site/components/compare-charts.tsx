// The two pictures of a comparison: posted pay by level, and the skills that set two roles apart.
import type { Answer } from "../../src/domain/answer.ts";
import { hasPay, payByLevel } from "../charts/pay-by-level.ts";
import { shareDumbbell } from "../charts/share-dumbbell.ts";
import {
  BAND_NAMES,
  type CompareRow,
  payLevels,
  type RoleName,
  type Roles,
  sidesOf,
} from "../findings/compare-rows.ts";
import { capital, count, countryNames } from "../format.ts";
import { ChartFigure, Legend } from "./chart-figure.tsx";

interface Compared {
  rows: readonly CompareRow[];
  roles: Roles;
}

export function PayChart({ rows, roles, answer }: Compared & { answer: Answer }) {
  const sides = sidesOf(roles);
  const marks = payLevels(rows).flatMap(({ band, p25, median, p75 }) =>
    sides.map(({ side, label, look }) => ({
      level: BAND_NAMES[band],
      role: label,
      look,
      p25: p25[side],
      median: median[side],
      p75: p75[side],
    })),
  );
  if (!hasPay(marks)) return null;
  return (
    <ChartFigure
      id="pay-chart"
      draw={(options) => payByLevel(marks, options)}
      legend={<Legend roles={sides} />}
      caption={
        <>
          {payPlace(answer)}. Bands: middle half of posted base ranges, by their midpoints. Marks: median,
          with its 95% interval as a line; an open mark rests on fewer than 30 postings. Hatched: held back.
        </>
      }
    />
  );
}

/** e.g. "United States, in USD". */
export function payPlace({ params }: Answer): string {
  return `${countryNames((params.country as string[] | undefined) ?? [])}, in ${String(params.currency ?? "")}`;
}

export function SkillChart({ rows, roles }: Compared) {
  const sides = sidesOf(roles);
  const skills = rows.filter(({ topic }) => topic === "skill");
  if (skills.length === 0) return <p>No skill is named by enough postings to be compared.</p>;
  const lines = skills.map((row) => ({
    label: capital(row.label),
    ends: sides.map(({ side, label, look }) => ({ role: label, look, share: row[side] })),
  }));
  return (
    <ChartFigure
      id="skill-chart"
      draw={(options) => shareDumbbell(lines, options)}
      legend={<Legend roles={withN(skills, sides)} />}
      caption="Share of postings, among those whose text was read, that ask for each skill, with 95% intervals as bands. First the skills most distinctive of the first role, then of the second."
    />
  );
}

/** Role names with the number of postings their shares are of. */
function withN(skills: readonly CompareRow[], sides: readonly RoleName[]): RoleName[] {
  return sides.map((side) => {
    const n = skills[0]?.[side.side].n;
    return n === undefined ? side : { ...side, label: `${side.label}, n ${count(n)}` };
  });
}
