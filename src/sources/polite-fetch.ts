// Requests that a host can bear: few at once, spaced, and patient with one that is busy.
import { UserError } from "../errors.ts";
import { pieceStream } from "./piece-stream.ts";

export interface Politeness {
  fetch: typeof globalThis.fetch;
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** From 0 to 1, so that those who wait don't all come back at once. */
  chance(): number;
  /** Requests at once to one host [2]. */
  atOnce?: number;
  /** Milliseconds between the starts of two requests to one host [100]. */
  spacing?: number;
  /** How often a request is tried [3]. */
  mostTries?: number;
  /** Ends every wait; requests under way go on. */
  stop?: AbortSignal;
}

/**
 * `fetch` that waits for its turn at the host and tries again on 429, 5xx and broken connections. The caller's own
 * signal is left out: it would count the wait for a turn, and each try has its own time limits.
 */
export function politeFetch(politeness: Politeness): typeof globalThis.fetch {
  const hosts = new Map<string, Host>();
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const host = hostOf(hosts, url);
    const { signal: _signal, ...kept } = init ?? {};
    for (let tried = 1; ; tried++) {
      const leave = await turnAt(host, politeness);
      const outcome = await outcomeOf(() =>
        politeness.fetch(input instanceof Request ? input.clone() : input, kept),
      );
      const wait = tried < (politeness.mostTries ?? 3) ? waitAfter(outcome, tried, politeness) : undefined;
      if (wait === undefined) {
        if ("error" in outcome) {
          leave();
          throw outcome.error;
        }
        return leaving(outcome.response, leave);
      }
      if ("response" in outcome) await outcome.response.body?.cancel();
      host.notBefore = Math.max(host.notBefore, politeness.now() + wait);
      leave();
    }
  };
}

interface Host {
  underWay: number;
  waiting: (() => void)[];
  /** Milliseconds since 1970. */
  notBefore: number;
}

function hostOf(hosts: Map<string, Host>, url: string): Host {
  const name = URL.canParse(url) ? new URL(url).host : "";
  const host = hosts.get(name) ?? { underWay: 0, waiting: [], notBefore: 0 };
  hosts.set(name, host);
  return host;
}

/** Resolves when the host may be asked; what it gives must be called once when the answer has been read. */
async function turnAt(host: Host, { now, sleep, stop, atOnce = 2, spacing = 100 }: Politeness) {
  while (host.underWay >= atOnce) await new Promise<void>((resolve) => host.waiting.push(resolve));
  host.underWay++;
  let isHere = true;
  const leave = () => {
    if (!isHere) return;
    isHere = false;
    host.underWay--;
    host.waiting.shift()?.();
  };
  for (let wait = host.notBefore - now(); wait > 0 && stop?.aborted !== true; wait = host.notBefore - now())
    await sleep(wait);
  if (stop?.aborted === true) {
    leave();
    throw new UserError("stopped before the board was asked", { code: "stopped" });
  }
  host.notBefore = now() + spacing;
  return leave;
}

type Outcome = { response: Response } | { error: unknown };

async function outcomeOf(work: () => Promise<Response>): Promise<Outcome> {
  try {
    return { response: await work() };
  } catch (error) {
    return { error };
  }
}

const BUSY = new Set([429, 500, 502, 503, 504]);
const FIRST_WAIT = 1000;
/** A host that asks for more patience than this is left alone until the next run. */
const LONGEST_WAIT = 60_000;

/** Milliseconds until the next try, or undefined when the outcome stands. */
function waitAfter(outcome: Outcome, tried: number, { now, chance }: Politeness): number | undefined {
  if ("error" in outcome) return outcome.error instanceof UserError ? undefined : backOff(tried, chance);
  if (!BUSY.has(outcome.response.status)) return undefined;
  const asked = retryAfter(outcome.response.headers.get("retry-after"), now());
  if (asked === undefined) return backOff(tried, chance);
  return asked > LONGEST_WAIT ? undefined : Math.max(asked, backOff(tried, chance) / 2);
}

/** Twice as long each time, of which chance takes up to half. */
function backOff(tried: number, chance: () => number): number {
  return FIRST_WAIT * 2 ** (tried - 1) * (0.5 + chance() / 2);
}

/** Seconds or a date (RFC 9110, 10.2.3), as milliseconds from now. */
function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header.slice(0, 100));
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** The answer with its body, whose end, good or bad, makes room for the next. */
function leaving(response: Response, leave: () => void): Response {
  if (response.body === null) {
    leave();
    return response;
  }
  const { body, status, headers, url } = response;
  async function* pieces() {
    try {
      yield* body as AsyncIterable<Uint8Array>;
    } finally {
      leave();
    }
  }
  const answer = new Response(pieceStream(pieces(), leave), { status, headers });
  Object.defineProperty(answer, "url", { value: url });
  return answer;
}
