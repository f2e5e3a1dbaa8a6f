// Search the postings: the address is the search, the newest come first.

import type { Answer } from "../../src/domain/answer.ts";
import type { Figure } from "../../src/domain/figure.ts";
import { FAMILY_LABELS, PATHS } from "../../src/domain/role.ts";
import { withQuery } from "../addresses.ts";
import { lookOf } from "../charts/paths.ts";
import { Mark } from "../components/chart-figure.tsx";
import { FigureLink } from "../components/figure-link.tsx";
import { Notes } from "../components/layout.tsx";
import { OpeningsForm } from "../components/openings-form.tsx";
import { type OpeningRow, OpeningsList } from "../components/openings-list.tsx";
import { counted } from "../format.ts";
import { type Chip, chipsOf, OPENINGS_KINDS } from "../openings-filters.ts";
import { type Page, type PageContent, type PageRequest, rowsOf } from "../page.ts";
import { readQuery, upperCase } from "../query.ts";
import script from "../scripts/searches.js?url";

export const openings: Page = {
  address: "/openings",
  render: async (request) => {
    const params = searchOf(request);
    try {
      return found(request, params, await request.ask("openings", { ...params, facets: true }));
    } catch (error) {
      const mistake = mistakeOf(error);
      if (mistake === undefined) throw error;
      return unfit(request, params, mistake);
    }
  },
};

/** Skills come as slugs from links and as labels from people. */
function searchOf({ query, vocabulary }: PageRequest): Record<string, unknown> {
  const params = upperCase(readQuery(query, OPENINGS_KINDS), "country", "currency");
  for (const name of ["skill", "skillAny", "skillNot"]) {
    const given = params[name];
    if (Array.isArray(given)) params[name] = given.map((label) => slugOf(String(label), vocabulary.skills));
  }
  return params;
}

function slugOf(name: string, skills: PageRequest["vocabulary"]["skills"]): string {
  if (skills.has(name)) return name;
  const wanted = name.toLowerCase();
  for (const [slug, { label }] of skills) if (label.toLowerCase() === wanted) return slug;
  return name;
}

interface Mistake {
  message: string;
  hint: string | undefined;
}

/** What the person can mend is said above the form; anything else is not for this page. */
function mistakeOf(error: unknown): Mistake | undefined {
  if (!(error instanceof Error) || error.name !== "UserError") return undefined;
  const { code, hint } = error as Error & { code?: string; hint?: string };
  return code === undefined || code === "bad_request"
    ? { message: error.message, hint: hint?.replaceAll('"|"', ", ") }
    : undefined;
}

function found(request: PageRequest, params: Record<string, unknown>, answer: Answer): PageContent {
  const rows = rowsOf<OpeningRow>(answer);
  const chips = chipsOf(params, request.vocabulary);
  const isFirst = params.after === undefined;
  return {
    title: "Openings",
    description:
      "Job postings of agent engineers, ML engineers and their neighbours, with true pay, place and age.",
    source: { asOf: answer.asOf, report: "openings", file: "/openings", params },
    isUnlisted: !isFirst,
    script,
    body: (
      <>
        <header class="opening">
          <h1>Which postings fit?</h1>
          <FoundLine figure={answer.figures.postings!} hasFilters={chips.length > 0} />
          {params.role === undefined && params.archetype === undefined ? (
            <PathsLine figures={answer.figures} params={params} />
          ) : null}
          <p class="to-results">
            <a href="#results">To the postings</a>
          </p>
        </header>
        <Chips chips={chips} />
        <div class="search-page">
          <OpeningsForm params={params} vocabulary={request.vocabulary} counts={answer.figures} />
          <div class="results" id="results">
            <div class="kept" data-kept hidden />
            <PayResults figures={answer.figures} />
            {rows.length === 0 ? <Nothing chips={chips} isFirst={isFirst} /> : <OpeningsList rows={rows} />}
            <Pages params={params} next={answer.next} isFirst={isFirst} />
          </div>
        </div>
        <Notes notes={answer.notes} />
      </>
    ),
  };
}

function FoundLine({ figure, hasFilters }: { figure: Figure; hasFilters: boolean }) {
  const end = hasFilters ? (figure.n === 1 ? " fits." : " fit.") : " were live when last observed.";
  return (
    <p class="lede">
      <FigureLink figure={figure} name="Unique postings that fit" /> {figure.n === 1 ? "posting" : "postings"}
      {figure.n === 0 ? "" : ` of ${counted(figure.employers, "employer")}`}
      {end}
    </p>
  );
}

