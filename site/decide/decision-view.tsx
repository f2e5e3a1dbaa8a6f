// All that is said about one person, drawn from the rows of their decision: the same on the server and in a browser.
import type { DecisionRow } from "../../src/decision/decision-row.ts";
import { Question } from "../components/question.tsx";
import { BridgePart } from "./bridge-part.tsx";
import { FlipPart, NextPart } from "./change-part.tsx";
import { FitPart } from "./fit-part.tsx";
import { PayPart } from "./pay-part.tsx";
import { ReachPart } from "./reach-part.tsx";
import { SamplePart } from "./sample-part.tsx";
import { WhyPart } from "./why-part.tsx";

/** `outlook` are the rows of bridges and flips, which take longer: undefined while they are worked out. */
export function DecisionView({
  rows,
  outlook,
}: {
  rows: readonly DecisionRow[];
  outlook: readonly DecisionRow[] | undefined;
}) {
  return (
    <>
      <Question id="why" title="Why">
        <WhyPart rows={rows} />
      </Question>
      <Question id="reach" title="What is open to me">
        <ReachPart rows={rows} />
      </Question>
      <Question id="turn" title="What would turn it round">
        {outlook === undefined ? <Working /> : <FlipPart rows={outlook} />}
      </Question>
      <Question id="next" title="What to find out next">
        <NextPart rows={rows} outlook={outlook ?? []} />
      </Question>
      <Question id="fit" title="How my skills fit">
        <FitPart rows={rows} />
      </Question>
      <Question id="bridge" title="Which few skills would open more">
        {outlook === undefined ? <Working /> : <BridgePart rows={outlook} />}
      </Question>
      <Question id="pay" title="What it would pay">
        <PayPart rows={rows} />
      </Question>
      <Question id="samples" title="What I tried">
        <SamplePart rows={rows} />
      </Question>
    </>
  );
}

function Working() {
  return <p class="quiet">Working it out …</p>;
}
