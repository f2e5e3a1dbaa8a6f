// A process of its own that reads many boards and says which are stored, for a test to kill: argument 1 is the data
// folder. It does what `twopaths sync` does, with made-up answers in place of the network.
import { openLocal } from "../../src/cli/data.ts";
import { readConfig } from "../../src/config.ts";
import { enrichPool } from "../../src/pipeline/enrich-pool.ts";
import { dueBoards, sync } from "../../src/pipeline/sync.ts";
import { greenhouse } from "../../src/sources/greenhouse.ts";
import { answerOf, BOARDS } from "./kill-points.ts";

const [dataFolder = ""] = process.argv.slice(2);
const data = await openLocal({ ...readConfig({}), dataFolder });
const pool = enrichPool();
const now = () => new Date();
const boards = BOARDS.map((board) => ({ source: greenhouse, board }));
const due = await dueBoards({ store: data.store, now }, boards, 20);
await sync(
  {
    store: data.store,
    pool,
    now,
    readParquet: () => {
      throw new Error("no Parquet here");
    },
    fetchOf: () => async (input) => Response.json(answerOf(/boards\/([^/]+)/.exec(String(input))![1]!)),
    onBoard: ({ board, error }) =>
      void process.stderr.write(error === undefined ? `${board}: stored\n` : `${error}\n`),
  },
  due,
);
await data.store.refresh();
await pool.close();
await data.close();
