// https://developer.personio.de/docs/retrieving-open-job-positions
// The XML feed of a careers page: every open position of one employer, no key needed.
import type { Payload } from "../domain/payload.ts";
import { bodyText } from "./body-text.ts";
import { checkBoard, fetchWhole, TOKEN } from "./fetch-answer.ts";
import { parseAnswer } from "./json-answer.ts";
import { firstText, joinedTexts, listOf, textOf } from "./json-value.ts";
import { payField } from "./pay-field.ts";
import { placesText } from "./place-text.ts";
import { type PostingDraft, postingOf } from "./posting-draft.ts";
import type { ParseResult, Source } from "./source.ts";
import { childrenOf, childText, elementsNamed, type XmlElement, xmlTree } from "./xml-tree.ts";

export const personio: Source = {
  name: "personio",
  documentation: "https://developer.personio.de/docs/retrieving-open-job-positions",
  boardIs: "the first part of <token>.jobs.personio.de",
  readsWholeBoards: true,
  fetch(board, effects) {
    checkBoard({ source: "personio", board }, TOKEN, "personio");
    const url = `https://${board}.jobs.personio.de/xml?language=en`;
    return fetchWhole(effects, { source: "personio", board, url, accept: "xml" });
  },
  parse: parseFeed,
};

function parseFeed(payload: Payload): ParseResult {
  const text = bodyText(payload.body);
  if (/^\s*[[{]/.test(text)) return parseSearch(payload);
  const root = xmlTree(text);
  const positions = elementsNamed(root, new Set(["position"]));
  const isFeed = elementsNamed(root, new Set(["workzag-jobs"])).length > 0 || positions.length > 0;
  if (!isFeed) {
    const problem = "not a Personio feed: no workzag-jobs in it";
    return { postings: [], problems: [{ where: "payload", problem }] };
  }
  const result: ParseResult = { postings: [], problems: [] };
  for (const [index, position] of positions.entries()) {
    const posting = postingOf(draftOf(position, payload.board), payload);
    if (typeof posting === "string")
      result.problems.push({ where: `position ${index + 1}`, problem: posting });
    else result.postings.push(posting);
  }
  return result;
}

/** The careers page's own search.json says the same in JSON. */
function parseSearch(payload: Payload): ParseResult {
  return parseAnswer(payload, {
    name: "Personio",
    lists: ["positions", "jobs", "data"],
    isArray: true,
    isPosting: (fields) => "name" in fields && "id" in fields,
    read: (job) => {
      const id = textOf(job.id);
      return {
        id,
        title: textOf(job.name),
        employer: textOf(job.subcompany),
        location: placesText([textOf(job.office), ...listOf(job.offices)]),
        description: textOf(job.description),
        url: pageOf(payload.board, id),
        datePosted: firstText(job.created_at, job.createdAt),
        employmentType: employmentOf(textOf(job.employment_type), textOf(job.schedule)),
      };
    },
  });
}

function pageOf(board: string, id: string | null): string | null {
  return board === "" || id === null ? null : `https://${board}.jobs.personio.de/job/${id}`;
}

function draftOf(position: XmlElement, board: string): PostingDraft {
  const id = childText(position, "id");
  const offices = childrenOf(position, "additionaloffices").flatMap((list) => childrenOf(list, "office"));
  return {
    id,
    title: childText(position, "name"),
    employer: childText(position, "subcompany"),
    location: placesText([childText(position, "office"), ...offices.map(({ text }) => text)]),
    description: descriptionOf(position),
    url: childText(position, "url", "joburl") ?? pageOf(board, id),
    datePosted: childText(position, "createdat"),
    employmentType: employmentOf(childText(position, "employmenttype"), childText(position, "schedule")),
    workplaceType: childText(position, "workplacetype", "workplace"),
    salary: payField(childrenOf(position, "salary").map(statedPay)),
  };
}

function descriptionOf(position: XmlElement): string | null {
  const parts = childrenOf(position, "jobdescriptions").flatMap((list) => childrenOf(list, "jobdescription"));
  return joinedTexts(
    parts.map((part) => {
      const text = childText(part, "value");
      const title = childText(part, "name");
      return text === null || title === null ? text : `<h3>${title}</h3>\n${text}`;
    }),
    "\n",
  );
}

/** "permanent" and "full-time" are two fields; "full-or-part-time" says neither. */
function employmentOf(type: string | null, schedule: string | null): string | null {
  return joinedTexts([schedule === "full-or-part-time" ? null : schedule, type], ", ");
}

function statedPay(salary: XmlElement) {
  return {
    min: childText(salary, "min", "from"),
    max: childText(salary, "max", "to"),
    currency: childText(salary, "currency"),
    period: childText(salary, "interval", "period"),
  };
}
