// A written exercise as a form; takes the place of the questions and the rubric that are read without script.
import { render } from "preact";
import type { ExerciseSample } from "./exercise/exercise-data.ts";
import { ExerciseView } from "./exercise/exercise-view.tsx";

const place = document.querySelector<HTMLElement>("[data-exercise]");
if (place !== null) {
  const exercise = JSON.parse(place.dataset.exercise!) as ExerciseSample;
  place.replaceChildren();
  render(<ExerciseView exercise={exercise} />, place);
}
