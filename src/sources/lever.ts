// https://github.com/lever/postings-api
// The public postings interface: every open posting of one employer as an array, no key needed.
import { checkBoard, fetchWhole } from "./fetch-answer.ts";
import { parseAnswer } from "./json-answer.ts";
import { at, type Fields, firstText, instantOf, joinedTexts, listOf, textOf } from "./json-value.ts";
import { payField } from "./pay-field.ts";
import type { PostingDraft } from "./posting-draft.ts";
import type { Source } from "./source.ts";

export const lever: Source = {
  name: "lever",
  documentation: "https://github.com/lever/postings-api",
  boardIs: "the last part of jobs.lever.co/<token>; eu:<token> for jobs.eu.lever.co/<token>",
  readsWholeBoards: true,
  fetch(board, effects) {
    checkBoard({ source: "lever", board }, /^(?:eu:)?[\w.-]{1,100}$/, "palantir, or eu:<token>");
    const [host, token] = board.startsWith("eu:") ? ["api.eu", board.slice(3)] : ["api", board];
    const url = `https://${host}.lever.co/v0/postings/${token}?mode=json`;
    return fetchWhole(effects, { source: "lever", board, url, accept: "json" });
  },
  parse: (payload) =>
    parseAnswer(payload, {
      name: "Lever",
      lists: ["data", "postings"],
      wrappers: ["data", "posting"],
      isArray: true,
      isPosting: (fields) =>
        "text" in fields && ("categories" in fields || "hostedUrl" in fields || "id" in fields),
      read: draftOf,
    }),
};

function draftOf(posting: Fields): PostingDraft {
  const { categories, salaryRange } = posting;
  return {
    id: textOf(posting.id),
    title: typeof posting.text === "string" ? textOf(posting.text) : null,
    location:
      joinedTexts(listOf(at(categories, "allLocations")), " | ") ?? textOf(at(categories, "location")),
    description: descriptionOf(posting),
    url: firstText(posting.hostedUrl, at(posting, "urls", "show")),
    datePosted: instantOf(posting.createdAt),
    employmentType: textOf(at(categories, "commitment")),
    workplaceType: posting.workplaceType === "unspecified" ? null : textOf(posting.workplaceType),
    salary: payField([
      {
        min: at(salaryRange, "min"),
        max: at(salaryRange, "max"),
        currency: at(salaryRange, "currency"),
        period: at(salaryRange, "interval"),
      },
    ]),
  };
}

/** The text as the page shows it: opening and body, the lists under their headings, pay, closing. */
function descriptionOf(posting: Fields): string | null {
  const body = [
    firstText(
      posting.description,
      joinedTexts([posting.opening, posting.descriptionBody], "\n"),
      posting.descriptionPlain,
      at(posting, "content", "descriptionHtml"),
    ),
  ];
  const lists = listOf(posting.lists ?? at(posting, "content", "lists")).map((list) => {
    const content = textOf(at(list, "content"));
    return content === null ? null : `<h3>${textOf(at(list, "text")) ?? ""}</h3>\n<ul>${content}</ul>`;
  });
  const pay = firstText(posting.salaryDescription, posting.salaryDescriptionPlain);
  const closing = firstText(
    posting.additional,
    posting.additionalPlain,
    at(posting, "content", "closingHtml"),
  );
  return joinedTexts([...body, ...lists, pay, closing], "\n");
}
