// After handing in: would you do this again? The result is kept once this is answered.
import { useState } from "preact/hooks";
import { keepResult, type SampleResult } from "../../../src/practice/sample-results.ts";

type Again = SampleResult["wouldDoAgain"];

interface AgainFormProps {
  /** e.g. "7 of 8 checks hold after 47 minutes of work." */
  result: string;
  /** What is kept, but for the answer and the day. */
  kept: Omit<SampleResult, "wouldDoAgain" | "finishedOn">;
}

const ANSWERS: [Again, string][] = [
  ["yes", "Yes, gladly"],
  ["unsure", "Not sure"],
  ["no", "No"],
];

const ASKED =
  "Your answer is kept with the result in this browser alone; it counts in the answer to which path fits you.";
const NOT_KEPT = "This browser keeps nothing for this site, so the result is lost when you leave the page.";

export function AgainForm({ result, kept }: AgainFormProps) {
  const [answer, setAnswer] = useState<Again>();
  const [isKept, setKept] = useState(false);
  const choose = (wouldDoAgain: Again) => {
    setAnswer(wouldDoAgain);
    setKept(keep({ ...kept, wouldDoAgain, finishedOn: today() }));
  };
  return (
    <form class="result-form" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>{result} Would you do this again, day after day?</legend>
        {ANSWERS.map(([value, label]) => (
          <label key={value} class="field-check">
            <input
              type="radio"
              name="again"
              value={value}
              checked={answer === value}
              onChange={() => choose(value)}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <p class="quiet" role="status">
        {answer === undefined ? ASKED : isKept ? "Kept in this browser. " : NOT_KEPT}
        {isKept ? <a href="/work-samples#tried">All you have tried</a> : null}
      </p>
    </form>
  );
}

/** Swedish dates are ISO dates. */
function today(): string {
  return new Date().toLocaleDateString("sv-SE");
}

/** Whether the browser kept it. */
function keep(result: SampleResult): boolean {
  try {
    keepResult(localStorage, result);
    return true;
  } catch {
    return false;
  }
}
