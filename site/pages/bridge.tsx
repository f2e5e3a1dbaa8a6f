// From one path to the other: which few skills lead there, both ways.
import type { Family } from "../../src/domain/role.ts";
import { pathPart } from "../addresses.ts";
import { lookOf } from "../charts/paths.ts";
import { ROLE_CHOICES } from "../choices.ts";
import { Mark } from "../components/chart-figure.tsx";
import { FigureCell, FigureLink } from "../components/figure-link.tsx";
import { SelectField } from "../components/filter-form.tsx";
import { Finding } from "../components/finding.tsx";
import { Notes, Question } from "../components/layout.tsx";
import { ShareBar } from "../components/share-bar.tsx";
import { type BridgeRow, bridgeSentence } from "../findings/bridge-finding.ts";
import { inSentence } from "../findings/compare-rows.ts";
import { plainText } from "../findings/sentence.ts";
import { capital } from "../format.ts";
import { type Page, rowsOf } from "../page.ts";
import { type Kind, readQuery, upperCase } from "../query.ts";

const KINDS: Record<string, Kind> = { country: "list", limit: "number" };

export const bridge: Page = {
  address: "/bridge",
  render: async ({ query, ask, vocabulary }) => {
    const params = upperCase(readQuery(query, KINDS), "country");
    const answer = await ask("bridge", params);
    const rows = rowsOf<BridgeRow>(answer);
    const { role, against } = answer.params as { role: Family; against: Family };
    const labelOf = (family: string) => vocabulary.roles.get(family) ?? family;
    const ways = [
      [role, against],
      [against, role],
    ] as const;
    const sentence = bridgeSentence(rows, { role, against, labels: vocabulary.roles });
    return {
      title: "Bridge: from one path to the other",
      description: plainText(sentence),
      source: { asOf: answer.asOf, report: "bridge", file: "/bridge", params },
      body: (
        <>
          <header class="opening">
            <h1>How does one cross over?</h1>
            <Finding sentence={sentence} className="lede" />
          </header>
          <form method="get" class="bar-form">
            <SelectField name="role" label="One path" choices={ROLE_CHOICES} value={role} />
            <SelectField name="against" label="The other" choices={ROLE_CHOICES} value={against} />
            <button type="submit">Show</button>
          </form>
          {ways.map(([from, to]) => (
            <Question key={`${from} ${to}`} id={`to-${to}`} title={`To ${inSentence(labelOf(to))}`}>
              <Way
                rows={rows.filter((row) => row.from === from && row.to === to)}
                from={labelOf(from)}
                to={to}
              />
            </Question>
          ))}
          <Notes notes={answer.notes} />
        </>
      ),
    };
  },
};

function Way({ rows, from, to }: { rows: readonly BridgeRow[]; from: string; to: Family }) {
  if (rows.length === 0) return <p>No skill is told to be asked for more there.</p>;
  return (
    <div class="table-frame">
      <table class="side-by-side">
        <caption>Skill by skill, the one that reaches most of what is left first</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" colSpan={2} class={`hue-${lookOf(to).hue}`}>
              <Mark look={lookOf(to)} /> Reached so far
            </th>
            <th scope="col">Name it</th>
            <th scope="col">In {inSentence(from)} postings</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ step, skill, label, covered, share, ownShare }) => (
            <tr key={skill}>
              <th scope="row">
                <a class="plain" href={`/skills/${pathPart(skill)}`}>
                  {capital(label)}
                </a>
              </th>
              <td>
                <FigureCell figure={covered} name={`Postings that name one of the first ${step}`} />
              </td>
              <td class="bar-cell">
                <ShareBar figure={covered} hue={lookOf(to).hue} />
              </td>
              <td>
                <FigureLink figure={share} name={`${label}: share`} />
              </td>
              <td>
                <FigureLink figure={ownShare} name={`${label}: share in ${from} postings`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
