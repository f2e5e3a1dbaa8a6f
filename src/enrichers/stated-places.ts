// Where a posting's text says the job is, or may be done from, judged by the words around each list of places:
// most places in a posting are customers', offices' and laws', not the job's.
import type { Mention } from "../domain/mention.ts";
import type { Place } from "../domain/place.ts";
import type { PlaceGroup } from "./place-groups.ts";
import { sentenceWindow } from "./sentence-window.ts";

/** How firmly the text ties places to the job: the strongest tier that a posting has is the one that counts. */
export type PlaceTier = "remote scope" | "label" | "job" | "office" | "law";

export interface StatedPlaces {
  tier: PlaceTier;
  places: Place[];
  isWorldwide: boolean;
  mentions: Mention[];
}

/** Every list of places that the text ties to the job, in order. */
export function statedPlaces(description: string, groups: readonly PlaceGroup[]): StatedPlaces[] {
  return placeLists(description, groups).flatMap((list) => {
    const span = { start: list[0]!.start, end: list.at(-1)!.end };
    const { before, after } = sentenceWindow(description, span, 120);
    const lineBefore = description.slice(Math.max(0, span.start - 60), span.start);
    const tier = tierOf({ before, after, lineBefore });
    if (tier === undefined) return [];
    const isWorldwide = list.some(({ kind }) => kind === "worldwide");
    if (isWorldwide && tier !== "remote scope" && tier !== "label") return [];
    return [
      {
        tier,
        isWorldwide,
        places: list.flatMap(({ place }) => place ?? []),
        mentions: list.map(({ start, end }) => ({
          field: "description" as const,
          start,
          end,
          text: description.slice(start, end),
        })),
      },
    ];
  });
}

/** Places with nothing but separators and small words between them. */
const BETWEEN =
  /^[\s,;/|&()•·–-]{0,4}(?:(?:or|and|and\/or|the|either|remote|remotely|hybrid|onsite|on-site|in|from|within|office|offices|as well as|preferably|metro|area|areas)\b[\s,;/|&()•·–-]{0,3}){0,4}$/i;

function placeLists(description: string, groups: readonly PlaceGroup[]): PlaceGroup[][] {
  const lists: PlaceGroup[][] = [];
  for (const group of groups) {
    const last = lists.at(-1)?.at(-1);
    const gap = last === undefined ? undefined : description.slice(last.end, group.start);
    if (gap !== undefined && gap.length <= 30 && BETWEEN.test(gap)) lists.at(-1)!.push(group);
    else lists.push([group]);
  }
  return lists;
}

interface Around {
  before: string;
  after: string;
  /** With its line breaks. */
  lineBefore: string;
}

interface TierRule {
  tier: PlaceTier | null;
  before?: RegExp;
  after?: RegExp;
  lineBefore?: RegExp;
}

const PERSON_OR_ROLE =
  "(?:role|position|job|internship|opportunity|you|candidates?|applicants?|employees|individuals?|hires?|people|someone|team members?|co-op|interns)";

