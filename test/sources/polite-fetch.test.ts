import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "../../src/errors.ts";
import { politeFetch } from "../../src/sources/polite-fetch.ts";

/** A clock that moves only by sleeping. */
function made(answers: (() => Response | Error)[], options: { atOnce?: number; chance?: number } = {}) {
  const state = { now: Date.parse("2026-07-20T00:00:00Z"), starts: [] as number[], underWay: 0, most: 0 };
  const begin = state.now;
  const fetch = politeFetch({
    now: () => state.now,
    sleep: async (milliseconds) => {
      state.now += milliseconds;
    },
    chance: () => options.chance ?? 0,
    ...(options.atOnce === undefined ? {} : { atOnce: options.atOnce }),
    fetch: async () => {
      state.starts.push(state.now - begin);
      const answer = answers.shift()?.() ?? new Response("fine");
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  return { fetch, state };
}

const status =
  (code: number, headers: HeadersInit = {}) =>
  () =>
    new Response("busy", { status: code, headers });

const RETRIES: [what: string, answers: (() => Response | Error)[], starts: number[], last: number][] = [
  ["waits twice as long each time", [status(503), status(500)], [0, 500, 1500], 200],
  ["gives the third refusal to the caller", [status(429), status(429), status(429)], [0, 500, 1500], 429],
  ["waits as many seconds as it is asked to", [status(429, { "retry-after": "7" })], [0, 7000], 200],
  [
    "waits until the date it is told",
    [status(503, { "retry-after": "Mon, 20 Jul 2026 00:00:05 GMT" })],
    [0, 5000],
    200,
  ],
  ["leaves a host alone that asks for an hour", [status(429, { "retry-after": "3600" })], [0], 429],
  ["tries again after a broken connection", [() => new Error("reset")], [0, 500], 200],
  ["takes 404 as an answer", [status(404)], [0], 404],
];
for (const [what, answers, starts, last] of RETRIES) {
  test(`politeFetch ${what}`, async () => {
    const { fetch, state } = made([...answers]);
    assert.equal((await fetch("https://example.com/")).status, last);
    assert.deepEqual(state.starts, starts);
  });
}

test("politeFetch lets chance lengthen a wait by up to half of it", async () => {
  const { fetch, state } = made([status(503)], { chance: 1 });
  await fetch("https://example.com/");
  assert.deepEqual(state.starts, [0, 1000]);
});

test("politeFetch does not try again what was refused for good", async () => {
  const { fetch, state } = made([() => new UserError("address refused: x")]);
  await assert.rejects(fetch("https://example.com/"), /address refused/);
  assert.equal(state.starts.length, 1);
});

test("politeFetch spaces requests to one host, not those to different ones", async () => {
  const { fetch, state } = made([]);
  for (const host of ["a", "b", "a"]) await (await fetch(`https://${host}.example.com/`)).text();
  assert.deepEqual(state.starts, [0, 0, 100]);
});

test("politeFetch lets two requests be under way at a host until their answers are read or dropped", async () => {
  const { fetch, state } = made([]);
  const first = await fetch("https://example.com/1");
  const second = await fetch("https://example.com/2");
  const third = fetch("https://example.com/3");
  const fourth = fetch("https://example.com/4");
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(state.starts.length, 2);
  await first.text();
  await (await third).text();
  assert.equal(state.starts.length, 3 + (await fourth.then(() => 1)));
  await second.body?.cancel();
});

test("politeFetch stops waiting when it is told to stop", async () => {
  const stop = new AbortController();
  const fetch = politeFetch({
    now: () => 0,
    sleep: async () => stop.abort(),
    chance: () => 0,
    stop: stop.signal,
    fetch: async () => new Response("busy", { status: 503 }),
  });
  await assert.rejects(fetch("https://example.com/"), /stopped before the board was asked/);
});
