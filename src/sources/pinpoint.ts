// https://developers.pinpointhq.com/docs/getting-jobs-for-your-careers-site
// <token>.pinpointhq.com/postings.json: every open posting of one employer, no key needed.
import { checkBoard, fetchWhole, TOKEN } from "./fetch-answer.ts";
import { parseAnswer } from "./json-answer.ts";
import { at, type Fields, firstText, joinedTexts, textOf } from "./json-value.ts";
import { payField } from "./pay-field.ts";
import { placeText } from "./place-text.ts";
import type { PostingDraft } from "./posting-draft.ts";
import type { Source } from "./source.ts";

export const pinpoint: Source = {
  name: "pinpoint",
  documentation: "https://developers.pinpointhq.com/docs/getting-jobs-for-your-careers-site",
  boardIs: "the first part of <token>.pinpointhq.com",
  readsWholeBoards: true,
  fetch(board, effects) {
    checkBoard({ source: "pinpoint", board }, TOKEN, "digitalscience");
    const url = `https://${board}.pinpointhq.com/postings.json`;
    return fetchWhole(effects, { source: "pinpoint", board, url, accept: "json" });
  },
  parse: (payload) =>
    parseAnswer(payload, {
      name: "Pinpoint",
      lists: ["data", "postings"],
      wrappers: ["data"],
      isPosting: (fields) => "id" in fields && ("title" in fields || "attributes" in fields),
      read: (posting) => draftOf({ ...posting, ...(posting.attributes as Fields | undefined) }),
    }),
};

function draftOf(posting: Fields): PostingDraft {
  const { location } = posting;
  return {
    id: textOf(posting.id),
    title: textOf(posting.title),
    location: locationOf(location),
    description: descriptionOf(posting),
    url: textOf(posting.url),
    datePosted: firstText(posting.published_at, posting.posted_at, posting.created_at),
    validThrough: textOf(posting.deadline_at),
    employmentType: firstText(posting.employment_type_text, posting.employment_type),
    workplaceType: firstText(posting.workplace_type, posting.workplace_type_text),
    salary: salaryOf(posting),
  };
}

/** "Berlin, Germany": the place's own name where it has no city. */
function locationOf(location: unknown): string | null {
  const name = firstText(at(location, "name"), location);
  const address = placeText({
    city: at(location, "city"),
    region: at(location, "province"),
    country: at(location, "country"),
  });
  return name !== null && address !== null && !name.includes(address) && !address.includes(name)
    ? `${name}, ${address}`
    : (address ?? name);
}

const PARTS = ["key_responsibilities", "skills_knowledge_expertise", "benefits"];

function descriptionOf(posting: Fields): string | null {
  const parts = PARTS.map((part) => {
    const text = textOf(posting[part]);
    const header = textOf(posting[`${part}_header`]);
    return text === null || header === null ? text : `<h3>${header}</h3>\n${text}`;
  });
  return joinedTexts([posting.description, ...parts], "\n");
}

/** Amounts where there are some, else the employer's own words; hidden pay is not stated. */
function salaryOf(posting: Fields): unknown {
  if (posting.compensation_visible === false) return undefined;
  const amounts = payField([
    {
      min: posting.compensation_minimum,
      max: posting.compensation_maximum,
      currency: posting.compensation_currency,
      period: posting.compensation_frequency,
    },
  ]);
  return amounts ?? textOf(posting.compensation) ?? undefined;
}
