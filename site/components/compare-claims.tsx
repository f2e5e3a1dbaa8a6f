// The guide's claims that stand beside the home page's figures.
import type { CompareRow } from "../findings/compare-rows.ts";
import { ratioWords } from "../findings/demand-finding.ts";
import { baseVerdict, type FrameworkClaim, payOrderVerdict } from "../findings/guide-claims.ts";
import type { PayDifference } from "../findings/pay-finding.ts";
import { counted, listed } from "../format.ts";
import { Claim } from "./claim.tsx";

export function PayClaim({ differences }: { differences: readonly PayDifference[] }) {
  return (
    <>
      <Claim
        says="Senior total pay in the US: $240K to $320K for agent engineers, $250K to $350K for ML engineers."
        verdict="unclear"
      >
        Total compensation adds bonus and equity, which postings seldom state. Posted base pay can't judge
        these amounts, so they are not drawn on its axis.
      </Claim>
      <Claim
        says="At the same level, ML engineers are paid slightly more."
        verdict={payOrderVerdict(differences)}
      >
        {payOrderWords(differences)} Judged on posted base alone: a level counts only where the two intervals
        are apart.
      </Claim>
    </>
  );
}

export function BaseClaim({ rows }: { rows: readonly CompareRow[] }) {
  const { verdict, ratio } = baseVerdict(rows);
  return (
    <>
      <Claim says="ML engineering has much the larger base of roles." verdict={verdict}>
        {ratio === null
          ? "No counts of both roles are held here."
          : `Live postings on boards read whole: ${baseWords(ratio)}. They are not jobs held, and most of them are known by title alone. “Much larger” is read as twice as many.`}
      </Claim>
      <Claim
        says="Agent roles grew 340% in a year, ML roles 45%, with twice as many new agent postings a month."
        verdict="unclear"
      >
        Growth needs one series at two dates. The boards counted here were observed once each; the{" "}
        <a href="/demand">series gathered over time</a> say what can be told.
      </Claim>
    </>
  );
}

function payOrderWords(differences: readonly PayDifference[]): string {
  const known = differences.filter(({ difference }) => difference !== "unknown").length;
  const higher = differences.filter(({ difference }) => difference === "second").length;
  const lower = differences.filter(({ difference }) => difference === "first").length;
  if (known === 0) return "No level has enough postings of both.";
  const other = lower === 0 ? "" : `, and lower at ${lower}`;
  return `Higher at ${higher} of ${counted(known, "level")} that can be compared${other}.`;
}

function baseWords(ratio: number): string {
  const words = ratioWords(Math.max(ratio, 1 / ratio));
  if (words === "about as many") return "about as many for each";
  return ratio > 1 ? `${words}, ML engineers leading` : `${words}, agent engineers leading`;
}

export function FrameworksClaim({ claim }: { claim: FrameworkClaim }) {
  const { verdict, asSaid, otherwise, unclear } = claim;
  const parts = [
    asSaid.length > 0 ? `On the side it says: ${listed(asSaid)}.` : "",
    otherwise.length > 0 ? `On the other side: ${listed(otherwise)}.` : "",
    unclear.length > 0 ? `Not apart, or named too seldom: ${listed(unclear)}.` : "",
  ];
  return (
    <Claim
      says="Agent work runs on LangGraph, CrewAI, AutoGen and LlamaIndex; ML work on PyTorch, TensorFlow, Hugging Face and scikit-learn."
      verdict={verdict}
    >
      {parts.filter((part) => part !== "").join(" ")}
    </Claim>
  );
}
