// Parts of every page: a question with its answer, and the notes without which numbers mislead.
import type { ComponentChildren } from "preact";

/** One question of a page: heading, then whatever answers it, with room in the margin. */
export function Question({
  id,
  title,
  margin,
  children,
}: {
  id: string;
  title: string;
  margin?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <section class="question" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div class="answer">{children}</div>
      {margin === undefined ? null : <div class="margin">{margin}</div>}
    </section>
  );
}

/** Sentences without which the numbers would mislead. */
export function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul class="notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
