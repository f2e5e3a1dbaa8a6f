// A short table of figures: what each is, and its value.
import type { ComponentChildren } from "preact";
import type { Figure } from "../../src/domain/figure.ts";
import { FigureCell } from "./figure-link.tsx";

interface FigureLinesProps {
  caption?: string;
  /** What all of them are about, e.g. "Senior, ML engineer". */
  name: string;
  lines: readonly { label: string; mark?: ComponentChildren; figure: Figure }[];
}

export function FigureLines({ caption, name, lines }: FigureLinesProps) {
  return (
    <div class="table-frame">
      <table class="narrow-table">
        {caption === undefined ? null : <caption>{caption}</caption>}
        <tbody>
          {lines.map(({ label, mark, figure }) => (
            <tr key={label}>
              <th scope="row">
                {mark} {label}
              </th>
              <td>
                <FigureCell figure={figure} name={`${name}: ${label}`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
