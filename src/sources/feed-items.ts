// Reads the items of RSS, Atom and the plain job feeds that boards exchange, with the fields that job feeds add.
// https://www.rssboard.org/rss-specification, https://www.rfc-editor.org/rfc/rfc4287
import { firstText } from "./json-value.ts";
import { placesText, placeText } from "./place-text.ts";
import type { PostingDraft } from "./posting-draft.ts";
import { childrenOf, childText, elementsNamed, type XmlElement, xmlTree } from "./xml-tree.ts";

/** Drafts of a feed's items in order; undefined where the document is no feed. */
export function feedDrafts(xml: string): PostingDraft[] | undefined {
  const root = xmlTree(xml);
  const items = elementsNamed(root, ITEMS);
  if (items.length === 0 && elementsNamed(root, FEEDS).length === 0) return undefined;
  const drafts = items.map(draftOf);
  const split = titleSplit(drafts);
  return split === undefined ? drafts : drafts.map((draft) => ({ ...draft, ...split(draft.title ?? "") }));
}

const ITEMS = new Set(["item", "entry", "job", "position", "vacancy"]);
const FEEDS = new Set(["rss", "feed", "rdf:rdf", "channel", "source", "jobs"]);

function draftOf(item: XmlElement): PostingDraft {
  const url = linkOf(item);
  return {
    id: childText(item, "guid", "id", "job_listing:id", "referencenumber", "reference") ?? url,
    title: childText(item, "title", "job_listing:title", "jobtitle", "name"),
    employer: childText(item, ...EMPLOYERS) ?? nestedText(item, "hiringorganization", "name"),
    location: locationOf(item),
    description: childText(item, "content:encoded", "content", "description", "summary"),
    url,
    datePosted: dateOf(
      childText(item, "pubdate", "published", "dc:date", "date", "date_posted", "dateposted", "updated"),
    ),
    validThrough: dateOf(
      childText(
        item,
        "expires_at",
        "expirationdate",
        "expiration_date",
        "validthrough",
        "job_listing:expires",
      ),
    ),
    employmentType: childText(
      item,
      "job_listing:job_type",
      "jobtype",
      "job_type",
      "employmenttype",
      "employment_type",
      "type",
    ),
    workplaceType: workplaceOf(childText(item, "remotestatus", "remotetype", "workplacetype", "remote")),
    salary: childText(item, "job_listing:salary", "salary", "compensation") ?? undefined,
  };
}

const EMPLOYERS = [
  "job_listing:company",
  "company",
  "company_name",
  "companyname",
  "employer",
  "hiringorganization",
  "job:company",
];

/** RSS writes an address as text, Atom as an attribute of the link that has no other purpose. */
function linkOf(item: XmlElement): string | null {
  const links = childrenOf(item, "link");
  const alternate = links.find(
    ({ attributes }) => attributes.href !== undefined && (attributes.rel ?? "alternate") === "alternate",
  );
  const guid = childrenOf(item, "guid").find(
    ({ attributes, text }) => attributes.ispermalink !== "false" && /^https?:/.test(text.trim()),
  );
  return firstText(childText(item, "link", "url", "applyurl"), alternate?.attributes.href, guid?.text);
}

function locationOf(item: XmlElement): string | null {
  const places = childrenOf(item, "tt:locations")
    .flatMap((list) => childrenOf(list, "tt:location"))
    .map((place) => placeOf(place, "tt:") ?? childText(place, "tt:name"));
  return (
    placesText(places) ??
    childText(
      item,
      "job_listing:location",
      "location",
      "joblocation",
      "job:location",
      "georss:featurename",
    ) ??
    placeOf(item, "") ??
    childText(item, "region")
  );
}

function placeOf(element: XmlElement, prefix: string): string | null {
  return placeText({
    city: childText(element, `${prefix}city`),
    region: childText(element, `${prefix}state`),
    country: childText(element, `${prefix}country`),
  });
}

function nestedText(item: XmlElement, name: string, inner: string): string | null {
  return firstText(...childrenOf(item, name).map((child) => childText(child, inner)));
}

const WORKPLACES: Readonly<Record<string, string>> = {
  fully: "remote",
  true: "remote",
  yes: "remote",
  "1": "remote",
  remote: "remote",
  hybrid: "hybrid",
  temporary: "hybrid",
  onsite: "onsite",
};

/** Teamtailor says none, temporary, hybrid or fully; others say true. */
export function workplaceOf(word: string | null): string | null {
  return WORKPLACES[word?.toLowerCase() ?? ""] ?? null;
}

/** An instant in ISO 8601 from RFC 822, e.g. "Mon, 02 Mar 2026 09:00:00 +0100"; other text as it stands. */
export function dateOf(text: string | null): string | null {
  if (text === null || /^\d{4}-\d{2}-\d{2}/.test(text)) return text;
  const time = Date.parse(text);
  return Number.isNaN(time) ? text : new Date(time).toISOString();
}

type TitleSplit = (title: string) => Partial<PostingDraft>;

/** Feeds of many employers put the name into every title; only what every title does is the feed's form. */
function titleSplit(drafts: readonly PostingDraft[]): TitleSplit | undefined {
  if (drafts.length < 2 || drafts.some(({ employer }) => employer !== null)) return undefined;
  return TITLE_FORMS.find(({ form }) => drafts.every(({ title }) => form.test(title ?? "")))?.split;
}

const TITLE_FORMS: readonly { form: RegExp; split: TitleSplit }[] = [
  {
    form: /^[^:]{1,80}: \S/,
    split: (title) => ({
      employer: title.slice(0, title.indexOf(": ")),
      title: title.slice(title.indexOf(": ") + 2),
    }),
  },
  {
    form: /\S at \S/,
    split: (title) => ({
      employer: title.slice(title.lastIndexOf(" at ") + 4),
      title: title.slice(0, title.lastIndexOf(" at ")),
    }),
  },
];
