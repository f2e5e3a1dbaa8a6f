// What the series say of growth: whether one role's share grew more than the other's, and what the guide claims.
import type { Figure } from "../../src/domain/figure.ts";
import type { Verdict } from "./guide-claims.ts";
import type { Sentence } from "./sentence.ts";

export interface DemandRow {
  topic: "new" | "ratio" | "growth";
  series: string;
  seriesLabel: string;
  period: string;
  role: string;
  postings: Figure | null;
  share: Figure | null;
  countGrowth: Figure | null;
  shareGrowth: Figure | null;
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

/** "Twice as many": two of three new postings of the two roles. */
const TWICE = 2 / 3;

/** Whether agent postings are twice as many as ML postings among new ones: fails only where every series is below. */
export function ratioVerdict(rows: readonly DemandRow[]): Verdict {
  const shares = latestRatios(rows).map(({ share }) => share);
  if (shares.length === 0) return "unclear";
  const fits = shares.map(({ low, high }) => {
    if (low === null || high === null || (low <= TWICE && TWICE <= high)) return "may be";
    return high < TWICE ? "less" : "more";
  });
  if (fits.every((fit) => fit === "less")) return "fails";
  return fits.some((fit) => fit === "less") ? "mixed" : "holds";
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

/** Whether agent roles' share grew more than ML roles', beyond overlap of the intervals, in each series. */
export function growthVerdict(pairs: readonly GrowthPair[]): Verdict {
  const apart = pairs.map(({ agent, ml }) => {
    const [first, second] = [agent.shareGrowth, ml.shareGrowth];
    if (first?.low == null || second?.high == null) return "unknown";
    return first.low > second.high ? "more" : "unclear";
  });
  return apart.includes("more") ? "mixed" : "unclear";
}
