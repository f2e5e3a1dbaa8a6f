// Whether two postings advertise one job, and how they relate. Every rule says what it saw.

import type { JobTitle } from "./job-title.ts";
import { isOnePlace } from "./place-keys.ts";
import { containment, similarity, type TextSketch } from "./text-sketch.ts";

/** What is compared of a posting. */
export interface JobTraits {
  id: string;
  /** One spelling per employer; "" where none is named. */
  employer: string;
  title: JobTitle;
  /** The title is a header such as "Acme | Several roles | Berlin", which is edited from month to month. */
  isHeader: boolean;
  places: readonly string[];
  /** Days since 1970 of the claimed posting date; null where it claims none. */
  posted: number | null;
  /** Its address at the source, or undefined where it names no posting. */
  address: string | undefined;
  /** Undefined where there is too little text to tell anything by. */
  text: TextSketch | undefined;
}

export const RELATIONS = ["unique", "same", "same_elsewhere", "repost"] as const;
export type Relation = (typeof RELATIONS)[number];

export interface Match {
  relation: Exclude<Relation, "unique">;
  why: string;
  /** 0 to 1: the better of several matches is taken. */
  weight: number;
}

/** From this gap on, the same advertisement in the same place was posted again. */
const REPOST_DAYS = 7;

/** How `later` repeats `earlier`, or undefined when they advertise different jobs. */
export function sameJob(later: JobTraits, earlier: JobTraits): Match | undefined {
  const ground = groundOf(later, earlier);
  if (ground === undefined) return undefined;
  const { relation, words } = relationOf(later, earlier);
  const isNear = relation !== "same_elsewhere";
  return { relation, why: `${ground.words}${words}`, weight: ground.weight + (isNear ? 1 : 0) };
}

interface Ground {
  words: string;
  weight: number;
}

/** Title alone, equal texts of this many words, and near texts of this share are enough, by what else agrees. */
const ENOUGH = {
  sameEmployer: 0.47,
  sameEmployerContained: 0.85,
  unknownEmployer: 0.72,
  otherEmployer: 0.88,
  otherTitle: 0.975,
  editedTitle: 0.6,
};
const FEWEST_WORDS_APART = 60;

function groundOf(a: JobTraits, b: JobTraits): Ground | undefined {
  const titles = titlesOf(a, b);
  if (a.address !== undefined && a.address === b.address && (titles !== "different" || isTextEqual(a, b)))
    return { words: "the same address at the source", weight: 1 };
  if (titles === "different") return undefined;
  const employers = employersOf(a, b);
  if (a.text === undefined || b.text === undefined) {
    const isEnough =
      employers === "same" && titles === "equal" && a.text === b.text && isOnePlace(a.places, b.places);
    return isEnough
      ? { words: "same employer, title and place; no text to compare", weight: 0.5 }
      : undefined;
  }
  return textGround(a, b, { employers, titles, texts: [a.text, b.text] });
}

interface Compared {
  employers: "same" | "unknown" | "other";
  titles: Exclude<TitleRelation, "different">;
  texts: readonly [TextSketch, TextSketch];
}

function textGround(a: JobTraits, b: JobTraits, { employers, titles, texts }: Compared): Ground | undefined {
  const [one, other] = texts;
  const share = one.whole === other.whole ? 1 : similarity(one, other);
  const part = containment(one, other, share);
  const isLong = Math.min(one.words, other.words) >= FEWEST_WORDS_APART;
  if (titles !== "equal") {
    const isEnough =
      titles === "contained"
        ? employers !== "other" && isLong && part >= ENOUGH.otherTitle
        : employers === "same" && share >= ENOUGH.editedTitle;
    return isEnough ? ground("nearly the same title", employers, share) : undefined;
  }
  if (employers === "same") {
    const isEnough = share >= ENOUGH.sameEmployer || (isLong && part >= ENOUGH.sameEmployerContained);
    return isEnough ? ground("same title", employers, share) : undefined;
  }
  const least = employers === "unknown" ? ENOUGH.unknownEmployer : ENOUGH.otherEmployer;
  const isEnough = isLong && share >= least && isOnePlace(a.places, b.places);
  return isEnough ? ground("same title", employers, share) : undefined;
}

const EMPLOYER_WORDS = {
  same: "same employer",
  unknown: "one names no employer",
  other: "other employer's name, the same advertisement",
};

function ground(title: string, employers: Compared["employers"], share: number): Ground {
  const text = share >= 1 ? "same text" : `${Math.round(share * 100)}% of the text shared`;
  return { words: `${EMPLOYER_WORDS[employers]}, ${title}, ${text}`, weight: share };
}

function isTextEqual(a: JobTraits, b: JobTraits): boolean {
  return a.text !== undefined && b.text !== undefined && a.text.whole === b.text.whole;
}

/** "Acme" and "Acme Digital" count as one: a group's firms post the same jobs. */
function employersOf(a: JobTraits, b: JobTraits): Compared["employers"] {
  if (a.employer === "" || b.employer === "") return "unknown";
  if (a.employer === b.employer) return "same";
  const [short, long] =
    a.employer.length < b.employer.length ? [a.employer, b.employer] : [b.employer, a.employer];
  return short.length >= 4 && long.startsWith(short) ? "same" : "other";
}

/** A word more or less that does not change the job; levels, intakes and languages do. */
const MOST_WORDS_MORE = 2;
const TELLING =
  /^(?:senior|junior|staff|principal|lead|head|director|manager|vp|chief|intern|internship|associate|graduate|grad|entry|mid|distinguished|fellow|founding|specialist|expert|i{1,3}|iv|v|\d+|spring|summer|fall|autumn|winter|night|shift|speaking|bilingual|fluent|english|german|french|spanish|italian|portuguese|dutch|japanese|korean|chinese|mandarin|arabic|hebrew|polish|turkish|swedish)$/;

type TitleRelation = "equal" | "contained" | "edited" | "different";

function titlesOf(a: JobTraits, b: JobTraits): TitleRelation {
  const [one, other] = [a.title.words, b.title.words];
  const isHeader = a.isHeader && b.isHeader;
  if (a.title.key === b.title.key) return one.length > 0 ? "equal" : isHeader ? "edited" : "different";
  if (!isHeader && Math.abs(one.length - other.length) > MOST_WORDS_MORE) return "different";
  const extra = [
    ...one.filter((word) => !other.includes(word)),
    ...other.filter((word) => !one.includes(word)),
  ];
  const fewer = Math.min(one.length, other.length);
  const shared = (one.length + other.length - extra.length) / 2;
  if (!isHeader && shared < fewer) return "different";
  if (isHeader) return shared / (shared + extra.length) >= PART_SHARED ? "edited" : "different";
  if (extra.some((word) => TELLING.test(word))) return "different";
  return shared === fewer && fewer >= 2 && extra.length <= MOST_WORDS_MORE ? "contained" : "different";
}

/** Of two headers of one employer, the part of the words that stays. */
const PART_SHARED = 0.5;

function relationOf(later: JobTraits, earlier: JobTraits): Pick<Match, "relation"> & { words: string } {
  const isHere = isOnePlace(later.places, earlier.places);
  if (!isHere)
    return { relation: "same_elsewhere", words: `; ${later.places[0]} instead of ${earlier.places[0]}` };
  const isAgain = later.address === undefined || later.address !== earlier.address;
  if (later.posted === null || earlier.posted === null || !isAgain) return { relation: "same", words: "" };
  const days = later.posted - earlier.posted;
  return days >= REPOST_DAYS
    ? { relation: "repost", words: `; posted again after ${days} days` }
    : { relation: "same", words: "" };
}
