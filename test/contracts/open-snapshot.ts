// A store in a temporary folder with the bundled snapshot loaded: what a newcomer's first start has.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SNAPSHOT_FOLDER } from "../../src/cli/version.ts";
import { readClaims } from "../../src/content/claims.ts";
import { readGlossary } from "../../src/content/glossary.ts";
import { readTaxonomy } from "../../src/content/index.ts";
import { readSets } from "../../src/content/sets.ts";
import { readWorkSamples } from "../../src/content/work-samples.ts";
import { readWrittenExercises } from "../../src/content/written-exercises.ts";
import { loadSnapshot } from "../../src/pipeline/load-snapshot.ts";
import { type Ask, askStore } from "../../src/reports/index.ts";
import { type Vocabulary, vocabularyOf } from "../../src/reports/vocabulary.ts";
import { openStore, type Store } from "../../src/store/open.ts";

export interface OpenSnapshot {
  ask: Ask;
  store: Store;
  vocabulary: Vocabulary;
  close(): Promise<void>;
}

export async function openSnapshot(): Promise<OpenSnapshot> {
  const folder = mkdtempSync(join(tmpdir(), "twopaths-"));
  const store = await openStore({ folder });
  await loadSnapshot(store, { folder: SNAPSHOT_FOLDER, now: () => new Date(), onProgress: () => {} });
  const vocabulary = vocabularyOf(readTaxonomy(), {
    sets: readSets(),
    claims: readClaims(),
    glossary: readGlossary(),
    workSamples: readWorkSamples(),
    writtenExercises: readWrittenExercises(),
  });
  return {
    ask: askStore({ query: store.query, current: store.current, vocabulary }),
    store,
    vocabulary,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
