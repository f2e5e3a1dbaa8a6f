// The behaviour that docs/simulated-provider.md promises of the provider: latency, weather, bill, luck, calls.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ProviderError } from "../../src/practice/bench.ts";
import type { ChatCompletion } from "../../src/practice/chat.ts";
import { median, share } from "../../src/practice/measures.ts";
import { type ProviderOptions, simulatedProvider } from "../../src/practice/simulated-provider.ts";
import { virtualClock } from "../../src/practice/virtual-clock.ts";

const TEXT = "Hold the phone close to the lock and press the button for three seconds.";
const TOOL = { type: "function" as const, function: { name: "unlock", description: "Unlocks a bicycle." } };

test("chat takes as long as the model's sheet says, and ten times as long for most in a spike", async () => {
  const factors = ({ records }: Awaited<ReturnType<typeof played>>) =>
    records.map(
      ({ askedAt, endedAt, completionTokens }) => (endedAt - askedAt) / (300 + 6 * completionTokens),
    );
  const calm = factors(await played(300, {}));
  assert.ok(Math.abs(median(calm) - 1) < 0.08, String(median(calm)));
  const spike = { model: "brook-medium", from: 0, until: 1e9, kind: "spike" as const, factor: 10 };
  const late = share(factors(await played(300, { weather: [spike] })), (factor) => factor > 3);
  assert.ok(Math.abs(late - 0.85) < 0.06, String(late));
});

test("chat answers 503 in an outage and 429 above the limit, and bills nothing for it", async () => {
  const weather = (kind: "outage" | "limit") => [
    { model: "brook-medium", from: 0, until: 1e9, kind, perMinute: 20 },
  ];
  const out = await played(5, { weather: weather("outage") });
  assert.deepEqual(new Set(out.answers.map(statusOf)), new Set([503]));
  const limited = await played(30, { weather: weather("limit") });
  assert.equal(limited.answers.filter((answer) => statusOf(answer) === 429).length, 10);
  assert.ok(limited.records.filter(({ outcome }) => outcome === "failed").every(({ cost }) => cost === 0));
});

test("chat bills prompt and answer by the model's prices", async () => {
  const { records } = await played(1, {});
  const [{ promptTokens, completionTokens, cost }] = records as [(typeof records)[number]];
  assert.ok(Math.abs(cost - (promptTokens * 0.6 + completionTokens * 2.4) / 1e6) < 1e-12);
});

test("chat gives the same luck to the same request, in whatever order they come", async () => {
  const texts = (from: number[]) =>
    asked(
      from.map((at) => `Question ${at}`),
      {},
    );
  const [forth, back] = [await texts([1, 2, 3]), await texts([3, 2, 1])];
  const said = (answers: unknown[]) =>
    answers.map((answer) => (answer as ChatCompletion).usage.completion_tokens);
  assert.deepEqual(said(forth.answers), said(back.answers).reverse());
});

test("chat makes the calls that a sample's plan asks for, each with an id of its own", async () => {
  const call = { type: "function" as const, function: { name: "unlock", arguments: "{}" } };
  const { answers } = await played(1, { act: () => [call, call] }, [TOOL]);
  const [message] = (answers[0] as ChatCompletion).choices.map((choice) => choice.message);
  assert.equal(new Set(message!.tool_calls!.map(({ id }) => id)).size, 2);
  assert.equal((answers[0] as ChatCompletion).choices[0].finish_reason, "tool_calls");
});

function played(count: number, options: Partial<ProviderOptions>, tools?: (typeof TOOL)[]) {
  return asked(
    Array.from({ length: count }, (_, at) => `Question ${at}`),
    options,
    tools,
  );
}

/** Asks all at once and lets simulated time run until all are answered. */
async function asked(questions: string[], options: Partial<ProviderOptions>, tools?: (typeof TOOL)[]) {
  const clock = virtualClock();
  const reply: ProviderOptions["reply"] = (_request, _model, random) =>
    TEXT.repeat(1 + Math.floor(random() * 3));
  const { chat, records } = simulatedProvider({ clock, seed: 1, reply, ...options });
  const ask = chat as unknown as (request: object, handle: object) => Promise<unknown>;
  const open = questions.map((content) =>
    ask(
      {
        model: "brook-medium",
        messages: [{ role: "user", content }],
        ...(tools === undefined ? {} : { tools }),
      },
      { cancelledAt: undefined },
    ).catch((error: unknown) => error),
  );
  const all = Promise.all(open);
  do await new Promise((resolve) => setImmediate(resolve));
  while (clock.advance());
  return { answers: await all, records };
}

function statusOf(answer: unknown): number | undefined {
  return answer instanceof ProviderError ? answer.status : undefined;
}
