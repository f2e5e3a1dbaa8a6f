// https://developers.smartrecruiters.com/docs/posting-api
// Pages of postings without text, and one answer a posting with it; no key needed.
import type { Payload } from "../domain/payload.ts";
import {
  type BoardAnswer,
  checkBoard,
  fetchAnswer,
  joinedAnswers,
  jsonOf,
  payloadOf,
  TOKEN,
} from "./fetch-answer.ts";
import { parseAnswer } from "./json-answer.ts";
import {
  at,
  type Fields,
  firstText,
  instantOf,
  isFields,
  joinedTexts,
  listOf,
  textOf,
} from "./json-value.ts";
import { payField } from "./pay-field.ts";
import { placeText } from "./place-text.ts";
import type { PostingDraft } from "./posting-draft.ts";
import type { FetchEffects, Source } from "./source.ts";

const PAGE = 100;
const MOST_POSTINGS = 10_000;

export const smartrecruiters: Source = {
  name: "smartrecruiters",
  documentation: "https://developers.smartrecruiters.com/docs/posting-api",
  boardIs: "the last part of careers.smartrecruiters.com/<token>",
  readsWholeBoards: true,
  // A posting that moves from page to page while they are read counts once.
  mostPostings: MOST_POSTINGS - PAGE,
  fetch: fetchBoard,
  parse: (payload) =>
    parseAnswer(payload, {
      name: "SmartRecruiters",
      lists: ["content"],
      isPosting: (fields) =>
        "name" in fields &&
        ("uuid" in fields || "refNumber" in fields || "jobAd" in fields || "releasedDate" in fields),
      read: draftOf,
      hasDetails: true,
    }),
};

async function* fetchBoard(board: string, effects: FetchEffects): AsyncGenerator<Payload> {
  const source = "smartrecruiters";
  checkBoard({ source, board }, TOKEN, "Bosch");
  const address = `https://api.smartrecruiters.com/v1/companies/${board}/postings`;
  const answers: BoardAnswer[] = [];
  const ids: string[] = [];
  for (let offset = 0; offset < MOST_POSTINGS; offset += PAGE) {
    const url = `${address}?limit=${PAGE}&offset=${offset}`;
    const page = await fetchAnswer(effects, { source, board, url, accept: "json" });
    const content = listOf(at(jsonOf(page), "content"));
    answers.push(page);
    ids.push(...content.flatMap((posting) => textOf(at(posting, "id")) ?? []));
    if (content.length < PAGE) break;
  }
  for (const id of ids.filter((each) => TOKEN.test(each)))
    answers.push(await fetchAnswer(effects, { source, board, url: `${address}/${id}`, accept: "json" }));
  yield payloadOf(effects, { source, board, url: address }, joinedAnswers(answers));
}

function draftOf(posting: Fields): PostingDraft {
  const { location, company, compensation } = posting;
  const id = textOf(posting.id) ?? textOf(posting.uuid);
  const token = textOf(at(company, "identifier"));
  const page = token === null || id === null ? null : `https://jobs.smartrecruiters.com/${token}/${id}`;
  return {
    id,
    title: textOf(posting.name),
    employer: firstText(at(company, "name"), token),
    location: placeText(location) ?? textOf(at(location, "fullLocation")),
    description: descriptionOf(posting),
    url: firstText(posting.postingUrl, page, posting.applyUrl),
    datePosted: instantOf(posting.releasedDate),
    employmentType: firstText(
      at(posting, "typeOfEmployment", "label"),
      at(posting, "typeOfEmployment", "id"),
    ),
    workplaceType: workplaceOf(location),
    salary: payField([
      {
        min: at(compensation, "min"),
        max: at(compensation, "max"),
        currency: at(compensation, "currency"),
        period: at(compensation, "period") ?? at(compensation, "frequency") ?? at(compensation, "interval"),
      },
    ]),
  };
}

/** Hybrid is said beside remote, and is the narrower word. */
function workplaceOf(location: unknown): string | null {
  if (at(location, "hybrid") === true) return "hybrid";
  return at(location, "remote") === true ? "remote" : null;
}

const SECTIONS = ["companyDescription", "jobDescription", "qualifications", "additionalInformation"];

function descriptionOf(posting: Fields): string | null {
  const sections = at(posting, "jobAd", "sections");
  const names = isFields(sections) ? SECTIONS : [];
  return joinedTexts(
    names.map((name) => {
      const text = textOf(at(sections, name, "text"));
      const title = textOf(at(sections, name, "title"));
      return text === null || title === null ? text : `<h3>${title}</h3>\n${text}`;
    }),
    "\n",
  );
}
