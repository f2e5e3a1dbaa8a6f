// What this server holds and when each part of it was last looked at.
import type { Figure } from "../../src/domain/figure.ts";
import { FigureLines } from "../components/figure-lines.tsx";
import { Question } from "../components/layout.tsx";
import { dateText } from "../format.ts";
import { type Page, rowsOf } from "../page.ts";

interface SetDay {
  set: string;
  setLabel: string;
  lastObserved: string;
}

export const status: Page = {
  address: "/status",
  render: async ({ ask }) => {
    const [live, all, fresh] = await Promise.all([
      ask("openings", { limit: 1 }),
      ask("openings", { state: "all", limit: 1 }),
      ask("freshness", {}),
    ]);
    const { asOf } = live;
    const sets = [...new Map(rowsOf<SetDay>(fresh).map((row) => [row.set, row])).values()];
    const lines: { label: string; figure: Figure }[] = [
      { label: "Unique postings held", figure: all.figures.postings! },
      { label: "… live when last observed", figure: live.figures.postings! },
    ];
    return {
      title: "Status: what this server holds",
      description: "Which state of the data this server answers from, and when each set was last looked at.",
      source: { asOf, report: "freshness", file: "/freshness", params: {} },
      body: (
        <>
          <header class="opening">
            <h1>What does this server hold?</h1>
            <p class="lede">
              {asOf.lastObserved === null
                ? "No postings yet."
                : `Postings observed up to ${dateText(asOf.lastObserved)}. It answers, or you would not read this.`}
            </p>
          </header>
          <Question id="held" title="Held">
            <FigureLines name="This server" lines={lines} />
            <dl class="pairs">
              <dt>Snapshot</dt>
              <dd>
                <code>{asOf.snapshot}</code>
              </dd>
              <dt>Rules</dt>
              <dd>
                <code>{asOf.rules}</code>
              </dd>
            </dl>
          </Question>
          <Question id="looked" title="Last looked at">
            <div class="table-frame">
              <table class="narrow-table">
                <caption>Sets that hold live postings of the two roles</caption>
                <tbody>
                  {sets.map(({ set, setLabel, lastObserved }) => (
                    <tr key={set}>
                      <th scope="row">{setLabel}</th>
                      <td>{dateText(lastObserved)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Question>
          <Question id="machines" title="For machines">
            <p>
              <a href="/healthz">/healthz</a> says that the server answers, <a href="/metrics">/metrics</a>{" "}
              how it does, for Prometheus. <a href="/freshness">Freshness</a> says how old the live postings
              are.
            </p>
          </Question>
        </>
      ),
    };
  },
};
