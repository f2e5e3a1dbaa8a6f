// How postings of both roles describe their hiring process.
import { ClaimList } from "../components/claim.tsx";
import { Finding } from "../components/finding.tsx";
import { Notes, Question } from "../components/layout.tsx";
import { ShareTable } from "../components/share-table.tsx";
import { StageChart } from "../components/stage-chart.tsx";
import { TwoRolesForm } from "../components/two-roles-form.tsx";
import { askClaims, type ClaimRow, claimNames } from "../findings/claim-row.ts";
import { type Roles, rolesOf, sidesOf } from "../findings/compare-rows.ts";
import { plainText } from "../findings/sentence.ts";
import { type StageRow, stagesSentence } from "../findings/stages-finding.ts";
import { type Page, rowsOf } from "../page.ts";
import { type Kind, readQuery, upperCase } from "../query.ts";

const KINDS: Record<string, Kind> = { country: "list" };

export const interviews: Page = {
  address: "/interviews",
  render: async ({ query, ask, vocabulary }) => {
    const params = upperCase(readQuery(query, KINDS), "country");
    const [answer, claims] = await Promise.all([
      ask("interviews", params),
      askClaims({ ask }, claimNames({ vocabulary }, "interviews")),
    ]);
    const [any, ...stages] = rowsOf<StageRow>(answer);
    const roles = rolesOf(String(answer.params.role), String(answer.params.against), vocabulary.roles);
    const finding = stagesSentence(any!, roles);
    return {
      title: "Interviews: what postings say of them",
      description: plainText(finding),
      source: { asOf: answer.asOf, report: "interviews", file: "/interviews", params },
      body: (
        <>
          <header class="opening">
            <h1>How do they interview?</h1>
            <Finding sentence={finding} className="lede" />
          </header>
          <TwoRolesForm roles={roles} params={params} />
          <Picture stages={stages} roles={roles} claims={claims} />
          <Question id="numbers" title="The stages">
            <ShareTable
              caption="Share that names each stage, among postings that name any; the first line: among all whose text was read"
              sides={sidesOf(roles)}
              rows={[any!, ...stages].map(({ stage, label, ...shares }) => ({ item: stage, label, shares }))}
            />
          </Question>
          <Notes notes={answer.notes} />
        </>
      ),
    };
  },
};

interface Shown {
  stages: readonly StageRow[];
  roles: Roles;
  claims: readonly ClaimRow[];
}

function Picture({ stages, roles, claims }: Shown) {
  return (
    <Question
      id="picture"
      title="Which stages the few that do describe it name"
      margin={<ClaimList rows={claims} about="the interviews" />}
    >
      <StageChart stages={stages} roles={roles} />
    </Question>
  );
}
