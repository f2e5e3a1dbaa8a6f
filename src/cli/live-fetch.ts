// The network as sources see it: public machines only, politely, and pages only where robots may read them.
import { setTimeout as sleep } from "node:timers/promises";
import type { Config } from "../config.ts";
import { politeFetch } from "../sources/polite-fetch.ts";
import { publicFetch } from "../sources/public-fetch.ts";
import { robotsFetch } from "../sources/robots.ts";
import type { Source } from "../sources/source.ts";
import { VERSION } from "./version.ts";

export interface NetworkOptions {
  contact: Config["contact"];
  /** Also addresses that are not public, on this machine or its network. */
  allowPrivate?: boolean;
  stop?: AbortSignal;
}

/** Sources that read pages made for people; the others ask interfaces made for programs. */
const PAGE_SOURCES = new Set(["jsonld", "rss"]);

/** `fetch` for each source; the turns at a host are shared between them all. */
export function liveFetch(options: NetworkOptions): (source: Source) => typeof globalThis.fetch {
  const polite = politeFetch({
    fetch: publicFetch({
      userAgent: userAgentOf(options.contact),
      ...(options.allowPrivate === true ? { isAllowed: () => true } : {}),
    }),
    now: Date.now,
    sleep: (milliseconds) =>
      sleep(milliseconds, undefined, options.stop ? { signal: options.stop } : {}).catch(() => undefined),
    chance: Math.random,
    ...(options.stop === undefined ? {} : { stop: options.stop }),
  });
  const robots = robotsFetch(polite);
  return (source) => (PAGE_SOURCES.has(source.name) ? robots : polite);
}

/** e.g. "twopaths/0.1.0 (+mailto:me@example.com)". */
export function userAgentOf(contact: string | undefined): string {
  return `twopaths/${VERSION}${contact === undefined ? "" : ` (+${contact})`}`;
}
