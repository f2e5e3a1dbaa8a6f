// The guide's claims that the compared figures can say something about, and what they say.
import type { Figure } from "../../src/domain/figure.ts";
import type { CompareRow } from "./compare-rows.ts";
import { differenceOf } from "./difference.ts";
import type { PayDifference } from "./pay-finding.ts";

export type Verdict = "holds" | "fails" | "mixed" | "unclear";

/** Whether posted base is higher for the role on the right, as the guide says of total pay. */
export function payOrderVerdict(differences: readonly PayDifference[]): Verdict {
  const right = differences.filter(({ difference }) => difference === "second").length;
  const left = differences.filter(({ difference }) => difference === "first").length;
  if (left === 0 && right === 0) return "unclear";
  if (left > 0 && right > 0) return "mixed";
  if (left > 0) return "fails";
  return right === differences.length ? "holds" : "mixed";
}

/** "Much larger" is read as at least twice as many. */
const MUCH_LARGER = 2;

/**
 * Whether the role on the right has much the larger number of live postings. Fewer postings do not refute a
 * claim about jobs held, so the claim can hold here, but not fail.
 */
export function baseVerdict(rows: readonly CompareRow[]): { verdict: Verdict; ratio: number | null } {
  const counts = rows.find(({ topic, item }) => topic === "postings" && item === "census");
  if (counts === undefined || counts.role.n === 0 || counts.against.n === 0)
    return { verdict: "unclear", ratio: null };
  const ratio = counts.against.n / counts.role.n;
  return { verdict: ratio >= MUCH_LARGER ? "holds" : "unclear", ratio };
}

/** The frameworks that the guide names as the core of each role, by the labels they go by. */
const FRAMEWORKS = {
  first: ["LangGraph", "CrewAI", "AutoGen", "LlamaIndex"],
  second: ["PyTorch", "TensorFlow", "Hugging Face", "scikit-learn"],
} as const;

export interface FrameworkClaim {
  verdict: Verdict;
  /** Named frameworks that stand on the guide's side, beyond overlap of the intervals. */
  asSaid: string[];
  otherwise: string[];
  unclear: string[];
}

export interface SkillShares {
  label: string;
  share: Figure;
  againstShare: Figure;
}

export function frameworkClaim(skills: readonly SkillShares[]): FrameworkClaim {
  const claim: FrameworkClaim = { verdict: "unclear", asSaid: [], otherwise: [], unclear: [] };
  for (const side of ["first", "second"] as const) {
    for (const name of FRAMEWORKS[side]) {
      const skill = skills.find(({ label }) => isNamed(label, name));
      const difference = skill === undefined ? "unknown" : differenceOf(skill.share, skill.againstShare);
      if (difference === side) claim.asSaid.push(name);
      else if (difference === "unclear" || difference === "unknown") claim.unclear.push(name);
      else claim.otherwise.push(name);
    }
  }
  claim.verdict = frameworkVerdict(claim);
  return claim;
}

function frameworkVerdict({ asSaid, otherwise, unclear }: FrameworkClaim): Verdict {
  if (asSaid.length + otherwise.length === 0) return "unclear";
  if (otherwise.length > 0) return asSaid.length > 0 ? "mixed" : "fails";
  return unclear.length > asSaid.length ? "unclear" : "holds";
}

function isNamed(label: string, name: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, "");
  return plain(label) === plain(name) || plain(label).startsWith(`${plain(name)}transformers`);
}
