// The UTF-16 units of a text in an array. Loops over an array run several times faster than loops that ask a
// string: the engine keeps a dozen kinds of strings, and asks anew at each letter which one it has.

/** One unit longer than the text: the last is 0, so that a loop may look one past the end. */
export function codesOf(text: string): Uint16Array {
  return codesIn(new ArrayBuffer(bytesOfCodes(text)), 0, text);
}

export function bytesOfCodes(text: string): number {
  return (text.length + 1) * Uint16Array.BYTES_PER_ELEMENT;
}

/** The same, in memory that is there already and zero. */
export function codesIn(memory: ArrayBuffer, offset: number, text: string): Uint16Array {
  const codes = new Uint16Array(memory, offset, text.length + 1);
  if (text.length >= LEAST_COPIED && CAN_COPY)
    Buffer.from(memory, offset, bytesOfCodes(text)).write(text, "utf16le");
  else for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at);
  return codes;
}

/** Copying has a cost of its own, which short texts do not earn back. */
const LEAST_COPIED = 100;
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
/** Browsers, where a person's own text is read, have no `Buffer`. */
const CAN_COPY = IS_LITTLE_ENDIAN && typeof Buffer !== "undefined";

/** White space as patterns and `trim` see it. */
export function isWhite(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  return code >= 0xa0 && WIDE_SPACES.has(code);
}

const WIDE_SPACES = new Set(
  [...Array.from({ length: 11 }, (_, index) => 0x2000 + index), 0xa0, 0x1680, 0x2028, 0x2029].concat([
    0x202f, 0x205f, 0x3000, 0xfeff,
  ]),
);

export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A letter that has a small form, in which it is not written. */
export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const letter = String.fromCharCode(code);
  return letter !== letter.toLowerCase();
}

/** 1 at the unit of each of the marks, 0 elsewhere. */
export function markTable(marks: string): Uint8Array {
  const table = new Uint8Array(65536);
  for (const mark of marks) table[mark.charCodeAt(0)] = 1;
  return table;
}