/** Of everything that fits, what concerns the two paths: most postings of a board are for neither. */
function PathsLine({ figures, params }: { figures: Answer["figures"]; params: Record<string, unknown> }) {
  const found = PATHS.flatMap((family) => {
    const figure = figures[`role=${family}`];
    return figure === undefined || figure.n === 0 ? [] : [{ family, figure }];
  });
  if (found.length === 0) return null;
  return (
    <p class="paths-line">
      Only for:{" "}
      {found.map(({ family, figure }) => (
        <span key={family}>
          <Mark look={lookOf(family)} />{" "}
          <a href={withQuery("/openings", { ...params, role: [family] })}>{FAMILY_LABELS[family]}</a>{" "}
          <FigureLink figure={figure} name={`${FAMILY_LABELS[family]}: postings that fit`} />
        </span>
      ))}
    </p>
  );
}

/** Where a floor is set, what it leaves out is said too. */
function PayResults({ figures: { meets, below, notStated } }: { figures: Answer["figures"] }) {
  if (meets === undefined || below === undefined || notStated === undefined) return null;
  return (
    <p class="pay-results">
      <FigureLink figure={meets} name="Postings whose pay reaches the floor" /> reach the floor,{" "}
      <FigureLink figure={below} name="Postings whose pay stays below the floor" /> stay below it, and of{" "}
      <FigureLink figure={notStated} name="Postings whose pay is not known" /> no pay is known.
    </p>
  );
}

function unfit(request: PageRequest, params: Record<string, unknown>, mistake: Mistake): PageContent {
  return {
    title: "Openings",
    description: "Search the postings.",
    status: 400,
    isUnlisted: true,
    body: (
      <>
        <header class="opening">
          <h1>Which postings fit?</h1>
          <p class="lede" role="alert">
            This search can't be read: {mistake.message}
            {mistake.hint === undefined ? "" : ` (${mistake.hint})`}.
          </p>
        </header>
        <Chips chips={chipsOf(params, request.vocabulary)} />
        <OpeningsForm params={params} vocabulary={request.vocabulary} />
      </>
    ),
  };
}

function Chips({ chips }: { chips: readonly Chip[] }) {
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label="Filters that are set">
      {chips.map(({ label, value, without }) => (
        <li key={`${label} ${value}`}>
          <a href={without} aria-label={`Remove ${label}: ${value}`}>
            <span class="quiet">{label}</span> {value} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      <li>
        <a class="plain" href="/openings">
          Remove all
        </a>
      </li>
    </ul>
  );
}

function Nothing({ chips, isFirst }: { chips: readonly Chip[]; isFirst: boolean }) {
  return (
    <section class="nothing">
      <h2>No posting fits</h2>
      {isFirst ? <p>{nothingWords(chips)}</p> : <p>The list ends before this position.</p>}
      {chips.length < 2 ? null : (
        <ul>
          {chips.map(({ label, value, without }) => (
            <li key={`${label} ${value}`}>
              <a href={without}>
                without {label} {value}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function nothingWords(chips: readonly Chip[]): string {
  const [only, ...others] = chips;
  if (only === undefined)
    return "No postings are held here yet. Read a board with npx twopaths ingest greenhouse <board>, or restore the bundled snapshot.";
  if (others.length > 0) return "Nothing here fits all of these at once. Try without one of them:";
  return only.label === "words"
    ? "Words are looked for whole in title, employer, place and text; most texts are not held here, so a rarer word may stand in postings that are not found by it."
    : `No posting held here was read to have this ${only.label}; what postings do not state is left out.`;
}

function Pages({
  params,
  next,
  isFirst,
}: {
  params: Record<string, unknown>;
  next: string | null;
  isFirst: boolean;
}) {
  if (next === null && isFirst) return null;
  const { after: _after, ...rest } = params;
  return (
    <nav class="pages" aria-label="Pages of the list">
      {isFirst ? null : <a href={withQuery("/openings", rest)}>First page</a>}
      {next === null ? null : (
        <a rel="next" href={withQuery("/openings", { ...rest, after: next })}>
          Next page
        </a>
      )}
    </nav>
  );
}
