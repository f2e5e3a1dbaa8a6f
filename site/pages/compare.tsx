// Any two roles side by side, answered in a sentence, a picture and a table.

import { COMPARE_KINDS, movedTo } from "../compare-address.ts";
import { PayChart, payPlace, SkillChart } from "../components/compare-charts.tsx";
import { CompareOpening, OtherPairs } from "../components/compare-opening.tsx";
import { CompareTable, SkillTable } from "../components/compare-tables.tsx";
import { Finding } from "../components/finding.tsx";
import { Notes, Question } from "../components/layout.tsx";
import { PayForm } from "../components/pay-form.tsx";
import { type CompareRow, inSentence, payLevels, rolesOf, sidesOf } from "../findings/compare-rows.ts";
import { demandFinding } from "../findings/demand-finding.ts";
import { payDifferences, payFinding } from "../findings/pay-finding.ts";
import { plainText } from "../findings/sentence.ts";
import { skillFinding } from "../findings/skill-finding.ts";
import { verdictFinding } from "../findings/verdict-finding.ts";
import { type Page, rowsOf } from "../page.ts";
import { readQuery, upperCase } from "../query.ts";

export const compare: Page = {
  address: "/compare/:role/:against",
  render: async (request, { role = "", against = "" }) => {
    const moved = movedTo(request.query, { role, against });
    if (moved !== undefined) return moved;
    const params = upperCase(readQuery(request.query, COMPARE_KINDS), "country", "currency");
    const answer = await request.ask("compare", { role, against, ...params });
    const rows = rowsOf<CompareRow>(answer);
    const roles = rolesOf(role, against, request.vocabulary.roles);
    const verdict = verdictFinding(rows, roles);
    const sides = sidesOf(roles);
    return {
      title: `${roles.role.label} or ${inSentence(roles.against.label)}?`,
      description: plainText(verdict),
      source: {
        asOf: answer.asOf,
        report: "compare",
        file: `/compare/${role}/${against}`,
        params: { role, against, ...params },
      },
      body: (
        <>
          <CompareOpening answer={answer} roles={roles} verdict={verdict} />
          <Question id="pay" title="What base pay do they post?">
            <Finding sentence={payFinding(payDifferences(payLevels(rows)), roles)} />
            <PayChart rows={rows} roles={roles} answer={answer} />
            <PayForm params={answer.params} />
          </Question>
          <Question id="numbers" title="Side by side">
            <Finding sentence={demandFinding(rows, roles)} />
            <CompareTable rows={rows} sides={sides} place={payPlace(answer)} />
          </Question>
          <Question id="skills" title="What sets the work apart?">
            <Finding sentence={skillFinding(rows, roles)} />
            <SkillChart rows={rows} roles={roles} />
            <SkillTable rows={rows.filter(({ topic }) => topic === "skill")} sides={sides} />
            <p>
              <a href={`/skills?role=${role}&against=${against}`}>All skills of the two</a>
            </p>
          </Question>
          <OtherPairs roles={roles} />
          <Notes notes={answer.notes} />
        </>
      ),
    };
  },
};
