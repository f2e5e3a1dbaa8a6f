// What a source reads out of one raw posting, and the posting it becomes.
import type { Payload } from "../domain/payload.ts";
import type { Posting } from "../domain/posting.ts";
import { boardAt } from "./board-url.ts";
import { unescapedHtml, withoutEntities } from "./entities.ts";

/** Everything but id and title may be missing; null and undefined both mean "the source does not say". */
export interface PostingDraft {
  /** The source's own id. */
  id: string | null;
  title: string | null;
  employer?: string | null;
  location?: string | null;
  description?: string | null;
  url?: string | null;
  datePosted?: string | null;
  validThrough?: string | null;
  employmentType?: string | null;
  workplaceType?: string | null;
  salary?: unknown;
}

/** The posting, or the sentence that says what keeps it from being one. */
export function postingOf(draft: PostingDraft, payload: Payload): Posting | string {
  const title = lineOf(draft.title);
  if (draft.id === null) return "id: missing";
  if (title === null) return "title: missing";
  const seen = payload.fetchedAt.slice(0, 10);
  return {
    id: `${idPrefix(payload)}${draft.id}`,
    title,
    employer: lineOf(draft.employer) ?? boardName(draft.url) ?? tokenOf(payload.board),
    location: lineOf(draft.location),
    description: draft.description == null ? null : unescapedHtml(draft.description),
    url: draft.url ?? null,
    datePosted: draft.datePosted ?? null,
    validThrough: draft.validThrough ?? null,
    employmentType: draft.employmentType ?? null,
    workplaceType: draft.workplaceType ?? null,
    salary: draft.salary ?? undefined,
    source: payload.source,
    board: payload.board,
    firstSeen: seen,
    lastSeen: seen,
  };
}

/** A posting's id at its source, without the source and board that make it unique in a store. */
export function sourceId({ id, source, board }: Pick<Posting, "id" | "source" | "board">): string {
  const prefix = idPrefix({ source, board });
  return id.startsWith(prefix) ? id.slice(prefix.length) : id;
}

function idPrefix({ source, board }: Pick<Payload, "source" | "board">): string {
  return `${source}:${board}:`;
}

/** One line with no character references, or null when it is empty. */
function lineOf(text: string | null | undefined): string | null {
  const line = withoutEntities(text ?? "")
    .replace(/\s+/g, " ")
    .trim();
  return line === "" ? null : line;
}

/** The employer's token in the posting's own address: a saved answer of many sources names it nowhere else. */
function boardName(url: string | null | undefined): string | null {
  const found = url == null ? undefined : boardAt(url);
  if (found === undefined || found.isPage) return null;
  return found.employerToken;
}

/** A board that is an address, a number or a file is nobody's name. */
function tokenOf(board: string): string | null {
  return /^(?!\d+$)[\w.-]{1,100}$/.test(board) ? board : null;
}
