// One written exercise: the situation, what to write, and the rubric to judge it by.
import { FAMILY_LABELS } from "../../src/domain/role.ts";
import type { WrittenExercise } from "../../src/domain/written-exercise.ts";
import { UserError } from "../../src/errors.ts";
import { lookOf } from "../charts/paths.ts";
import { Mark } from "../components/chart-figure.tsx";
import { Prose } from "../components/prose.tsx";
import type { Page } from "../page.ts";
import style from "../styles/work-samples.css?url";

export const writtenExercise: Page = {
  address: "/written-exercises/:slug",
  render: async ({ vocabulary }, { slug }) => {
    const exercise = vocabulary.writtenExercises.find((each) => each.slug === slug);
    if (exercise === undefined)
      throw new UserError(`no such written exercise: ${slug}`, {
        code: "not_found",
        hint: "all of them are at /work-samples",
      });
    const { title, aim, role, interview, minutes, situation, version, parts, rubric } = exercise;
    const handed = { slug, role, version, parts, rubric };
    return {
      style,
      script: ISLANDS.exercise,
      title: `${title}: a written exercise`,
      description: aim,
      body: (
        <>
          <header class="opening">
            <p class="kicker">
              <Mark look={lookOf(role)} /> From the interview of an {FAMILY_LABELS[role]}: {interview}
            </p>
            <h1>{title}</h1>
            <p class="lede">{aim}</p>
            <p class="quiet">About {minutes} minutes · judged by yourself, with a rubric</p>
          </header>
          <div class="bench">
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must reach that */}
            <section class="situation" aria-labelledby="situation" tabIndex={0}>
              <h2 id="situation">The situation</h2>
              <Prose markdown={situation} />
            </section>
            <section class="bench-side" aria-labelledby="answer">
              <h2 id="answer">Your answer</h2>
              <div data-exercise={JSON.stringify(handed)}>
                <OnPaper exercise={exercise} />
              </div>
            </section>
          </div>
        </>
      ),
    };
  },
};

/** Without script it is done on paper. */
function OnPaper({ exercise: { parts, rubric } }: { exercise: WrittenExercise }) {
  return (
    <>
      <ol>
        {parts.map(({ name, prompt, advice }) => (
          <li key={name}>
            {prompt} <span class="quiet">{advice}</span>
          </li>
        ))}
      </ol>
      <h3>The rubric</h3>
      {rubric.map(({ name, criterion, levels }) => (
        <div key={name}>
          <p>
            <strong>{criterion}</strong>
          </p>
          <ol start={0}>
            {levels.map((level) => (
              <li key={level}>{level}</li>
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}
