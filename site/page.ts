// The contract of a page: what it may use, and what it gives back.
import type { VNode } from "preact";
import type { Answer, AsOf } from "../src/domain/answer.ts";
import type { Ask } from "../src/reports/index.ts";
import type { Vocabulary } from "../src/reports/vocabulary.ts";

export interface PageRequest {
  /** As it stands in the address, e.g. "/receipts/salary-median;of=USD". */
  path: string;
  query: Record<string, string[]>;
  ask: Ask;
  /** e.g. "http://localhost:4320". */
  origin: string;
  vocabulary: Vocabulary;
  /** Whether pages of live postings carry markup by which search engines list them. */
  marksPostings: boolean;
}

export interface PageResponse {
  status: number;
  html: string;
  headers?: Record<string, string>;
}

/** What a page says; the layout draws the rest. */
export interface PageContent {
  title: string;
  /** One sentence for search engines and link previews. */
  description: string;
  body: VNode;
  /** The answer the page rests on; none on pages of plain text. */
  source?: PageSource;
  status?: number;
  headers?: Record<string, string>;
  /** Address of what the page does beyond being read; it is whole without. */
  script?: string;
  /** Address of rules that no other page needs. */
  style?: string;
  /** What the page is about, as schema.org says it. */
  structured?: object;
  /** Pages that search engines should leave out. */
  isUnlisted?: boolean;
}

export interface PageSource {
  asOf: AsOf;
  report: string;
  /** The address that gives the same answer when ".json" or ".csv" is added, e.g. "/compare". */
  file: string;
  /** Only what differs from the report's defaults. */
  params: Record<string, unknown>;
}

/** Parts of the address by name, decoded, e.g. { id: "ats-2026-05:1" }. */
export type PathParts = Record<string, string>;

export interface Page {
  /** e.g. "/compare/:role/:against". */
  address: string;
  render(request: PageRequest, parts: PathParts): Promise<PageContent>;
}

/** Rows of an answer whose report is known. */
export function rowsOf<Row>(answer: Answer): Row[] {
  return answer.rows as unknown as Row[];
}
