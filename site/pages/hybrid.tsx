// The hybrid path: how many postings ask for both kinds of work, and where postings lie between the two.
import { mixtureSquares } from "../charts/mixture-squares.ts";
import { ChartFigure } from "../components/chart-figure.tsx";
import { Claim } from "../components/claim.tsx";
import { FigureCell } from "../components/figure-link.tsx";
import { TextField } from "../components/filter-form.tsx";
import { Finding } from "../components/finding.tsx";
import { Notes, Question } from "../components/layout.tsx";
import { type HybridRow, hybridSentence } from "../findings/hybrid-finding.ts";
import { plainText } from "../findings/sentence.ts";
import { type Page, rowsOf } from "../page.ts";
import { type Kind, readQuery, upperCase } from "../query.ts";

const KINDS: Record<string, Kind> = { country: "list" };

export const hybrid: Page = {
  address: "/hybrid",
  render: async ({ query, ask, vocabulary }) => {
    const params = upperCase(readQuery(query, KINDS), "country");
    const answer = await ask("hybrid", params);
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
          <Mixture rows={rows} shares={shares} />
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

function Mixture({ rows, shares }: { rows: readonly HybridRow[]; shares: readonly HybridRow[] }) {
  const squares = rows
    .filter(({ topic }) => topic === "mixture")
    .map(({ agentWork, mlWork, side, figure }) => ({
      agentWork: agentWork!,
      mlWork: mlWork!,
      side: side!,
      postings: figure,
    }));
  const read = shares.find(({ item }) => item === "read")?.figure;
  const isShown = read?.value !== null && read !== undefined;
  return (
    <Question
      id="picture"
      title="Where postings lie between the two"
      margin={
        <>
          <Claim
            says="Many employers now post hybrid roles that blend both skill sets."
            verdict={isShown ? "mixed" : "unclear"}
          >
            {isShown
              ? "Such postings exist and are counted here; they are the smaller part. “Many” has no number to hold them to, and “now” would need an earlier count."
              : "Too few postings are held to tell."}
          </Claim>
          <Claim says="The combination is extremely rare and commands the highest pay." verdict="unclear">
            Postings show what employers ask for, not what people can do. Posted base of hybrids stands beside
            the two roles on the <a href="/">first page</a>.
          </Claim>
        </>
      }
    >
      {squares.length === 0 ? (
        <p>No posting is held whose text was read.</p>
      ) : (
        <ChartFigure
          id="mixture"
          draw={(options) => mixtureSquares(squares, options)}
          caption="All postings whose text was read, of any role, by how much of the work is agent work and ML work. A larger square holds more postings; each opens its list. Dashed: from one half on a kind of work is taken as core."
        />
      )}
    </Question>
  );
}
