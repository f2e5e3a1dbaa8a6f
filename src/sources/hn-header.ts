// Reads the header of a "Who is hiring" post: by custom "Employer | Role | Place | REMOTE | $", but nobody checks.

export interface HnHeader {
  employer: string;
  title: string;
  location: string;
}

/** Employer, title and place; the title is the header itself where no part of it names a role. */
export function hnHeader(text: string): HnHeader {
  const lines = text
    .slice(0, MOST_HEADER_LETTERS)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !NOTICE.test(line));
  const first = (lines[0] ?? "").slice(0, MOST_LINE_LETTERS);
  const second = (lines[1] ?? "").slice(0, MOST_LINE_LETTERS);
  const parts = partsOf(first);
  const header =
    labelled(lines) ??
    (parts.length > 1 && !PROSE.test(parts[0]!) ? fromParts(parts) : undefined) ??
    announced(first) ??
    besideSecond(first, second) ??
    NO_HEADER;
  return { ...header, title: header.title || roleInProse(lines.join(" ")) };
}

const NO_HEADER: HnHeader = { employer: "", title: "", location: "" };

/** Whether a post offers work at all: answers, wishes for work and tools for searching the thread don't. */
export function isOffer(text: string): boolean {
  const head = text.slice(0, MOST_HEADER_LETTERS);
  if (SEEKER.test(head) || REMARK.test(head)) return false;
  const header = head.split("\n")[0] ?? "";
  return partsOf(header.slice(0, MOST_LINE_LETTERS)).length > 2 || HIRING.test(head) || ROLE.test(head);
}

const MOST_HEADER_LETTERS = 3_000;
const MOST_LINE_LETTERS = 400;
const MOST_PART_LETTERS = 120;
const MOST_TITLE_LETTERS = 140;

