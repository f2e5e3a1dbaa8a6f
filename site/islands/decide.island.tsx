// The page of one person in their browser: it fetches the market's facts, and sends nothing.
import "./decide/no-eval.ts";
import { render } from "preact";
import { App } from "./decide/app.tsx";
import { fetchMarket } from "./decide/market-data.ts";

const root = document.getElementById("decide");
if (root !== null) {
  const outlook = root.dataset.outlook ?? "";
  const data = await fetchMarket();
  root.replaceChildren();
  render(<App data={data} outlook={outlook} />, root);
}
