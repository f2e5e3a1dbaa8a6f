// https://developers.greenhouse.io/job-board.html
// The public job board interface: every open posting of one employer in a single answer, no key needed.
import { checkBoard, fetchWhole, TOKEN } from "./fetch-answer.ts";
import { parseAnswer } from "./json-answer.ts";
import { at, type Fields, firstText, joinedTexts, listOf, textOf } from "./json-value.ts";
import { type PayField, payField, periodOf } from "./pay-field.ts";
import type { PostingDraft } from "./posting-draft.ts";
import type { Source } from "./source.ts";

const ADDRESS = "https://boards-api.greenhouse.io/v1/boards/";

export const greenhouse: Source = {
  name: "greenhouse",
  documentation: "https://developers.greenhouse.io/job-board.html",
  boardIs: "board token, the last part of job-boards.greenhouse.io/<token>",
  readsWholeBoards: true,
  fetch(board, effects) {
    checkBoard({ source: "greenhouse", board }, TOKEN, "anthropic");
    const url = `${ADDRESS}${board}/jobs?content=true&pay_transparency=true`;
    return fetchWhole(effects, { source: "greenhouse", board, url, accept: "json" });
  },
  parse: (payload) =>
    parseAnswer(payload, {
      name: "Greenhouse",
      lists: ["jobs"],
      wrappers: ["job", "departments", "offices"],
      isPosting: (fields) => "title" in fields && ("absolute_url" in fields || "id" in fields),
      read: draftOf,
    }),
};

function draftOf(job: Fields): PostingDraft {
  return {
    id: textOf(job.id),
    title: typeof job.title === "string" ? textOf(job.title) : null,
    employer: textOf(job.company_name),
    location: firstText(at(job, "location", "name"), job.location) ?? officesOf(job),
    description: textOf(job.content),
    url: textOf(job.absolute_url),
    datePosted: textOf(job.first_published),
    validThrough: textOf(job.application_deadline),
    workplaceType: workplaceOf(job),
    salary: salaryOf(job),
  };
}

function officesOf(job: Fields): string | null {
  return joinedTexts(
    listOf(job.offices).map((office) => firstText(at(office, "location"), at(office, "name"))),
    " | ",
  );
}

/** Greenhouse has no such field; employers make their own, e.g. "Location Type: On-Site". */
function workplaceOf(job: Fields): string | null {
  for (const field of listOf(job.metadata)) {
    const name = textOf(at(field, "name")) ?? "";
    const value = joinedTexts(listOf(at(field, "value")), ", ") ?? "";
    const isWorkplace =
      /\b(?:location|work|workplace|office|remote)\b.{0,20}\b(?:type|model|arrangement|policy)\b/i;
    if (
      isWorkplace.test(name) &&
      /^(?:fully )?(?:remote|hybrid|on-?site|in[- ]office|in[- ]person)$/i.test(value)
    )
      return value;
  }
  return null;
}

/** Pay-transparency ranges are in cents and yearly unless the range's own title says otherwise. */
function salaryOf(job: Fields): PayField[] | undefined {
  return payField(
    listOf(job.pay_input_ranges).map((range) => {
      const title = textOf(at(range, "title")) ?? "";
      return {
        min: fromCents(at(range, "min_cents")),
        max: fromCents(at(range, "max_cents")),
        currency: at(range, "currency_type"),
        period: periodOf(title) ?? "year",
        component: COMPONENTS.find(([, pattern]) => pattern.test(title))?.[0],
      };
    }),
  );
}

const COMPONENTS = [
  ["ote", /\bon[- ]target|\bOTE\b/i],
  ["base", /\bbase\b/i],
] as const;

function fromCents(cents: unknown): number | null {
  return typeof cents === "number" ? cents / 100 : null;
}
