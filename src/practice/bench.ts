// The trusted half of a work sample's run: it calls what a person's file exports, answers what the file asks of the
// simulation, and moves simulated time on once both sides have nothing left to do. It believes nothing but data.
import { type FromSandbox, type PlainError, TIMER, type ToSandbox } from "./inside-sandbox.ts";
import { type VirtualClock, virtualClock } from "./virtual-clock.ts";

/** How messages reach a sandbox. Whoever makes one bounds the sandbox's time and memory, and can end it. */
export interface Channel {
  post(text: string): void;
  /** `idle` tells how many messages the sandbox has taken in and finished with for now. */
  listen(on: { text(text: string): void; idle(seen: number): void; end(why: string): void }): void;
}

export interface Bench {
  seed: number;
  clock: VirtualClock;
  /** Names the file exports. */
  exports: readonly string[];
  /** Calls an exported function. Arguments are data or `HostFunction`s; so is the result, with the file's own functions. */
  call<T>(name: string, ...args: unknown[]): Promise<T>;
  /** Lets simulated time run while `work` does, also between calls. */
  during<T>(work: () => Promise<T>): Promise<T>;
}

/** A function of the simulation that the person's code may call; the last argument says whether it still wants the answer. */
export type HostFunction = (...args: never[]) => unknown;

/** The asking side's hold on a question it asked. */
export interface Handle {
  /** When the asker gave up, in simulated milliseconds. */
  cancelledAt: number | undefined;
}

/** What a person's code did wrong, as opposed to a wrong answer. */
export class WorkError extends Error {
  readonly isFatal: boolean;
  constructor(message: string, { isFatal = false }: { isFatal?: boolean } = {}) {
    super(message);
    this.name = "WorkError";
    this.isFatal = isFatal;
  }
}

/** An error that the simulation gives to the person's code, e.g. an answer with status 429. */
export class ProviderError extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = "APIError";
    this.status = status;
    this.code = code;
  }
}

export interface BenchEffects {
  /** Resolves once everything that is already under way on this side has had its turn. */
  settle(): Promise<void>;
  log?: (text: string) => void;
  /** Resolves when something outside of simulated time that is under way ends; undefined when nothing is. */
  outside?: () => Promise<unknown> | undefined;
}

/** Seconds of real time that a run may take, wherever the sandbox is. */
export const MOST_SECONDS = 20;

const MOST_MESSAGES = 400_000;
const LONGEST_MESSAGE = 32_000_000;

interface Pending {
  resolve(value: unknown): void;
  reject(error: WorkError): void;
}

/** Resolves when the person's file is loaded; rejects with a `WorkError` when it can't be. */
export function openBench(channel: Channel, seed: number, effects: BenchEffects): Promise<Bench> {
  return new Promise((opened, refused) => new OpenBench({ channel, seed, effects, opened, refused }));
}

interface Opening {
  channel: Channel;
  seed: number;
  effects: BenchEffects;
  opened(bench: Bench): void;
  refused(error: WorkError): void;
}

class OpenBench implements Bench {
  readonly seed: number;
  readonly clock = virtualClock();
  exports: readonly string[] = [];
  readonly #opening: Opening;
  readonly #hosts: HostFunction[] = [];
  readonly #pending = new Map<number, Pending>();
  readonly #handles = new Map<number, Handle>();
  #works = 0;
  #isDriven = false;
  #calls = 0;
  #posted = 0;
  #seen = 0;
  #messages = 0;
  #ended: WorkError | undefined;
  #wake: () => void = () => {};

  constructor(opening: Opening) {
    this.seed = opening.seed;
    this.#opening = opening;
    this.#hosts[TIMER] = (ms: number) => this.clock.sleep(ms);
    opening.channel.listen({
      text: (text) => this.#hear(text),
      idle: (count) => {
        this.#seen = count;
        this.#wake();
      },
      end: (why) => this.#end(why),
    });
  }

  call<T>(name: string, ...args: unknown[]): Promise<T> {
    return this.#callWork<T>(name, args);
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#works += 1;
    void this.#drive();
    try {
      return await work();
    } finally {
      this.#works -= 1;
    }
  }

