// Postings, boards and the look into a store for the test that kills the process at any moment.
import { createHash } from "node:crypto";
import { openStore, type Store } from "../../src/store/open.ts";

export const BOARDS = Array.from({ length: 16 }, (_, index) => `board${index}`);
const JOBS_A_BOARD = 20;

/** What the board answers today. */
export function answerOf(board: string): { jobs: object[] } {
  const number = BOARDS.indexOf(board);
  const jobs = Array.from({ length: JOBS_A_BOARD }, (_, job) => ({
    id: number * 1000 + job,
    title: TITLES[job % TITLES.length],
    company_name: `Employer ${number}`,
    location: { name: ["Oslo", "Berlin", "Lyon"][job % 3] },
    content: `<p>${textOf(number * 1000 + job)}</p>`,
    absolute_url: `https://example.com/${board}/${job}`,
  }));
  return { jobs };
}

/** Lines of a file to ingest, some of them the same job as another. */
export function lines(name: string, count: number): string {
  return Array.from({ length: count }, (_, index) =>
    JSON.stringify({
      id: `${name}-${index}`,
      title: TITLES[index % TITLES.length],
      employer: `Employer ${index % 50}`,
      location: "Oslo",
      description: textOf(index - (index % 5 === 0 ? 5 : 0)),
    }),
  ).join("\n");
}

export interface StoreState {
  /** Each payload once: how many rows, and how many of them differ. */
  payloads: { rows: number; ids: string[] };
  postings: { rows: number; shown: number; withoutPayload: number };
  /** Postings of each board that stand in a payload, by board. */
  boards: Map<string, number>;
  /** Tables that are none of the store's own. */
  leftovers: string[];
  /** Of all that is derived, by table: equal facts give equal sums. */
  sums: Record<string, string>;
}

/** Opens the store as the next command would, and lets go of it. */
export async function stateOf(dataFolder: string): Promise<StoreState> {
  const store = await openStore({ folder: `${dataFolder}/store` });
  try {
    await store.refresh();
    const ids = await store.query<{ payload_id: string }>(
      "SELECT payload_id FROM payloads ORDER BY payload_id",
    );
    const counts = await store.query<StoreState["postings"]>(
      `SELECT (SELECT count() FROM postings FINAL) AS rows, (SELECT count() FROM current_postings) AS shown,
         (SELECT count() FROM postings FINAL WHERE origin = 'live'
           AND payload_id NOT IN (SELECT payload_id FROM payloads)) AS withoutPayload`,
    );
    const boards = await store.query<{ board: string; n: number }>(
      `SELECT toString(board) AS board, count() AS n FROM postings FINAL
       WHERE payload_id IN (SELECT payload_id FROM payloads) GROUP BY board`,
    );
    const leftovers = await store.query<{ name: string }>(
      `SELECT name FROM system.tables WHERE database = currentDatabase()
       AND (name LIKE '%next%' OR name = 'jobs_scope')`,
    );
    return {
      payloads: { rows: ids.length, ids: [...new Set(ids.map(({ payload_id }) => payload_id))] },
      postings: counts[0]!,
      boards: new Map(boards.map(({ board, n }) => [board, n])),
      leftovers: leftovers.map(({ name }) => name),
      sums: await sumsOf(store),
    };
  } finally {
    await store.close();
  }
}

/** What differs between two runs over the same postings is when they were read, and in what turn. */
const DERIVED: Readonly<Record<string, string>> = {
  postings: "* EXCEPT (revision, payload_id, evidence), evidence",
  texts: "* EXCEPT (revision)",
  job_traits: "* EXCEPT (revision)",
  windows: "* EXCEPT (revision)",
  events: "posting_id, payload_id, kind, changes",
};

async function sumsOf(store: Store): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const [table, columns] of Object.entries(DERIVED)) {
    const rows = await store.query(`SELECT ${columns} FROM ${table} FINAL ORDER BY ALL`);
    sums[table] = createHash("sha256").update(JSON.stringify(rows)).digest("hex").slice(0, 16);
  }
  return sums;
}

const TITLES = [
  "AI Agent Engineer",
  "ML Engineer",
  "Data Engineer",
  "Sales Manager",
  "Staff Engineer, Models",
];

/** About 120 words that tell one job from others. */
function textOf(seed: number): string {
  const words = Array.from({ length: 100 }, (_, index) => `word${(seed * 131 + index * index * 7) % 5003}`);
  return `You build agents with language models and train models. Pay: $120,000 to $150,000 a year. ${words.join(" ")}`;
}
