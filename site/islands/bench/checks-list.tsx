// What the checks said, in their order, with what happened.
import type { Grade, Scope } from "../../../src/practice/check.ts";
import { PlotFigure } from "./plot-figure.tsx";

export function ChecksList({ grade: { checks, passed, of }, scope }: { grade: Grade; scope: Scope }) {
  const plots = checks.flatMap((check) => check.plots ?? []);
  return (
    <>
      <p class="finding">{sentenceOf(passed, of, scope)}</p>
      <ol class="checks">
        {checks.map(({ name, passed: holds, isHidden, message }) => (
          <li key={name} class={holds ? "holds" : "fails"}>
            <p>
              <span class="verdict-word">{holds ? "holds" : "fails"}</span> <strong>{name}</strong>
              {isHidden ? <span class="quiet"> (hidden until you submit)</span> : null}
            </p>
            <p class="check-message">{message}</p>
          </li>
        ))}
      </ol>
      {plots.length === 0 ? null : (
        <section class="bench-plots" aria-label="What happened">
          {plots.map((plot) => (
            <PlotFigure key={plot.title} plot={plot} />
          ))}
        </section>
      )}
    </>
  );
}

function sentenceOf(passed: number, of: number, scope: Scope): string {
  if (passed < of) return `${passed} of ${of} checks hold.`;
  return scope === "all"
    ? `All ${of} checks hold.`
    : `All ${of} checks you can see hold. Submit runs the hidden ones.`;
}
