// Where reading and labels differ, with the text around, to learn from. Holds posting text: never committed,
// and made of the tuning half only, so that nobody tunes on the other.
import type { Mention } from "../src/domain/mention.ts";
import type { Case, FactCheck } from "./checks.ts";

export function disagreementsPage(cases: readonly Case[], checks: readonly FactCheck[]): string {
  return checks
    .flatMap((check) => {
      const entries = cases.flatMap((one) => disagreementEntry(one, check));
      return [`# ${check.fact}: ${entries.length} of ${cases.length} differ`, ...entries];
    })
    .join("\n\n");
}

function disagreementEntry(one: Case, check: FactCheck): string[] {
  const pair = check.disagreement(one);
  if (pair === undefined) return [];
  const { posting, enrichment } = one;
  const evidence = enrichment.evidence.find(({ fact }) => fact === check.evidence);
  const quotes = (evidence?.mentions ?? []).slice(0, 5).map((mention) => `  > ${quote(one, mention)}`);
  return [
    [
      `## ${posting.id} ${posting.title} (${posting.location ?? ""})`,
      `- labelled: ${pair.label}`,
      `- read: ${pair.read}${evidence === undefined ? "" : ` (${evidence.rule})`}`,
      ...quotes,
    ].join("\n"),
  ];
}

const AROUND = 120;

function quote({ posting, enrichment }: Case, mention: Mention): string {
  const fields = { title: posting.title, location: posting.location ?? "", description: enrichment.text };
  const field = mention.field in fields ? fields[mention.field as keyof typeof fields] : mention.text;
  const before = field.slice(Math.max(0, mention.start - AROUND), mention.start);
  const after = field.slice(mention.end, mention.end + AROUND);
  return `${mention.field}: ${before}**${mention.text}**${after}`.replace(/\s+/g, " ");
}
