// A change to be reviewed: its lines with their numbers, each of which begins a comment in the person's file.

interface ChangeViewProps {
  /** Unified diff. */
  change: string;
  onComment(line: number): void;
}

export function ChangeView({ change, onComment }: ChangeViewProps) {
  return (
    <section class="change" aria-label="The change to review">
      <p class="quiet">change.diff: a line's number begins a comment on it in your file.</p>
      <ol class="change-lines">
        {change
          .trimEnd()
          .split("\n")
          .map((text, at) => (
            <li key={at} class={classOf(text)}>
              <button
                type="button"
                class="line-number"
                aria-label={`Comment on line ${at + 1}`}
                onClick={() => onComment(at + 1)}
              >
                {at + 1}
              </button>
              <code>{text === "" ? " " : text}</code>
            </li>
          ))}
      </ol>
    </section>
  );
}

function classOf(text: string): string {
  if (/^(?:\+\+\+|---|@@|diff )/.test(text)) return "change-head";
  if (text.startsWith("+")) return "change-added";
  return text.startsWith("-") ? "change-removed" : "change-same";
}
