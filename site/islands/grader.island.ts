// Grades a file in the browser: a worker of the site that holds the checks and the simulation, and hears of the
// person's code only what comes as text over a port. One worker grades once.
import type { Channel } from "../../src/practice/bench.ts";
import { type Check, gradeOver } from "../../src/practice/check.ts";
import type { FromSandbox } from "../../src/practice/inside-sandbox.ts";
import type { EndRequest, FromGrader, GradeRequest, PrepareRequest } from "./grader/messages.ts";

const CHECKS = import.meta.glob<{ checks: readonly Check[] }>("../../content/work-samples/*/checks.ts");
const ENDED = "your code ran out of memory or ended its process: stopped";

type Listener = Parameters<Channel["listen"]>[0];

const listeners: Listener[] = [];

addEventListener(
  "message",
  ({ data, ports: [port] }: MessageEvent<GradeRequest | EndRequest | PrepareRequest>) => {
    if ("why" in data) for (const { end } of listeners) end(data.why || ENDED);
    else if ("prepare" in data) void partsOf(data.prepare).catch(() => {});
    else
      grade(data, port!).catch((error: unknown) =>
        say({ kind: "fault", message: error instanceof Error ? error.message : String(error) }),
      );
  },
);

async function grade({ slug, work, seed, scope }: GradeRequest, port: MessagePort): Promise<void> {
  const [{ checks }, { stripTypes }] = await partsOf(slug);
  const log = (text: string) => say({ kind: "log", text });
  const channel = channelOver(port);
  const graded = gradeOver({ channel, checks, seed, scope, effects: { settle, log } });
  try {
    say({ kind: "stripped", work: stripTypes(work) });
  } catch (error) {
    broken(error as SyntaxError);
  }
  say({ kind: "grade", grade: await graded });
}

/** The sample's checks, and what takes types off: the larger part of a run's waiting when they are not at hand. */
async function partsOf(slug: string) {
  const load = CHECKS[`../../content/work-samples/${slug}/checks.ts`];
  if (load === undefined) throw new Error(`no such work sample: ${slug}`);
  return Promise.all([load(), import("./grader/strip-types.ts")]);
}

/** A file whose types can't be taken off is told as one that the sandbox could not load. */
function broken({ name, message }: SyntaxError): void {
  const told: FromSandbox = { kind: "broken", error: { name, message } };
  for (const { text } of listeners) text(JSON.stringify(told));
}

function channelOver(port: MessagePort): Channel {
  return {
    post: (text) => port.postMessage(text),
    listen: (on) => {
      listeners.push(on);
      port.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (typeof data === "number") on.idle(data);
        else if (typeof data === "string") on.text(data);
      };
    },
  };
}

/** Resolves after everything that is under way here has had its turn. */
const turn = new MessageChannel();
const waiting: (() => void)[] = [];
turn.port2.onmessage = () => waiting.shift()?.();
function settle(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    turn.port1.postMessage(null);
  });
}

function say(message: FromGrader): void {
  postMessage(message);
}
