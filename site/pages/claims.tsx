// The claim board: each checkable sentence of the guide with its verdict, why, and the figures behind it.
import { VERDICTS } from "../../src/domain/claim.ts";
import { Stamp } from "../components/claim.tsx";
import { ClaimBoardChart } from "../components/claim-board-chart.tsx";
import { FigureCell } from "../components/figure-link.tsx";
import { Finding } from "../components/finding.tsx";
import { Notes, Question } from "../components/layout.tsx";
import { boardSentence, type ClaimRow, SECTION_TITLES, VERDICT_WORDS } from "../findings/claim-row.ts";
import { plainText } from "../findings/sentence.ts";
import { counted } from "../format.ts";
import { type Page, rowsOf } from "../page.ts";
import { readQuery } from "../query.ts";

export const claims: Page = {
  address: "/claims",
  render: async ({ query, ask }) => {
    const params = readQuery(query, {});
    const answer = await ask("claims", params);
    const rows = rowsOf<ClaimRow>(answer);
    const judged = rows.filter(({ topic }) => topic === "claim");
    const finding = boardSentence(judged);
    const sections = [...new Set(judged.map(({ section }) => section))];
    return {
      title: "Claims: what the guide says, and what the postings say",
      description: plainText(finding),
      source: { asOf: answer.asOf, report: "claims", file: "/claims", params },
      body: (
        <>
          <header class="opening">
            <h1>Does the guide hold?</h1>
            <Finding sentence={finding} className="lede" />
            <VerdictLinks chosen={typeof params.verdict === "string" ? params.verdict : undefined} />
          </header>
          <Board judged={judged} />
          {sections.map((section) => (
            <Question key={section} id={section} title={SECTION_TITLES[section] ?? section}>
              <ol class="claim-board">
                {judged
                  .filter((row) => row.section === section)
                  .map((row) => (
                    <ClaimEntry
                      key={row.claim}
                      claim={row}
                      evidence={rows.filter((each) => each.topic === "evidence" && each.claim === row.claim)}
                    />
                  ))}
              </ol>
            </Question>
          ))}
          <Notes notes={answer.notes} />
        </>
      ),
    };
  },
};

function Board({ judged }: { judged: readonly ClaimRow[] }) {
  if (judged.length === 0) return null;
  return (
    <Question id="board" title="The board">
      <ClaimBoardChart judged={judged} />
    </Question>
  );
}

function VerdictLinks({ chosen }: { chosen: string | undefined }) {
  const links = [
    { value: undefined, label: "all" },
    ...VERDICTS.map((value) => ({ value, label: VERDICT_WORDS[value] })),
  ];
  return (
    <p class="verdict-links">
      {links.map(({ value, label }) => (
        <a
          key={label}
          href={value === undefined ? "/claims" : `/claims?verdict=${value}`}
          aria-current={value === chosen ? "true" : undefined}
        >
          {label}
        </a>
      ))}
    </p>
  );
}

function ClaimEntry({ claim, evidence }: { claim: ClaimRow; evidence: readonly ClaimRow[] }) {
  return (
    <li id={claim.claim} data-claim={claim.claim}>
      <p class="claim-says">{claim.says}</p>
      <Stamp verdict={claim.verdict} />
      {claim.why === "" ? null : <p class="claim-why">{claim.why}</p>}
      {evidence.length === 0 ? null : (
        <details>
          <summary>{counted(evidence.length, "figure")}</summary>
          <ul class="plain-list">
            {evidence.map((row) => (
              <EvidenceEntry key={`${row.says} ${row.rule}`} row={row} />
            ))}
          </ul>
        </details>
      )}
      <p class="quiet">
        <a href={`/${claim.report === "compare" ? "" : claim.report}`}>{claim.report}</a>
      </p>
    </li>
  );
}

function EvidenceEntry({ row }: { row: ClaimRow }) {
  return (
    <li>
      {row.says} {row.figure === null ? "no figure" : <FigureCell figure={row.figure} name={row.says} />}
      {row.than === null ? null : (
        <>
          {" against "}
          <FigureCell figure={row.than} name={`${row.says} The other side`} />
        </>
      )}
      {row.rule === "" ? null : <span class="row-words quiet">{row.rule}</span>}
      <span class="row-words quiet">
        {VERDICT_WORDS[row.verdict]}
        {row.why === "" ? "" : `: ${row.why}`}
      </span>
    </li>
  );
}
