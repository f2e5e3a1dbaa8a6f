// `npm run evaluate-duplicates`: how well postings of one job are found, on pairs judged by reading both.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { readPlaces } from "../src/content/places.ts";
import { clusterJobs } from "../src/duplicates/cluster-jobs.ts";
import { titleReader } from "../src/duplicates/job-title.ts";
import { jobTraits } from "../src/duplicates/job-traits.ts";

const Pair = z.strictObject({ a: z.string(), b: z.string(), same: z.boolean() });
type Pair = z.infer<typeof Pair>;

const Row = z.looseObject({
  id: z.coerce.string(),
  title: z.string().nullish(),
  text: z.string().nullish(),
  employer: z.string().nullish(),
  location: z.string().nullish(),
  description: z.string().nullish(),
  url: z.string().nullish(),
  datePosted: z.string().nullish(),
  postedAt: z.string().nullish(),
});

const SETS = ["ats-2026-05", "board-2026-02", "data-2025-07", "hn-2026-01_03"];
const POSTINGS = fileURLToPath(new URL("../../shared/data/postings/", import.meta.url));
const PAIRS = fileURLToPath(new URL("duplicate-pairs.jsonl", import.meta.url));
const PAGE = fileURLToPath(new URL("DUPLICATES.md", import.meta.url));
/** What a change may not fall below. */
const LEAST_F1 = 0.96;

process.exitCode = evaluate();

function evaluate(): number {
  if (!existsSync(POSTINGS)) {
    console.log(`nothing evaluated, no postings here: ${POSTINGS}`);
    return 0;
  }
  const pairs = readFileSync(PAIRS, "utf8")
    .trim()
    .split("\n")
    .map((line) => Pair.parse(JSON.parse(line)));
  const jobs = jobsOfAll();
  const isFound = (pair: Pair) => jobs.get(pair.a) === jobs.get(pair.b);
  const right = pairs.filter((pair) => pair.same && isFound(pair)).length;
  const wrong = pairs.filter((pair) => !pair.same && isFound(pair));
  const missed = pairs.filter((pair) => pair.same && !isFound(pair));
  const precision = right / (right + wrong.length);
  const recall = right / (right + missed.length);
  const f1 = (2 * precision * recall) / (precision + recall);
  const line = `${pairs.length} pairs, ${right + missed.length} of one job: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`;
  console.log(line);
  for (const { a, b } of wrong) console.log(`joined, though different jobs: ${a} and ${b}`);
  for (const { a, b } of missed) console.log(`kept apart, though one job: ${a} and ${b}`);
  if (!process.argv.includes("--check")) writeFileSync(PAGE, pageOf(line));
  if (f1 >= LEAST_F1) return 0;
  console.error(`F1 of duplicates is ${f1.toFixed(3)}, below its floor ${LEAST_F1}`);
  return 1;
}

function jobsOfAll(): Map<string, string> {
  const readTitle = titleReader(readPlaces());
  const traits = SETS.flatMap((set) =>
    gunzipSync(readFileSync(`${POSTINGS}${set}.jsonl.gz`))
      .toString("utf8")
      .trim()
      .split("\n")
      .map((line) => Row.parse(JSON.parse(line)))
      .map(({ id, title, text, postedAt, datePosted, description, ...rest }) =>
        jobTraits(
          {
            ...rest,
            id: `${set}:${id}`,
            title: title ?? text?.split("\n", 1)[0]?.slice(0, 120) ?? "",
            description: description ?? text,
            datePosted: datePosted ?? postedAt,
          },
          readTitle,
        ),
      ),
  );
  return new Map(clusterJobs(traits).map(({ id, job }) => [id, job]));
}

function pageOf(line: string): string {
  return `# How well postings of one job are found

${line}. Made by \`npm run evaluate-duplicates\`.

The pairs (\`duplicate-pairs.jsonl\`: addresses of postings and a judgement, no text) were drawn from four sets with
texts, by how much text two postings share, with equal and different titles, employers and places, at most two pairs of
an employer per stratum; so hard cases are more frequent than in life: one template for different jobs, levels, teams,
languages and intakes, one job in many places, copies under a group's other name, posts repeated from month to month.
Each was judged by reading both titles, places, dates and the words in which the texts differ. One job is the same
work at the same level for the same employer, wherever and whenever it is advertised; a different language asked for,
a different season of an internship and a different team are different jobs. Pairs that could not be judged from
this were left out. The rules were written with part of these pairs in view, so the figure is a little too good.
`;
}
