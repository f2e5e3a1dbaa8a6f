// The half of the bench that lives beside a person's code, in a realm of its own: it turns messages into calls of
// what the code exports, and calls of what it was handed into messages. Loaded by its text, so it imports nothing.
// Time is the bench's: `setTimeout`, `Date` and `performance.now` tell simulated milliseconds.

/** What crosses to the sandbox; `now` is simulated time in milliseconds since the bench opened. */
export type ToSandbox =
  | { kind: "call"; id: number; target: string | number; args: unknown[]; now: number }
  | { kind: "settle"; id: number; value?: unknown; error?: PlainError; now: number };

/** What comes back. A function crosses as a number by which the other side can call it. */
export type FromSandbox =
  | { kind: "ready"; exports: string[] }
  | { kind: "broken"; error: PlainError }
  | { kind: "result"; id: number; value?: unknown }
  | { kind: "failed"; id: number; error: PlainError }
  | { kind: "ask"; id: number; host: number; args: unknown[] }
  | { kind: "cancel"; id: number }
  | { kind: "log"; text: string };

/** An error as data: what it says, where in the person's file, and what the provider's errors carry. */
export interface PlainError {
  name: string;
  message: string;
  /** e.g. "work.ts:12:5". */
  at?: string;
  status?: number;
  code?: string;
}

/** The bench asks host 0 to wait. */
export const TIMER = 0;

const EPOCH = 1_767_225_600_000;
const MOST_LOGS = 200;

/** Opens the inside. `post` is the only thing of the outside that is ever held, and it is never handed on. */
export function openInside(post: (text: string) => void, seed: number): Inside {
  const inside = new Inside(post);
  installGlobals({
    now: () => inside.now,
    sleep: (ms) => inside.ask(TIMER, [ms]),
    log: (text) => inside.send({ kind: "log", text }),
    seed,
  });
  return inside;
}

export class Inside {
  now = 0;
  readonly #post: (text: string) => void;
  // Kept from before the person's code runs, so that what it does to them harms only itself.
  readonly #parse = JSON.parse;
  readonly #stringify = JSON.stringify;
  readonly #asked = new Map<number, Asked>();
  readonly #held: Work[] = [];
  #exports: Record<string, unknown> = {};
  #asks = 0;

  constructor(post: (text: string) => void) {
    this.#post = post;
  }

  take(namespace: Record<string, unknown>): void {
    this.#exports = namespace;
    this.send({ kind: "ready", exports: Object.keys(namespace) });
  }

  broke(error: unknown): void {
    this.send({ kind: "broken", error: plainError(error) });
  }

  /** An error of this realm, for what the shell has to refuse: one of its own would be a way out. */
  refusal(specifier: string): Error {
    return new Error(`nothing can be imported: ${specifier} (all you need is passed in)`);
  }

  receive(text: string): void {
    const message = this.#parse(text, (_key, value) => this.#revived(value)) as ToSandbox;
    this.now = message.now;
    if (message.kind === "call") return void this.#answer(message);
    const waiting = this.#asked.get(message.id);
    this.#asked.delete(message.id);
    if (message.error === undefined) waiting?.resolve(message.value);
    else waiting?.reject(Object.assign(new Error(message.error.message), message.error));
  }

  send(message: FromSandbox): void {
    this.#post(this.#stringify(message, (_key, value) => this.#withoutFunction(value)) ?? "");
  }

  ask(host: number, args: unknown[]): Promise<unknown> {
    this.#asks += 1;
    const id = this.#asks;
    const signal = args.map(signalOf).find((found) => found !== undefined);
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      this.#asked.set(id, { resolve, reject });
      signal?.addEventListener("abort", () => {
        if (!this.#asked.delete(id)) return;
        this.send({ kind: "cancel", id });
        reject(signal.reason);
      });
      this.send({ kind: "ask", id, host, args });
    });
  }

  #withoutFunction(value: unknown): unknown {
    if (typeof value !== "function") return value;
    this.#held.push(value as Work);
    return { $work: this.#held.length - 1 };
  }

  #revived(value: unknown): unknown {
    const host = (value as { $host?: unknown } | null)?.$host;
    return typeof host === "number" ? (...args: unknown[]) => this.ask(host, args) : value;
  }

  async #answer({ id, target, args }: Extract<ToSandbox, { kind: "call" }>): Promise<void> {
    try {
      const called = typeof target === "number" ? this.#held[target] : this.#exports[target];
      if (typeof called !== "function") throw new TypeError(`the file exports no function ${target}`);
      this.send({ kind: "result", id, value: await called(...args) });
    } catch (error) {
      this.send({ kind: "failed", id, error: plainError(error) });
    }
  }
}

