// What the series say of growth: how large the latest shares are, and how each role grew.
import type { Figure } from "../../src/domain/figure.ts";
import type { Sentence } from "./sentence.ts";

export interface DemandRow {
  topic: "new" | "active" | "ratio" | "growth";
  series: string;
  seriesLabel: string;
  period: string;
  role: string;
  postings: Figure | null;
  share: Figure | null;
  countGrowth: Figure | null;
  shareGrowth: Figure | null;
  panelGrowth: Figure | null;
}

interface LatestRatio {
  label: string;
  period: string;
  share: Figure;
}

/** The latest ratio of each series that is shown at all. */
export function latestRatios(rows: readonly DemandRow[]): LatestRatio[] {
  const series = [...new Set(rows.map((row) => row.series))];
  return series.flatMap((name) => {
    const known = rows.filter(
      (row) => row.series === name && row.topic === "ratio" && row.share !== null && row.share.value !== null,
    );
    const latest = known.at(-1);
    return latest === undefined
      ? []
      : [{ label: latest.seriesLabel, period: latest.period, share: latest.share! }];
  });
}

/** e.g. "Of new postings for the two roles, agent engineers make up 68% in … (2025 Q3) and 55% in … (2026 Q2)." */
export function ratioSentence(rows: readonly DemandRow[]): Sentence {
  const latest = latestRatios(rows);
  if (latest.length === 0) return ["Too few new postings of the two roles are held for a share to be shown."];
  return [
    "Of new postings for the two roles, ",
    { text: "AI agent engineers", hue: "agent" },
    " make up ",
    ...latest.flatMap(
      ({ label, period, share }, index): Sentence => [
        index === 0 ? "" : index === latest.length - 1 ? ", and " : ", ",
        { figure: share, name: `${label}, ${period}: share of agent engineers` },
        ` in “${label}” (${period})`,
      ],
    ),
    ". One half would mean as many of each.",
  ];
}

export interface GrowthPair {
  label: string;
  period: string;
  agent: DemandRow;
  ml: DemandRow;
}

/** For each series, the growth of both roles to the period asked for, or else to its latest whole period. */
export function growthPairs(rows: readonly DemandRow[], wanted: string): GrowthPair[] {
  const grown = rows.filter(({ topic }) => topic === "growth");
  return [...new Set(grown.map(({ series }) => series))].flatMap((name) => {
    const here = grown.filter(({ series }) => series === name);
    const period = here.some((row) => row.period === wanted) ? wanted : here.at(-1)!.period;
    const of = (role: string) => here.find((row) => row.period === period && row.role === role);
    const [agent, ml] = [of("agent-engineer"), of("ml-engineer")];
    return agent === undefined || ml === undefined ? [] : [{ label: agent.seriesLabel, period, agent, ml }];
  });
}
