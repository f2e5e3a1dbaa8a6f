// What of a posting tells one job from another, read once.
import { employerKey } from "../domain/employer.ts";
import { addressKey } from "../domain/job-key.ts";
import type { PostingInput } from "../domain/posting.ts";
import type { ReadTitle } from "./job-title.ts";
import { placeKeys } from "./place-keys.ts";
import type { JobTraits } from "./same-job.ts";
import { textSketch } from "./text-sketch.ts";

/** Below this many words a text tells nothing. */
const FEWEST_WORDS = 25;
const DAY = 86_400_000;

type Read = Pick<
  PostingInput,
  "id" | "title" | "employer" | "location" | "description" | "url" | "datePosted"
>;

export function jobTraits(posting: Read, readTitle: ReadTitle): JobTraits {
  const header = headerOf(posting);
  const title = readTitle(header.title, posting.location);
  const stated = placeKeys(posting.location);
  const text = textSketch(posting.description ?? "");
  const posted = Date.parse(posting.datePosted ?? "");
  return {
    id: posting.id,
    employer: employerKey(header.employer),
    title,
    isHeader: header.isHeader,
    places: stated.length > 0 ? stated : title.places,
    posted: Number.isNaN(posted) ? null : Math.floor(posted / DAY),
    address: addressKey(posting.url),
    text: text.words >= FEWEST_WORDS ? text : undefined,
  };
}

/** A title that is the header of a hiring thread, "Acme | Engineer | Berlin", names the employer first. */
function headerOf({ title, employer }: Read): { employer: string; title: string; isHeader: boolean } {
  const at = title.indexOf("|");
  if ((employer ?? "") !== "" || at < 1) return { employer: employer ?? "", title, isHeader: false };
  return {
    employer: title.slice(0, at).replace(ASIDE, " "),
    title: title.slice(at + 1).replace(ADDRESS, " "),
    isHeader: true,
  };
}

const ASIDE = /\([^)]{0,80}\)|https?:\/\/\S{1,200}/g;
const ADDRESS =
  /https?:\/\/\S{1,200}|\b[\w-]{1,60}(?:\.[\w-]{1,60}){0,3}\.(?:com|ai|io|co|org|net|dev|app)\b\S{0,100}/g;