/** Tried in order; null means the places are not the job's. */
const TIER_RULES: readonly TierRule[] = [
  {
    tier: null,
    before:
      /\b(?:headquartered|headquarters|founded|incorporated|listed|customers|clients|offices (?:across|worldwide|throughout|around)|visit|retreat\w*|travel\w*|expan\w+|outside(?: of)?|except(?: for| in)?|excluding|not|resident of|residents of|laws? of|offsites? (?:in|to))\b[^.;]{0,30}$/i,
  },
  {
    tier: null,
    before:
      /\b(?:firm|company|startup|start-up|organi[sz]ation|business|agency|consultancy|lab) (?:that is |is )?(?:based|located) (?:in|out of) (?:the )?$/i,
  },
  {
    tier: "law",
    before:
      /\bfor (?:\w+ )?(?:roles|positions|candidates|employees|those|individuals|applicants|jobs)\b[^.;]{0,40}\b(?:in|within)(?: the)? $/i,
  },
  {
    tier: "label",
    lineBefore:
      /(?:^|[\n.:!?|•*·-]|[^\x00-\x7F]|\b[A-Z][a-z]+ )\s*(?:job |work |office |primary |role |position |preferred |hiring |base )?(?:locations?|location\(s\)|place of work|duty station|work site|job site)\**\s?(?:[:–—|-]|\n|is\b|are\b)?\s*(?:in this role you can work from\s*)?(?:[^\p{L}\n]{0,4}|(?:100% |fully )?remote\W{1,3}(?:within |in |from |anywhere in |based in |across |only )?(?:the )?|hybrid\W{1,3}(?:in )?|on-?site\W{1,3}(?:in )?|(?:we[’']re a )?(?:100% )?remote company distributed across the )$/iu,
  },
  {
    tier: "remote scope",
    before:
      /\bremote(?:ly)?\b[^.;]{0,40}?(?:\b(?:in|within|across|from|throughout|anywhere in|based in)\b|[(:,–-])(?: (?:any part of|anywhere|in|within|based in|either))*(?: the)? ?$/i,
  },
  {
    tier: "remote scope",
    before:
      /\b(?:anywhere|work from anywhere|distributed|location independent)\b ?(?:in|within|across|throughout)(?: the| our)? $/i,
  },
  {
    tier: "remote scope",
    before:
      /\b(?:hiring|hire|hires|open to (?:candidates|applicants|people))\b[^.;]{0,40} (?:in|across|within|from)(?: the)? $/i,
  },
  {
    tier: "remote scope",
    before: /\bcandidates?\b[^.;]{0,60}\bcountr(?:y|ies)\b[^.;]{0,50}(?:such as|including|:|in)(?: the)? $/i,
  },
  {
    tier: "remote scope",
    before: /\bremote(?:ly)? ?[-–(|,:/]? ?$/i,
    after: /^ ?(?:$|[),.;|/–-]|based|only|time)/i,
  },
  { tier: "remote scope", after: /^[- ](?:remote\b|based (?:remote|role|position)|based preferred)/i },
  { tier: null, before: /\b(?:I-9|E-Verify)\b/i },
  {
    tier: "law",
    before:
      /\b(?:authori[sz]\w+|right|eligib\w+|permitted|legally|able|permit|authorization|currently|sponsor\w*)\b[^.;]{0,45}\b(?:in|within|for)(?: the)? $/i,
  },
  {
    tier: "job",
    before: new RegExp(
      `\\b${PERSON_OR_ROLE}\\b[^.;]{0,60}\\b(?:based|located|locate|resid\\w+|live|living|sit|work|working|join us|be|onsite|on-site|local|physically|report|in-person|hybrid)\\b[^.;]{0,45}\\b(?:in|at|from|out of|within|near|of|to)\\b(?:(?: (?:or|and) \\w+)? (?:our|the|either|one of|following|beautiful|vibrant|new|downtown|central|greater))*[: ]{0,2}$`,
      "i",
    ),
  },
  {
    tier: "job",
    before:
      /\b(?:(?:must|willing(?:ness)?|able|ability|required?|need)(?: to)? relocate|relocation|commut\w+|miles (?:of|from)|local to|kms? of|move) (?:\w+ ){0,4}(?:to|of|from|in)?(?: the| our)? ?$/i,
  },
  {
    tier: "job",
    before:
      /\b(?:role|position|job|internship|opportunity|opening|vacancy|project|team|program)\b(?: is| will be)?(?: \w+){0,2} (?:in|at|for|based in|out of|from)(?: our| the)? $/i,
  },
  {
    tier: "job",
    before:
      /\b(?:based|located|on-?site|in[- ]person|hybrid|in[- ]office|work(?:ing)?(?: from)?|days)\b[^.;]{0,25}\b(?:in|at|from|out of)(?: our| the)? $/i,
    after: /^[^.;]{0,20}\boffices?\b|^ ?(?:[.,;)]|$)/i,
  },
  {
    tier: "job",
    before: /\b(?:our|both|either|the)(?: \w+)? $/i,
    after: /^(?: city| metro)?[ ,](?:\w+ ){0,2}offices?\b(?! worldwide)/i,
  },
  {
    tier: "job",
    after:
      /^[- ]based (?:role|position|candidates?|preferred|employees|team|job|opportunity|in)|^ (?:applicants|candidates|residents) only/i,
  },

  {
    tier: "law",
    after:
      /^ ?\.?(?: ?(?:\(?green card|lawful|permanent|citizen|person\b|persons\b|work authori|national\b|security clearance|government (?:security )?clearance))/i,
    before:
      /(?:must|be|require\w*|active|only|an?|current|are|citizenship|hold|eligible|[:•*-])[^.;]{0,40}$|^ ?$/i,
  },
  { tier: "law", before: /\bcitizen(?:s|ship)?\b[^.;]{0,15}(?:of|in)(?: the)? $/i },
  {
    tier: "law",
    before:
      /\b(?:range|salary|pay|compensation|rate|wage)\b[^.;]{0,70}\b(?:in|for)(?: candidates in)?(?: the)? $/i,
  },
  {
    tier: "law",
    before:
      /\b(?:eligible|candidates|employees|applicants|roles|positions|located|based) (?:based |located |working |hired )?(?:in|within|across)(?: the)? $/i,
  },
  {
    tier: "job",
    before:
      /\b(?:remote(?:ly)?|resid\w+|based|located|live|hire|hiring)\b[^.]{0,60}\bfollowing[^.]{0,25}[:;] ?$/i,
  },
  {
    tier: "law",
    after: /^ (?:candidates|applicants|base (?:salary|pay)|pay range|salary range|(?:county )?fair chance)/i,
  },
  {
    tier: "law",
    before: /\bin the $/i,
    after: /^,? (?:compensation|salary|pay|the (?:base|salary|pay|estimated))/i,
  },
  { tier: "law", after: /^\)?: ?[$€£]/ },
  { tier: "law", before: /cost of labou?r across several $/i },
  { tier: "office", before: /\b(?:company|startup|client|firm) in $/i },
  {
    tier: "office",
    before: /\b(?:we have|has|with|have) offices in(?: the)? $|\boffices (?:in|located in)(?: either)? $/i,
  },
];

/** Part of every label: to look for it costs less than to look for the label. */
const LABEL_WORD = /location|place of work|duty station|work site|job site/i;

function tierOf({ before, after, lineBefore }: Around): PlaceTier | undefined {
  const mayBeLabelled = LABEL_WORD.test(lineBefore);
  const rule = TIER_RULES.find(
    (candidate) =>
      // What has to follow is anchored and quick to deny, so it is asked first.
      (candidate.after === undefined || candidate.after.test(after)) &&
      (candidate.before === undefined || candidate.before.test(before)) &&
      (candidate.lineBefore === undefined || (mayBeLabelled && candidate.lineBefore.test(lineBefore))),
  );
  return rule?.tier ?? undefined;
}
