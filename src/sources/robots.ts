// https://www.rfc-editor.org/rfc/rfc9309: what a site asks robots to leave alone. Interfaces made for programs have no
// need of it; sources that read pages do.
import { UserError } from "../errors.ts";

/** The product token of our User-Agent. */
const ROBOT = "twopaths";

/** `fetch` that throws a `UserError` for a page the site wants left alone; each site's rules are asked for once. */
export function robotsFetch(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  const sites = new Map<string, Promise<RobotRules>>();
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    const rules = sites.get(url.origin) ?? fetchRules(fetch, url.origin);
    sites.set(url.origin, rules);
    if (isAllowed(await rules, `${url.pathname}${url.search}`)) return fetch(input, init);
    throw new UserError(`robots.txt asks not to read this page: ${url.href.slice(0, 200)}`, {
      hint: "ask the site's owner, or save the page and ingest the file",
      code: "robots",
    });
  };
}

export interface RobotRule {
  isAllowed: boolean;
  /** The pattern's parts between its "*", e.g. ["/jobs/", ".pdf"]. */
  parts: string[];
  isWhole: boolean;
  length: number;
}
export type RobotRules = RobotRule[];

/** The rules for us: of the groups that name us, else of those for all. */
export function parseRobots(text: string): RobotRules {
  const groups: { agents: string[]; rules: RobotRules }[] = [];
  let isNaming = false;
  for (const line of text.slice(0, MOST_CHARACTERS).split(/\r\n|\r|\n/)) {
    const at = line.indexOf(":");
    if (at < 0) continue;
    const key = line.slice(0, at).trim().toLowerCase();
    const value = line
      .slice(at + 1)
      .split("#", 1)[0]!
      .trim();
    if (key === "user-agent") {
      if (!isNaming) groups.push({ agents: [], rules: [] });
      groups.at(-1)!.agents.push(value.toLowerCase());
      isNaming = true;
    } else if (key === "allow" || key === "disallow") {
      isNaming = false;
      if (value !== "" && value.length <= LONGEST_PATTERN)
        groups.at(-1)?.rules.push(ruleOf(key === "allow", value));
    }
  }
  const ours = groups.filter(({ agents }) => agents.includes(ROBOT));
  const chosen = ours.length > 0 ? ours : groups.filter(({ agents }) => agents.includes("*"));
  return chosen.flatMap(({ rules }) => rules).slice(0, MOST_RULES);
}

/** The longest pattern that fits decides; of equals the one that allows. */
export function isAllowed(rules: RobotRules, path: string): boolean {
  if (path === "/robots.txt") return true;
  let best: RobotRule | undefined;
  for (const rule of rules) {
    const isBetter =
      best === undefined || rule.length > best.length || (rule.length === best.length && rule.isAllowed);
    if (isBetter && fits(rule, path)) best = rule;
  }
  return best?.isAllowed ?? true;
}

/** Parsers must read at least this much (RFC 9309, 2.5). */
const MOST_CHARACTERS = 500 * 1024;
const LONGEST_PATTERN = 2048;
const MOST_RULES = 10_000;

function ruleOf(isAllowed: boolean, pattern: string): RobotRule {
  const isWhole = pattern.endsWith("$");
  const parts = (isWhole ? pattern.slice(0, -1) : pattern).split("*");
  return { isAllowed, parts, isWhole, length: pattern.length };
}

/** Part after part, each at its first place: no pattern makes it try twice. */
function fits({ parts, isWhole }: RobotRule, path: string): boolean {
  if (!path.startsWith(parts[0]!)) return false;
  let at = parts[0]!.length;
  for (const part of parts.slice(1, isWhole ? -1 : undefined)) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (!isWhole) return true;
  const last = parts.length === 1 ? "" : parts.at(-1)!;
  return parts.length === 1 ? at === path.length : path.length - last.length >= at && path.endsWith(last);
}

const NOTHING_ALLOWED: RobotRules = [ruleOf(false, "/")];

/** A site that has none, or refuses to show it, allows all; one that is broken is left alone (RFC 9309, 2.3.1). */
async function fetchRules(fetch: typeof globalThis.fetch, origin: string): Promise<RobotRules> {
  let response: Response;
  try {
    response = await fetch(`${origin}/robots.txt`, { headers: { accept: "text/plain" } });
  } catch (error) {
    if (error instanceof UserError) throw error;
    return NOTHING_ALLOWED;
  }
  if (response.ok) return parseRobots(await response.text());
  await response.body?.cancel();
  return response.status >= 500 || response.status === 429 ? NOTHING_ALLOWED : [];
}
