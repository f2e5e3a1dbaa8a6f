// How fast postings become facts: JSON line in, facts line out, on one core and two, beside plain floors.
import { availableParallelism } from "node:os";
import { readTaxonomy } from "../src/content/index.ts";
import { postingsEnricher } from "../src/enrichers/index.ts";
import { enrichTaskLines } from "../src/pipeline/enrich-line.ts";
import { type EnrichPool, enrichPool } from "../src/pipeline/enrich-pool.ts";
import { plainFloor, skillFinder } from "./floors.ts";
import { realPostings } from "./real-postings.ts";
import { type Share, sharesOf } from "./shares.ts";
import { bestTime, type Time } from "./stopwatch.ts";

const RUNS = 4;

export async function enrich(): Promise<void> {
  const lines = realPostings();
  if (lines === undefined) {
    console.log("nothing measured, no real postings here: ../shared/data/postings");
    return;
  }
  const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
  const size = { postings: lines.length, bytes };
  console.log(
    `${lines.length} real postings with texts, ${Math.round(bytes / lines.length)} bytes a line on average`,
  );
  const enrichPostings = postingsEnricher(readTaxonomy());
  const batches = batchesOf(lines);
  const all = () => {
    for (const batch of batches) enrichTaskLines(enrichPostings, batch, { withEvidence: false });
  };
  report("enrich, one core", await bestTime(RUNS, all), size);
  report("floor: JSON.parse and htmlparser2 text", await bestTime(RUNS, () => plainFloor(lines)), size);
  const findSkills = skillFinder(readTaxonomy().skills);
  report("floor: Aho-Corasick, skills only", await bestTime(RUNS, () => findSkills(lines)), size);
  await reportPools(lines, size);
  printShares(await sharesOf(all));
}

interface Size {
  postings: number;
  bytes: number;
}

function report(what: string, time: Time, { postings, bytes }: Size): void {
  const perSecond = Math.round(postings / time.cpu).toLocaleString("en");
  const megabytes = (bytes / time.cpu / 1e6).toFixed(1);
  const wall = Math.round(postings / time.wall).toLocaleString("en");
  const micros = ((time.cpu / postings) * 1e6).toFixed(0);
  console.log(
    `${what.padEnd(42)} ${perSecond.padStart(8)} postings a processor second (${micros} µs each, ${megabytes} MB/s); ${wall}/s on the wall`,
  );
}

/** The pool as `twopaths enrich` uses it, with one thread and with two. */
async function reportPools(lines: readonly string[], size: Size): Promise<void> {
  const walls: number[] = [];
  for (const workers of [1, 2]) {
    const pool = enrichPool(workers);
    const time = await bestTime(RUNS, () => throughPool(pool, lines));
    await pool.close();
    report(`enrich, pool of ${workers}`, time, size);
    walls.push(time.wall);
  }
  const gain = (walls[0]! / walls[1]!).toFixed(2);
  console.log(`two threads against one: ${gain} times (${availableParallelism()} cores here)`);
}

const LINES_PER_BATCH = 64;

function batchesOf(lines: readonly string[]): { text: string }[][] {
  const batches: { text: string }[][] = [];
  for (let at = 0; at < lines.length; at += LINES_PER_BATCH) {
    batches.push(lines.slice(at, at + LINES_PER_BATCH).map((text) => ({ text })));
  }
  return batches;
}

async function throughPool(pool: EnrichPool, lines: readonly string[]): Promise<void> {
  const underWay: Promise<unknown>[] = [];
  for (const batch of batchesOf(lines)) {
    underWay.push(pool.run({ kind: "lines", lines: batch, withEvidence: false }));
    if (underWay.length >= pool.width) await underWay.shift();
  }
  await Promise.all(underWay);
}

function printShares(shares: readonly Share[]): void {
  console.log("share of the time:");
  for (const { name, share } of shares) {
    if (share >= LEAST_SHARE) console.log(`${(share * 100).toFixed(1).padStart(6)} %  ${name}`);
  }
}

const LEAST_SHARE = 0.002;
