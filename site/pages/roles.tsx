// The directory of roles: every finer role, gathered by family, with its postings and its pay.
import { FAMILIES, FAMILY_LABELS } from "../../src/domain/role.ts";
import { lookOf } from "../charts/paths.ts";
import { Mark } from "../components/chart-figure.tsx";
import { FigureCell, FigureLink } from "../components/figure-link.tsx";
import { Notes } from "../components/layout.tsx";
import { counted } from "../format.ts";
import { type Page, rowsOf } from "../page.ts";
import type { RoleRow } from "../role-row.ts";

export const roles: Page = {
  address: "/roles",
  render: async ({ ask }) => {
    const answer = await ask("roles", {});
    const rows = rowsOf<RoleRow>(answer);
    const families = FAMILIES.filter((family) => rows.some((row) => row.family === family));
    return {
      title: "Roles: the directory",
      description: `${rows.length} roles around AI agents and machine learning, each with its live postings and posted base pay.`,
      source: { asOf: answer.asOf, report: "roles", file: "/roles", params: {} },
      body: (
        <>
          <header class="opening">
            <h1>Which AI roles are there?</h1>
            <p class="lede">
              {counted(rows.length, "role")} in {counted(families.length, "family", "families")}, by what
              their postings ask for. Titles are used loosely: each page says what the role is, and what it is
              not.
            </p>
          </header>
          <div class="table-frame">
            <table class="side-by-side">
              <caption>
                Live postings of each role, and posted base a year in the United States, in USD
              </caption>
              <thead>
                <tr>
                  <td />
                  <th scope="col">Postings</th>
                  <th scope="col">Median base</th>
                  <th scope="col" class="wide-only">
                    State base pay
                  </th>
                </tr>
              </thead>
              {families.map((family) => (
                <tbody key={family}>
                  <tr class="group">
                    <th scope="rowgroup" colSpan={4}>
                      <Mark look={lookOf(family)} /> {FAMILY_LABELS[family]}
                    </th>
                  </tr>
                  {rows
                    .filter((row) => row.family === family)
                    .map((row) => (
                      <RoleLine key={row.role} row={row} />
                    ))}
                </tbody>
              ))}
            </table>
          </div>
          <Notes notes={answer.notes} />
        </>
      ),
    };
  },
};

function RoleLine({ row }: { row: RoleRow }) {
  return (
    <tr>
      <th scope="row">
        <a class="plain" href={`/roles/${row.role}`}>
          {row.label}
        </a>
        <span class="row-words quiet">{row.definition}</span>
      </th>
      <td>
        <FigureLink figure={row.postings} name={`${row.label}: live postings`} />
      </td>
      <td>
        <FigureCell figure={row.median} name={`${row.label}: median posted base`} />
      </td>
      <td class="wide-only">
        <FigureCell figure={row.disclosure} name={`${row.label}: state base pay`} />
      </td>
    </tr>
  );
}
