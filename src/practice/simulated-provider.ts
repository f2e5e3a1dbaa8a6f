// A provider of chat completions that is made up but behaves: latency, bad hours, limits, prices, faults. What it does
// is described in docs/simulated-provider.md; a person's code sees only its answers.
import { type Handle, type HostFunction, ProviderError } from "./bench.ts";
import { chanceOf, logNormalDraw } from "./chance.ts";
import type { ChatCompletion, ChatRequest, Message, ToolCall } from "./chat.ts";
import { MODELS, type Model } from "./models.ts";
import { countTokens, promptTokens } from "./tokens.ts";
import { chooseTool } from "./tool-choice.ts";
import type { VirtualClock } from "./virtual-clock.ts";

/** A bad hour of one model, in simulated milliseconds. */
export interface Weather {
  model: string;
  from: number;
  until: number;
  /** A spike makes most answers late by `factor`; an outage answers 503; a limit answers 429 above `perMinute`. */
  kind: "spike" | "outage" | "limit";
  factor?: number;
  perMinute?: number;
}

/** What a model says to a request without tools; `random` is this request's luck. */
export type Reply = (request: ChatRequest, model: Model, random: () => number) => string;

/** What a model says to a request with tools: its calls, without ids, or a text where it needs none any more. */
export type Act = (
  request: ChatRequest,
  model: Model,
  random: () => number,
) => Omit<ToolCall, "id">[] | string;

export interface ChatRecord {
  model: string;
  askedAt: number;
  endedAt: number;
  outcome: "answered" | "cancelled" | "failed";
  promptTokens: number;
  completionTokens: number;
  /** US dollars. */
  cost: number;
}

export interface SimulatedProvider {
  /** What a person's code is handed. */
  chat: HostFunction;
  /** Every request so far, in the order in which they ended. */
  records: readonly ChatRecord[];
}

export interface ProviderOptions {
  clock: VirtualClock;
  seed: number;
  reply: Reply;
  /** In place of one call that is chosen by the words of tools and conversation. */
  act?: Act;
  weather?: readonly Weather[];
  models?: Readonly<Record<string, Model>>;
}

const SPIKED_SHARE = 0.85;
const MOST_OUTPUT_TOKENS = 4096;

export function simulatedProvider(options: ProviderOptions): SimulatedProvider {
  const { clock, seed, weather = [] } = options;
  const models: Readonly<Record<string, Model>> = options.models ?? MODELS;
  const records: ChatRecord[] = [];
  const askedBefore = new Map<string, number>();
  const startedAt: Record<string, number[]> = {};

  async function chat(given: unknown, ...rest: unknown[]): Promise<ChatCompletion> {
    const request = checkedRequest(given, models);
    const model = models[request.model]!;
    const askedAt = clock.now();
    const random = luckOf(seed, request, askedBefore);
    const start = { model: model.name, askedAt, promptTokens: promptTokens(request) };
    const bad = weather.find(
      ({ model, from, until }) => model === request.model && askedAt >= from && askedAt < until,
    );
    const minute = (startedAt[model.name] ?? []).filter((at) => at > askedAt - 60_000);
    startedAt[model.name] = [...minute, askedAt];
    const refusal = refusalOf(bad, minute.length);
    if (refusal !== undefined) {
      await clock.sleep(60 + 120 * random());
      records.push({ ...start, endedAt: clock.now(), outcome: "failed", completionTokens: 0, cost: 0 });
      throw refusal;
    }
    const said = sayOf(options, request, { model, random, serial: records.length });
    const tokens = countTokens(said.content ?? JSON.stringify(said.tool_calls));
    const latency = latencyOf(tokens, { model, random, bad });
    await clock.sleep(latency);
    records.push({
      ...start,
      ...billOf({ model, latency, tokens, start, now: clock.now() }, rest.at(-1) as Handle),
    });
    return completionOf(said, { serial: records.length, now: clock.now(), tokens, start });
  }
  return { chat: chat as HostFunction, records };
}

/** The same request has the same luck, however the requests are ordered; asked again, it has another. */
function luckOf(seed: number, request: ChatRequest, askedBefore: Map<string, number>): () => number {
  const words = JSON.stringify([request.model, request.messages, request.tools]);
  const time = askedBefore.get(words) ?? 0;
  askedBefore.set(words, time + 1);
  return chanceOf(seed, words, time);
}

function latencyOf(
  tokens: number,
  { model, random, bad }: { model: Model; random: () => number; bad: Weather | undefined },
): number {
  const calm = logNormalDraw(random, model.firstTokenMs + model.tokenMs * tokens, model.spread);
  return bad?.kind === "spike" && random() < SPIKED_SHARE ? calm * (bad.factor ?? 10) : calm;
}

