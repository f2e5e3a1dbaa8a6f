// Postings of a set to rows of the store, by the worker pool.
import { readPlaces } from "../../src/content/places.ts";
import type { Enrichment } from "../../src/domain/evidence.ts";
import { contentKey } from "../../src/domain/job-key.ts";
import type { PostingInput } from "../../src/domain/posting.ts";
import { titleReader } from "../../src/duplicates/job-title.ts";
import { jobTraits } from "../../src/duplicates/job-traits.ts";
import type { EnrichPool } from "../../src/pipeline/enrich-pool.ts";
import { postingRow, textHash } from "../../src/store/rows.ts";
import { factsOnly } from "./facts-only.ts";
import type { Candidate } from "./mark-duplicates.ts";
import type { ReadSet } from "./read-set.ts";
import type { SetPosting } from "./set-reader.ts";

const POSTINGS_PER_BATCH = 256;
const readTitle = titleReader(readPlaces());

export interface EnrichEffects {
  pool: Pick<EnrichPool, "enrichPostings" | "width">;
  onProgress(postings: number): void;
}

/** The set's rows in order, each with the hash of what it says. */
export async function enrichSet({ pool, onProgress }: EnrichEffects, read: ReadSet): Promise<Candidate[]> {
  const underWay: Promise<Candidate[]>[] = [];
  const rows: Candidate[] = [];
  const take = async () => {
    rows.push(...(await underWay.shift()!));
    onProgress(rows.length);
  };
  for (let from = 0; from < read.postings.length; from += POSTINGS_PER_BATCH) {
    underWay.push(enrichBatch(pool, read, read.postings.slice(from, from + POSTINGS_PER_BATCH)));
    if (underWay.length >= pool.width) await take();
  }
  while (underWay.length > 0) await take();
  return rows;
}

async function enrichBatch(
  pool: EnrichEffects["pool"],
  { set }: ReadSet,
  batch: readonly SetPosting[],
): Promise<Candidate[]> {
  const [enrichments, skills] = await Promise.all([
    pool.enrichPostings(batch.map(({ posting }) => posting)),
    listedSkills(pool, batch),
  ]);
  return batch.map(({ posting }, index) => {
    const enrichment = withSkills(enrichments[index]!, skills.get(posting.id));
    const row = postingRow(posting, enrichment, {
      setName: set.name,
      isCensus: set.isCensus,
      windowKey: set.name,
      payloadId: "",
      origin: "snapshot",
      revision: 0,
      isTextHeld: false,
      hasPayField: set.hasPay,
    });
    const tells = row.has_text || row.employer_key !== "";
    const content = contentKey({ ...posting, employer: row.employer_key }, enrichment.text);
    return {
      row: factsOnly(row),
      contentHash: tells ? textHash(content) : "",
      traits: row.has_text ? jobTraits({ ...posting, id: row.posting_id }, readTitle) : undefined,
    };
  });
}

/** A list of skills is no text: only skills are read from it, so that it colours neither role nor level. */
async function listedSkills(
  pool: EnrichEffects["pool"],
  batch: readonly SetPosting[],
): Promise<Map<string, Enrichment["facts"]["skills"]>> {
  const lists: PostingInput[] = batch
    .filter((row) => row.listedSkills.length > 0)
    .map((row) => ({
      id: row.posting.id,
      title: "",
      description: `Technologies: ${row.listedSkills.join(", ")}`,
    }));
  if (lists.length === 0) return new Map();
  const read = await pool.enrichPostings(lists);
  return new Map(read.map(({ facts }) => [facts.id, facts.skills]));
}

/** Whether a listed skill is required is not said; where in the posting it stands is not known. */
function withSkills(enrichment: Enrichment, listed: Enrichment["facts"]["skills"] = []): Enrichment {
  const own = new Set(enrichment.facts.skills.map(({ skill }) => skill));
  const added = listed
    .filter(({ skill }) => !own.has(skill))
    .map((skill) => ({ ...skill, required: null, mentions: [] }));
  return { ...enrichment, facts: { ...enrichment.facts, skills: [...enrichment.facts.skills, ...added] } };
}
