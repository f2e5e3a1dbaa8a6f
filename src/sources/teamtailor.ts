// https://docs.teamtailor.com (JSON:API), https://support.teamtailor.com/en/articles/4520500 (feeds of a careers site)
// A careers site's feed in JSON holds every open posting with its JobPosting markup; no key needed.
import type { Payload } from "../domain/payload.ts";
import { bodyText } from "./body-text.ts";
import { feedDrafts, workplaceOf } from "./feed-items.ts";
import {
  type BoardAnswer,
  checkBoard,
  fetchAnswer,
  joinedAnswers,
  jsonOf,
  payloadOf,
} from "./fetch-answer.ts";
import { jobPostingDraft } from "./job-posting.ts";
import { parseAnswer } from "./json-answer.ts";
import { at, type Fields, firstText, isFields, joinedTexts, listOf, textOf } from "./json-value.ts";
import { payField } from "./pay-field.ts";
import { placesText, placeText } from "./place-text.ts";
import { type PostingDraft, postingOf } from "./posting-draft.ts";
import type { FetchEffects, ParseResult, Source } from "./source.ts";

const MOST_PAGES = 50;

export const teamtailor: Source = {
  name: "teamtailor",
  documentation: "https://docs.teamtailor.com",
  boardIs: "the first part of <token>.teamtailor.com",
  readsWholeBoards: true,
  fetch: fetchBoard,
  parse: (payload) => (isXml(payload.body) ? parseFeed(payload) : parseJson(payload)),
};

async function* fetchBoard(board: string, effects: FetchEffects): AsyncGenerator<Payload> {
  const request = { source: "teamtailor", board, accept: "json" } as const;
  checkBoard(request, /^[\w-]{1,100}(?:\.na)?$/, "acme");
  const first = `https://${board}.teamtailor.com/jobs.json`;
  const answers: BoardAnswer[] = [];
  let url: string | undefined = first;
  for (let page = 0; url !== undefined && page < MOST_PAGES; page++) {
    const answer: BoardAnswer = await fetchAnswer(effects, { ...request, url });
    answers.push(answer);
    const next = textOf(at(jsonOf(answer), "next_url"));
    url = next?.startsWith(`https://${board}.teamtailor.com/`) ? next : undefined;
  }
  yield payloadOf(
    effects,
    { ...request, url: first },
    answers.length === 1 ? answers[0]! : joinedAnswers(answers),
  );
}

function isXml(body: Uint8Array): boolean {
  return new TextDecoder().decode(body.subarray(0, 200)).trimStart().startsWith("<");
}

function parseFeed(payload: Payload): ParseResult {
  const result: ParseResult = { postings: [], problems: [] };
  const drafts = feedDrafts(bodyText(payload.body));
  if (drafts === undefined)
    result.problems.push({ where: "payload", problem: "not a Teamtailor feed: no items" });
  for (const [index, draft] of (drafts ?? []).entries()) {
    const posting = postingOf(draft, payload);
    if (typeof posting === "string") result.problems.push({ where: `item ${index + 1}`, problem: posting });
    else result.postings.push(posting);
  }
  return result;
}

function parseJson(payload: Payload): ParseResult {
  return parseAnswer(payload, {
    name: "Teamtailor",
    lists: ["items", "data"],
    wrappers: ["data"],
    isPosting: (fields) =>
      "attributes" in fields
        ? fields.type === "jobs" || fields.type === undefined
        : "content_html" in fields || "_jobposting" in fields,
    read: (raw, answer) => (isFields(raw.attributes) ? resourceOf(raw, raw.attributes, answer) : itemOf(raw)),
  });
}

/** An item of the JSON feed: the markup says more, the item says it in any case. */
function itemOf(item: Fields): PostingDraft {
  const markup = isFields(item._jobposting) ? jobPostingDraft(item._jobposting) : undefined;
  const url = textOf(item.url);
  return {
    ...markup,
    id: textOf(item.id) ?? numberIn(url),
    title: firstText(item.title, markup?.title),
    description: firstText(item.content_html, item.content_text, markup?.description),
    url: url ?? markup?.url ?? null,
    datePosted: firstText(item.date_published, markup?.datePosted),
  };
}

/** "https://acme.teamtailor.com/jobs/123456-ml-engineer" */
function numberIn(url: string | null): string | null {
  return /\/jobs\/(\d{1,12})/.exec(url ?? "")?.[1] ?? null;
}

/** A resource of the JSON:API, its places among what the answer includes. */
function resourceOf(raw: Fields, job: Fields, answer: Fields): PostingDraft {
  const value = (key: string) => job[key] ?? job[key.replaceAll("-", "_")];
  return {
    id: textOf(raw.id),
    title: textOf(job.title),
    location: includedPlaces(raw, answer),
    description: joinedTexts([job.pitch, job.body], "\n"),
    url: firstText(at(raw, "links", "careersite-job-url"), at(raw, "links", "self")),
    datePosted: firstText(value("published-at"), value("created-at")),
    validThrough: textOf(value("end-date")),
    employmentType: textOf(value("employment-type")),
    workplaceType: workplaceOf(textOf(value("remote-status"))),
    salary: payField([
      {
        min: value("min-salary"),
        max: value("max-salary"),
        currency: job.currency,
        period: value("salary-time-unit"),
      },
    ]),
  };
}

function includedPlaces(raw: Fields, answer: Fields): string | null {
  const links = ["location", "locations"].flatMap((name) => listOf(at(raw, "relationships", name, "data")));
  const ids = new Set(links.map((link) => textOf(at(link, "id"))));
  const places = listOf(answer.included).filter(
    (one) => at(one, "type") === "locations" && ids.has(textOf(at(one, "id"))),
  );
  return placesText(
    places.map((place) => placeText(at(place, "attributes")) ?? textOf(at(place, "attributes", "name"))),
  );
}
