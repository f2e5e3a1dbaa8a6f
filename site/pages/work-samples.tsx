// The work samples: tasks of both roles to try, beside how many postings ask for each.
import { FAMILY_LABELS } from "../../src/domain/role.ts";
import { INTERVIEW_ITEMS, type WorkSample } from "../../src/domain/work-sample.ts";
import type { WrittenExercise } from "../../src/domain/written-exercise.ts";
import { lookOf } from "../charts/paths.ts";
import { Mark } from "../components/chart-figure.tsx";
import { FigureCell } from "../components/figure-link.tsx";
import { Notes, Question } from "../components/layout.tsx";
import { counted } from "../format.ts";
import { type Page, rowsOf } from "../page.ts";
import style from "../styles/work-samples.css?url";
import type { TaskRow } from "../task-row.ts";

const ROLES = ["agent-engineer", "ml-engineer"] as const;

export const workSamples: Page = {
  address: "/work-samples",
  render: async ({ ask, vocabulary }) => {
    const answer = await ask("tasks", {});
    const rows = new Map(rowsOf<TaskRow>(answer).map((row) => [row.task, row]));
    const samples = vocabulary.workSamples;
    const exercises = vocabulary.writtenExercises;
    return {
      style,
      script: ISLANDS.tried,
      title: "Work samples: try a task of either job",
      description: `${counted(samples.length, "task")} taken from the days and interviews of both roles, graded on your own machine.`,
      source: { asOf: answer.asOf, report: "tasks", file: "/tasks", params: {} },
      body: (
        <>
          <header class="opening">
            <h1>Which of the two do you like doing?</h1>
            <p class="lede">
              {counted(samples.length, "task")} taken from the days and the interviews of both roles. Each
              takes an evening at most, runs on your own machine without a network, and is graded there.
            </p>
          </header>
          <Question id="samples" title="The tasks, and how many postings ask for them">
            <div class="table-frame">
              <table class="side-by-side">
                <caption>Share of postings, among those whose text was read, that ask for the task</caption>
                <thead>
                  <tr>
                    <td />
                    {ROLES.map((role) => (
                      <th key={role} scope="col">
                        <Mark look={lookOf(role)} /> {FAMILY_LABELS[role]}
                      </th>
                    ))}
                  </tr>
                </thead>
                {ROLES.map((role) => (
                  <Group
                    key={role}
                    role={role}
                    samples={samples.filter((sample) => sample.role === role)}
                    rows={rows}
                  />
                ))}
              </table>
            </div>
          </Question>
          <Question id="talked" title="Talked through, not run">
            <p>
              The rest of an interview can't be graded by a program. You write, and then judge it yourself
              with a rubric.
            </p>
            <ul class="exercises">
              {exercises.map(({ slug, title, role, interview, minutes }) => (
                <li key={slug}>
                  <Mark look={lookOf(role)} /> <a href={`/written-exercises/${slug}`}>{title}</a>{" "}
                  <span class="quiet">
                    {interview} · {minutes} minutes
                  </span>
                </li>
              ))}
            </ul>
          </Question>
          <Question id="tried" title="What you have tried">
            <div data-tried={JSON.stringify(titlesOf(samples, exercises))}>
              <p>
                With script, what you hand in is listed here. It is kept in your browser and goes nowhere.
              </p>
            </div>
          </Question>
          <Question id="how" title="How to try one">
            <p>
              In the browser: open one, and write and run at its bench. Your file runs in a sealed frame that
              reaches no network and nothing of the page. Or on the command line, where it runs in a process
              that reaches neither disk nor network; both give the same grade.
            </p>
            <pre>
              <code>
                npx twopaths sample list{"\n"}npx twopaths sample start {samples[0]?.slug}
              </code>
            </pre>
          </Question>
          <Notes notes={answer.notes} />
        </>
      ),
    };
  },
};

function titlesOf(
  samples: readonly WorkSample[],
  exercises: readonly WrittenExercise[],
): Record<string, string> {
  return Object.fromEntries([...samples, ...exercises].map(({ slug, title }) => [slug, title]));
}

interface GroupProps {
  role: (typeof ROLES)[number];
  samples: readonly WorkSample[];
  rows: ReadonlyMap<string, TaskRow>;
}

function Group({ role, samples, rows }: GroupProps) {
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colSpan={3}>
          From the day of an {FAMILY_LABELS[role]}
        </th>
      </tr>
      {samples.map((sample) => (
        <SampleLine key={sample.slug} sample={sample} row={rows.get(sample.task ?? "")} />
      ))}
    </tbody>
  );
}

function SampleLine({ sample, row }: { sample: WorkSample; row: TaskRow | undefined }) {
  const { slug, title, minutes, difficulty, task, interview } = sample;
  const from =
    task ?? `interview: ${interview === undefined ? "" : INTERVIEW_ITEMS[interview].toLowerCase()}`;
  return (
    <tr>
      <th scope="row">
        <a class="plain" href={`/work-samples/${slug}`}>
          {title}
        </a>
        <span class="row-words quiet">
          {from} · {minutes} minutes · {difficulty}
        </span>
      </th>
      {row === undefined ? (
        <td colSpan={2} class="quiet">
          postings do not say what is asked in an interview
        </td>
      ) : (
        [row.role, row.against].map((share, at) => (
          <td key={share.receipt}>
            <FigureCell figure={share} name={`${row.label}, ${FAMILY_LABELS[ROLES[at]!]}`} />
          </td>
        ))
      )}
    </tr>
  );
}
