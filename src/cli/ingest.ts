// `twopaths ingest <source> <boards...>`: fetch, read and store; a board that fails does not stop the others.
import type { Config } from "../config.ts";
import { counted } from "../domain/counted.ts";
import { UserError } from "../errors.ts";
import { enrichPool } from "../pipeline/enrich-pool.ts";
import { ingest } from "../pipeline/ingest.ts";
import { readParquet } from "../store/parquet.ts";
import { withData } from "./data.ts";
import { liveFetch } from "./live-fetch.ts";
import { progressLine } from "./progress.ts";
import { sourceCalled } from "./source-called.ts";

const MOST_PROBLEMS_SHOWN = 20;

export interface IngestOptions {
  allowPrivate?: boolean;
}

export async function ingestBoards(
  name: string,
  boards: string[],
  { config, ...options }: IngestOptions & { config: Config },
): Promise<void> {
  const source = sourceCalled(name);
  const fetch = liveFetch({ contact: config.contact, ...options })(source);
  const pool = enrichPool();
  try {
    await withData(config, async (data) => {
      for (const board of boards) {
        const progress = progressLine(`${source.name} (${board})`);
        const problems = problemList();
        try {
          const done = await ingest(
            {
              store: data.store,
              pool,
              fetch,
              now: () => new Date(),
              readParquet: (path, selection) => readParquet(data.engine, path, selection),
              onProgress: ({ postings }) => progress.show(counted(postings, "posting")),
              onProblem: problems.add,
            },
            source,
            board,
          );
          const same = done.unchanged === done.payloads && done.payloads > 0 ? ", nothing new" : "";
          progress.end(`${counted(done.postings, "posting")}, ${counted(done.problems, "problem")}${same}`);
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          process.exitCode = 1;
          process.stderr.write(
            `twopaths: ${error.message}${error.hint === undefined ? "" : ` (${error.hint})`}\n`,
          );
        } finally {
          problems.end();
        }
      }
      await data.store.refresh();
    });
  } finally {
    await pool.close();
  }
}

function problemList(): { add(problem: { where: string; problem: string }): void; end(): void } {
  let count = 0;
  return {
    add: ({ where, problem }) => {
      if (++count <= MOST_PROBLEMS_SHOWN) process.stderr.write(`${where}: ${problem}\n`);
    },
    end: () => {
      if (count > MOST_PROBLEMS_SHOWN)
        process.stderr.write(`… and ${counted(count - MOST_PROBLEMS_SHOWN, "more problem")}\n`);
    },
  };
}
