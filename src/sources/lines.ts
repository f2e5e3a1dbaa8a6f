// Splits a byte stream into lines without ever holding more than one, and says which can't be read.

export interface ReadLine {
  /** Counted from 1. */
  number: number;
  text: string;
}

export interface UnreadableLine {
  number: number;
  problem: string;
  /** The line's first bytes, for naming what it was about. */
  head: string;
}

export const MOST_LINE_BYTES = 16 * 1024 * 1024;

/** Lines of a UTF-8 stream in order; a line that is too long or not UTF-8 comes as a problem in its place. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  mostBytes: number = MOST_LINE_BYTES,
): AsyncGenerator<ReadLine | UnreadableLine> {
  const line = new LineBuffer(mostBytes);
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      line.add(chunk.subarray(from, at));
      yield line.take();
      from = at + 1;
    }
    line.add(chunk.subarray(from));
  }
  if (line.bytes > 0) yield line.take();
}

const NEWLINE = 10;
const HEAD_BYTES = 2048;

/** Gathers the pieces of one line; past the limit it only counts, so memory stays bounded. */
class LineBuffer {
  bytes = 0;
  #number = 0;
  #pieces: Uint8Array[] = [];
  #mostBytes: number;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  add(piece: Uint8Array): void {
    if (piece.length === 0) return;
    if (this.bytes <= this.#mostBytes) this.#pieces.push(piece);
    this.bytes += piece.length;
  }

  take(): ReadLine | UnreadableLine {
    const number = ++this.#number;
    const bytes = this.bytes;
    const joined = this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.bytes = 0;
    const head = () => new TextDecoder().decode(joined.subarray(0, HEAD_BYTES));
    if (bytes > this.#mostBytes) {
      const problem = `line is longer than ${this.#mostBytes / 1024 / 1024} MiB: ${bytes} bytes`;
      return { number, problem, head: head() };
    }
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(joined);
      return { number, text: text.endsWith("\r") ? text.slice(0, -1) : text };
    } catch {
      return { number, problem: "line is not valid UTF-8", head: head() };
    }
  }
}
