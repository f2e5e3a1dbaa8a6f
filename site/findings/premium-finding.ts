// What the same employer offers one role above another, in a sentence.
import type { Figure } from "../../src/domain/figure.ts";
import { inSentence } from "./compare-rows.ts";
import type { Sentence } from "./sentence.ts";

export interface PremiumRow {
  role: string;
  against: string;
  pairs: Figure;
  premium: Figure;
}

/** Fewer pairs than this tell nothing; the report refuses them. */
export const NEEDED_PAIRS = 30;

/** The two paths directly where that can be told, and each against the first other role where not. */
export function premiumSentence(rows: readonly PremiumRow[], labels: ReadonlyMap<string, string>): Sentence {
  const [first] = rows;
  if (first === undefined) return ["No two roles are compared."];
  if (first.premium.value !== null) return ["At the same employer and level, ", ...comparison(first, labels)];
  const told = rows.filter(({ premium }) => premium.value !== null).slice(0, 2);
  const name = (role: string) => inSentence(labels.get(role) ?? role);
  return [
    { figure: first.pairs, name: `${name(first.role)} and ${name(first.against)}: pairs` },
    ` pairs of one employer and level post pay for both ${name(first.role)} and ${name(first.against)}: fewer than ${NEEDED_PAIRS}, so what they are offered there cannot be told. `,
    ...(told.length === 0 ? [] : ["At the same employer and level, "]),
    ...told.flatMap((row, index) => [...(index === 0 ? [] : [" "]), ...comparison(row, labels, index)]),
  ];
}

function comparison(
  { role, against, premium }: PremiumRow,
  labels: ReadonlyMap<string, string>,
  at = 0,
): Sentence {
  const label = labels.get(role) ?? role;
  const { low, high } = premium;
  const differs = low !== null && high !== null && (low > 1 || high < 1);
  return [
    `${at === 0 ? inSentence(label) : label} postings offer `,
    { figure: premium, name: `${label} over ${labels.get(against) ?? against}` },
    ` as much as those for ${whom(labels.get(against) ?? against)}${differs ? "." : ", which cannot be told from the same."}`,
  ];
}

/** e.g. "ML engineers", "software without AI core". */
function whom(label: string): string {
  const name = inSentence(label).replace(",", "");
  return /(?:engineer|scientist|researcher)$/.test(name) ? `${name}s` : name;
}
