// Tells from an address which source a board belongs to and what it is called there.

export interface BoardAddress {
  source: string;
  /** What `fetch` of that source takes. */
  board: string;
  /** The employer's part of it, e.g. "nvidia" of "nvidia.wd5.myworkdayjobs.com/Careers". */
  employerToken: string;
  /** A page or feed anywhere: its address names a site, not an employer's board. */
  isPage: boolean;
}

/** The board at an address; a site we know nothing of is read as pages with JSON-LD; undefined for no web address. */
export function boardAt(address: string): BoardAddress | undefined {
  const url = urlOf(address);
  if (url === undefined || !url.hostname.includes(".")) return undefined;
  for (const read of READERS) {
    const found = read(
      url,
      url.pathname.split("/").filter((part) => part !== ""),
    );
    if (found !== undefined && found.board !== "") return found;
  }
  const isFeed = /(?:\.(?:rss|atom|xml)|\/(?:rss|feed|atom))\/?$/i.test(url.pathname);
  const isSitemap = /sitemap[^/]*\.xml$/i.test(url.pathname);
  return {
    source: isFeed && !isSitemap ? "rss" : "jsonld",
    board: url.href,
    employerToken: url.hostname,
    isPage: true,
  };
}

function urlOf(address: string): URL | undefined {
  const text = address.trim();
  if (text.length > MOST_LETTERS || /\s/.test(text)) return undefined;
  const full = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(full)) return undefined;
  const url = new URL(full);
  return url.protocol === "https:" || url.protocol === "http:" ? url : undefined;
}

const MOST_LETTERS = 2_000;

type Reader = (url: URL, parts: readonly string[]) => BoardAddress | undefined;

const READERS: readonly Reader[] = [
  greenhouse,
  lever,
  ashby,
  workable,
  smartrecruiters,
  workday,
  workdaySite,
  hn,
  subdomain("recruitee", /^([\w-]+)\.recruitee\.com$/),
  subdomain("personio", /^([\w-]+)\.jobs\.personio\.(?:de|com)$/),
  subdomain("teamtailor", /^([\w-]+(?:\.na)?)\.teamtailor\.com$/),
  subdomain("bamboohr", /^([\w-]+)\.bamboohr\.com$/),
  subdomain("breezy", /^([\w-]+)\.breezy\.hr$/),
  subdomain("pinpoint", /^([\w-]+)\.pinpointhq\.com$/),
];

/** Hosts of the sources themselves, which are nobody's board. */
const NOT_EMPLOYERS = new Set([
  "www",
  "app",
  "api",
  "careers",
  "jobs",
  "blog",
  "help",
  "support",
  "developers",
  "docs",
  "info",
  "go",
  "get",
  "resources",
  "marketplace",
  "partners",
  "status",
]);

function subdomain(source: string, host: RegExp): Reader {
  return ({ hostname }) => {
    const token = host.exec(hostname)?.[1];
    return token === undefined || NOT_EMPLOYERS.has(token) ? undefined : board(source, token);
  };
}

function board(source: string, token: string | null | undefined, name?: string): BoardAddress | undefined {
  if (token == null || !/^[\w.:/%@&+ -]{1,200}$/.test(token)) return undefined;
  return { source, board: token, employerToken: name ?? token, isPage: false };
}

/** boards, job-boards (also .eu) and boards-api; an embedded board names itself in `for`. */
function greenhouse({ hostname, searchParams }: URL, parts: readonly string[]): BoardAddress | undefined {
  if (!/^(?:boards|job-boards|boards-api|api)(?:\.eu)?\.greenhouse\.io$/.test(hostname)) return undefined;
  if (parts[0] === "embed" || parts[0] === "job_app") return board("greenhouse", searchParams.get("for"));
  return board("greenhouse", parts[0] === "v1" ? parts[2] : parts[0]);
}

function lever({ hostname }: URL, parts: readonly string[]): BoardAddress | undefined {
  const host = /^(jobs|api)\.(eu\.)?lever\.co$/.exec(hostname);
  if (host === null) return undefined;
  const token = host[1] === "api" ? parts[2] : parts[0];
  if (token === undefined) return undefined;
  return board("lever", `${host[2] === undefined ? "" : "eu:"}${token}`, token);
}

function ashby({ hostname }: URL, parts: readonly string[]): BoardAddress | undefined {
  if (hostname === "jobs.ashbyhq.com") return board("ashby", decoded(parts[0]));
  if (hostname !== "api.ashbyhq.com" || parts[0] !== "posting-api") return undefined;
  return board("ashby", decoded(parts[2]));
}

function workable({ hostname }: URL, parts: readonly string[]): BoardAddress | undefined {
  if (hostname === "apply.workable.com" || hostname === "www.workable.com" || hostname === "workable.com") {
    const at = parts.indexOf("accounts");
    if (parts[0] === "api") return at === -1 ? undefined : board("workable", parts[at + 1]);
    return hostname === "apply.workable.com" && parts[0] !== "j" ? board("workable", parts[0]) : undefined;
  }
  return subdomain("workable", /^([\w-]+)\.workable\.com$/)(new URL(`https://${hostname}`), parts);
}

function smartrecruiters({ hostname }: URL, parts: readonly string[]): BoardAddress | undefined {
  if (hostname === "api.smartrecruiters.com") {
    return parts[1] === "companies" ? board("smartrecruiters", parts[2]) : undefined;
  }
  if (!/^(?:careers|jobs)\.smartrecruiters\.com$/.test(hostname)) return undefined;
  const token = parts[0] === "oneclick-ui" ? parts[2] : parts[0];
  return board("smartrecruiters", token);
}

const LOCALE = /^[a-z]{2}(?:-[A-Za-z]{2,4})?$/;

/** <tenant>.<datacentre>.myworkdayjobs.com/[locale/]<site>, or the address of its answers. */
function workday({ hostname }: URL, parts: readonly string[]): BoardAddress | undefined {
  const tenant = /^([\w-]+)\.wd\d{1,4}\.myworkdayjobs(?:-impl)?\.com$/.exec(hostname)?.[1];
  if (tenant === undefined) return undefined;
  const site = parts[0] === "wday" ? parts[3] : parts.find((part) => !LOCALE.test(part));
  return site === undefined ? undefined : board("workday", `${hostname}/${site}`, tenant);
}

/** <datacentre>.myworkdaysite.com/[locale/]recruiting/<tenant>/<site> */
function workdaySite({ hostname }: URL, parts: readonly string[]): BoardAddress | undefined {
  if (!/^(?:[\w-]+\.)?wd\d{1,4}\.myworkdaysite\.com$/.test(hostname)) return undefined;
  const start = parts[0] === "wday" ? 1 : parts.indexOf("recruiting");
  const [tenant, site] = [parts[start + 1], parts[start + 2]];
  if (start === -1 || tenant === undefined || site === undefined) return undefined;
  return board("workday", `${hostname}/${tenant}/${site}`, tenant);
}

function hn({ hostname, pathname, searchParams }: URL): BoardAddress | undefined {
  if (hostname !== "news.ycombinator.com" || pathname !== "/item") return undefined;
  const id = searchParams.get("id");
  return id !== null && /^\d{1,12}$/.test(id)
    ? { source: "hn", board: id, employerToken: id, isPage: true }
    : undefined;
}

function decoded(part: string | undefined): string | undefined {
  if (part === undefined) return undefined;
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
