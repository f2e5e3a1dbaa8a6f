// One work sample: the situation, how to do it, the hints, the file to begin with, and who asks for the task.
import { FAMILY_LABELS } from "../../src/domain/role.ts";
import { INTERVIEW_ITEMS, type WorkSample } from "../../src/domain/work-sample.ts";
import { UserError } from "../../src/errors.ts";
import { MOST_SECONDS } from "../../src/practice/bench.ts";
import { type BenchSample, FRAME_ADDRESS } from "../bench-sample.ts";
import { lookOf } from "../charts/paths.ts";
import { Mark } from "../components/chart-figure.tsx";
import { FigureLink } from "../components/figure-link.tsx";
import { Question } from "../components/layout.tsx";
import { Prose } from "../components/prose.tsx";
import { count, listed } from "../format.ts";
import { type Page, rowsOf } from "../page.ts";
import style from "../styles/work-samples.css?url";
import type { TaskRow } from "../task-row.ts";

export const workSample: Page = {
  address: "/work-samples/:slug",
  render: async ({ ask, vocabulary }, { slug }) => {
    const sample = vocabulary.workSamples.find((each) => each.slug === slug);
    if (sample === undefined)
      throw new UserError(`no such work sample: ${slug}`, {
        code: "not_found",
        hint: "all of them are at /work-samples",
      });
    const answer = await ask("tasks", {});
    const row = rowsOf<TaskRow>(answer).find(({ task }) => task === sample.task);
    return {
      style,
      title: `${sample.title}: a work sample`,
      description: sample.aim,
      source: { asOf: answer.asOf, report: "tasks", file: "/tasks", params: {} },
      script: ISLANDS.bench,
      body: (
        <>
          <header class="opening">
            <p class="kicker">
              <Mark look={lookOf(sample.role)} /> Work sample of an {FAMILY_LABELS[sample.role]}
            </p>
            <h1>{sample.title}</h1>
            <p class="lede">{sample.aim}</p>
            <p class="quiet">
              About {sample.minutes} minutes · {sample.difficulty}
              {sample.prerequisites.length === 0 ? "" : ` · you should know ${listed(sample.prerequisites)}`}
            </p>
          </header>
          <Question id="demand" title="Who asks for it">
            <Demand sample={sample} row={row} />
          </Question>
          <div class="bench">
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must reach that */}
            <section class="situation" aria-labelledby="instructions" tabIndex={0}>
              <h2 id="instructions">The situation</h2>
              <Prose markdown={sample.instructions.replace(/^# .*\n/, "").replaceAll(/^## /gm, "### ")} />
            </section>
            <section class="bench-side" aria-labelledby="bench">
              <h2 id="bench">The bench</h2>
              <div data-bench={JSON.stringify(benchSampleOf(sample))}>
                <WithoutBench sample={sample} />
              </div>
            </section>
          </div>
          <div data-without-bench="">
            <Question id="hints" title="Hints, one at a time">
              {sample.hints.map(({ title, text }) => (
                <details key={title} class="hint">
                  <summary>{title}</summary>
                  <Prose markdown={text} />
                </details>
              ))}
            </Question>
          </div>
          <Question id="how" title="Where it runs">
            <p>
              Here, your file runs in a worker of a sealed frame: it reaches no network, no storage and
              nothing of this page, and is ended after {MOST_SECONDS} seconds. On the command line it runs in
              a process that reaches neither disk nor network, and gets the same grade. “Hidden” checks are
              not shown before you submit; they are no secret, and stand in the source of this project.
            </p>
            <pre>
              <code>
                npx twopaths sample start {sample.slug}
                {`\ncd ${sample.slug}\nnpx twopaths sample run\nnpx twopaths sample submit`}
              </code>
            </pre>
          </Question>
        </>
      ),
    };
  },
};

function benchSampleOf({
  slug,
  role,
  task,
  interview,
  version,
  starter,
  hints,
  change,
}: WorkSample): BenchSample {
  return {
    slug,
    role,
    ...(task === undefined ? {} : { task }),
    ...(interview === undefined ? {} : { interview }),
    version,
    code: starter.code,
    hints,
    ...(change === undefined ? {} : { change }),
    grader: ISLANDS.grader,
    frame: FRAME_ADDRESS,
  };
}

/** Who reads without script works on the command line. */
function WithoutBench({ sample: { slug, starter, change } }: { sample: WorkSample }) {
  return (
    <>
      <p>
        Here one can write and run the file in the browser, with script. On the command line:{" "}
        <code>npx twopaths sample start {slug}</code>.
      </p>
      {change === undefined ? null : (
        <pre class="code">
          <code>{change}</code>
        </pre>
      )}
      <p>The file you begin with:</p>
      <pre class="code">
        <code>{starter.code}</code>
      </pre>
    </>
  );
}

function Demand({ sample, row }: { sample: WorkSample; row: TaskRow | undefined }) {
  if (row === undefined)
    return (
      <p>
        It is taken from interviews:{" "}
        {sample.interview === undefined ? "" : INTERVIEW_ITEMS[sample.interview].toLowerCase()}. Postings
        hardly ever say what is asked there, so no share is shown.{" "}
        <a href="/interviews">What postings say of interviews</a>.
      </p>
    );
  return (
    <>
      <p>
        Task {row.task}, {row.label.toLowerCase()}:{" "}
        <FigureLink figure={row.role} name="Agent engineer: ask for it" /> of{" "}
        <span class="hue-agent">AI agent engineer postings</span> and{" "}
        <FigureLink figure={row.against} name="ML engineer: ask for it" /> of{" "}
        <span class="hue-ml">ML engineer postings</span> ask for it, among the {count(row.role.n)} and{" "}
        {count(row.against.n)} whose text was read.
      </p>
      <p>
        <a href={`/openings?task=${row.task}&text=read`}>Openings that ask for it</a> ·{" "}
        <a href="/tasks">All fourteen tasks</a>
      </p>
    </>
  );
}
