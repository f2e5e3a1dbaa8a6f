// After handing in: would you do this again? The result is kept once this is answered.
import { useState } from "preact/hooks";
import { keepResult, type SampleResult } from "../../../src/practice/sample-results.ts";
import type { BenchSample } from "../../bench-sample.ts";
import { minutesText } from "./minutes-text.ts";
import type { Graded } from "./use-grading.ts";

type Again = SampleResult["wouldDoAgain"];

const ANSWERS: [Again, string][] = [
  ["yes", "Yes, gladly"],
  ["unsure", "Not sure"],
  ["no", "No"],
];

const ASKED =
  "Your answer is kept with the result in this browser alone; it counts in the answer to which path fits you.";
const NOT_KEPT = "This browser keeps nothing for this site, so the result is lost when you leave the page.";

export function ResultForm({ sample, graded }: { sample: BenchSample; graded: Graded }) {
  const [answer, setAnswer] = useState<Again>();
  const [isKept, setKept] = useState(false);
  const { passed, of } = graded.grade;
  return (
    <form class="result-form" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>
          {passed} of {of} checks hold after {minutesText(graded.seconds)} of work. Would you do this again,
          day after day?
        </legend>
        {ANSWERS.map(([value, label]) => (
          <label key={value} class="field-check">
            <input
              type="radio"
              name="again"
              value={value}
              checked={answer === value}
              onChange={() => {
                setAnswer(value);
                setKept(keep(sample, graded, value));
              }}
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

/** Whether the browser kept it. */
function keep(sample: BenchSample, { grade: { passed, of }, seconds }: Graded, wouldDoAgain: Again): boolean {
  const { slug, role, task, interview, version } = sample;
  const from = { ...(task === undefined ? {} : { task }), ...(interview === undefined ? {} : { interview }) };
  // Swedish dates are ISO dates.
  const finishedOn = new Date().toLocaleDateString("sv-SE");
  try {
    keepResult(localStorage, { slug, role, ...from, version, passed, of, seconds, wouldDoAgain, finishedOn });
    return true;
  } catch {
    return false;
  }
}
