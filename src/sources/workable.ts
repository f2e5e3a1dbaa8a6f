// https://help.workable.com/hc/en-us/articles/115012771647 (careers widget), https://workable.readme.io/reference/jobs
// The widget's answer holds every open posting of one employer with its text; newer answers are read as well.
import { checkBoard, fetchWhole, TOKEN } from "./fetch-answer.ts";
import { parseAnswer } from "./json-answer.ts";
import { at, type Fields, firstText, instantOf, joinedTexts, listOf, textOf } from "./json-value.ts";
import { payField } from "./pay-field.ts";
import { placesText, placeText } from "./place-text.ts";
import type { PostingDraft } from "./posting-draft.ts";
import type { Source } from "./source.ts";

export const workable: Source = {
  name: "workable",
  documentation: "https://workable.readme.io/reference/jobs",
  boardIs: "the last part of apply.workable.com/<token>",
  readsWholeBoards: true,
  fetch(board, effects) {
    checkBoard({ source: "workable", board }, TOKEN, "huggingface");
    const url = `https://apply.workable.com/api/v1/widget/accounts/${board}?details=true`;
    return fetchWhole(effects, { source: "workable", board, url, accept: "json" });
  },
  parse: (payload) =>
    parseAnswer(payload, {
      name: "Workable",
      lists: ["jobs", "results"],
      wrappers: ["job"],
      isPosting: (fields) => "title" in fields && ("shortcode" in fields || "id" in fields),
      read: draftOf,
      hasDetails: true,
    }),
};

/** Open postings are "published"; drafts and closed ones come along in some answers. */
function draftOf(job: Fields, answer: Fields): PostingDraft | undefined {
  if (typeof job.state === "string" && NOT_OPEN.has(job.state)) return undefined;
  const shortcode = textOf(job.shortcode);
  const { salary } = job;
  return {
    id: shortcode ?? textOf(job.id),
    title: firstText(job.title, job.full_title),
    employer: firstText(job.company, at(answer, "name")),
    location: locationOf(job),
    description: descriptionOf(job),
    url:
      firstText(job.url, job.shortlink) ??
      (shortcode === null ? null : `https://apply.workable.com/j/${shortcode}`),
    datePosted: instantOf(job.published_on ?? job.published ?? job.created_at),
    employmentType: employmentOf(job),
    workplaceType: workplaceOf(job),
    salary: payField([
      {
        min: at(salary, "salary_from"),
        max: at(salary, "salary_to"),
        currency: at(salary, "salary_currency"),
        period: at(salary, "salary_period") ?? at(salary, "salary_frequency"),
      },
    ]),
  };
}

const NOT_OPEN = new Set(["draft", "closed", "archived"]);

/** `state` beside city and country is a region; beside `shortcode` in newer answers it is the posting's. */
function locationOf(job: Fields): string | null {
  const places = listOf(job.locations).filter((place) => at(place, "hidden") !== true);
  const one = job.location ?? { city: job.city, region: job.state, country: job.country };
  const text = firstText(job.location, at(job, "location", "location_str"));
  return (
    placesText(places.map((place) => firstText(at(place, "location_str")) ?? placeText(place))) ??
    text ??
    placeText(one)
  );
}

function descriptionOf(job: Fields): string | null {
  const details = at(job, "details");
  const parts = ["description", "requirements", "benefits"].map(
    (key) => textOf(job[key]) ?? textOf(at(details, key)),
  );
  return joinedTexts(parts, "\n") ?? firstText(job.full_description, at(details, "full_description"));
}

const TYPES: Readonly<Record<string, string>> = {
  full: "full-time",
  part: "part-time",
  contract: "contract",
  temporary: "temporary",
  internship: "internship",
};

function employmentOf(job: Fields): string | null {
  const types = listOf(job.type).map((type) => TYPES[textOf(type) ?? ""] ?? type);
  return textOf(job.employment_type) ?? joinedTexts(types, ", ");
}

function workplaceOf(job: Fields): string | null {
  const stated = firstText(job.workplace, job.workplace_type, at(job, "location", "workplace_type"));
  if (stated !== null) return stated;
  const isRemote =
    job.telecommuting === true || job.remote === true || at(job, "location", "telecommuting") === true;
  return isRemote ? "remote" : null;
}
