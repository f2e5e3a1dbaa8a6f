// The hybrid path: how many postings ask for both kinds of work, and where postings lie between the two.
import { Claims } from "../components/claim.tsx";
import { FigureCell } from "../components/figure-link.tsx";
import { TextField } from "../components/filter-form.tsx";
import { Finding } from "../components/finding.tsx";
import { Notes, Question } from "../components/layout.tsx";
import { MixtureChart } from "../components/mixture-chart.tsx";
import { askClaims, type ClaimRow } from "../findings/claim-row.ts";
import { type HybridRow, hybridSentence } from "../findings/hybrid-finding.ts";
import { plainText } from "../findings/sentence.ts";
import { type Page, rowsOf } from "../page.ts";
import { type Kind, readQuery, upperCase } from "../query.ts";

const KINDS: Record<string, Kind> = { country: "list" };

const CLAIMS = ["many-postings-are-hybrid", "both-skills-most-valuable", "combination-extremely-rare"];

export const hybrid: Page = {
  address: "/hybrid",
  render: async ({ query, ask, vocabulary }) => {
    const params = upperCase(readQuery(query, KINDS), "country");
    const [answer, claims] = await Promise.all([ask("hybrid", params), askClaims({ ask }, CLAIMS)]);
    const rows = rowsOf<HybridRow>(answer);
    const shares = rows.filter(({ topic }) => topic === "share");
    const finding = hybridSentence(shares);
    const setTitle = (item: string, label: string) =>
      vocabulary.sets.find(({ name }) => name === item)?.title ?? label;
    return {
      title: "Hybrid: both kinds of work in one job",
      description: plainText(finding),
      source: { asOf: answer.asOf, report: "hybrid", file: "/hybrid", params },
      body: (
        <>
          <header class="opening">
            <h1>Can one job be both?</h1>
            <Finding sentence={finding} className="lede" />
          </header>
          <form method="get" class="bar-form">
            <TextField
              name="country"
              label="Countries"
              value={Array.isArray(params.country) ? params.country.join(", ") : undefined}
              hint="all"
            />
            <button type="submit">Show</button>
          </form>
          <Mixture rows={rows} claims={claims} />
          <Question id="numbers" title="The share of hybrids, by where the postings come from">
            <div class="table-frame">
              <table class="narrow-table">
                <caption>
                  Share of hybrids among postings of the two roles and their mix. Sets were chosen in
                  different ways, so they are shown apart.
                </caption>
                <tbody>
                  {shares.map(({ item, label, figure }) => (
                    <tr key={item}>
                      <th scope="row">{setTitle(item, label)}</th>
                      <td>
                        <FigureCell figure={figure} name={`${setTitle(item, label)}: share of hybrids`} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <p>
              <a href="/openings?role=hybrid">Openings that ask for both</a> ·{" "}
              <a href="/compare/hybrid/agent-engineer">Hybrids beside agent engineers</a> ·{" "}
              <a href="/compare/hybrid/ml-engineer">beside ML engineers</a>
            </p>
          </Question>
          <Notes notes={answer.notes} />
        </>
      ),
    };
  },
};

function Mixture({ rows, claims }: { rows: readonly HybridRow[]; claims: readonly ClaimRow[] }) {
  return (
    <Question
      id="picture"
      title="Where postings lie between the two"
      margin={
        <Claims rows={claims}>
          Postings show what employers ask for, not what people can do. Posted base of hybrids stands beside
          the two roles on the <a href="/">first page</a>.
        </Claims>
      }
    >
      <MixtureChart rows={rows} />
    </Question>
  );
}
