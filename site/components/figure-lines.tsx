// A short table of figures: what each is, and its value.
import type { ComponentChildren } from "preact";
import type { Figure } from "../../src/domain/figure.ts";
import type { PathLook } from "../charts/paths.ts";
import { FigureCell } from "./figure-link.tsx";
import { ShareBar } from "./share-bar.tsx";

interface FigureLinesProps {
  caption?: string;
  /** What all of them are about, e.g. "Senior, ML engineer". */
  name: string;
  /** Given here or with a line, its share is drawn beside its number. */
  hue?: PathLook["hue"];
  lines: readonly { label: string; mark?: ComponentChildren; figure: Figure; hue?: PathLook["hue"] }[];
}

export function FigureLines({ caption, name, hue, lines }: FigureLinesProps) {
  return (
    <div class="table-frame">
      <table class="narrow-table">
        {caption === undefined ? null : <caption>{caption}</caption>}
        <tbody>
          {lines.map(({ label, mark, figure, hue: own = hue }) => (
            <tr key={label}>
              <th scope="row">
                {mark} {label}
              </th>
              <td>
                <FigureCell figure={figure} name={`${name}: ${label}`} />
              </td>
              {own === undefined ? null : (
                <td class="bar-cell">
                  <ShareBar figure={figure} hue={own} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