type Start = Pick<ChatRecord, "model" | "askedAt" | "promptTokens">;

/** What was produced until the caller hung up is billed, as streaming providers do. */
function billOf(
  {
    model,
    latency,
    tokens,
    start,
    now,
  }: { model: Model; latency: number; tokens: number; start: Start; now: number },
  { cancelledAt }: Handle,
): Omit<ChatRecord, keyof Start> {
  const part = cancelledAt === undefined ? 1 : Math.min(1, (cancelledAt - start.askedAt) / latency);
  const completionTokens = Math.round(tokens * part);
  return {
    endedAt: now,
    outcome: cancelledAt === undefined ? "answered" : "cancelled",
    completionTokens,
    cost: (start.promptTokens * model.inputPrice + completionTokens * model.outputPrice) / 1e6,
  };
}

function completionOf(
  said: Message,
  { serial, now, tokens, start }: { serial: number; now: number; tokens: number; start: Start },
): ChatCompletion {
  return {
    id: `chatcmpl-${serial}`,
    object: "chat.completion",
    created: Math.floor(now / 1000),
    model: start.model,
    choices: [
      { index: 0, message: said, finish_reason: said.tool_calls === undefined ? "stop" : "tool_calls" },
    ],
    usage: {
      prompt_tokens: start.promptTokens,
      completion_tokens: tokens,
      total_tokens: start.promptTokens + tokens,
    },
  };
}

interface Turn {
  model: Model;
  random: () => number;
  serial: number;
}

function sayOf(
  { reply, act = (...asked) => [chooseTool(...asked)] }: ProviderOptions,
  request: ChatRequest,
  { model, random, serial }: Turn,
): Message {
  if (request.tools === undefined || request.tools.length === 0) {
    const limit = Math.min(request.max_tokens ?? MOST_OUTPUT_TOKENS, MOST_OUTPUT_TOKENS);
    return { role: "assistant", content: cut(reply(request, model, random), limit) };
  }
  const calls = act(request, model, random);
  if (typeof calls === "string") return { role: "assistant", content: calls };
  const named = calls.map((call, at) => ({ ...call, id: `call_${serial}${at === 0 ? "" : `_${at}`}` }));
  return { role: "assistant", content: null, tool_calls: named };
}

function cut(text: string, tokens: number): string {
  if (countTokens(text) <= tokens) return text;
  const words = text.split(/(?<=\s)/);
  while (words.length > 0 && countTokens(words.join("")) > tokens) words.pop();
  return words.join("");
}

function refusalOf(bad: Weather | undefined, inMinute: number): ProviderError | undefined {
  if (bad?.kind === "outage")
    return new ProviderError(503, "overloaded", "the model is overloaded, try again later");
  if (bad?.kind === "limit" && inMinute >= (bad.perMinute ?? 60))
    return new ProviderError(
      429,
      "rate_limit_exceeded",
      `more than ${bad.perMinute ?? 60} requests in a minute`,
    );
  return undefined;
}

function checkedRequest(given: unknown, models: Readonly<Record<string, Model>>): ChatRequest {
  const request = given as Partial<ChatRequest> | null | undefined;
  if (typeof request !== "object" || request === null) throw badRequest("the request must be an object");
  const model = Object.hasOwn(models, String(request.model)) ? models[String(request.model)] : undefined;
  if (model === undefined)
    throw new ProviderError(404, "model_not_found", `there is no model ${JSON.stringify(request.model)}`);
  const { messages, tools } = request;
  if (!Array.isArray(messages) || messages.length === 0)
    throw badRequest("messages must be a list that is not empty");
  for (const message of messages)
    if (typeof message?.content !== "string" && !Array.isArray(message?.tool_calls))
      throw badRequest("every message needs a role and a text as its content");
  if (messages.every(({ content }) => (content ?? "").trim() === ""))
    throw badRequest("the messages are empty");
  if (
    tools !== undefined &&
    !(Array.isArray(tools) && tools.every((tool) => typeof tool?.function?.name === "string"))
  )
    throw badRequest("tools must be a list of functions with names");
  const tokens = promptTokens(request as ChatRequest);
  if (tokens > model.contextTokens)
    throw new ProviderError(
      400,
      "context_length_exceeded",
      `${tokens} tokens are more than the ${model.contextTokens} of ${model.name}`,
    );
  return request as ChatRequest;
}

function badRequest(message: string): ProviderError {
  return new ProviderError(400, "invalid_request", message);
}
