// The guide's checkable sentences, in our words, each with the report and the rule that judge it.
import { z } from "zod";
import { Claim } from "../domain/claim.ts";
import { readYaml } from "./read-yaml.ts";

/** In the order of the guide. Throws where two claims share a name. */
export function readClaims(): Claim[] {
  const claims = readYaml("claims.yaml", z.array(Claim));
  const names = new Set<string>();
  for (const { claim } of claims) {
    if (names.has(claim)) throw new Error(`content/claims.yaml: two claims have this name: ${claim}`);
    names.add(claim);
  }
  return claims;
}
