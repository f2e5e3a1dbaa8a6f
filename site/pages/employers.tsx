// Who hires for the two roles.
import { employerHref } from "../addresses.ts";
import { lookOf } from "../charts/paths.ts";
import { Mark } from "../components/chart-figure.tsx";
import { FigureLink } from "../components/figure-link.tsx";
import { TextField } from "../components/filter-form.tsx";
import { Notes } from "../components/layout.tsx";
import { type EmployerRow, PATH_COLUMNS } from "../employer-row.ts";
import { counted, listed, words } from "../format.ts";
import { type Page, rowsOf } from "../page.ts";
import { type Kind, readQuery, upperCase } from "../query.ts";

const KINDS: Record<string, Kind> = { country: "list", role: "list", limit: "number" };

export const employers: Page = {
  address: "/employers",
  render: async ({ query, ask }) => {
    const params = upperCase(readQuery(query, KINDS), "country");
    const answer = await ask("employers", params);
    const rows = rowsOf<EmployerRow>(answer);
    return {
      title: "Employers: who hires for the two roles",
      description: "Employers by their live postings for AI agent engineers, ML engineers and hybrids.",
      source: { asOf: answer.asOf, report: "employers", file: "/employers", params },
      body: (
        <>
          <header class="opening">
            <h1>Who hires?</h1>
            <p class="lede">{ledeWords(rows)}</p>
          </header>
          <form method="get" class="bar-form">
            <TextField
              name="q"
              label="Employer"
              value={typeof params.q === "string" ? params.q : undefined}
              hint="part of a name"
            />
            <TextField
              name="country"
              label="Countries"
              value={Array.isArray(params.country) ? params.country.join(", ") : undefined}
              hint="all"
            />
            <button type="submit">Show</button>
          </form>
          {rows.length === 0 ? null : <EmployerTable rows={rows} />}
          <Notes notes={answer.notes} />
        </>
      ),
    };
  },
};

const NAMED = 3;

function ledeWords(rows: readonly EmployerRow[]): string {
  if (rows.length === 0) return "No employer that fits has a live posting for the two roles here.";
  const named = listed(rows.slice(0, NAMED).map(({ employer }) => employer));
  return `Among the employers whose postings are held here, ${named} have most live postings for the two roles. Below: the first ${counted(rows.length, "employer")}.`;
}

function EmployerTable({ rows }: { rows: readonly EmployerRow[] }) {
  return (
    <div class="table-frame">
      <table class="side-by-side">
        <caption>Live postings by role</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">All</th>
            {PATH_COLUMNS.map(({ key, family, label }) => (
              <th key={key} scope="col" class={`hue-${lookOf(family).hue}`}>
                <Mark look={lookOf(family)} /> {label}
              </th>
            ))}
            <th scope="col" class="wide-only">
              Levels stated
            </th>
            <th scope="col" class="wide-only">
              State base pay
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.employer}>
              <th scope="row">
                <a class="plain" href={employerHref(row.employer)}>
                  {row.employer}
                </a>
              </th>
              <td>
                <FigureLink figure={row.postings} name={`${row.employer}: live postings`} />
              </td>
              {PATH_COLUMNS.map(({ key, label }) => (
                <td key={key}>
                  <FigureLink figure={row[key]} name={`${row.employer}: ${label}`} />
                </td>
              ))}
              <td class="quiet wide-only">{row.levels.map(words).join(", ") || "none"}</td>
              <td class="quiet wide-only">{row.statePay}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
