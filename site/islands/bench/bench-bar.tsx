// What can be done at the bench, and how long was worked.
import type { Scope } from "../../../src/practice/check.ts";

interface BenchBarProps {
  running: Scope | undefined;
  seconds: number;
  hints: number;
  hintsTaken: number;
  onGrade(scope: Scope): void;
  onStop(): void;
  onHint(): void;
  onReset(): void;
}

export function BenchBar(props: BenchBarProps) {
  const { running, seconds, hints, hintsTaken, onGrade, onStop, onHint, onReset } = props;
  const isRunning = running !== undefined;
  return (
    <div class="bench-bar">
      <button type="button" onClick={() => onGrade("visible")} disabled={isRunning}>
        Run
      </button>
      <button type="button" onClick={() => onGrade("all")} disabled={isRunning}>
        Submit
      </button>
      {isRunning ? (
        <button type="button" class="small-button" onClick={onStop}>
          Stop
        </button>
      ) : null}
      <button type="button" class="small-button" onClick={onHint} disabled={hintsTaken >= hints}>
        {hintsTaken >= hints ? "No more hints" : `Hint ${hintsTaken + 1} of ${hints}`}
      </button>
      <button type="button" class="small-button" onClick={onReset}>
        Reset
      </button>
      <span class="bench-time quiet">worked {clockText(seconds)}</span>
    </div>
  );
}

function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
