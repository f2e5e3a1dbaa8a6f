// https://schema.org/JobPosting
// JobPosting markup in JSON-LD, as employers put it on their pages for search engines.
import type { Payload } from "../domain/payload.ts";
import { bodyText } from "./body-text.ts";
import { isJobPosting, jobPostingDraft } from "./job-posting.ts";
import { jsonLdOf, mendedJson } from "./json-ld.ts";
import { isFields, listOf } from "./json-value.ts";
import { postingOf } from "./posting-draft.ts";
import { fetchPages } from "./site-pages.ts";
import type { ParseResult, Source } from "./source.ts";

export const jsonld: Source = {
  name: "jsonld",
  documentation: "https://schema.org/JobPosting",
  boardIs: "address of a page with postings, of a sitemap, or of a site whose sitemap lists such pages",
  readsWholeBoards: false,
  fetch: fetchPages,
  parse: parsePage,
};

function parsePage(payload: Payload): ParseResult {
  const { documents, canonical, broken } = pageOf(bodyText(payload.body));
  const raw = documents.flatMap((document) => jobPostings(document, 0));
  const result: ParseResult = { postings: [], problems: [] };
  for (let index = 0; index < broken; index++)
    result.problems.push({ where: payload.key, problem: "JSON-LD that can't be read" });
  for (const [index, posting] of raw.entries()) {
    const draft = jobPostingDraft(posting);
    const page = addressOf(draft.url, canonical, payload.key);
    const own = draft.url != null || raw.length === 1 ? (page ?? draft.url) : undefined;
    const id = draft.id ?? own ?? `${page ?? payload.key}#${index + 1}`;
    const read = postingOf({ ...draft, id, url: page }, payload);
    if (typeof read === "string")
      result.problems.push({ where: `${payload.key} posting ${index + 1}`, problem: read });
    else result.postings.push(read);
  }
  if (raw.length === 0 && broken === 0)
    result.problems.push({ where: payload.key, problem: "no JobPosting on the page" });
  return result;
}

/** A page of HTML, or JSON that was saved without the page around it, whole or one object a line. */
function pageOf(text: string): ReturnType<typeof jsonLdOf> {
  const start = text.trimStart();
  if (!start.startsWith("{") && !start.startsWith("[")) return jsonLdOf(text);
  const whole = mendedJson(text);
  if (whole !== undefined) return { documents: [whole], broken: 0, canonical: null };
  const lines = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(mendedJson);
  const documents = lines.filter((line) => line !== undefined);
  return { documents, broken: lines.length - documents.length, canonical: null };
}

const DEEPEST = 8;

/** JobPosting objects wherever they stand: in lists, in `@graph`, as items of an ItemList. */
function jobPostings(value: unknown, depth: number): ReturnType<typeof asList> {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((element) => jobPostings(element, depth + 1));
  if (isJobPosting(value)) return asList(value);
  if (!isFields(value)) return [];
  return ["@graph", "itemListElement", "item", "mainEntity", "hasPart", "itemOffered"].flatMap((key) =>
    listOf(value[key]).flatMap((element) => jobPostings(element, depth + 1)),
  );
}

function asList(posting: Record<string, unknown>): Record<string, unknown>[] {
  return [posting];
}

/** The posting's address, resolved against its page's. */
function addressOf(url: string | null | undefined, canonical: string | null, key: string): string | null {
  for (const address of [url, canonical, key]) {
    if (!address) continue;
    const parts = URL.canParse(address) ? [address] : URL.canParse(address, key) ? [address, key] : undefined;
    if (parts === undefined) continue;
    const full = new URL(...(parts as [string, string?]));
    if (full.protocol === "https:" || full.protocol === "http:") return full.href;
  }
  return null;
}
