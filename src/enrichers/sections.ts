// Splits plain text into lines and says which part of the advertisement each belongs to.

export const SECTION_KINDS = [
  "about",
  "duties",
  "requirements",
  "preferred",
  "benefits",
  "pay",
  "process",
  "equal_opportunity",
  "unknown",
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export interface Line {
  start: number;
  end: number;
  section: SectionKind;
  isHeading: boolean;
  isBullet: boolean;
}

/** Lines of `text` without their line breaks; unbroken paragraphs are split at sentence ends. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let section: SectionKind = "unknown";
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    for (const [from, to] of sentences(text, start, end)) {
      const line = text.slice(from, to);
      const kind = headingKind(line);
      if (kind !== undefined) section = kind;
      lines.push({
        start: from,
        end: to,
        section,
        isHeading: kind !== undefined,
        isBullet: BULLET.test(line),
      });
    }
    start = end + 1;
  }
  return lines;
}

const BULLET = /^\s*(?:[-*•·●▪◦–]|\d{1,2}[.)])\s/;
const LONG_LINE = 400;

function* sentences(text: string, start: number, end: number): Generator<[number, number]> {
  if (end <= start) return;
  if (end - start <= LONG_LINE) {
    yield [start, end];
    return;
  }
  const boundary = /[.!?]\s+(?=[A-Z0-9])/g;
  boundary.lastIndex = start;
  let from = start;
  for (let match = boundary.exec(text); match !== null && match.index < end; match = boundary.exec(text)) {
    yield [from, match.index + 1];
    from = match.index + match[0].length;
  }
  if (from < end) yield [from, end];
}

const HEADINGS: readonly [SectionKind, RegExp][] = [
  ["equal_opportunity", /equal opportunit|\beeo\b|diversity|inclusion/i],
  ["preferred", /preferred|nice[- ]to[- ]have|bonus|plus(?:es)?\b|extra credit|desirable/i],
  [
    "requirements",
    /requirement|qualification|what you.{0,3}(?:ll)? (?:bring|have|need)|must[- ]have|who you are|you have|looking for|skills|experience|you might be a good fit/i,
  ],
  [
    "duties",
    /responsibilit|what you.{0,3}(?:ll)? (?:do|be doing|work on|own|build)|the role|about the (?:role|job|position)|your (?:role|mission|impact)|duties|in this role|you will/i,
  ],
  ["pay", /salary|compensation|pay (?:range|transparency)/i],
  ["benefits", /benefit|perks|what we offer|we offer|why join/i],
  ["process", /interview|hiring process|application process|how to apply/i],
  [
    "about",
    /about (?:us|the (?:company|team))|who we are|our (?:mission|company|story)|company (?:overview|description)/i,
  ],
];

/** A heading is a short line, without a sentence's end, that names a part of the advertisement. */
function headingKind(line: string): SectionKind | undefined {
  const words = line.trim();
  if (words.length === 0 || words.length > 70 || BULLET.test(line) || /[.;,]$/.test(words)) return undefined;
  return HEADINGS.find(([, pattern]) => pattern.test(words))?.[0];
}