type Work = (...args: unknown[]) => unknown;

interface Asked {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

function signalOf(arg: unknown): Signal | undefined {
  const signal = (arg as { signal?: unknown } | null)?.signal;
  return signal instanceof Signal ? signal : undefined;
}

function plainError(error: unknown): PlainError {
  const { name, message, stack, status, code } = (error ?? {}) as Partial<Record<string, unknown>>;
  const at = /work\.ts:\d+:\d+/.exec(String(stack ?? ""))?.[0];
  return {
    name: String(name ?? "Error"),
    message: String(message ?? error).slice(0, 2000),
    ...(at === undefined ? {} : { at }),
    ...(typeof status === "number" ? { status } : {}),
    ...(typeof code === "string" ? { code } : {}),
  };
}

/** As much of the web's AbortSignal as a caller with a deadline needs, on simulated time. */
class Signal {
  aborted = false;
  reason: unknown = undefined;
  readonly heard: (() => void)[] = [];
  addEventListener(_kind: "abort", listener: () => void): void {
    this.heard.push(listener);
  }
  removeEventListener(_kind: "abort", listener: () => void): void {
    const at = this.heard.indexOf(listener);
    if (at >= 0) this.heard.splice(at, 1);
  }
  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }
}

class Controller {
  readonly signal = new Signal();
  abort(reason: unknown = Object.assign(new Error("the request was aborted"), { name: "AbortError" })): void {
    if (this.signal.aborted) return;
    this.signal.aborted = true;
    this.signal.reason = reason;
    for (const listener of [...this.signal.heard]) listener();
  }
}

interface Surroundings {
  now(): number;
  sleep(ms: number): Promise<unknown>;
  log(text: string): void;
  seed: number;
}

/** What a browser or Node would offer and a work sample may use; everything else is missing on purpose. */
function installGlobals({ now, sleep, log, seed }: Surroundings): void {
  const cleared = new Set<unknown>();
  let timers = 0;
  let logs = 0;
  const write = (...parts: unknown[]) => {
    logs += 1;
    if (logs <= MOST_LOGS) log(parts.map(shown).join(" ").slice(0, 2000));
  };
  const timeoutSignal = (ms: number) => {
    const controller = new Controller();
    const reason = Object.assign(new Error(`no answer within ${ms} ms`), { name: "TimeoutError" });
    void sleep(ms).then(() => controller.abort(reason));
    return controller.signal;
  };
  Date.now = () => EPOCH + now();
  // A date of now is simulated too, or the same file would get another grade tomorrow.
  globalThis.Date = new Proxy(Date, {
    construct: (dates, given, made) =>
      Reflect.construct(dates, given.length === 0 ? [EPOCH + now()] : given, made),
    apply: (dates) => new dates(EPOCH + now()).toString(),
  });
  Math.random = chance(seed);
  Object.assign(globalThis, {
    performance: { now },
    console: { log: write, info: write, warn: write, error: write, debug: write },
    setTimeout: (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
      timers += 1;
      const timer = timers;
      void sleep(Math.max(0, Number(ms) || 0)).then(() => cleared.has(timer) || run(...args));
      return timer;
    },
    clearTimeout: (timer: unknown) => void cleared.add(timer),
    structuredClone: (value: unknown) => JSON.parse(JSON.stringify(value)),
    AbortController: Controller,
    AbortSignal: Object.assign(Signal, { timeout: timeoutSignal }),
  });
}

function shown(value: unknown): string {
  if (typeof value === "string") return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

/** mulberry32, as in src/statistics/random.ts, which can't be imported from here. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  // Looking up a global is slow in here.
  const { imul } = Math;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
