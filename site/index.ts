// The site as one module: an address and a way to ask in, a page out. What it links to under /assets/ lies in
// `build/site/assets/`, under names that change with the content.
import { document } from "./components/layout.tsx";
import type { PageContent, PageRequest, PageResponse } from "./page.ts";
import { claims } from "./pages/claims.tsx";
import { compare, home } from "./pages/compare.tsx";
import { coverage } from "./pages/coverage.tsx";
import { demand } from "./pages/demand.tsx";
import { duration } from "./pages/duration.tsx";
import { employers } from "./pages/employers.tsx";
import { freshness } from "./pages/freshness.tsx";
import { glossary } from "./pages/glossary.tsx";
import { hybrid } from "./pages/hybrid.tsx";
import { interviews } from "./pages/interviews.tsx";
import { ladder } from "./pages/ladder.tsx";
import { method } from "./pages/method.tsx";
import { openings } from "./pages/openings.tsx";
import { posting } from "./pages/posting.tsx";
import { premium } from "./pages/premium.tsx";
import { type PageError, problem } from "./pages/problem.tsx";
import { receipt } from "./pages/receipt.tsx";
import { role } from "./pages/role.tsx";
import { roles } from "./pages/roles.tsx";
import { salary } from "./pages/salary.tsx";
import { skills } from "./pages/skills.tsx";
import { tasks } from "./pages/tasks.tsx";
import { term } from "./pages/term.tsx";
import { routeOf } from "./route.ts";
import { linkTerms } from "./term-links.ts";

const pages = [
  home,
  compare,
  tasks,
  skills,
  salary,
  premium,
  demand,
  ladder,
  interviews,
  duration,
  hybrid,
  roles,
  role,
  employers,
  claims,
  openings,
  posting,
  freshness,
  coverage,
  receipt,
  method,
  glossary,
  term,
] as const;

/** The page at an address, or undefined when there is none. */
export async function renderPage(request: PageRequest): Promise<PageResponse | undefined> {
  const route = routeOf(pages, request.path);
  if (route === undefined) return undefined;
  const tidied = tidyAddress(request);
  if (tidied !== undefined) return { status: 303, html: "", headers: { location: tidied } };
  const content = await route.page.render(request, route.parts);
  const html = document(content, request.path);
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
  return document(problem(error), request.path);
}

/** A form sends its empty fields too; the address to share is the one without them. */
function tidyAddress({ path, query }: PageRequest): string | undefined {
  const entries = Object.entries(query).flatMap(([name, values]) => values.map((value) => [name, value]));
  const filled = entries.filter(([, value]) => value !== "");
  if (filled.length === entries.length) return undefined;
  const search = new URLSearchParams(filled as [string, string][]).toString();
  return search === "" ? path : `${path}?${search}`;
}
