// One run of a person's file: a grader, a frame for the sandbox, a port between the two, and a clock over both.
// Neither outlives the run.
import { MOST_SECONDS } from "../../../src/practice/bench.ts";
import type { Grade } from "../../../src/practice/check.ts";
import type { EndRequest, FromGrader, GradeRequest, PrepareRequest } from "../grader/messages.ts";
import type { PersonStart } from "../sandbox/person.ts";

export interface Run {
  grade: Promise<Grade>;
  /** Ends the run; its grade then gives the reason. */
  stop(why: string): void;
}

export interface RunPlace {
  grader: Worker;
  /** Address of the sandbox's page. */
  frame: string;
  log(text: string): void;
}

/** How long a grader may take to sum up after the end, and a frame to say that it lives. */
const GRACE_MS = 5000;
const ASK_EVERY_MS = 1000;

/** The only address that is ever made a script: the site's own grader. Not every browser asks for a policy. */
const { trustedTypes } = globalThis as {
  trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): unknown } };
};
const policy = trustedTypes?.createPolicy("twopaths-grader", { createScriptURL: (url: string) => url });

/** A grader for the sample, loaded while the person still writes. */
export function prepareGrader(address: string, slug: string): Worker {
  const url = (policy?.createScriptURL(address) ?? address) as string;
  const grader = new Worker(url, { type: "module" });
  grader.postMessage({ prepare: slug } satisfies PrepareRequest);
  return grader;
}

/** Uses the grader up. */
export function startRun(request: GradeRequest, { grader, frame: page, log }: RunPlace): Run {
  const frame = openFrame(page);
  const { port1, port2 } = new MessageChannel();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const stop = (why: string) => {
    frame.close();
    grader.postMessage({ why } satisfies EndRequest);
    timers.add(setTimeout(() => fail(new Error("your code keeps the grader too busy to answer")), GRACE_MS));
  };
  let fail: (error: Error) => void = () => {};
  const grade = new Promise<Grade>((resolve, reject) => {
    fail = reject;
    grader.onerror = () => reject(new Error("the grader could not be loaded"));
    grader.onmessage = async ({ data }: MessageEvent<FromGrader>) => {
      if (data.kind === "log") log(data.text);
      else if (data.kind === "fault") reject(new Error(data.message));
      else if (data.kind === "grade") resolve(data.grade);
      else {
        await frame.start({ work: data.work, seed: request.seed }, port2, () => stop(""));
        const late = `your code ran for more than ${MOST_SECONDS} s: stopped`;
        timers.add(setTimeout(() => stop(late), MOST_SECONDS * 1000));
      }
    };
  }).finally(() => {
    for (const timer of timers) clearTimeout(timer);
    frame.close();
    grader.terminate();
  });
  // The sooner of two ends: a grader that never loads says nothing.
  timers.add(setTimeout(() => fail(new Error("the grader could not be loaded")), 3 * MOST_SECONDS * 1000));
  grader.postMessage(request, [port1]);
  return { grade, stop };
}

interface Frame {
  /** Hands the file to the frame's worker; `ended` is called when the worker, or the whole frame, is gone. */
  start(work: PersonStart, port: MessagePort, ended: () => void): Promise<void>;
  close(): void;
}

/** Listening begins before the frame is loaded, so that its first word is not missed. */
function openFrame(page: string): Frame {
  const element = document.createElement("iframe");
  element.sandbox.add("allow-scripts");
  element.hidden = true;
  element.title = "Sandbox";
  let heardAt = 0;
  let onEnded = () => {};
  let asking: ReturnType<typeof setInterval> | undefined;
  const gone = new AbortController();
  const ready = new Promise<void>((resolve) => {
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      if (source !== element.contentWindow) return;
      heardAt = performance.now();
      if (data === "ready") resolve();
      else if (data === "ended") onEnded();
    };
    addEventListener("message", hear, { signal: gone.signal });
  });
  element.src = page;
  document.body.append(element);
  // The frame's origin is opaque and has no name: "*" is the only way to address it, and only it is addressed.
  const say = (message: unknown, transfer: Transferable[] = []) =>
    element.contentWindow?.postMessage(message, "*", transfer);
  return {
    start: async (work, port, ended) => {
      await ready;
      onEnded = ended;
      say(work, [port]);
      asking = setInterval(() => {
        if (performance.now() - heardAt > GRACE_MS) ended();
        else say("alive?");
      }, ASK_EVERY_MS);
    },
    close: () => {
      clearInterval(asking);
      gone.abort();
      element.remove();
    },
  };
}
