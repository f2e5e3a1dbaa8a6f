// A few worker threads that enrich batches; answers come back in the order the batches were given.
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Enrichment } from "../domain/evidence.ts";
import type { PostingInput } from "../domain/posting.ts";
import type { EnrichAnswer, EnrichTask } from "./enrich-worker.ts";

export interface EnrichPool {
  enrichPostings(postings: readonly PostingInput[]): Promise<Enrichment[]>;
  run(task: EnrichTask): Promise<EnrichAnswer>;
  /** How many batches may be under way before a reader should wait. */
  width: number;
  close(): Promise<void>;
}

interface Pending {
  task: EnrichTask;
  resolve: (answer: EnrichAnswer) => void;
  reject: (error: Error) => void;
}

/** Starts `workers` threads (by default one per core); each reads content/ for itself. */
export function enrichPool(workers: number = availableParallelism()): EnrichPool {
  const queue: Pending[] = [];
  const threads = Array.from({ length: workers }, () => new Worker(WORKER));
  /** What each thread was given and has not answered, in order. */
  const given = new Map<Worker, Pending[]>(threads.map((thread) => [thread, []]));
  /** A thread that died does not come back: work given later must not wait for it. */
  let failure: Error | undefined;
  const next = () => {
    for (const [thread, pending] of [...given].sort(([, a], [, b]) => a.length - b.length)) {
      if (pending.length >= MOST_GIVEN) continue;
      const first = queue.shift();
      if (first === undefined) return;
      pending.push(first);
      thread.postMessage(first.task);
    }
  };
  for (const thread of threads) {
    thread.on("message", (answer: EnrichAnswer) => {
      given.get(thread)?.shift()?.resolve(answer);
      next();
    });
    thread.on("error", (error) => {
      failure = error;
      const lost = [...given.values()].flatMap((pending) => pending.splice(0));
      for (const pending of [...lost, ...queue.splice(0)]) pending.reject(error);
    });
  }
  const run = (task: EnrichTask) =>
    new Promise<EnrichAnswer>((resolve, reject) => {
      if (failure !== undefined) return reject(failure);
      queue.push({ task, resolve, reject });
      next();
    });
  return {
    run,
    enrichPostings: async (postings) => {
      const answer = await run({ kind: "postings", postings: postings.map(inputOf) });
      if (!("enrichments" in answer)) throw new Error("enrich worker answered lines to postings");
      return answer.enrichments;
    },
    width: workers * (MOST_GIVEN + 1),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}

/** One batch to read, and one to begin with at once when it is done. */
const MOST_GIVEN = 2;

const WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "./enrich-worker.ts" : "./enrich-worker.js",
  import.meta.url,
);

/** Only what an enricher may read crosses to the thread. */
function inputOf(posting: PostingInput): PostingInput {
  const {
    id,
    title,
    employer,
    location,
    description,
    url,
    datePosted,
    employmentType,
    workplaceType,
    salary,
  } = posting;
  return {
    id,
    title,
    employer,
    location,
    description,
    url,
    datePosted,
    employmentType,
    workplaceType,
    salary,
  };
}
