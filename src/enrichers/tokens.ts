// One pass that splits text into words and hashes each, so that every phrase look-up is integer work.
import { bytesOfCodes, codesIn } from "./codes.ts";
import type { TokenIndex } from "./word-index.ts";

/** Parallel arrays: word `i` is `text.slice(starts[i], ends[i])`, hashed in lower case. */
export interface Tokens {
  /** The units of the text, and a 0. */
  codes: Uint16Array;
  /** Whether any word is of a script written without spaces. */
  hasWide: boolean;
  count: number;
  starts: Uint32Array;
  ends: Uint32Array;
  hashes: Int32Array;
  /** Answers where the words of a set stand, if a pass over the text has looked for them. */
  index?: TokenIndex;
}

/**
 * Words are runs of letters and digits of one width (Latin beside Chinese is two words), with the + and #
 * that names end in: C++, C#. Dots, hyphens and slashes part words: node.js is two.
 */
export function tokenize(text: string): Tokens {
  const { length } = text;
  const arrays = arraysFor(text, Math.max(LEAST_CAPACITY, length >> 2));
  const { codes } = arrays;
  let { starts, ends, hashes } = arrays;
  let capacity = starts.length;
  let hasWide = false;
  let count = 0;
  let index = 0;
  while (index < length) {
    let code = LOWER[codes[index]!]!;
    if (code < LEAST_START) {
      index++;
      continue;
    }
    if (count === capacity) {
      capacity *= 2;
      starts = grown(starts, new Uint32Array(capacity));
      ends = grown(ends, new Uint32Array(capacity));
      hashes = grown(hashes, new Int32Array(capacity));
    }
    starts[count] = index;
    let hash = HASH_SEED;
    const isWide = code >= WIDE;
    const least = isWide ? WIDE : LEAST_START;
    const most = isWide ? BEYOND : WIDE;
    do {
      hash = Math.imul(hash ^ code, HASH_PRIME);
      code = LOWER[codes[++index]!]!;
    } while (code >= least && code < most);
    if (isWide) hasWide = true;
    // After + or # only digits and more of them belong to a Latin word.
    const mostSigned = isWide || code >= LEAST_START ? 0 : DIGIT_9;
    while (code > 0 && code <= mostSigned) {
      hash = Math.imul(hash ^ code, HASH_PRIME);
      code = LOWER[codes[++index]!]!;
    }
    ends[count] = index;
    hashes[count] = hash;
    count++;
  }
  return { codes, hasWide, count, starts, ends, hashes };
}

type Arrays = Pick<Tokens, "codes" | "starts" | "ends" | "hashes">;

function arraysFor(text: string, capacity: number): Arrays {
  const wordBytes = capacity * Uint32Array.BYTES_PER_ELEMENT;
  const { buffer, offset } = memoryOf(3 * wordBytes + bytesOfCodes(text));
  return {
    starts: new Uint32Array(buffer, offset, capacity),
    ends: new Uint32Array(buffer, offset + wordBytes, capacity),
    hashes: new Int32Array(buffer, offset + 2 * wordBytes, capacity),
    codes: codesIn(buffer, offset + 3 * wordBytes, text),
  };
}

/** Memory is handed out in slices of larger pieces, each slice once: to ask for it costs more than to fill it. */
function memoryOf(bytes: number): { buffer: ArrayBuffer; offset: number } {
  if (bytes > PIECE / 2) return { buffer: new ArrayBuffer(bytes), offset: 0 };
  if (used + bytes > PIECE) {
    piece = new ArrayBuffer(PIECE);
    used = 0;
  }
  const offset = used;
  used += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
  return { buffer: piece, offset };
}

const PIECE = 1 << 16;
const ALIGNMENT = 8;
let piece = new ArrayBuffer(0);
let used = PIECE;

const LEAST_CAPACITY = 16;
/** FNV-1a over UTF-16 units. */
const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;
const DIGIT_9 = 57;
/** # is 35 and + is 43; a word starts with a digit (48) or a letter. */
const LEAST_START = 48;
/** From here on scripts are written without spaces between words. */
const WIDE = 0x2e80;
const BEYOND = 0x10000;

/** For each UTF-16 unit its lower case, or 0 where it is no part of a word. */
export const LOWER = lowerTable();

function lowerTable(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) {
    if (!isWordCode(code)) continue;
    const lower = String.fromCharCode(code).toLowerCase();
    table[code] = lower.length === 1 ? lower.charCodeAt(0) : code;
  }
  return table;
}

function grown<A extends Uint32Array | Int32Array>(array: A, larger: A): A {
  larger.set(array);
  return larger;
}

/** Letters and digits of any script, and + # that names end with. */
function isWordCode(code: number): boolean {
  if (code < 128) {
    return (
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      (code >= 48 && code <= 57) ||
      code === 43 ||
      code === 35
    );
  }
  // Latin-1 punctuation, general punctuation, arrows to dingbats, CJK punctuation, private use and BOM.
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return !(
    code === 0xd7 ||
    code === 0xf7 ||
    (code >= 0x2000 && code <= 0x2bff) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xd800 && code <= 0xf8ff) ||
    code === 0xfeff ||
    (code >= 0xff00 && code <= 0xff0f)
  );
}
