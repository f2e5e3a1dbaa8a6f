// The page of one person in their browser: it fetches the market's facts, and sends nothing.
import "./decide/no-eval.ts";
import { render } from "preact";
import { App } from "./decide/app.tsx";
import { fetchMarket } from "./decide/market-data.ts";

const root = document.getElementById("decide");
if (root !== null) {
  const outlook = root.dataset.outlook ?? "";
  try {
    const data = await fetchMarket();
    root.replaceChildren();
    render(<App data={data} outlook={outlook} />, root);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    root.prepend(
      Object.assign(document.createElement("p"), {
        className: "form-problem",
        textContent: `${words}. Load the page again.`,
      }),
    );
  }
}
