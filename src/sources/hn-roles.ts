// Splits a "Who is hiring" post into the roles it offers: its header may name several, its lines may list them.
import { type HnHeader, hnHeader, isRole, partsOf } from "./hn-header.ts";

export interface HnRole {
  title: string;
  /** "" where neither the role's own line nor the header says. */
  location: string;
  /** The words of pay, employment and workplace beside the role, else the header's. */
  terms: string;
  /** What of the post concerns this role. */
  text: string;
}

export interface HnOffer {
  employer: string;
  roles: HnRole[];
}

/** The roles in order; none where no role can be read. */
export function hnRoles(post: string): HnOffer {
  const lines = post.split("\n").slice(0, MOST_LINES);
  const headerLine = lines.find((line) => line.trim() !== "")?.slice(0, MOST_HEADER_LETTERS) ?? "";
  const header = withField(hnHeader(post), partsOf(headerLine));
  const named = partsOf(headerLine).length > 1 ? headerRoles(headerLine) : [];
  const listed = listedRoles(lines);
  const shared = { location: header.location, terms: headerLine };
  const isOne = listed.length === 1 && named.length === 0 && isVague(header.title);
  if (listed.length >= Math.max(2, named.length) || isOne) {
    const roles = listed.map((role) => ofList(role, { lines, listed, shared }));
    return { employer: header.employer, roles };
  }
  const title = isHeader(header.title) ? (sought(post) ?? header.title) : header.title;
  const titles = named.length > 0 ? named : title === "" ? [] : [title];
  return { employer: header.employer, roles: titles.map((one) => ({ title: one, ...shared, text: post })) };
}

/** Where no part names an occupation, one may name a field of work: "Acme | Sales | Remote"; or the role stands first. */
function withField(header: HnHeader, parts: readonly string[]): HnHeader {
  if (!isHeader(header.title) || parts.length < 2) return header;
  const first = parts[0]!;
  if (isRole(first)) return { employer: "", title: first, location: header.location };
  const field = parts.slice(1).find((part) => FIELD.test(part) && part.length <= 60 && !NO_FIELD.test(part));
  if (field === undefined) return header;
  const location = header.location.split(" | ").filter((part) => part !== field);
  return { ...header, title: field, location: location.join(" | ") };
}

const FIELD =
  /\b(?:sales|marketing|business development|growth|gtm|operations|operator|finance|support|customer success|recruit\w*|product|design|engineering|associate|counsel|legal|devrel|community|consulting|due diligence|ai\/ml)\b/i;
const NO_FIELD = /https?:|\b(?:remote|on-?site|hybrid|incubator)\b|\b(?:full|part)[ -]?time\b|[$€£]/i;

const MOST_LINES = 400;
const MOST_HEADER_LETTERS = 600;
const MOST_ROLES = 40;

/** "Multiple roles" and a whole header are no title of one. */
function isVague(title: string): boolean {
  return (
    title === "" ||
    title.includes(" | ") ||
    /\b(?:multiple|various|several|many|all|roles|positions|openings)\b/i.test(title)
  );
}

/** Where no part of a header names a role, the whole of it stands in the title's place. */
function isHeader(title: string): boolean {
  return title === "" || title.includes(" | ");
}

/** "we are hiring senior backend engineers" in the sentences of a post. */
function sought(post: string): string | undefined {
  return SOUGHT.exec(post.slice(0, MOST_PROSE_LETTERS))?.[1];
}

