// What a title says of the job itself: its words without place, workplace, form of employment and numbers.
import type { PlaceName } from "../content/taxonomy.ts";

export interface JobTitle {
  /** Distinct words in alphabetical order, e.g. ["agent", "engineer", "senior", "software"]. */
  words: readonly string[];
  key: string;
  /** Place words that stood in the title, e.g. "chicago". */
  places: readonly string[];
}

export type ReadTitle = (title: string, location?: string | null) => JobTitle;

/** Compiles the names of places once; the function it gives reads a title in time proportional to its length. */
export function titleReader(names: readonly PlaceName[]): ReadTitle {
  const places = placePhrases(names);
  return (title, location) => {
    const written = wordsOf(title.slice(0, LONGEST).replace(COUNTRY_CODE, ""));
    const local = new Set(wordsOf((location ?? "").slice(0, LONGEST)).filter((word) => word.length > 3));
    const words = new Set<string>();
    const found: string[] = [];
    for (let at = 0; at < written.length; ) {
      const length = placeLength(written, at, places);
      if (length > 0) {
        found.push(written.slice(at, at + length).join(" "));
        at += length;
        continue;
      }
      const word = SPELLINGS.get(written[at]!) ?? written[at]!;
      at++;
      if (local.has(word) && !WORK_WORDS.has(word)) found.push(word);
      else if (!isNoise(word)) for (const part of word.split(" ")) words.add(part);
    }
    const sorted = [...words].sort();
    return { words: sorted, key: sorted.join(" "), places: found };
  };
}

const LONGEST = 300;
/** "ES - Specialist": the code of a country before the title. */
const COUNTRY_CODE = /^[A-Z]{2}\s?-\s?/;
const LONGEST_PLACE = 4;

function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/\((?:[mfwdxhn]\s?[/|,]\s?){1,3}[mfwdxhn]\)|\ball genders\b/g, " ");
  return plain.match(/\p{L}[\p{L}\p{N}]*(?:[+#]+)?|\p{N}+/gu) ?? [];
}

/** Words of a title that may also be words of a place name. */
const WORK_WORDS = new Set(
  "engineer engineering data software research remote lead senior staff agent".split(" "),
);

/** Different spellings of one word. */
const SPELLINGS = new Map(
  Object.entries({
    sr: "senior",
    snr: "senior",
    jr: "junior",
    swe: "software engineer",
    sde: "software engineer",
    ml: "machine learning",
    mle: "machine learning engineer",
    genai: "generative ai",
    gen: "generative",
    llms: "llm",
    agents: "agent",
    engineers: "engineer",
    developers: "developer",
    scientists: "scientist",
    systems: "system",
    platforms: "platform",
    services: "service",
    operations: "operation",
    ops: "operation",
    mgr: "manager",
    science: "scientist",
    fullstack: "full stack",
    frontend: "front end",
    backend: "back end",
    postdoctoral: "post doctoral",
  }),
);

/** Words that say where, how or for whom, not what; and words that say nothing. */
const NOISE = new Set(
  `req requisition a an and the of for in at to with on or as by our your is are we job jobs opening new hiring urgent role position
  remote remotely hybrid onsite site wfh anywhere based office full time part fulltime parttime permanent contract
  contractor temporary temp fixed term seasonal employment employee direct hire w2 c2c m f d x w h all genders gn mfd
  multiple locations location various eligible relocation visa sponsorship immediate start flexible days week
  emea apac latam amer americas dach nordics nordic benelux iberia anz mena cee uki gcc asean apj japac noram sea
  east west north south central eastern western northern southern northeast northwest southeast southwest midwest
  mid atlantic pacific coast bay area region regional territory socal norcal us usa uk eu gbr ind deu nld can pst est
  cst et pt gmt cet`.split(/\s+/),
);

function isNoise(word: string): boolean {
  // Numbers of three digits and more are requisition numbers; a year tells two intakes apart.
  return NOISE.has(word) || (/^\d{3,}$/.test(word) && !/^20[2-3]\d$/.test(word));
}

/** Names of places by their first word, each as its further words. */
function placePhrases(names: readonly PlaceName[]): ReadonlyMap<string, readonly string[][]> {
  const phrases = new Map<string, string[][]>();
  for (const { name, code } of names) {
    if (code !== undefined) continue;
    const words = wordsOf(name);
    const [first, ...rest] = words;
    if (first === undefined || words.length > LONGEST_PLACE || NOT_PLACES.has(words.join(" "))) continue;
    const known = phrases.get(first) ?? [];
    known.push(rest);
    phrases.set(first, known);
  }
  for (const known of phrases.values()) known.sort((a, b) => b.length - a.length);
  return phrases;
}

/** Names of places that are words of work more often in titles. */
const NOT_PLACES = new Set(
  "reading mobile core global worldwide international enterprise independence".split(" "),
);

function placeLength(
  words: readonly string[],
  at: number,
  places: ReadonlyMap<string, readonly string[][]>,
): number {
  for (const rest of places.get(words[at]!) ?? [])
    if (rest.every((word, index) => words[at + 1 + index] === word)) return rest.length + 1;
  return 0;
}
