// The words of a posting that made it count, sliced from its text when that is held here.
import type { StoredEvidence } from "../store/rows.ts";
import type { ReceiptRow } from "./receipt-rows.ts";

export interface Quote {
  /** What read it, in words. */
  rule: string;
  /** The posting's own words, with a little around them; null where its text is not held. */
  quote: string | null;
}

/** What is kept of a posting's words: the places of its mentions, and its text where that is held. */
export interface HeldWords {
  /** JSON, as it is stored; empty where none is kept. */
  evidence: string;
  text: string | undefined;
}

/** Letters shown around a mention, so that it can be judged. */
const AROUND = 50;

/** The evidence for `fact` ("role", "skill:pytorch", "salary" …), or undefined when none was kept. */
export function quoteOf(row: ReceiptRow, fact: string, { evidence, text }: HeldWords): Quote | undefined {
  const [kind, which] = fact.split(":");
  if (kind === "salary") return salaryQuote(row, text);
  const stored = storedEvidence(evidence);
  if (kind === "skill" || kind === "skills") return skillQuote(stored, which, { row, text });
  if (kind === "task" || kind === "tasks") return taskQuote(stored, which, { row, text });
  const found = stored.facts.find((evidence) => evidence.fact === kind);
  if (found === undefined) return kind === "role" ? { rule: row.role_rule, quote: null } : undefined;
  return firstQuote(found.rule, found.mentions[0], { row, text });
}

interface Place {
  row: ReceiptRow;
  text: string | undefined;
}

interface Span {
  field: string;
  start: number;
  end: number;
  text?: string;
}

function salaryQuote(row: ReceiptRow, text: string | undefined): Quote | undefined {
  const stated = row.salary[0];
  if (stated === undefined) return undefined;
  const range = [stated.min, stated.max]
    .map((amount) => amount?.toLocaleString("en-US") ?? "open")
    .join(" to ");
  const rule = `${stated.source === "field" ? "pay field" : "pay in the text"}: ${range} ${stated.currency} a ${stated.period}`;
  if (stated.start === null || stated.end === null) return { rule, quote: null };
  return firstQuote(rule, { field: "description", start: stated.start, end: stated.end }, { row, text });
}

function skillQuote(stored: StoredEvidence, slug: string | undefined, place: Place): Quote | undefined {
  const wanted = slug?.split("~");
  const found = stored.skills.find(({ skill }) => wanted?.includes(skill) ?? true);
  return firstQuote("words of the skill", found?.mentions[0], place);
}

function taskQuote(stored: StoredEvidence, task: string | undefined, place: Place): Quote | undefined {
  const found = task === undefined ? stored.tasks[0] : stored.tasks.find((each) => each.task === task);
  return firstQuote("words of the task", found?.mention, place);
}

function firstQuote(rule: string, mention: Span | undefined, { row, text }: Place): Quote {
  if (mention === undefined) return { rule, quote: null };
  const fields: Record<string, string | undefined> = {
    title: row.title,
    location: row.location,
    description: text,
  };
  const field = fields[mention.field];
  if (field !== undefined) return { rule, quote: aroundSpan(field, mention) };
  return { rule, quote: mention.field === "description" ? null : (mention.text ?? null) };
}

function aroundSpan(text: string, { start, end }: Span): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const before = from > 0 ? "…" : "";
  const after = to < text.length ? "…" : "";
  return `${before}${text.slice(from, to).replace(/\s+/g, " ").trim()}${after}`;
}

export function storedEvidence(json: string): StoredEvidence {
  const empty: StoredEvidence = { facts: [], skills: [], tasks: [] };
  if (json === "") return empty;
  return { ...empty, ...(JSON.parse(json) as Partial<StoredEvidence>) };
}