const MOST_PROSE_LETTERS = 6_000;
const SOUGHT =
  /\b(?:hiring|looking for|seeking|recruiting|looking to hire)(?: for)?(?: (?:an?|our|the|another|more|several|multiple|two|talented|great|experienced|strong|passionate|first)){0,3} ((?:[\p{L}\d+#./&-]{1,20} ){0,4}(?:engineers?|developers?|scientists?|designers?|researchers?|architects?|analysts?))\b/iu;

/** Roles of a header's parts: one a part, several where commas set apart what are roles by themselves. */
function headerRoles(headerLine: string): string[] {
  const parts = partsOf(headerLine)
    .slice(1)
    .filter((part) => isRole(part) && !NO_TITLE.test(part));
  return [...new Set(parts.flatMap(rolesIn))].slice(0, MOST_ROLES);
}

/** Pay and terms name roles too: "salary of the engineer: 140k", "6-month internship". */
const NO_TITLE = /\bsalar(?:y|ies)\b|[$€£]\s?\d|\b\d{2,3}k\b|^\d{1,2}[ -]month|^(?:full|part)[ -]?time\b/i;

const OCCUPATION =
  /\b(?:engineers?|developers?|scientists?|designers?|managers?|architects?|analysts?|researchers?|directors?|programmers?|administrators?|interns?|technicians?|consultants?|specialists?|executives?|recruiters?|marketers?|writers?|strategists?|sres?|swes?|sdes?|mles?|ctos?|cpos?|cmos?|vps?|devops|devrels?|leads?|heads? of [a-z]+|member of technical staff|representatives?|advocates?|associates?|officers?|generalists?|producers?|teachers?|partners?|technologists?|accountants?|co-?founders?)\b/i;

/** "Data Engineer, ML Engineer and Designer" is three; "Engineer, Platform" and "Senior/Staff Engineer" are one. */
function rolesIn(part: string): string[] {
  const bare = part.replace(
    /^(?:(?:roles?|positions?)\s{0,2}:|(?:we are |is )?hiring:?(?: an?)?|looking for:?(?: an?)?)\s{0,2}/i,
    "",
  );
  const pieces = outsideBrackets(bare).map((piece) => piece.replace(/^(?:and|or|&)\s/i, "").trim());
  return pieces.length > 1 && pieces.every((piece) => OCCUPATION.test(piece)) ? pieces : [bare.trim()];
}

const DIVIDER = /^(?:,|;|\s\/\s|\s\+\s|\s&\s|\sand\s|\s[•·]\s)/i;

/** Pieces between dividers that stand in no brackets. */
function outsideBrackets(text: string): string[] {
  const pieces = [""];
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const letter = text[index]!;
    if (letter === "(" || letter === "[") depth++;
    if (letter === ")" || letter === "]") depth--;
    const divider = depth > 0 ? null : DIVIDER.exec(text.slice(index, index + 6));
    if (divider === null) pieces[pieces.length - 1] += letter;
    else {
      pieces.push("");
      index += divider[0].length - 1;
    }
  }
  return pieces.filter((piece) => piece.trim() !== "");
}

interface ListedRole {
  title: string;
  /** What follows the title in its line. */
  rest: string;
  /** Index of its line. */
  line: number;
}

/** Lines of a list that begin with a role: "- Data Engineer (Lisbon): €80k". The header itself is none. */
function listedRoles(lines: readonly string[]): ListedRole[] {
  const first = lines.findIndex((line) => line.trim() !== "");
  const found = lines.flatMap((line, index) => {
    const role = index <= first ? undefined : roleOfLine(line);
    return role === undefined ? [] : [{ ...role, line: index }];
  });
  const marked = found.filter(({ isMarked }) => isMarked);
  // Where some are marked as a list, a bare line beside them is a heading of something else.
  const chosen = marked.length > 1 ? marked : found;
  const titles = new Set<string>();
  return chosen
    .filter(({ title, rest }) => {
      const key = `${title} ${rest}`.toLowerCase();
      return !titles.has(key) && titles.add(key);
    })
    .slice(0, MOST_ROLES);
}

const MARK = /^\s{0,8}(?:[-–—*•·◦▪+>#➤►→✅🔹]{1,3}|\(?\d{1,2}[.):]|\[\d{1,2}\])\s{0,3}/u;
const LABEL = /^\s{0,4}(?:role|position|title|open(?:ing)?|job)\s{0,2}(?:#?\d{1,2})?\s{0,2}[:–-]\s{0,3}/i;
const TITLE_END =
  /\s{0,3}(?:\||\s[-–—]{1,2}\s|:|\(|\[|https?:|\.\s|\.$|;|,\s(?:remote|onsite|on-site|hybrid)\b|\s→|$)/i;
const MOST_TITLE_LETTERS = 90;

function roleOfLine(line: string): { title: string; rest: string; isMarked: boolean } | undefined {
  const short = line.slice(0, 400);
  const mark = MARK.exec(short) ?? LABEL.exec(short);
  const text = (mark === null ? short : short.slice(mark[0].length))
    .replace(/^[*_]{1,3}|[*_]{1,3}(?=$|[\s:])/g, "")
    .trim();
  const end = TITLE_END.exec(text);
  const title = (end === null ? text : text.slice(0, end.index)).replace(/[*_,]{1,3}$/, "").trim();
  const rest = text.slice(title.length).trim();
  if (title.length < 3 || title.length > MOST_TITLE_LETTERS || !OCCUPATION.test(title) || !isTitle(title))
    return undefined;
  // A bare line is a role only when it is nothing but one, with its place or link.
  if (mark === null && !isBareRole(title, rest)) return undefined;
  return { title, rest, isMarked: mark !== null };
}

/** Titles are written in capitals and hold no verb of a sentence. */
function isTitle(title: string): boolean {
  if (SENTENCE.test(title)) return false;
  const words = title.split(/[\s/]+/).filter((word) => /^\p{L}/u.test(word) && !SMALL.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 0 && words.length <= 11 && capitals >= words.length * 0.6;
}

const SENTENCE =
  /\b(?:you|we|our|your|us|is|are|will|have|has|with|who|that|looking|work(?:ing)?|build(?:ing)?|join|experience|years?|apply|email|interview|team of|talk|hire[sd]?|chat|call|screen|assessment)\b|[!?]/i;
const SMALL = /^(?:of|and|or|the|for|in|to|a|an|on|at|de|at)$/i;

function isBareRole(title: string, rest: string): boolean {
  const last =
    /\b(?:engineers?|developers?|scientists?|designers?|managers?|architects?|analysts?|researchers?|leads?|interns?|executives?|representatives?|staff|directors?|specialists?)$/i;
  const isNamed = last.test(title) || /\b(?:head of|director of|vp|manager,|engineer,)\b/i.test(title);
  return isNamed && (rest === "" || /^(?:[|(:[]|[-–—]|https?:|→)/.test(rest)) && rest.length < 200;
}

interface ListContext {
  lines: readonly string[];
  listed: readonly ListedRole[];
  shared: { location: string; terms: string };
}

/** A role of a list: its own line says more exactly what the header says of all. */
function ofList(role: ListedRole, { lines, listed, shared }: ListContext): HnRole {
  const own = placeIn(role.rest, shared.location);
  // "Designer (New York)" under a header of "New York or REMOTE" is not remote.
  const header = own === "" ? shared.terms : shared.terms.replace(WORKPLACE, "");
  return {
    title: role.title,
    location: own || shared.location,
    terms: `${role.rest}\n${header}`,
    text: ownText(role, lines, listed),
  };
}

const WORKPLACE = /\b(?:remote(?:ly)?|hybrid|on-?site|in[- ](?:office|person))\b/gi;

/** "(Remote, EU)" or "– Lisbon, Portugal |" beside a title; a bare name is a place where the header says so too. */
function placeIn(rest: string, headerPlaces: string): string {
  const bracket = /^\s{0,2}[([]([^()[\]]{2,80})[)\]]/.exec(rest)?.[1];
  const dash =
    /^\s{0,2}(?:[-–—|:]{1,2})\s{0,2}([^|:([\n]{2,60}?)\s{0,2}(?:\||[-–—]{1,2}\s|\(|https?:|$)/.exec(
      rest,
    )?.[1];
  const isPlace = (text: string | undefined) =>
    text !== undefined && (isPlaceText(text) || isAmong(text.trim(), headerPlaces));
  return [bracket, dash].find(isPlace)?.trim() ?? "";
}

function isAmong(name: string, places: string): boolean {
  return /^\p{Lu}/u.test(name) && places.split(/\s?(?:[|,/()&;]|\bor\b|\band\b)\s?/i).includes(name);
}

function isPlaceText(text: string): boolean {
  if (NO_PLACE.test(text)) return false;
  if (/\b(?:remote|on-?site|hybrid|in[- ]office|anywhere|worldwide)\b/i.test(text)) return true;
  return /^(?:\p{Lu}[\p{L}.'’-]{1,20}\s?){1,4}(?:,\s(?:\p{Lu}[\p{L}.'’-]{0,20}\s?){1,3}){1,2}$/u.test(
    text.trim(),
  );
}

/** Words that stand in brackets behind a title as often as its place does. */
const NO_PLACE =
  /https?:|[$€£]|\d{3}|\b(?:stack|equity|apply|python|java|rust|go|golang|typescript|javascript|react|node|ruby|rails|kotlin|swift|c\+\+|aws|gcp|back-?end|front-?end|full-?stack|mobile|web|infra\w*|platform|data|ml|ai|level|senior|junior|mid|staff)\b/i;

/** The post without the lines of its other roles; lines after the last role belong to all. */
function ownText(role: ListedRole, lines: readonly string[], listed: readonly ListedRole[]): string {
  const starts = listed.map(({ line }) => line);
  const gaps = starts.slice(1).map((start, index) => start - starts[index]!);
  const usual = gaps.length === 0 ? 1 : Math.min(...gaps);
  const own = starts.indexOf(role.line);
  const ends = [...starts.slice(1), starts.at(-1)! + usual];
  return lines
    .filter((_, index) => {
      const block = starts.findLastIndex((start) => start <= index);
      return block === -1 || block === own || index >= ends[block]!;
    })
    .join("\n");
}
