// What every reader's page fetches alike: the facts of the market. Nothing of the person goes with it.
import names from "virtual:skill-names";
import { type Market, marketOf } from "../../../src/decision/market.ts";
import { ALL_ROWS, type MarketRow } from "../../../src/decision/market-row.ts";
import { type Draws, drawsOf } from "../../../src/decision/resample.ts";
import { skillNames } from "../../../src/decision/skill-names.ts";

export interface MarketData {
  market: Market;
  draws: Draws;
}

export async function fetchMarket(): Promise<MarketData> {
  const response = await fetch(`/api/market?limit=${ALL_ROWS}`);
  if (!response.ok) throw new Error(`the market's facts could not be read: ${response.status}`);
  const { data } = (await response.json()) as { data: MarketRow[] };
  const market = marketOf(data);
  return { market, draws: drawsOf(market) };
}

export const LABELS: ReadonlyMap<string, string> = new Map(names.map(([skill, label]) => [skill, label]));
export const labelOf = (skill: string): string => LABELS.get(skill) ?? skill;
export const skillNamed = skillNames(
  new Map(names.map(([skill, label, otherLabels]) => [skill, { label, otherLabels }])),
);
export const SKILL_LABELS: readonly string[] = [...LABELS.values()].sort((a, b) => a.localeCompare(b, "en"));
