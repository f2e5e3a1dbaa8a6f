// The guide's claims that stand beside the home page's figures, each as the claims report judges it.
import type { ClaimRow } from "../findings/claim-row.ts";
import { Claims } from "./claim.tsx";

/** Which claims stand where on the home page. */
export const HOME_CLAIMS = {
  pay: ["ml-pays-slightly-more-total", "ml-pays-slightly-more-base"],
  base: ["ml-has-larger-base", "agent-grows-faster"],
  skills: ["agent-frameworks", "ml-frameworks"],
} as const;

const BESIDE: Record<keyof typeof HOME_CLAIMS, string> = {
  pay: "The guide's amounts are total compensation: bonus and equity, which postings seldom state, are in them. Posted base pay can't judge these, so they are not drawn on its axis.",
  base: "Live postings are not jobs held, and most of those on boards read whole are known by title alone.",
  skills: "A framework counts for a role when its postings name it more often than the other role's.",
};

export function HomeClaims({ rows, at }: { rows: readonly ClaimRow[]; at: keyof typeof HOME_CLAIMS }) {
  const names: readonly string[] = HOME_CLAIMS[at];
  return <Claims rows={rows.filter(({ claim }) => names.includes(claim))}>{BESIDE[at]}</Claims>;
}
