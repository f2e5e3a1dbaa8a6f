// Joins the names that stand side by side into places: "San Francisco, CA, USA", "US-CA-San Francisco",
// "Paris, TX". What a name means is decided by its neighbours first, by preference otherwise.
import type { PlaceName } from "../content/taxonomy.ts";
import type { Place } from "../domain/place.ts";
import type { PlaceHit, Writing } from "./gazetteer.ts";

export interface PlaceGroup {
  start: number;
  end: number;
  /** Undefined for an area larger than a country. */
  place: Place | undefined;
  kind: PlaceName["kind"];
}

/** Groups in order; codes that stand alone in running text are left out. */
export function placeGroups(text: string, hits: readonly PlaceHit[], writing: Writing): PlaceGroup[] {
  const groups: Open[] = [];
  for (const hit of hits) {
    const last = groups.at(-1);
    const gap = last === undefined ? "" : text.slice(last.end, hit.start);
    const joined = last !== undefined && isBeside(gap) ? join(last, hit, text) : undefined;
    if (joined !== undefined) groups[groups.length - 1] = joined;
    else groups.push(...opened(text, hit, { from: last?.end ?? 0, writing }));
  }
  return groups.map((group, index) => closed(group, [groups[index - 1], groups[index + 1]]));
}

interface Open {
  start: number;
  end: number;
  /** What the group may mean so far, in order of preference. */
  meanings: readonly PlaceName[];
}

/** Only a comma, a hyphen, brackets or a space: "/", ";", "|" and "or" separate places. */
function isBeside(gap: string): boolean {
  return /^[\s,()–.-]{1,4}$/.test(gap);
}

function join(group: Open, { start, end, meanings }: PlaceHit, text: string): Open | undefined {
  const gap = text.slice(group.end, start);
  const agreed = meanings.flatMap((next) => group.meanings.flatMap((known) => agreement(known, next)));
  if (agreed.length > 0) return { start: group.start, end, meanings: agreed };
  // "Dublin, OH" and "Lebanon, IN": a region's code beside a name we know elsewhere means a namesake there.
  const region = meanings.find(({ kind }) => kind === "region");
  const isCity = group.meanings.some(({ kind }) => kind === "city");
  if (region === undefined || !NAMESAKE_GAP.test(gap) || meanings[0]?.kind === "city") return undefined;
  if (!isCity && region.code === undefined) return undefined;
  return {
    start: group.start,
    end,
    meanings: [{ ...region, kind: "city", city: text.slice(group.start, group.end) }],
  };
}

/** "Portugal OR Spain" is not in Oregon. */
const NAMESAKE_GAP = /^,\s?$/;

/** The narrower of two meanings, when the wider one contains it. */
function agreement(a: PlaceName, b: PlaceName): PlaceName[] {
  if (contains(b, a)) return [{ ...a, region: a.region ?? b.region }];
  return contains(a, b) ? [{ ...b, region: b.region ?? a.region }] : [];
}

function contains(wide: PlaceName, narrow: PlaceName): boolean {
  if (wide.country === null || wide.country !== narrow.country || wide.kind === narrow.kind) return false;
  if (wide.kind === "country") return true;
  return (
    wide.kind === "region" &&
    narrow.kind === "city" &&
    (narrow.region === null || wide.region === narrow.region)
  );
}

/** A new group; "Gravette, Arkansas" takes the unknown name before a region for its city. */
function opened(
  text: string,
  { start, end, meanings }: PlaceHit,
  { from, writing }: { from: number; writing: Writing },
): Open[] {
  const before = text.slice(Math.max(from, start - MOST_NAME), start);
  const isWide = meanings.every(
    ({ kind, code }) =>
      kind === "region" || (kind === "country" && (code === undefined || writing === "field")),
  );
  const city = isWide ? CITY_BEFORE.exec(before) : null;
  if (city !== null && !NO_CITY.test(city[1]!)) {
    const at = start - before.length + city.index;
    return [
      { start: at, end, meanings: meanings.map((meaning) => ({ ...meaning, kind: "city", city: city[1]! })) },
    ];
  }
  const allowed = meanings.filter(
    ({ code }) =>
      code === undefined || (writing === "field" && code === "alone" && isCodePlace(text, start, end)),
  );
  return allowed.length === 0 ? [] : [{ start, end, meanings: allowed }];
}

const MOST_NAME = 40;
const CITY_BEFORE = /(?:^|(?<=[\s(/;|]))(\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,2}),\s?$/u;
const NO_CITY =
  /\b(?:remote|hybrid|office|onsite|on-site|various|multiple|locations?|anywhere|home|based|inc|llc|ltd|corp|university|college|island|or|and|the|our|us|in|at|flexible|headquarters|hq|virtual|full-time|of)\b/i;

/** A bare code counts at the start or end of a short text, or beside a separator. */
function isCodePlace(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 3);
  return /^$|[,(/|;:–-]\s?$/.test(before) && /^(?:$|\s?[,)/|;–-]| )/.test(after);
}

/** "Georgia" between other countries is the country. */
function closed({ start, end, meanings }: Open, neighbours: readonly (Open | undefined)[]): PlaceGroup {
  const named = meanings.filter(({ code }) => code === undefined);
  const country = named.find(({ kind }) => kind === "country");
  const isAmongCountries = neighbours.some(
    (other) => other?.meanings[0]?.kind === "country" && other.meanings[0].country !== "US",
  );
  const best = (isAmongCountries ? country : undefined) ?? named[0] ?? meanings[0]!;
  const { kind, city, region } = best;
  return {
    start,
    end,
    kind,
    place: best.country === null ? undefined : { city, region, country: best.country },
  };
}
