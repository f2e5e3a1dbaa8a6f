interface Row {
  id: string;
  /** e.g. "2025-03-14". */
  receivedAt: string;
  customer: string;
  clerk: string;
  text: string;
  label: string;
}
interface Example {
  id: string;
  text: string;
  label: string;
}

const DESKS = ["leak", "quality", "billing", "meter"];
const OLD_NAMES: Record<string, string> = {
  burst: "leak",
  taste: "quality",
  invoice: "billing",
  reading: "meter",
};

export function prepare(rows: Row[]): { train: Example[]; valid: Example[] } {
  const mended = rows
    .map((row) => ({ ...row, text: withoutFooter(row.text), label: deskOf(row.label) }))
    .filter(({ text, label }) => DESKS.includes(label) && !["", "test"].includes(keyOf(text)));
  const single = [...new Map(mended.map((row) => [keyOf(row.text), row])).values()];
  const isValid = ({ customer }: Row) => hashOf(customer) % 5 === 0;
  return { train: single.filter((row) => !isValid(row)), valid: single.filter(isValid) };
}

function withoutFooter(text: string): string {
  return text.replace(/\s*\[[^\]]*\]\s*$/, "");
}

function deskOf(label: string): string {
  const name = label.trim().toLowerCase();
  return OLD_NAMES[name] ?? name;
}

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
}

function hashOf(text: string): number {
  let hash = 7;
  for (const sign of text) hash = (hash * 31 + sign.charCodeAt(0)) % 1_000_003;
  return hash;
}
