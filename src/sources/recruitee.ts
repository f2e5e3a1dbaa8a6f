// https://docs.recruitee.com/reference/offers
// The careers site's own answer: every published offer of one employer, no key needed.
import { checkBoard, fetchWhole, TOKEN } from "./fetch-answer.ts";
import { parseAnswer } from "./json-answer.ts";
import { at, type Fields, firstText, instantOf, joinedTexts, listOf, textOf } from "./json-value.ts";
import { payField } from "./pay-field.ts";
import { placesText, placeText } from "./place-text.ts";
import type { PostingDraft } from "./posting-draft.ts";
import type { Source } from "./source.ts";

export const recruitee: Source = {
  name: "recruitee",
  documentation: "https://docs.recruitee.com/reference/offers",
  boardIs: "the first part of <token>.recruitee.com",
  readsWholeBoards: true,
  fetch(board, effects) {
    checkBoard({ source: "recruitee", board }, TOKEN, "mollie");
    const url = `https://${board}.recruitee.com/api/offers/`;
    return fetchWhole(effects, { source: "recruitee", board, url, accept: "json" });
  },
  parse: (payload) =>
    parseAnswer(payload, {
      name: "Recruitee",
      lists: ["offers"],
      wrappers: ["offer"],
      isPosting: (fields) => "title" in fields && ("id" in fields || "slug" in fields),
      read: draftOf,
    }),
};

function draftOf(offer: Fields): PostingDraft | undefined {
  if (typeof offer.status === "string" && !OPEN.has(offer.status)) return undefined;
  const { salary } = offer;
  return {
    id: textOf(offer.id) ?? textOf(offer.slug),
    title: firstText(offer.title, offer.sharing_title),
    employer: textOf(offer.company_name),
    location: locationOf(offer),
    description: joinedTexts([offer.description, offer.requirements], "\n"),
    url: firstText(offer.careers_url, offer.url),
    datePosted: instantOf(offer.published_at ?? offer.created_at),
    validThrough: instantOf(offer.close_at),
    employmentType: employmentOf(textOf(offer.employment_type_code)),
    workplaceType: workplaceOf(offer),
    salary: payField([
      {
        min: at(salary, "min") ?? offer.min_salary,
        max: at(salary, "max") ?? offer.max_salary,
        currency: at(salary, "currency") ?? offer.salary_currency,
        period: at(salary, "period") ?? offer.salary_period,
      },
    ]),
  };
}

const OPEN = new Set(["published", "internal", "open"]);

function locationOf(offer: Fields): string | null {
  const places = listOf(offer.locations).map(
    (place) => placeText(place) ?? firstText(at(place, "full_address"), at(place, "name")),
  );
  const { city, state_name, country, country_code } = offer;
  return (
    placesText(places) ?? textOf(offer.location) ?? placeText({ city, state_name, country, country_code })
  );
}

/** "fulltime_permanent", "parttime_fixed_term", "internship", "freelance". */
function employmentOf(code: string | null): string | null {
  return (
    code
      ?.replace(/fulltime/i, "full-time")
      .replace(/parttime/i, "part-time")
      .replaceAll("_", " ") ?? null
  );
}

/** An offer may tick several; each freedom it gives includes the ones before it. */
function workplaceOf(offer: Fields): string | null {
  if (offer.hybrid === true) return "hybrid";
  if (offer.remote === true) return "remote";
  return offer.on_site === true ? "onsite" : null;
}
