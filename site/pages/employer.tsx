// One employer: its live postings for the two roles, the levels and places they name, and the postings themselves.
import { PATHS } from "../../src/domain/role.ts";
import { UserError } from "../../src/errors.ts";
import { withQuery } from "../addresses.ts";
import { lookOf } from "../charts/paths.ts";
import { Mark } from "../components/chart-figure.tsx";
import { FigureLines } from "../components/figure-lines.tsx";
import { FigureLink } from "../components/figure-link.tsx";
import { Notes, Question } from "../components/layout.tsx";
import { type OpeningRow, OpeningsList } from "../components/openings-list.tsx";
import { type EmployerRow, PATH_COLUMNS } from "../employer-row.ts";
import { countryNames, dateText, listed, words } from "../format.ts";
import { type Page, rowsOf } from "../page.ts";

const SHOWN = 20;
/** An employer's name may be part of many others'. */
const MOST_NAMED_ALIKE = 1000;

export const employer: Page = {
  address: "/employers/:employer",
  render: async ({ ask }, { employer: name = "" }) => {
    const [answer, live, closed] = await Promise.all([
      ask("employers", { q: name.slice(0, 100), limit: MOST_NAMED_ALIKE }),
      ask("openings", { employer: [name], limit: SHOWN }),
      ask("openings", { employer: [name], state: "closed", limit: 1 }),
    ]);
    const ofPaths = await ask("openings", { employer: [name], role: [...PATHS], limit: SHOWN });
    const row = rowsOf<EmployerRow>(answer).find(({ employer: each }) => each === name);
    const rows = rowsOf<OpeningRow>(ofPaths.rows.length > 0 ? ofPaths : live);
    const held = (live.figures.postings?.n ?? 0) + (closed.figures.postings?.n ?? 0);
    if (held === 0)
      throw new UserError(`no postings of this employer: ${name.slice(0, 100)}`, {
        code: "not_found",
        hint: "all employers are at /employers",
      });
    return {
      title: `${name}: its postings`,
      description: `Live postings of ${name} for AI agent engineers, ML engineers and other roles, as they were last observed.`,
      source: { asOf: live.asOf, report: "openings", file: "/openings", params: { employer: [name] } },
      body: (
        <>
          <header class="opening">
            <p class="kicker">
              <a href="/employers">Employers</a>
            </p>
            <h1>{name}</h1>
            <p class="lede">
              <FigureLink figure={live.figures.postings!} name={`${name}: live postings of all roles`} /> live{" "}
              {live.figures.postings!.n === 1 ? "posting" : "postings"} of all roles, and{" "}
              <FigureLink figure={closed.figures.postings!} name={`${name}: closed postings`} /> closed ones,
              are held here.
            </p>
          </header>
          <Question id="paths" title="For the two roles">
            {row === undefined ? <p>None of its live postings is for either role.</p> : <Paths row={row} />}
          </Question>
          <Question
            id="openings"
            title={ofPaths.rows.length > 0 ? "Its newest postings for them" : "Its newest live postings"}
          >
            {rows.length === 0 ? (
              <p>
                None is live.{" "}
                <a href={withQuery("/openings", { employer: [name], state: "closed" })}>Closed ones</a>
              </p>
            ) : (
              <>
                <OpeningsList rows={rows} level={3} />
                <p>
                  <a href={withQuery("/openings", { employer: [name] })}>All of them, with filters</a>
                </p>
              </>
            )}
          </Question>
          <Notes notes={answer.notes} />
        </>
      ),
    };
  },
};

function Paths({ row }: { row: EmployerRow }) {
  return (
    <>
      <FigureLines
        caption="Live postings"
        name={row.employer}
        lines={PATH_COLUMNS.map(({ key, family, label }) => ({
          label,
          mark: <Mark look={lookOf(family)} />,
          figure: row[key],
        }))}
      />
      <dl class="pairs">
        <dt>Levels stated</dt>
        <dd>{row.levels.length === 0 ? "none" : listed(row.levels.map(words))}</dd>
        <dt>State base pay</dt>
        <dd>{row.statePay}</dd>
        <dt>Countries named</dt>
        <dd>
          {row.countries.length === 0 ? "none" : listed(row.countries.map((code) => countryNames([code])))}
        </dd>
        <dt>Last seen</dt>
        <dd>{dateText(row.lastSeen)}</dd>
      </dl>
    </>
  );
}
