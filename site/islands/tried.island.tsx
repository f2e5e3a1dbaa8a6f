// What a person has tried, on the page of all work samples.
import { render } from "preact";
import { TriedView } from "./tried/tried-view.tsx";

const place = document.querySelector<HTMLElement>("[data-tried]");
if (place !== null) {
  place.replaceChildren();
  render(<TriedView titles={JSON.parse(place.dataset.tried!)} />, place);
}
