// The typical day of both roles, task by task, as their postings ask for it.
import { ClaimList } from "../components/claim.tsx";
import { Finding } from "../components/finding.tsx";
import { Notes, Question } from "../components/layout.tsx";
import { ShareTable } from "../components/share-table.tsx";
import { TaskChart } from "../components/task-chart.tsx";
import { TwoRolesForm } from "../components/two-roles-form.tsx";
import { askClaims, type ClaimRow, claimNames } from "../findings/claim-row.ts";
import { type Roles, rolesOf, sidesOf } from "../findings/compare-rows.ts";
import { plainText } from "../findings/sentence.ts";
import { sideFinding } from "../findings/side-finding.ts";
import { type Page, rowsOf } from "../page.ts";
import { type Kind, readQuery, upperCase } from "../query.ts";
import type { TaskRow } from "../task-row.ts";

const KINDS: Record<string, Kind> = { country: "list" };

export const tasks: Page = {
  address: "/tasks",
  render: async ({ query, ask, vocabulary }) => {
    const params = upperCase(readQuery(query, KINDS), "country");
    const answer = await ask("tasks", params);
    const claims = await askClaims({ ask }, [
      ...claimNames({ vocabulary }, "day", "agent-day"),
      ...claimNames({ vocabulary }, "day", "ml-day"),
    ]);
    const rows = rowsOf<TaskRow>(answer);
    const roles = rolesOf(String(answer.params.role), String(answer.params.against), vocabulary.roles);
    const finding = sideFinding(rows, roles, "ask");
    return {
      title: "Tasks: a typical day, as postings ask for it",
      description: plainText(finding),
      source: { asOf: answer.asOf, report: "tasks", file: "/tasks", params },
      body: (
        <>
          <header class="opening">
            <h1>What does a typical day hold?</h1>
            <Finding sentence={finding} className="lede" />
          </header>
          <TwoRolesForm roles={roles} params={params} />
          <Picture rows={rows} roles={roles} claims={isGuides(roles) ? claims : []} />
          <Question id="numbers" title="The fourteen tasks">
            <ShareTable
              caption="Share of postings, among those whose text was read, that ask for each task"
              sides={sidesOf(roles)}
              rows={rows.map(({ task, label, bullet, ...shares }) => ({
                item: task,
                label,
                words: bullet,
                href: `/openings?task=${task}&text=read`,
                shares,
              }))}
            />
          </Question>
          <p>
            <a href="/work-samples">Try them</a>: work samples of both roles, graded on your own machine.
          </p>
          <Notes notes={answer.notes} />
        </>
      ),
    };
  },
};

/** The guide speaks of its own two roles. */
function isGuides({ role, against }: Roles): boolean {
  const pair = new Set([role.family, against.family]);
  return pair.has("agent-engineer") && pair.has("ml-engineer");
}

interface Shown {
  rows: readonly TaskRow[];
  roles: Roles;
  claims: readonly ClaimRow[];
}

function Picture({ rows, roles, claims }: Shown) {
  return (
    <Question
      id="picture"
      title="Which tasks are asked for"
      margin={claims.length === 0 ? undefined : <ClaimList rows={claims} about="the two days" />}
    >
      <TaskChart rows={rows} roles={roles} />
    </Question>
  );
}