  #callWork<T>(target: string | number, args: unknown[]): Promise<T> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    this.#calls += 1;
    const id = this.#calls;
    return new Promise<T>((resolve, reject) => {
      this.#pending.set(id, { resolve: resolve as Pending["resolve"], reject });
      this.#post({ kind: "call", id, target, args, now: this.clock.now() });
      void this.#drive();
    });
  }

  #post(message: ToSandbox): void {
    this.#posted += 1;
    const host = (called: HostFunction) => this.#hosts.push(called) - 1;
    const text = JSON.stringify(message, (_key, value) =>
      typeof value === "function" ? { $host: host(value) } : value,
    );
    this.#opening.channel.post(text);
  }

  /** The text may be forged: what can't be read ends the run. */
  #hear(text: string): void {
    if (this.#ended !== undefined) return;
    this.#messages += 1;
    const isTooMuch = this.#messages > MOST_MESSAGES || text.length > LONGEST_MESSAGE;
    if (isTooMuch) this.#end("your code asked too often or handed over too much: stopped");
    else this.#read(text);
  }

  #read(text: string): void {
    try {
      this.#take(JSON.parse(text, (_key, value) => this.#revived(value)) as FromSandbox);
    } catch {
      this.#end("your code sent what can't be read (was something of JavaScript's own changed?): stopped");
    }
  }

  #revived(value: unknown): unknown {
    const work = (value as { $work?: unknown } | null)?.$work;
    return typeof work === "number" ? (...args: unknown[]) => this.#callWork(work, args) : value;
  }

  #take(message: FromSandbox): void {
    if (message.kind === "ready") {
      this.exports = message.exports.map(String);
      this.#opening.opened(this);
    } else if (message.kind === "broken")
      this.#opening.refused(
        new WorkError(`the file can't be loaded: ${errorText(message.error)}`, { isFatal: true }),
      );
    else if (message.kind === "ask") void this.#answer(message);
    else if (message.kind === "log") this.#opening.effects.log?.(String(message.text));
    else if (message.kind === "cancel") this.#cancel(message.id);
    else this.#settle(message);
  }

  #cancel(id: number): void {
    const handle = this.#handles.get(id);
    if (handle !== undefined) handle.cancelledAt = this.clock.now();
  }

  #settle(message: Extract<FromSandbox, { kind: "result" | "failed" }>): void {
    const waiting = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.kind === "result") waiting?.resolve(message.value);
    else waiting?.reject(new WorkError(errorText(message.error)));
  }

  async #answer({ id, host, args }: Extract<FromSandbox, { kind: "ask" }>): Promise<void> {
    const handle: Handle = { cancelledAt: undefined };
    this.#handles.set(id, handle);
    try {
      const called = this.#hosts[host];
      if (called === undefined) throw new Error("there is no such function");
      const value = await called(...([...args, handle] as never[]));
      this.#post({ kind: "settle", id, value: value ?? null, now: this.clock.now() });
    } catch (error) {
      this.#post({ kind: "settle", id, error: errorOf(error), now: this.clock.now() });
    } finally {
      this.#handles.delete(id);
    }
  }

  #end(why: string): void {
    this.#ended ??= new WorkError(why, { isFatal: true });
    this.#rejectAll(this.#ended);
    this.#opening.refused(this.#ended);
    this.#wake();
  }

  #rejectAll(error: WorkError): void {
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }

  /** Runs while anything is open: waits until both sides rest, then lets time go on. */
  async #drive(): Promise<void> {
    if (this.#isDriven) return;
    this.#isDriven = true;
    const isOpen = () => this.#pending.size + this.#works > 0;
    const isBehind = () => this.#seen < this.#posted && this.#ended === undefined;
    while (isOpen()) {
      if (isBehind()) await new Promise<void>((resolve) => (this.#wake = resolve));
      await this.#opening.effects.settle();
      if (!isOpen() || isBehind()) continue;
      const outside = this.#opening.effects.outside?.();
      if (outside !== undefined) {
        await outside;
        continue;
      }
      if (!this.clock.advance())
        this.#rejectAll(new WorkError("your function waits for something that never comes"));
      await this.#opening.effects.settle();
    }
    this.#isDriven = false;
  }
}

function errorText({ name, message, at }: PlainError): string {
  return `${name === "Error" ? "" : `${name}: `}${message}${at === undefined ? "" : ` (${at})`}`;
}

function errorOf(error: unknown): PlainError {
  if (error instanceof ProviderError) {
    const { name, message, status, code } = error;
    return { name, message, status, code };
  }
  return { name: "Error", message: error instanceof Error ? error.message : String(error) };
}
