// One pass that splits text into words and hashes each, so that every phrase look-up is integer work.

/** Parallel arrays: word `i` is `text.slice(starts[i], ends[i])`, hashed in lower case. */
export interface Tokens {
  count: number;
  starts: Uint32Array;
  ends: Uint32Array;
  hashes: Uint32Array;
}

/** Words are runs of letters, digits and the marks that names carry: C++, C#, .NET, node.js, CI/CD parts. */
export function tokenize(text: string): Tokens {
  let capacity = Math.max(16, text.length >> 2);
  let starts = new Uint32Array(capacity);
  let ends = new Uint32Array(capacity);
  let hashes = new Uint32Array(capacity);
  let count = 0;
  let index = 0;
  while (index < text.length) {
    if (!isWordCode(text.charCodeAt(index))) {
      index++;
      continue;
    }
    const start = index;
    let hash = HASH_SEED;
    while (index < text.length) {
      const code = text.charCodeAt(index);
      if (!isWordCode(code)) break;
      hash = hashStep(hash, lowerCode(code));
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

const HASH_SEED = 0x811c9dc5;

/** FNV-1a over UTF-16 units. */
function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
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
    (code >= 0xe000 && code <= 0xf8ff) ||
    code === 0xfeff ||
    (code >= 0xff00 && code <= 0xff0f)
  );
}

function lowerCode(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  if (code >= 0xc0 && code <= 0xde && code !== 0xd7) return code + 32;
  return code;
}
