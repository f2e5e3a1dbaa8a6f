// https://help.breezy.hr/hc/en-us/articles/4425563127443 (job feeds): <token>.breezy.hr/json, no key needed.
import { checkBoard, fetchWhole, TOKEN } from "./fetch-answer.ts";
import { parseAnswer } from "./json-answer.ts";
import { at, type Fields, firstText, instantOf, isFields, listOf, textOf } from "./json-value.ts";
import { payField } from "./pay-field.ts";
import { placesText, placeText } from "./place-text.ts";
import type { PostingDraft } from "./posting-draft.ts";
import type { Source } from "./source.ts";

export const breezy: Source = {
  name: "breezy",
  documentation: "https://developer.breezy.hr/reference/positions",
  boardIs: "the first part of <token>.breezy.hr",
  readsWholeBoards: true,
  fetch(board, effects) {
    checkBoard({ source: "breezy", board }, TOKEN, "zetier");
    const url = `https://${board}.breezy.hr/json?verbose=true`;
    return fetchWhole(effects, { source: "breezy", board, url, accept: "json" });
  },
  parse: (payload) =>
    parseAnswer(payload, {
      name: "Breezy",
      lists: ["positions", "data"],
      wrappers: ["position"],
      isArray: true,
      isPosting: (fields) =>
        "name" in fields && ("friendly_id" in fields || "id" in fields || "_id" in fields),
      read: draftOf,
    }),
};

function draftOf(position: Fields): PostingDraft {
  const url = textOf(position.url);
  return {
    id: firstText(position.id, position._id, position.friendly_id),
    title: textOf(position.name),
    employer: firstText(at(position, "company", "name"), at(position, "company", "friendly_id")),
    location: locationOf(position),
    description: firstText(position.description, position.summary),
    url,
    datePosted: instantOf(position.published_date ?? position.creation_date),
    employmentType: firstText(at(position, "type", "name"), position.type),
    workplaceType: workplaceOf(position.location),
    salary: salaryOf(position.salary),
  };
}

function locationOf({ location, locations }: Fields): string | null {
  const places = listOf(locations).length > 0 ? listOf(locations) : listOf(location);
  return placesText(places.map((place) => placeText(place) ?? firstText(at(place, "name"))));
}

/** "remote", "hybrid" or "on-site" in newer answers, a yes or no in all. */
function workplaceOf(location: unknown): string | null {
  const details = firstText(at(location, "remote_details", "value"), at(location, "remote_details"));
  if (details !== null) return /^(?:fully-?)?remote$|hybrid|on-?site/i.test(details) ? details : "remote";
  return at(location, "is_remote") === true ? "remote" : null;
}

/** Words as an employer wrote them, e.g. "$90k - $110k / year", or amounts. */
function salaryOf(salary: unknown): unknown {
  if (!isFields(salary)) return textOf(salary) ?? undefined;
  const { min, max, currency } = salary;
  return payField([
    { min, max, currency: at(currency, "code") ?? currency, period: salary.period ?? salary.type },
  ]);
}
