// Reads the number that stands before "years": 5+, 3-5, five (5), 3 or more, a minimum of two to four.

export interface YearsNumber {
  start: number;
  end: number;
  min: number | null;
  max: number | null;
}

const WORDS = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    .split(" ")
    .map((word, value) => [word, value]),
);
WORDS.set("twenty", 20);

const NUMBER = `\\d{1,2}(?:\\.5)?|${[...WORDS.keys()].join("|")}`;
const PARENTHESIS = "(?:\\s?\\(\\s?\\d{1,2}\\s?\\+?\\s?\\))?";
const BEFORE = new RegExp(
  `(?<![\\w$€£.,/])(${NUMBER})${PARENTHESIS}\\s?(\\+|plus)?\\s{0,2}(?:(?:-{1,2}|–|—|‐|‑|−|~|to|or)\\s{0,2}(${NUMBER})${PARENTHESIS}\\s?(\\+|plus)?)?\\s{0,2}-?(?:\\+|plus|or more|or greater|full|solid|good|strong|progressive)?[\\s-]{0,3}$`,
  "i",
);
const UP_TO = /\b(?:up to|less than|under|no more than|fewer than|maximum(?: of)?|max\.?)\s{0,2}$/i;
const MOST_BEFORE = 48;
/** Nobody is asked for more. */
const MOST_YEARS = 30;

/** The number right before `at`, where "years" starts. */
export function numberBefore(text: string, at: number): YearsNumber | undefined {
  const from = Math.max(0, at - MOST_BEFORE);
  const match = BEFORE.exec(text.slice(from, at));
  if (match === null) return undefined;
  const low = readNumber(match[1]!);
  const high = match[3] === undefined ? undefined : readNumber(match[3]);
  if (low > MOST_YEARS || (high !== undefined && (high < low || high > MOST_YEARS))) return undefined;
  const start = from + match.index;
  if (UP_TO.test(text.slice(Math.max(0, start - 16), start)))
    return { start, end: at, min: null, max: high ?? low };
  return { start, end: at, min: low, max: high === undefined || match[4] !== undefined ? null : high };
}

function readNumber(written: string): number {
  return WORDS.get(written.toLowerCase()) ?? Number(written);
}
