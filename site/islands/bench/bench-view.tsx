// The bench: a file, what can be done with it, and what came of it.
import { useEffect, useRef } from "preact/hooks";
import type { Scope } from "../../../src/practice/check.ts";
import type { BenchSample } from "../../bench-sample.ts";
import { AgainForm } from "./again-form.tsx";
import { BenchBar } from "./bench-bar.tsx";
import { ChangeView } from "./change-view.tsx";
import { ChecksList } from "./checks-list.tsx";
import { HintSteps } from "./hint-steps.tsx";
import { minutesText } from "./minutes-text.ts";
import { type Graded, type Grading, MOST_LOGS, useGrading } from "./use-grading.ts";
import { useWork } from "./use-work.ts";

const comment = (line: number) => `    { line: ${line}, severity: "", text: "" },\n`;
/** From the end of a comment back to its empty severity. */
const TO_SEVERITY = '", text: "" },\n'.length;

export function BenchView({ sample }: { sample: BenchSample }) {
  const { hints, change } = sample;
  const grading = useGrading(sample);
  const grade = (scope: Scope) => {
    work.keep();
    grading.start(scope, work.editor()?.text() ?? "", work.seconds);
  };
  const work = useWork(sample, grade);
  const reset = () => {
    if (!confirm("Begin again with the file as it was given? What you wrote here is lost.")) return;
    work.reset();
    grading.clear();
  };
  return (
    <>
      {change === undefined ? null : (
        <ChangeView
          change={change}
          onComment={(line) => work.editor()?.insertBefore("  ];", comment(line), TO_SEVERITY)}
        />
      )}
      <BenchBar
        running={grading.running}
        seconds={work.seconds}
        hints={hints.length}
        hintsTaken={work.hintsTaken}
        onGrade={grade}
        onStop={grading.stop}
        onHint={work.takeHint}
        onReset={reset}
      />
      {work.isOld ? (
        <p>The sample has changed since you began. Reset gives you its new file; keep a copy of yours.</p>
      ) : null}
      <div ref={work.place} class="editor" />
      <p class="quiet">
        Ctrl+Enter runs, Ctrl+Shift+Enter submits. Tab indents; Escape, then Tab, leaves the editor. What you
        write is kept in this browser.
      </p>
      <HintSteps hints={hints} taken={work.hintsTaken} />
      <Outcome {...grading} />
      <Log logs={grading.logs} />
      {grading.graded?.scope === "all" ? (
        <AgainForm key={grading.graded.grade} {...handedIn(sample, grading.graded)} />
      ) : null}
    </>
  );
}

function handedIn(sample: BenchSample, { grade: { passed, of }, seconds }: Graded) {
  const { slug, role, task, interview, version } = sample;
  const from = { ...(task === undefined ? {} : { task }), ...(interview === undefined ? {} : { interview }) };
  return {
    result: `${passed} of ${of} checks hold after ${minutesText(seconds)} of work.`,
    kept: { slug, role, ...from, version, passed, of, seconds },
  };
}

function Outcome({ running, problem, graded }: Grading) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (graded !== undefined) place.current?.scrollIntoView({ block: "nearest" });
  }, [graded]);
  return (
    <div ref={place} class="bench-outcome" aria-live="polite" aria-busy={running !== undefined}>
      {running === undefined ? null : (
        <p class="finding">{running === "all" ? "Running all checks…" : "Running the checks you can see…"}</p>
      )}
      {problem === undefined ? null : <p class="finding">It could not be graded: {problem}.</p>}
      {graded === undefined ? null : <ChecksList grade={graded.grade} scope={graded.scope} />}
    </div>
  );
}

function Log({ logs }: { logs: readonly string[] }) {
  if (logs.length === 0) return null;
  const many = logs.length === MOST_LOGS ? `the first ${MOST_LOGS} lines` : `${logs.length}`;
  return (
    <details class="bench-log">
      <summary>What your code logged ({many})</summary>
      <pre>{logs.join("\n")}</pre>
    </details>
  );
}
