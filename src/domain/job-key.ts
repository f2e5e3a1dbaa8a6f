// Two postings with one key are the same advertisement seen twice, whatever set they came from.
import type { PostingInput } from "./posting.ts";

/** Key of the advertisement by its address at the source, or undefined when the address names no posting. */
export function addressKey(url: string | null | undefined): string | undefined {
  if (url === null || url === undefined || url.length > LONGEST_ADDRESS || !URL.canParse(url))
    return undefined;
  const { hostname, pathname, searchParams, hash } = new URL(url);
  const host = hostname.toLowerCase().replace(/^www\./, "");
  const greenhouse =
    searchParams.get("gh_jid") ?? (host.endsWith("greenhouse.io") ? lastNumber(pathname) : undefined);
  if (greenhouse !== undefined && /^\d+$/.test(greenhouse)) return `greenhouse:${greenhouse}`;
  const ids = identifiers(searchParams);
  const uuid = UUID.exec(ids.map(([, value]) => value).join(" ")) ?? UUID.exec(pathname);
  if (uuid !== null) {
    const site = searchParams.has("ashby_jid") ? "ashbyhq.com" : host.split(".").slice(-2).join(".");
    return `${site}:${uuid[0].toLowerCase()}`;
  }
  const query = ids.map(([name, value]) => `${name}=${value}`).join("&");
  const path = pathname.replace(/\/+$/, "");
  // Some career sites name the posting only after the "#": "/jobs/#en/sites/jobsearch/job/252609".
  const route = /\/.*\d/.test(hash) ? hash : "";
  const address = `${path}${query === "" ? "" : `?${query}`}${route}`;
  return address.length > 1 ? `${host}${address.toLowerCase()}` : undefined;
}

/** What browsers and servers agree on; a longer one is no address but an attack. */
const LONGEST_ADDRESS = 2048;

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** Parameters that name a posting, "?id=46467610" or "?opportunityId=…"; campaign tags don't. */
function identifiers(searchParams: URLSearchParams): [string, string][] {
  return [...searchParams]
    .filter(([name, value]) => value !== "" && IDENTIFIER.test(name) && !name.toLowerCase().startsWith("utm"))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const IDENTIFIER = /(?:id|req|job|posting|vacancy|position)$|^p$/i;

/** Key of the advertisement by what it says: same employer, title, place and text. */
export function contentKey(
  posting: Pick<PostingInput, "employer" | "title" | "location">,
  text: string,
): string {
  return [posting.employer ?? "", posting.title, posting.location ?? "", text]
    .map((part) => part.toLowerCase().replace(/\s+/g, " ").trim())
    .join("\u001f");
}

function lastNumber(pathname: string): string | undefined {
  return pathname.match(/\d{5,}/g)?.at(-1);
}
