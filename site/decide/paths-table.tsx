// A table with one column for each path.
import type { ComponentChildren } from "preact";
import { FAMILY_LABELS, PATHS, type Path } from "../../src/domain/role.ts";
import { lookOf } from "../charts/paths.ts";
import { Mark } from "../components/chart-figure.tsx";

export interface PathLine {
  key: string;
  label: ComponentChildren;
  isMinor?: boolean;
  cell: (path: Path) => ComponentChildren;
}

export function PathsTable({ caption, lines }: { caption: string; lines: readonly PathLine[] }) {
  return (
    <>
      <p class="quiet">{caption}</p>
      <div class="table-frame">
        <table class="side-by-side" aria-label={caption}>
          <thead>
            <tr>
              <td />
              {PATHS.map((path) => (
                <th key={path} scope="col" class={`hue-${lookOf(path).hue}`}>
                  <Mark look={lookOf(path)} /> {FAMILY_LABELS[path]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, label, isMinor, cell }) => (
              <tr key={key} class={isMinor === true ? "minor" : undefined}>
                <th scope="row">{label}</th>
                {PATHS.map((path) => (
                  <td key={path}>{cell(path)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
