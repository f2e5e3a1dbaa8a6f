// The site as one module: an address and a way to ask in, a page out. What it links to under /assets/ lies in
// `build/site/assets/`, under names that change with the content.
import { document } from "./components/layout.tsx";
import type { PageContent, PageRequest, PageResponse } from "./page.ts";
import { pages } from "./pages/index.ts";
import { type PageError, problem } from "./pages/problem.tsx";
import { routeOf } from "./route.ts";
import { linkTerms } from "./term-links.ts";

export { renderFile } from "./files.ts";

/** The page at an address, or undefined when there is none. */
export async function renderPage(request: PageRequest): Promise<PageResponse | undefined> {
  const route = routeOf(pages, request.path);
  if (route === undefined) return undefined;
  const tidied = tidyAddress(request);
  if (tidied !== undefined) return { status: 303, html: "", headers: { location: tidied } };
  const content = await route.page.render(request, route.parts);
  const html = document(content, { ...request, hasPage });
  return {
    status: content.status ?? 200,
    html: isOfPostings(content) ? html : linkTerms(html, request.vocabulary.glossary, request.path),
    headers: { "cache-control": "no-cache", ...content.headers },
  };
}

/** What a posting says is its own: no word of it becomes ours. */
function isOfPostings({ source }: PageContent): boolean {
  return source !== undefined && ["posting", "receipt", "openings", "history"].includes(source.report);
}

export function errorPage(error: PageError, request: { path: string }): string {
  return document(problem(error), { ...request, hasPage });
}

function hasPage(path: string): boolean {
  return routeOf(pages, path) !== undefined;
}

/** A form sends its empty fields too; the address to share is the one without them. */
function tidyAddress({ path, query }: PageRequest): string | undefined {
  const entries = Object.entries(query).flatMap(([name, values]) => values.map((value) => [name, value]));
  const filled = entries.filter(([, value]) => value !== "");
  if (filled.length === entries.length) return undefined;
  const search = new URLSearchParams(filled as [string, string][]).toString();
  return search === "" ? path : `${path}?${search}`;
}
