// https://documentation.bamboohr.com (no page for it): the JSON that every careers page at bamboohr.com reads itself.
// One list without texts, and one answer a posting with it; no key needed.
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
import { at, type Fields, firstText, isFields, listOf, textOf } from "./json-value.ts";
import { placeText } from "./place-text.ts";
import type { PostingDraft } from "./posting-draft.ts";
import type { FetchEffects, Source } from "./source.ts";

export const bamboohr: Source = {
  name: "bamboohr",
  documentation: "https://documentation.bamboohr.com/docs/getting-started",
  boardIs: "the first part of <token>.bamboohr.com",
  readsWholeBoards: true,
  fetch: fetchBoard,
  parse: (payload) =>
    parseAnswer(payload, {
      name: "BambooHR",
      lists: ["result", "jobs"],
      wrappers: ["result", "jobOpening"],
      isPosting: (fields) => "jobOpeningName" in fields,
      read: draftOf,
      hasDetails: true,
    }),
};

async function* fetchBoard(board: string, effects: FetchEffects): AsyncGenerator<Payload> {
  const request = { source: "bamboohr", board, accept: "json" } as const;
  checkBoard(request, TOKEN, "acme");
  const address = `https://${board}.bamboohr.com/careers`;
  const list = await fetchAnswer(effects, { ...request, url: `${address}/list` });
  const answers: BoardAnswer[] = [list];
  for (const job of listOf(at(jsonOf(list), "result"))) {
    const id = textOf(at(job, "id"));
    if (id !== null && /^\d{1,12}$/.test(id))
      answers.push(await fetchAnswer(effects, { ...request, url: `${address}/${id}/detail` }));
  }
  yield payloadOf(effects, { ...request, url: `${address}/list` }, joinedAnswers(answers));
}

/** A posting's own answer names its id only in the address that it is shared by. */
function draftOf(job: Fields, _answer: Fields, { board }: Payload): PostingDraft {
  const shared = textOf(job.jobOpeningShareUrl);
  const id =
    textOf(job.id) ?? /\/(?:careers|jobs\/view\.php\?id=)\/?(\d{1,12})/.exec(shared ?? "")?.[1] ?? null;
  const page = board === "" || id === null ? null : `https://${board}.bamboohr.com/careers/${id}`;
  return {
    id,
    title: textOf(job.jobOpeningName),
    location: locationOf(job),
    description: textOf(job.description),
    url: shared ?? page,
    datePosted: textOf(job.datePosted),
    employmentType: textOf(job.employmentStatusLabel),
    workplaceType: workplaceOf(job),
    salary: textOf(job.compensation) ?? undefined,
  };
}

/** The second address is the one that the careers page shows where the first is empty. */
function locationOf(job: Fields): string | null {
  for (const address of [job.location, job.atsLocation]) {
    const text = isFields(address) ? placeText(address) : firstText(address);
    if (text !== null) return text;
  }
  return null;
}

const LOCATION_TYPES: Readonly<Record<string, string>> = { "0": "onsite", "1": "remote", "2": "hybrid" };

function workplaceOf(job: Fields): string | null {
  if (job.isRemote === true || job.isRemote === 1) return "remote";
  return LOCATION_TYPES[textOf(job.locationType) ?? ""] ?? null;
}
