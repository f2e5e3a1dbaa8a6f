// Writing, and then judging what was written.
import { useEffect, useRef, useState } from "preact/hooks";
import { AgainForm } from "../bench/again-form.tsx";
import { minutesText } from "../bench/minutes-text.ts";
import { type WorkedTime, workedTime } from "../bench/worked-time.ts";
import { saveFile } from "../decide/save-file.ts";
import { type Answers, type ExerciseSample, keepAnswers, readAnswers } from "./exercise-data.ts";

export function ExerciseView({ exercise }: { exercise: ExerciseSample }) {
  const { slug, role, version, parts, rubric } = exercise;
  const [answers, setAnswers] = useState(() => readAnswers(exercise));
  const time = useRef<WorkedTime>(undefined);
  useEffect(() => {
    time.current = workedTime(answers.seconds, () => {});
    return () => time.current?.stop();
  }, []);
  const change = (part: Partial<Answers>) => {
    time.current?.touch();
    const next = { ...answers, ...part, seconds: time.current?.seconds() ?? answers.seconds };
    setAnswers(next);
    keepAnswers(slug, next);
  };
  const { texts, points, seconds } = answers;
  const passed = rubric.reduce((sum, { name }) => sum + (points[name] ?? 0), 0);
  const of = rubric.reduce((sum, { levels }) => sum + levels.length - 1, 0);
  const isJudged = rubric.every(({ name }) => points[name] !== undefined);
  return (
    <>
      {parts.map((part) => (
        <Part
          key={part.name}
          {...part}
          text={texts[part.name] ?? ""}
          onText={(text) => change({ texts: { ...texts, [part.name]: text } })}
        />
      ))}
      <h3>Judge it</h3>
      <p>As if a stranger had written it. Take the highest line that is wholly true.</p>
      {rubric.map((criterion) => (
        <Criterion
          key={criterion.name}
          {...criterion}
          chosen={points[criterion.name]}
          onChoose={(level) => change({ points: { ...points, [criterion.name]: level } })}
        />
      ))}
      <p class="bench-bar">
        <button
          type="button"
          class="small-button"
          onClick={() => saveFile(`${slug}.json`, JSON.stringify({ slug, ...answers }, null, 2))}
        >
          Save as a file
        </button>
        <span class="quiet">What you write is kept in this browser alone.</span>
      </p>
      {isJudged ? (
        <AgainForm
          result={`${passed} of ${of} points after ${minutesText(seconds)} of work.`}
          kept={{ slug, role, interview: slug, version, passed, of, seconds }}
        />
      ) : null}
    </>
  );
}

interface PartProps {
  name: string;
  prompt: string;
  advice: string;
  text: string;
  onText(text: string): void;
}

function Part({ name, prompt, advice, text, onText }: PartProps) {
  const words = text.split(/\s+/).filter((word) => word !== "").length;
  return (
    <div class="exercise-part">
      <label for={`part-${name}`}>{prompt}</label>
      <p class="quiet" id={`advice-${name}`}>
        {advice}
      </p>
      <textarea
        id={`part-${name}`}
        aria-describedby={`advice-${name}`}
        rows={8}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <p class="quiet">{words === 1 ? "1 word" : `${words} words`}</p>
    </div>
  );
}

interface CriterionProps {
  name: string;
  criterion: string;
  levels: readonly string[];
  chosen: number | undefined;
  onChoose(level: number): void;
}

function Criterion({ name, criterion, levels, chosen, onChoose }: CriterionProps) {
  return (
    <fieldset class="criterion">
      <legend>{criterion}</legend>
      {levels.map((level, points) => (
        <label key={level} class="field-check">
          <input
            type="radio"
            name={`criterion-${name}`}
            value={points}
            checked={chosen === points}
            onChange={() => onChoose(points)}
          />
          <span>
            <span class="level-points">{points}</span> {level}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
