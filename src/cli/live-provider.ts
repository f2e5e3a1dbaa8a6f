// A real provider of chat completions that the person names: any server with the OpenAI-compatible interface, also one
// on this machine. Its key is held in memory alone.
import { UserError } from "../errors.ts";
import { ProviderError } from "../practice/bench.ts";
import type { LiveProvider } from "../practice/live.ts";

export interface LiveAddress {
  /** e.g. "http://localhost:11434/v1". */
  endpoint: string;
  /** Asked in place of the models that the simulation knows. */
  model: string;
  key: string | undefined;
}

const MOST_REQUESTS = 60;
const MOST_CHARACTERS = 4_000_000;
const LONGEST_MS = 120_000;

/** Throws a `UserError` where the endpoint is no address. */
export function liveProvider({ endpoint, model, key }: LiveAddress, fetching: typeof fetch): LiveProvider {
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol))
    throw new UserError(`not an endpoint: ${endpoint}`, { hint: "e.g. http://localhost:11434/v1" });
  const url = `${endpoint.replace(/\/+$/, "")}/chat/completions`;
  const headers = {
    "content-type": "application/json",
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
  };
  const open = new Set<Promise<unknown>>();
  let requests = 0;
  const ask = async (given: unknown) => {
    requests += 1;
    if (requests > MOST_REQUESTS)
      throw new ProviderError(429, "too_many_requests", `more than ${MOST_REQUESTS} requests in one run`);
    const { messages, tools, max_tokens } = (given ?? {}) as Record<string, unknown>;
    const body = JSON.stringify({ model, messages, tools, max_tokens });
    const signal = AbortSignal.timeout(LONGEST_MS);
    return completionOf(await fetching(url, { method: "POST", headers, body, signal, redirect: "error" }));
  };
  const chat = (given: unknown) => {
    const asked = ask(given).catch((error: unknown) => {
      throw error instanceof ProviderError ? error : new ProviderError(503, "unreachable", reasonOf(error));
    });
    const ended = asked.catch(() => {}).finally(() => open.delete(ended));
    open.add(ended);
    return asked;
  };
  return { chat, underWay: () => (open.size === 0 ? undefined : Promise.race(open)) };
}

async function completionOf(response: Response): Promise<unknown> {
  const text = (await response.text()).slice(0, MOST_CHARACTERS);
  if (!response.ok) throw new ProviderError(response.status, "refused", text.slice(0, 500));
  const { model, choices, usage } = JSON.parse(text) as Record<string, unknown>;
  if (!Array.isArray(choices)) throw new ProviderError(502, "no_completion", "the answer holds no choices");
  return { model, choices, usage };
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as { message?: unknown; cause?: { message?: unknown } };
  return String(cause?.message ?? message ?? error);
}
