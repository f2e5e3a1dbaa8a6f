// Two postings with one key are the same advertisement seen twice, whatever set they came from.
import type { PostingInput } from "./posting.ts";

/** Key of the advertisement by its address at the source, or undefined when the address names no posting. */
export function addressKey(url: string | null | undefined): string | undefined {
  if (url === null || url === undefined || !URL.canParse(url)) return undefined;
  const { hostname, pathname, searchParams } = new URL(url);
  const host = hostname.toLowerCase().replace(/^www\./, "");
  const greenhouse =
    searchParams.get("gh_jid") ?? (host.endsWith("greenhouse.io") ? lastNumber(pathname) : undefined);
  if (greenhouse !== undefined && /^\d+$/.test(greenhouse)) return `greenhouse:${greenhouse}`;
  const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(pathname)?.[0];
  if (uuid !== undefined) return `${host.split(".").slice(-2).join(".")}:${uuid.toLowerCase()}`;
  const path = pathname.replace(/\/+$/, "");
  return path.length > 1 ? `${host}${path.toLowerCase()}` : undefined;
}

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