const NOTICE = /^(?:edit|update|closed|filled|applications closed|i have adapted)\b/i;
const SEEKER = /^seeking\b|^[^|]{0,400}willing to relocate\s{0,2}:/i;
const REMARK =
  /\b(?:i don'?t work there|please don'?t build|search(?:ing)? (?:tools?|the posts)|let me know if it doesn'?t arrive|comment was detached)\b/i;
const HIRING =
  /\b(?:hiring|hire|is looking for|are looking for|we need|join us|apply|openings|open positions)\b/i;

/** Words that name an occupation; a part that holds one is the role. */
const ROLE =
  /\b(?:engineers?|developers?|devs?|scientists?|designers?|managers?|architects?|analysts?|researchers?|directors?|sres?|swes?|sdes?|mles?|ctos?|programmers?|administrators?|interns?|internships?|technicians?|consultants?|specialists?|representatives?|executives?|recruiters?|marketers?|writers?|strategists?|cofounders?|co-founders?|auditors?|partners?|labelers?|teachers?|faculty|experts?|leads?|devops|head of|full-?stack|back-?end|front-?end|member of technical staff)\b/i;
/** An occupation among sentences, with the words before it that narrow it, e.g. "Senior Rust Engineer". */
const ROLE_PHRASE =
  /(?:(?:(?!Is |Hiring )\p{Lu}[\w+#./&-]{0,20}|(?i:senior|staff|founding|full|back|front|stack|end|software|data|product|machine|learning|ai|ml))[ /-]){1,4}(?i:engineers?|developers?|scientists?|designers?|analysts?|architects?|managers?|researchers?|programmers?|lead)\b/u;
/** Words for roles without naming one. */
const SOME_ROLES =
  /\b(?:multiple|various|several|many|all|other) (?:\w{1,20} ){0,2}(?:roles?|positions?|openings)\b|^(?:various|multiple)$/i;
const WEB = /https?:\/\/|^(?:www\.)?[\w-]{1,60}(?:\.[\w-]{1,30}){1,3}(?:\/\S{0,200})?$/i;
const PAY = /[$€£]\s{0,2}\d|\b\d{2,3}k\b|\bequity\b|\bcompetitive\b/i;
const TERMS =
  /^(?:full|part)[ -]?time\b|^contract(?:or)?\b|^permanent\b|^internship$|\bvisa\b|\bsponsorship\b|\bcitizens?(?:hip)?\b|\bfluen/i;
const WORKPLACE = /\b(?:remote|on-?site|hybrid|in[ -](?:person|office)|wfh|worldwide|anywhere)\b/i;

/** Parts of a header, by the strongest divider it uses; one part where it uses none. */
export function partsOf(line: string): string[] {
  const dividers = [/\s{0,4}\|\s{0,4}/, /\s{1,4}[—–]\s{1,4}/, /\s{1,4}--\s{1,4}/, /\s{1,4}-\s{1,4}/];
  for (const divider of dividers) {
    const parts = line.split(divider).filter((part) => part.trim() !== "");
    if (parts.length > 1 && parts[0]!.length <= MOST_PART_LETTERS) return parts.map((part) => part.trim());
  }
  return [line];
}

function fromParts(parts: readonly string[]): HnHeader {
  const [first, ...rest] = parts as [string, ...string[]];
  const roles = rest.filter((part) => isRole(part));
  const some = roles.length > 0 ? roles : rest.filter((part) => SOME_ROLES.test(part));
  const location = rest.filter((part) => !some.includes(part) && isPlace(part)).join(" | ");
  if (some.length > 0) return { employer: employerOf(first), title: shortened(some.join(", ")), location };
  const at = announced(first);
  if (at !== undefined && at.employer !== "") return { ...at, location: location || at.location };
  if (isRole(first) && rest[0] !== undefined && !WORKPLACE.test(rest[0]) && !PAY.test(rest[0])) {
    return {
      employer: employerOf(rest[0]),
      title: shortened(first),
      location: location.replace(rest[0], "").replace(/^ \| /, ""),
    };
  }
  const header = parts.filter((part) => part.length <= 60 && !WEB.test(part));
  return {
    employer: employerOf(first),
    title: header.length > 1 ? shortened(header.join(" | ")) : "",
    location,
  };
}

/** "Senior Rust Engineer" out of sentences: an occupation with the words that belong to it, or "". */
function roleInProse(text: string): string {
  return ROLE_PHRASE.exec(text)?.[0].trim() ?? "";
}

/** Whether words name an occupation and are short enough to be nothing but one. */
export function isRole(part: string): boolean {
  return ROLE.test(part) && part.length <= MOST_PART_LETTERS && !WEB.test(part);
}

/** A sentence begins, not a name. */
const PROSE =
  /^(?:we|i|we['’]re|hiring|hey|hi|looking|by|at|our|are|from)\b|\. |\bis (?:the|an?|building)\b/i;

/** What is left when role, address, pay and terms are taken away, or says where the work is done. */
function isPlace(part: string): boolean {
  if (WORKPLACE.test(part)) return part.length <= MOST_PART_LETTERS && !/[a-z)]\.\s/.test(part);
  return part.length <= 60 && !WEB.test(part) && !PAY.test(part) && !TERMS.test(part) && !ROLE.test(part);
}

/** "Acme (YC W24) is hiring a data engineer", "Acme (YC W24): Data Engineer – $150K", "Data Engineer @ Acme (Berlin)". */
function announced(line: string): HnHeader | undefined {
  const hiring =
    /^(.{1,80}?)\s(?:is|are) (?:actively )?(?:hiring|looking for)(?: for)?(?: an?| the| our)?(?:\s(.{1,300}))?$/i.exec(
      line,
    );
  if (hiring !== null && !PROSE.test(hiring[1]!)) {
    const title = sentence(hiring[2] ?? "");
    return { employer: employerOf(hiring[1]!), title: ROLE.test(title) ? title : "", location: "" };
  }
  const colon = /^(.{1,60}?) ?(\([^()]{1,20}\)): (.{1,200})$/.exec(line);
  if (colon !== null) return { employer: employerOf(colon[1]!), title: sentence(colon[3]!), location: "" };
  const at = /^(.{1,120}?) ?@ ?([^()]{1,60})(?:\(([^()]{1,80})\))?/.exec(line);
  if (at !== null && ROLE.test(at[1]!))
    return { employer: employerOf(at[2]!), title: sentence(at[1]!), location: at[3] ?? "" };
  return undefined;
}

/** "Company: Acme", "Role: Data Engineer", "Location: Berlin" on lines of their own. */
function labelled(lines: readonly string[]): HnHeader | undefined {
  const field = (label: RegExp) => {
    const line = lines.slice(0, 8).find((candidate) => label.test(candidate));
    return line?.slice(line.indexOf(":") + 1).trim();
  };
  const employer = field(/^(?:company|who is hiring)\s{0,2}:/i);
  const title = field(/^(?:role|title|position)\s{0,2}:/i);
  if (employer === undefined || title === undefined) return undefined;
  return {
    employer: employerOf(employer),
    title: shortened(title),
    location: field(/^location\s{0,2}:/i) ?? "",
  };
}

/** A header written over two lines: role above employer, or employer above role. */
function besideSecond(first: string, second: string): HnHeader | undefined {
  const parts = partsOf(second);
  if (first.length > MOST_PART_LETTERS || parts.length < 2) return undefined;
  if (isRole(first)) {
    const location = parts.slice(1).filter(isPlace).join(" | ");
    return { employer: employerOf(parts[0]!), title: shortened(first), location };
  }
  const roles = parts.filter(isRole);
  if (roles.length === 0) return undefined;
  return { employer: employerOf(first), title: shortened(roles.join(", ")), location: "" };
}

/** The name alone: "(YC W24)", addresses and slogans beside it are left out. */
function employerOf(part: string): string {
  const name = part
    .replace(/\([^()]{0,120}\)/g, " ")
    .replace(/https?:\/\/\S{1,200}/g, " ")
    .replace(/^(?:hiring|who is hiring|at)\b[: ]{0,3}/i, "")
    .split(/[:,]\s|\s[-–—]\s/)[0]!;
  return name.replace(/\s+/g, " ").trim().slice(0, 80);
}

function sentence(text: string): string {
  return shortened(text.split(/(?<=[a-z]{3}|[A-Z)])[.!](?:\s|$)|\s[–—]\s/)[0]!);
}

/** At most a title's length, cut between words. */
function shortened(text: string): string {
  const clean = text.replace(/\s+/g, " ").trim();
  if (clean.length <= MOST_TITLE_LETTERS) return clean;
  const end = clean.lastIndexOf(" ", MOST_TITLE_LETTERS);
  return clean.slice(0, end > 0 ? end : MOST_TITLE_LETTERS).trim();
}
