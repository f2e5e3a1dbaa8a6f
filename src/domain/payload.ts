/** What a source answered, kept as it came: everything else can be rebuilt from it. */
export interface Payload {
  source: string;
  board: string;
  /** Which answer of the board this is: a URL, or the lines of a file, e.g. "lines 1-500". */
  key: string;
  /** Instant, ISO 8601 in UTC. */
  fetchedAt: string;
  /** e.g. "application/json". */
  mediaType: string;
  body: Uint8Array;
}
