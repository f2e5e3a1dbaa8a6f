// What tells jobs apart, as rows of the store and back.
import { createHash } from "node:crypto";
import { readPlaces } from "../content/places.ts";
import type { Posting } from "../domain/posting.ts";
import { keysOf } from "../duplicates/cluster-jobs.ts";
import { type ReadTitle, titleReader } from "../duplicates/job-title.ts";
import { jobTraits } from "../duplicates/job-traits.ts";
import type { JobTraits } from "../duplicates/same-job.ts";
import { BINS, EMPTY } from "../duplicates/text-sketch.ts";
import type { JobTraitRow } from "../store/job-scope.ts";

/** Builds the look-ups once; the function it returns is called for the postings of each payload. */
export function jobTraitRows(): (postings: readonly Posting[], revision: number) => JobTraitRow[] {
  let readTitle: ReadTitle | undefined;
  return (postings, revision) => {
    readTitle ??= titleReader(readPlaces());
    const read = readTitle;
    return postings.map((posting) => rowOf(jobTraits(posting, read), revision));
  };
}

export function traitsOfRow(row: JobTraitRow): JobTraits {
  const words = row.title === "" ? [] : row.title.split(" ");
  return {
    id: row.posting_id,
    employer: row.employer,
    title: { key: row.title, words, places: [] },
    isHeader: row.is_header,
    places: row.places,
    posted: row.posted,
    address: row.address === "" ? undefined : row.address,
    text: row.words === 0 ? undefined : { whole: row.whole, words: row.words, least: leastOf(row.least) },
  };
}

function rowOf(traits: JobTraits, revision: number): JobTraitRow {
  const { id, employer, title, isHeader, places, posted, address = "", text } = traits;
  const told = [employer, title.key, isHeader, places, posted, address, text?.whole ?? ""];
  return {
    posting_id: id,
    fingerprint: hashOf(JSON.stringify(told)),
    employer,
    title: title.key,
    is_header: isHeader,
    places: [...places],
    posted,
    address,
    words: text?.words ?? 0,
    whole: text?.whole ?? "",
    least: text === undefined ? "" : packed(text.least),
    keys: keysOf(traits).map((key) => (typeof key === "number" ? key.toString(36) : hashOf(key))),
    revision,
  };
}

/** The upper 8 bits of a number say its bin, so the other 24 are kept. */
function packed(least: Uint32Array): string {
  const bytes = Buffer.alloc(3 * BINS);
  for (let bin = 0; bin < BINS; bin++) bytes.writeUIntBE(least[bin]! & LOWER, 3 * bin, 3);
  return bytes.toString("base64");
}

function leastOf(text: string): Uint32Array {
  const bytes = Buffer.from(text, "base64");
  const least = new Uint32Array(BINS).fill(EMPTY);
  for (let bin = 0; bin < BINS && 3 * bin + 3 <= bytes.length; bin++) {
    const lower = bytes.readUIntBE(3 * bin, 3);
    if (lower !== LOWER) least[bin] = ((bin << 24) | lower) >>> 0;
  }
  return least;
}

const LOWER = 0xffffff;

function hashOf(text: string): string {
  return createHash("sha256").update(text.toWellFormed()).digest("base64url").slice(0, 16);
}
