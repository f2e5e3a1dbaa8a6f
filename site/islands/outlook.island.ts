// Bridges and flips take longer than a frame, so a worker works them out beside the page; it asks nothing of anyone.
import "./decide/no-eval.ts";
import type { DecisionRow } from "../../src/decision/decision-row.ts";
import { outlookRows } from "../../src/decision/decision-rows.ts";
import { type Market, marketOf } from "../../src/decision/market.ts";
import type { MarketRow } from "../../src/decision/market-row.ts";
import type { Profile } from "../../src/decision/profile.ts";

export type ToOutlook =
  | { rows: readonly MarketRow[]; labels: ReadonlyMap<string, string> }
  | { turn: number; profile: Profile };

export interface FromOutlook {
  turn: number;
  rows: DecisionRow[];
}

let market: Market | undefined;
let labels: ReadonlyMap<string, string> = new Map();

addEventListener("message", ({ data }: MessageEvent<ToOutlook>) => {
  if ("rows" in data) {
    market = marketOf(data.rows);
    labels = data.labels;
  } else if (market !== undefined) {
    const rows = outlookRows(market, data.profile, (skill) => labels.get(skill) ?? skill);
    postMessage({ turn: data.turn, rows } satisfies FromOutlook);
  }
});
