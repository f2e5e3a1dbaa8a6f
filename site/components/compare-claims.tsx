// The guide's claims that stand beside the home page's figures.
import type { CompareRow } from "../findings/compare-rows.ts";
import { ratioWords } from "../findings/demand-finding.ts";
import { baseVerdict, type FrameworkClaim, payOrderVerdict } from "../findings/guide-claims.ts";
import type { PayDifference } from "../findings/pay-finding.ts";
import { listed } from "../format.ts";
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
        Judged on posted base alone: a level counts only where the two intervals are apart.
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
          : `In live postings on boards read whole: ${ratio >= 1 ? `${ratioWords(ratio)} for ML engineers` : `${ratioWords(1 / ratio)} for agent engineers`}. Postings are not jobs held. “Much larger” is read as twice as many.`}
      </Claim>
      <Claim
        says="Agent roles grew 340% in a year, ML roles 45%, with twice as many new agent postings a month."
        verdict="unclear"
      >
        Growth needs the same boards at two dates. The sets here were observed once each, by different means;
        their counts are not a trend.
      </Claim>
    </>
  );
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
