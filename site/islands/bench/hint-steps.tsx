// Hints one at a time, from a nudge to nearly the answer.

import type { BenchSample } from "../../bench-sample.ts";
import { Prose } from "../../components/prose.tsx";

interface HintStepsProps {
  hints: BenchSample["hints"];
  taken: number;
}

export function HintSteps({ hints, taken }: HintStepsProps) {
  if (taken === 0) return null;
  return (
    <section class="bench-hints" aria-label="Hints">
      {hints.slice(0, taken).map(({ title, text }, at) => (
        <details key={title} class="hint" open={at === taken - 1}>
          <summary>
            Hint {at + 1} of {hints.length}: {title}
          </summary>
          <Prose markdown={text} />
        </details>
      ))}
    </section>
  );
}
