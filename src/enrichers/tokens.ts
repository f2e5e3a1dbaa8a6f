// One pass that splits text into words and hashes each, so that every phrase look-up is integer work.

/** Parallel arrays: word `i` is `text.slice(starts[i], ends[i])`, hashed in lower case. */
export interface Tokens {
  count: number;
  starts: Uint32Array;
  ends: Uint32Array;
  hashes: Uint32Array;
}

/**
 * Words are runs of letters and digits of one width (Latin beside Chinese is two words), with the + and #
 * that names end in: C++, C#. Dots, hyphens and slashes part words: node.js is two.
 */
export function tokenize(text: string): Tokens {
  let capacity = Math.max(16, text.length >> 2);
  let starts = new Uint32Array(capacity);
  let ends = new Uint32Array(capacity);
  let hashes = new Uint32Array(capacity);
  let count = 0;
  let index = 0;
  while (index < text.length) {
    const first = LOWER[text.charCodeAt(index)]!;
    if (first < LEAST_START) {
      index++;
      continue;
    }
    const start = index;
    const isWide = first >= WIDE;
    let isSigned = false;
    let hash = HASH_SEED;
    while (index < text.length) {
      const code = LOWER[text.charCodeAt(index)]!;
      if (code === 0 || code >= WIDE !== isWide) break;
      if (code < LEAST_START) isSigned = true;
      else if (isSigned && code > DIGIT_9) break;
      hash = Math.imul(hash ^ code, HASH_PRIME);
      index++;
    }
    if (count === capacity) {
      capacity *= 2;
      starts = grown(starts, capacity);
      ends = grown(ends, capacity);
      hashes = grown(hashes, capacity);
    }
    starts[count] = start;
    ends[count] = index;
    hashes[count] = hash >>> 0;
    count++;
  }
  return { count, starts, ends, hashes };
}

/** FNV-1a over UTF-16 units. */
const HASH_SEED = 0x811c9dc5;
const HASH_PRIME = 0x01000193;
const DIGIT_9 = 57;
/** # is 35 and + is 43; a word starts with a digit (48) or a letter. */
const LEAST_START = 48;
/** From here on scripts are written without spaces between words. */
const WIDE = 0x2e80;

/** For each UTF-16 unit its lower case, or 0 where it is no part of a word. */
const LOWER = lowerTable();

function lowerTable(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) {
    if (!isWordCode(code)) continue;
    const lower = String.fromCharCode(code).toLowerCase();
    table[code] = lower.length === 1 ? lower.charCodeAt(0) : code;
  }
  return table;
}

function grown(array: Uint32Array<ArrayBuffer>, capacity: number): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(capacity);
  next.set(array);
  return next;
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
