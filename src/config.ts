// Environment in, one frozen object out. Only the command line reads it; the rest is handed what it needs.
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { UserError } from "./errors.ts";

export interface Config {
  /** Folder of the store and of what the running server leaves for commands. */
  dataFolder: string;
  /** A ClickHouse server in place of the embedded engine. */
  clickhouseUrl: string | undefined;
  port: number;
  host: string;
  /** Requests a second that one address may go on with; 0 for no limit. */
  rate: number;
  /** Whom the owner of a board may write to: told in the User-Agent of every request. */
  contact: string | undefined;
  /** Hours between two readings of all boards while the server runs; 0 for none. */
  syncEvery: number;
  /** The address others reach the site at, without a path, e.g. "https://jobs.example.com". */
  origin: string | undefined;
  /** Whether pages of live postings carry markup by which search engines list them. */
  marksPostings: boolean;
  /** Sent to a model provider that a person names with `sample ask`, to nobody else. */
  modelKey: string | undefined;
}

export const DEFAULT_PORT = 4320;

/** Settings from the environment; throws a `UserError` for one that does not fit. */
export function readConfig(environment: NodeJS.ProcessEnv): Readonly<Config> {
  return Object.freeze({
    dataFolder: resolve(environment.TWOPATHS_DATA || defaultDataFolder(environment)),
    clickhouseUrl: clickhouseUrlOf(environment.TWOPATHS_CLICKHOUSE_URL),
    port: environment.PORT === undefined || environment.PORT === "" ? DEFAULT_PORT : portOf(environment.PORT),
    host: environment.HOST || "127.0.0.1",
    rate: rateOf(environment.TWOPATHS_RATE),
    contact: contactOf(environment.TWOPATHS_CONTACT),
    origin: originOf(environment.TWOPATHS_ORIGIN),
    marksPostings: isOn("TWOPATHS_MARK_POSTINGS", environment.TWOPATHS_MARK_POSTINGS),
    modelKey: environment.TWOPATHS_MODEL_KEY || undefined,
    syncEvery: hoursOf(environment.TWOPATHS_SYNC_EVERY),
  });
}

/** A port from text; 0 means any free one. */
export function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535 && text.trim() !== "") return port;
  throw new UserError(`not a port: ${text}`, { hint: "a port is a number from 0 to 65535" });
}

/** https://specifications.freedesktop.org/basedir-spec */
function defaultDataFolder(environment: NodeJS.ProcessEnv): string {
  return join(environment.XDG_DATA_HOME || join(homedir(), ".local", "share"), "twopaths");
}

function clickhouseUrlOf(text: string | undefined): string | undefined {
  if (text === undefined || text === "") return undefined;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new UserError("TWOPATHS_CLICKHOUSE_URL is not an http(s) address", {
    hint: "e.g. http://default:password@localhost:8123/twopaths",
  });
}

const DEFAULT_RATE = 20;

function rateOf(text: string | undefined): number {
  if (text === undefined || text === "") return DEFAULT_RATE;
  const rate = text === "off" ? 0 : Number(text);
  if (Number.isFinite(rate) && rate >= 0 && text.trim() !== "") return rate;
  throw new UserError(`TWOPATHS_RATE is not a number of requests a second: ${text.slice(0, 80)}`, {
    hint: "e.g. 20, or off",
  });
}

/** Politeness asks for an hour at least; a timer can't wait longer than 24 days. */
function hoursOf(text: string | undefined): number {
  if (text === undefined || text === "" || text === "off") return 0;
  const hours = Number(text);
  if (hours >= 1 && hours <= 24 * 24) return hours;
  throw new UserError(`TWOPATHS_SYNC_EVERY is not a number of hours from 1 to 576: ${text.slice(0, 80)}`, {
    hint: "e.g. 24, or off",
  });
}

/** An address or a page, in characters that a header may hold. */
function contactOf(text: string | undefined): string | undefined {
  if (text === undefined || text === "") return undefined;
  if (/^[\x21-\x27\x2a-\x7e]{1,200}$/.test(text)) return text;
  throw new UserError("TWOPATHS_CONTACT is neither an e-mail address nor a web address", {
    hint: "e.g. mailto:me@example.com, or https://example.com/robot",
  });
}

function originOf(text: string | undefined): string | undefined {
  if (text === undefined || text === "") return undefined;
  const url = URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === "/" && url.search === "")
    return url.origin;
  throw new UserError(`TWOPATHS_ORIGIN is not an address without a path: ${text.slice(0, 80)}`, {
    hint: "e.g. https://jobs.example.com",
  });
}

function isOn(name: string, text: string | undefined): boolean {
  if (text === undefined || text === "" || text === "off") return false;
  if (text === "on") return true;
  throw new UserError(`${name} is neither on nor off: ${text.slice(0, 80)}`, { hint: "on or off" });
}
