// What the bundled snapshot says of itself: which sets, how many rows, from when, and how the file is told whole.
import { z } from "zod";

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Count = z.int().nonnegative();
const Day = z.iso.date();

export const SnapshotSet = z.object({
  name: z.string(),
  title: z.string(),
  /** The set's file, and the hash by which it can be told. */
  input: z.object({ path: z.string(), sha256: Sha256, bytes: Count }),
  rowsRead: Count,
  rowsKept: Count,
  leftOut: z.array(z.object({ reason: z.string(), rows: Count })),
  /** Rows that are no duplicate of another row, of this or another set. */
  unique: Count,
  withText: Count,
  firstObserved: Day,
  lastObserved: Day,
  isCensus: z.boolean(),
  licence: z.string(),
  knownBias: z.string(),
});
export type SnapshotSet = z.infer<typeof SnapshotSet>;

export const SnapshotManifest = z.object({
  /** Version of the file's columns. */
  format: z.int().positive(),
  created: Day,
  rules: z.string(),
  rows: Count,
  unique: Count,
  file: z.object({ path: z.string(), sha256: Sha256, bytes: Count }),
  sets: z.array(SnapshotSet),
});
export type SnapshotManifest = z.infer<typeof SnapshotManifest>;
