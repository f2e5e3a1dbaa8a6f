// All that was tried, with a way to take it elsewhere and a way to forget it.
import { useRef, useState } from "preact/hooks";
import {
  eraseResults,
  keepResult,
  parseResults,
  readResults,
  type SampleResult,
} from "../../../src/practice/sample-results.ts";
import { DRAFTS_KEY } from "../bench/drafts.ts";
import { minutesText } from "../bench/minutes-text.ts";
import { saveFile } from "../decide/save-file.ts";
import { EXERCISES_KEY } from "../exercise/exercise-data.ts";

const AGAIN = { yes: "yes", no: "no", unsure: "not sure" };

export function TriedView({ titles }: { titles: Readonly<Record<string, string>> }) {
  const [results, setResults] = useState(() => readResults(localStorage));
  const [told, setTold] = useState("");
  const erase = () => {
    if (!confirm("Forget all results, and all you have written at the benches?")) return;
    eraseResults(localStorage);
    for (const key of [DRAFTS_KEY, EXERCISES_KEY]) localStorage.removeItem(key);
    setResults([]);
    setTold("Nothing of yours is left here.");
  };
  const take = async (file: File) => {
    try {
      const given = parseResults(await file.text());
      for (const result of given) keepResult(localStorage, result);
      setResults(readResults(localStorage));
      setTold(given.length === 1 ? "1 result was read." : `${given.length} results were read.`);
    } catch {
      setTold("That file holds no results.");
    }
  };
  return (
    <>
      {results.length === 0 ? (
        <p>Nothing yet. What you hand in is listed here, in this browser alone.</p>
      ) : (
        <Results results={results} titles={titles} />
      )}
      <p class="bench-bar">
        {results.length === 0 ? null : (
          <button
            type="button"
            class="small-button"
            onClick={() => saveFile("twopaths-work-samples.json", JSON.stringify(results, null, 2))}
          >
            Save as a file
          </button>
        )}
        <ReadFile onFile={take} />
        <button type="button" class="small-button" onClick={erase}>
          Erase all
        </button>
        <span role="status" class="quiet">
          {told}
        </span>
      </p>
    </>
  );
}

function ReadFile({ onFile }: { onFile(file: File): void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="small-button" onClick={() => input.current?.click()}>
        Read a saved file
      </button>
      <input
        ref={input}
        hidden
        type="file"
        accept="application/json"
        aria-label="A file saved here before"
        onChange={({ currentTarget: { files } }) => files?.[0] !== undefined && onFile(files[0])}
      />
    </>
  );
}

function Results({
  results,
  titles,
}: {
  results: readonly SampleResult[];
  titles: Readonly<Record<string, string>>;
}) {
  return (
    <div class="table-frame">
      <table class="tried">
        <thead>
          <tr>
            <th scope="col">Tried</th>
            <th scope="col">Result</th>
            <th scope="col">Worked</th>
            <th scope="col">Again?</th>
            <th scope="col">On</th>
          </tr>
        </thead>
        <tbody>
          {results.map(({ slug, passed, of, seconds, wouldDoAgain, finishedOn }) => (
            <tr key={slug}>
              <th scope="row">{titles[slug] ?? slug}</th>
              <td>
                {passed} of {of}
              </td>
              <td>{minutesText(seconds)}</td>
              <td>{AGAIN[wouldDoAgain]}</td>
              <td>{finishedOn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
