// The bench of a work sample's page: takes the place of what the page says to those without script.
import { render } from "preact";
import type { BenchSample } from "../bench-sample.ts";
import { BenchView } from "./bench/bench-view.tsx";

const place = document.querySelector<HTMLElement>("[data-bench]");
if (place !== null) {
  const sample = JSON.parse(place.dataset.bench!) as BenchSample;
  place.replaceChildren();
  render(<BenchView sample={sample} />, place);
  // Hints are taken one at a time, on the bench.
  document.querySelector("[data-without-bench]")?.remove();
}
