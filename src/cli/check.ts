// `twopaths check <source> <board>`: reads one board live and shows what would be stored. A contributor's first command.
import type { Config } from "../config.ts";
import { readTaxonomy } from "../content/index.ts";
import { counted } from "../domain/counted.ts";
import type { Facts } from "../domain/facts.ts";
import type { Posting } from "../domain/posting.ts";
import type { Problem } from "../domain/problem.ts";
import { postingEnricher } from "../enrichers/index.ts";
import { UserError } from "../errors.ts";
import { boardAt } from "../sources/board-url.ts";
import type { FetchEffects, Source } from "../sources/source.ts";
import { readParquet } from "../store/parquet.ts";
import { liveFetch } from "./live-fetch.ts";
import { progressLine } from "./progress.ts";
import { sourceCalled } from "./source-called.ts";
import { gridOf } from "./table.ts";

const MOST_ROWS_SHOWN = 40;
const MOST_PROBLEMS_SHOWN = 20;

export interface CheckOptions {
  json?: boolean;
  allowPrivate?: boolean;
  config: Config;
}

export async function checkBoard(
  name: string,
  board: string | undefined,
  { json = false, allowPrivate = false, config }: CheckOptions,
): Promise<void> {
  const { source, token } = boardCalled(name, board);
  const { postings, problems } = await readBoard(source, {
    board: token,
    fetch: liveFetch({ contact: config.contact, allowPrivate })(source),
  });
  for (const { where, problem } of problems.slice(0, MOST_PROBLEMS_SHOWN))
    process.stderr.write(`${where}: ${problem}\n`);
  if (problems.length > MOST_PROBLEMS_SHOWN)
    process.stderr.write(`… and ${counted(problems.length - MOST_PROBLEMS_SHOWN, "more problem")}\n`);
  const enrich = postingEnricher(readTaxonomy());
  const read = postings.map((posting) => ({ posting, facts: enrich(posting).facts }));
  if (json)
    process.stdout.write(
      `${JSON.stringify({ source: source.name, board: token, postings: read, problems })}\n`,
    );
  else process.stdout.write(tableOf(read, `${source.name} (${token})`));
  if (postings.length === 0 && problems.length > 0) process.exitCode = 1;
}

/** Source and board, or an address that tells both. */
export function boardCalled(name: string, board: string | undefined): { source: Source; token: string } {
  if (board !== undefined) {
    const source = sourceCalled(name);
    // A careers page's address does where a token is asked for.
    const found = /^https?:\/\//i.test(board) ? boardAt(board) : undefined;
    return { source, token: found?.source === source.name ? found.board : board };
  }
  const found = boardAt(name);
  if (found === undefined) {
    sourceCalled(name);
    throw new UserError(`no board given: ${name}`, { hint: `twopaths check ${name} <board>` });
  }
  return { source: sourceCalled(found.source), token: found.board };
}

async function readBoard(
  source: Source,
  { board, fetch }: { board: string; fetch: FetchEffects["fetch"] },
): Promise<{ postings: Posting[]; problems: Problem[] }> {
  const progress = progressLine(`${source.name} (${board})`);
  const postings = new Map<string, Posting>();
  const problems: Problem[] = [];
  let payloads = 0;
  for await (const item of source.fetch(board, { ...EFFECTS, fetch })) {
    if ("problem" in item) {
      problems.push(item);
      continue;
    }
    payloads++;
    const read = source.parse(item);
    problems.push(...read.problems);
    for (const posting of read.postings) postings.set(posting.id, posting);
    progress.show(counted(postings.size, "posting"));
  }
  progress.end(
    `${counted(postings.size, "posting")} and ${counted(problems.length, "problem")} in ${counted(payloads, "answer")}; nothing is stored`,
  );
  return { postings: [...postings.values()], problems };
}

const EFFECTS: Omit<FetchEffects, "fetch"> = {
  now: () => new Date(),
  readParquet: (path, selection) => readParquet(undefined, path, selection),
};

interface ReadPosting {
  posting: Posting;
  facts: Facts;
}

function tableOf(read: readonly ReadPosting[], board: string): string {
  if (read.length === 0) return `No postings at ${board}.\n`;
  const rows = read.slice(0, MOST_ROWS_SHOWN).map(({ posting, facts }) => ({
    title: posting.title,
    role: facts.role.family,
    level: facts.level.value,
    location: posting.location,
    workplace: facts.workplace.value,
    salary: facts.salary.map(salaryText).join("; "),
    posted: posting.datePosted?.slice(0, 10),
  }));
  const more = read.length - rows.length;
  return `${gridOf(rows, Object.keys(rows[0]!))}\n${more > 0 ? `… and ${more} more: --json shows all\n` : ""}`;
}

function salaryText({ min, max, currency, period }: Facts["salary"][number]): string {
  const bounds = [min, max].map((amount) => amount?.toLocaleString("en-US") ?? "…");
  return `${currency} ${[...new Set(bounds)].join("–")}/${period}`;
}
