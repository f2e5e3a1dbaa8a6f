// The career ladder as postings show it: where employers hire, and how many years each level asks for.
import { Claims } from "../components/claim.tsx";
import { SideHead } from "../components/compare-tables.tsx";
import { FigureCell } from "../components/figure-link.tsx";
import { Finding } from "../components/finding.tsx";
import { Notes, Question } from "../components/layout.tsx";
import { LevelChart } from "../components/level-chart.tsx";
import { askClaims, type ClaimRow } from "../findings/claim-row.ts";
import { type RoleName, type Roles, rolesOf, sidesOf } from "../findings/compare-rows.ts";
import { type LevelRow, ladderSentence, levelsOf, levelWords } from "../findings/ladder-finding.ts";
import { plainText } from "../findings/sentence.ts";
import { words } from "../format.ts";
import { type Page, rowsOf } from "../page.ts";
import { type Kind, readQuery, upperCase } from "../query.ts";

const KINDS: Record<string, Kind> = { country: "list" };

const CLAIMS = ["ml-ladder-well-established", "agent-ladder-still-forming"];

export const ladder: Page = {
  address: "/ladder",
  render: async ({ query, ask, vocabulary }) => {
    const params = upperCase(readQuery(query, KINDS), "country", "panel");
    const [answer, claims] = await Promise.all([
      ask("ladder", { ...params, role: ["agent-engineer", "ml-engineer", "hybrid"] }),
      askClaims({ ask }, CLAIMS),
    ]);
    const rows = rowsOf<LevelRow>(answer);
    const roles = rolesOf("agent-engineer", "ml-engineer", vocabulary.roles);
    const finding = ladderSentence(rows, roles);
    return {
      title: "Ladder: levels and years",
      description: plainText(finding),
      source: { asOf: answer.asOf, report: "ladder", file: "/ladder", params },
      body: (
        <>
          <header class="opening">
            <h1>How does the ladder look?</h1>
            <Finding sentence={finding} className="lede" />
          </header>
          <Picture rows={rows} roles={roles} claims={claims} />
          <Question id="numbers" title="Level by level">
            <LadderTable rows={rows} sides={sidesOf(roles)} />
          </Question>
          <Notes notes={answer.notes} />
        </>
      ),
    };
  },
};

interface Shown {
  rows: readonly LevelRow[];
  roles: Roles;
  claims: readonly ClaimRow[];
}

function Picture({ rows, roles, claims }: Shown) {
  return (
    <Question
      id="picture"
      title="At which levels they hire"
      margin={
        <Claims rows={claims}>
          Whether a ladder has clear expectations stands in no posting; how firms promote would tell.
        </Claims>
      }
    >
      <LevelChart rows={rows} roles={roles} />
    </Question>
  );
}

function LadderTable({ rows, sides }: { rows: readonly LevelRow[]; sides: readonly RoleName[] }) {
  const cell = (side: RoleName, level: string) =>
    rows.find((row) => row.role === side.family && row.level === level);
  return (
    <div class="table-frame">
      <table class="side-by-side">
        <caption>Live postings at each level, and the least years of experience they ask for</caption>
        <SideHead sides={sides} />
        {["any", ...levelsOf(rows)].map((level) => (
          <tbody key={level}>
            <tr>
              <th scope="row">{levelWords(level)}</th>
              {sides.map((side) => {
                const row = cell(side, level);
                return (
                  <td key={side.side}>
                    {row === undefined ? (
                      <span class="quiet">none</span>
                    ) : (
                      <FigureCell figure={row.postings} name={`${side.label}, ${words(level)}: postings`} />
                    )}
                  </td>
                );
              })}
            </tr>
            <tr class="minor">
              <th scope="row">years asked for, median</th>
              {sides.map((side) => {
                const row = cell(side, level);
                return (
                  <td key={side.side}>
                    {row === undefined ? (
                      <span class="quiet">none</span>
                    ) : (
                      <FigureCell figure={row.years} name={`${side.label}, ${words(level)}: years`} />
                    )}
                  </td>
                );
              })}
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}
