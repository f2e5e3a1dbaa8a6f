import type { DataSet } from "../../src/reports/vocabulary.ts";

/** Each set of postings with what it is good for, and what is known to be wrong with it. */
export function SetsTable({ sets }: { sets: readonly DataSet[] }) {
  if (sets.length === 0) return <p>No sets came with this installation.</p>;
  return (
    <div class="table-frame">
      <table class="prose-table stacked">
        <caption>Sets of postings</caption>
        <thead>
          <tr>
            <th scope="col">Set</th>
            <th scope="col">Boards read whole</th>
            <th scope="col">Text read</th>
            <th scope="col">Known bias</th>
            <th scope="col">Licence</th>
          </tr>
        </thead>
        <tbody>
          {sets.map(({ name, title, isCensus, hasText, knownBias, licence }) => (
            <tr key={name}>
              <th scope="row">
                <a href={`/openings?set=${encodeURIComponent(name)}`}>{title}</a>
              </th>
              <td data-label="Boards read whole">{isCensus ? "yes" : "no"}</td>
              <td data-label="Text read">{hasText ? "yes" : "no"}</td>
              <td>{knownBias}</td>
              <td data-label="Licence">{licence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
