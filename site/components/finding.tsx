import type { Sentence } from "../findings/sentence.ts";
import { FigureLink } from "./figure-link.tsx";

/** A generated sentence, its numbers linked to their receipts. */
export function Finding({ sentence, className = "finding" }: { sentence: Sentence; className?: string }) {
  return (
    <p class={className}>
      {sentence.map((part) => {
        if (typeof part === "string") return part;
        return "figure" in part ? (
          <FigureLink figure={part.figure} name={part.name} />
        ) : (
          <span class={`hue-${part.hue}`}>{part.text}</span>
        );
      })}
    </p>
  );
}
