// https://community.workday.com (no public page): the JSON that every careers site at myworkdayjobs.com reads itself.
// Pages of twenty postings without text, and one answer a posting with it; no key needed.
import type { Payload } from "../domain/payload.ts";
import {
  type BoardAnswer,
  type BoardRequest,
  checkBoard,
  fetchAnswer,
  joinedAnswers,
  jsonOf,
  payloadOf,
} from "./fetch-answer.ts";
import { parseAnswer } from "./json-answer.ts";
import { at, type Fields, firstText, isFields, listOf, textOf } from "./json-value.ts";
import { placesText } from "./place-text.ts";
import type { PostingDraft } from "./posting-draft.ts";
import type { FetchEffects, Source } from "./source.ts";

const PAGE = 20;
/** Workday answers no further than this. */
const MOST_POSTINGS = 2_000;

export const workday: Source = {
  name: "workday",
  documentation: "https://doc.workday.com/admin-guide/en-us/human-capital-management/recruiting.html",
  boardIs: "host and site, <tenant>.<wdN>.myworkdayjobs.com/<site>",
  readsWholeBoards: true,
  // A posting that moves from page to page while they are read counts once.
  mostPostings: MOST_POSTINGS - PAGE,
  fetch: fetchBoard,
  parse: (payload) =>
    parseAnswer(payload, {
      name: "Workday",
      lists: ["jobPostings"],
      isPosting: (fields) =>
        isFields(fields.jobPostingInfo) ||
        ("title" in fields && ("externalPath" in fields || "jobReqId" in fields)),
      read: draftOf,
      hasDetails: true,
    }),
};

async function* fetchBoard(board: string, effects: FetchEffects): AsyncGenerator<Payload> {
  const source = "workday";
  checkBoard({ source, board }, BOARD, "nvidia.wd5.myworkdayjobs.com/NVIDIAExternalCareerSite");
  const [host, ...path] = board.split("/") as [string, ...string[]];
  const [tenant, site] = path.length === 2 ? path : [host.split(".")[0], path[0]];
  const address = `https://${host}/wday/cxs/${tenant}/${site}`;
  const request = { source, board, accept: "json" } as const;
  const { answers, paths } = await listOfBoard(effects, { ...request, url: `${address}/jobs` });
  for (const posting of paths.filter((each) => PATH.test(each)))
    answers.push(await fetchAnswer(effects, { ...request, url: `${address}${posting}` }));
  yield payloadOf(effects, { source, board, url: `${address}/jobs` }, joinedAnswers(answers));
}

const BOARD =
  /^(?:[\w-]{1,60}\.wd\d{1,4}\.myworkdayjobs\.com\/[\w-]{1,100}|(?:[\w-]{1,60}\.)?wd\d{1,4}\.myworkdaysite\.com\/[\w-]{1,60}\/[\w-]{1,100})$/;
const PATH = /^\/job\/[\w./%~+-]{1,400}$/;

/** Only the first page tells the total; later ones say 0. */
async function listOfBoard(effects: FetchEffects, request: Omit<BoardRequest, "post">) {
  const answers: BoardAnswer[] = [];
  const paths: string[] = [];
  for (let offset = 0; offset < MOST_POSTINGS; offset += PAGE) {
    const post = { appliedFacets: {}, limit: PAGE, offset, searchText: "" };
    const page = await fetchAnswer(effects, { ...request, post });
    const postings = listOf(at(jsonOf(page), "jobPostings"));
    answers.push(page);
    paths.push(...postings.flatMap((posting) => textOf(at(posting, "externalPath")) ?? []));
    if (postings.length < PAGE) break;
  }
  return { answers, paths: paths.filter((path) => !path.includes("..")) };
}

function draftOf(raw: Fields, _answer: Fields, payload: Payload): PostingDraft {
  return isFields(raw.jobPostingInfo)
    ? detailOf(raw.jobPostingInfo, raw.hiringOrganization)
    : "jobDescription" in raw
      ? detailOf(raw, undefined)
      : listedOf(raw, payload);
}

function detailOf(info: Fields, hiringOrganization: unknown): PostingDraft {
  const url = textOf(info.externalUrl);
  return {
    id: firstText(info.jobReqId, info.jobPostingId, info.id),
    title: textOf(info.title),
    employer: withoutCode(firstText(at(hiringOrganization, "name"))),
    location: locationOf(info),
    description: textOf(info.jobDescription),
    url,
    datePosted: textOf(info.startDate),
    validThrough: textOf(info.endDate),
    employmentType: textOf(info.timeType),
    workplaceType: textOf(info.remoteType),
  };
}

function locationOf(info: Fields): string | null {
  const others = listOf(info.additionalLocations).map((place) => firstText(place, at(place, "descriptor")));
  const places = placesText([textOf(info.location), ...others]);
  const country = firstText(
    at(info, "country", "descriptor"),
    at(info, "jobRequisitionLocation", "country", "descriptor"),
  );
  if (places === null) return firstText(at(info, "jobRequisitionLocation", "descriptor"), country);
  return country === null || others.length > 0 || places.includes(country) ? places : `${places}, ${country}`;
}

/** Legal entities come with a number: "2100 Acme Robotics USA". */
function withoutCode(name: string | null): string | null {
  return name?.replace(/^\d{1,6}[\s_-]{1,3}(?=\S)/, "") ?? null;
}

/** A list says "2 Locations" where there are several, and when it was posted only in words. */
function listedOf(raw: Fields, payload: Payload): PostingDraft {
  const path = textOf(raw.externalPath);
  const [host, ...site] = payload.board.split("/");
  const isSite = host?.includes(".") === true && path !== null;
  const location = textOf(raw.locationsText);
  return {
    id: requisitionOf(raw, path),
    title: textOf(raw.title),
    location: location !== null && /^\d+ Locations?$/i.test(location) ? null : location,
    url: isSite
      ? `https://${host}/${site.length === 2 ? `recruiting/${site.join("/")}` : site[0]}${path}`
      : null,
    datePosted: daysAgo(textOf(raw.postedOn), payload.fetchedAt),
    employmentType: textOf(raw.timeType),
    workplaceType: textOf(raw.remoteType),
  };
}

/** The requisition's number stands first among the bullets, and at the end of the path: ".../ML-Engineer_JR1999-1". */
function requisitionOf(raw: Fields, path: string | null): string | null {
  const tail = path?.split("_").at(-1) ?? null;
  const bullets = listOf(raw.bulletFields).map(textOf);
  const number = bullets.find((bullet) => bullet !== null && /\d/.test(bullet) && path?.includes(bullet));
  return firstText(raw.jobReqId, number, tail === path ? null : tail, bullets[0], path);
}

/** "Posted Today", "Posted Yesterday", "Posted 5 Days Ago"; "30+ Days Ago" is no date, and a saved file has no today. */
function daysAgo(words: string | null, fetchedAt: string): string | null {
  const today = Date.parse(fetchedAt);
  const match = /^posted (?:(today)|(yesterday)|(\d{1,2}) days? ago)$/i.exec(words ?? "");
  if (match === null || Number.isNaN(today)) return null;
  const days = match[1] !== undefined ? 0 : match[2] !== undefined ? 1 : Number(match[3]);
  return new Date(today - days * 86_400_000).toISOString().slice(0, 10);
}
