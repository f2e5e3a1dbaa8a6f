// Where the job is and where it may be done from: city, region and country of the location field, the title
// and the text, and the scope of remote work when it is stated.
import type { PlaceName } from "../content/taxonomy.ts";
import type { Mention } from "../domain/mention.ts";
import type { Place, PlacesFact } from "../domain/place.ts";
import type { Enricher } from "./enricher.ts";
import { buildGazetteer, findPlaces, type Writing } from "./gazetteer.ts";
import { type PlaceGroup, placeGroups } from "./place-groups.ts";
import type { PostingText } from "./posting-text.ts";
import { type PlaceTier, type StatedPlaces, statedPlaces } from "./stated-places.ts";
import { type Tokens, tokenize } from "./tokens.ts";

export function placesEnricher(names: readonly PlaceName[]): Enricher<PlacesFact> {
  const gazetteer = buildGazetteer(names);
  return (text) => {
    const groups = (words: string, tokens: Tokens, writing: Writing = "prose") =>
      placeGroups(words, findPlaces(words, gazetteer, { tokens, writing }), writing);
    const field = text.location.replaceAll("St. ", "St  ");
    const location = fieldReading("location", text.location, groups(field, tokenize(field), "field"));
    const stated = statedPlaces(text.description, groups(text.description, text.tokens));
    const title = fieldReading("title", text.title, titleGroups(text, groups(text.title, text.titleTokens)));
    return joined(readings({ location, title, stated }));
  };
}

/** Places that one part of the posting gives, and what they say. */
interface Reading {
  rule: string;
  places: Place[];
  isRemote: boolean;
  isWorldwide: boolean;
  mentions: Mention[];
}

interface Found {
  location: Reading;
  title: Reading;
  stated: readonly StatedPlaces[];
}

/** The location field, widened by a stated remote scope; without one, the strongest words of the text. */
function readings({ location, title, stated }: Found): Reading[] {
  const scope = tierReading("remote scope", stated);
  const label = tierReading("label", stated);
  if (scope.isWorldwide || label.isWorldwide || location.isWorldwide)
    return worldwide({ location, scope, label });
  if (hasPlace(location)) return [location, scope, label].filter(hasPlace);
  const own = [label, scope, title].filter(hasPlace);
  if (own.length > 0) return own;
  const tiers = (["job", "law", "office"] as const).map((tier) => tierReading(tier, stated));
  return tiers.filter(hasPlace).slice(0, 1);
}

/** A country that a board adds to a worldwide job is the board's; a named city stands. */
function worldwide({ location, scope, label }: Record<"location" | "scope" | "label", Reading>): Reading[] {
  const all = [location, scope, label].filter((reading) => hasPlace(reading) || reading.isWorldwide);
  return all.map((reading) => ({
    ...reading,
    places: reading.places.filter(({ city }) => city !== null && reading === location),
  }));
}

function hasPlace(reading: Reading): boolean {
  return reading.places.length > 0;
}

function joined(all: readonly Reading[]): ReturnType<Enricher<PlacesFact>> {
  if (all.length === 0) return undefined;
  const scope = all
    .filter(({ isRemote }) => isRemote)
    .flatMap(({ places }) => places.flatMap(({ country }) => country ?? []));
  const isWorldwide = all.some((reading) => reading.isWorldwide);
  return {
    value: {
      places: distinctPlaces(all.flatMap(({ places }) => places)),
      remoteScope: isWorldwide ? ["WORLDWIDE"] : [...new Set(scope)],
    },
    mentions: all.flatMap(({ mentions }) => mentions).slice(0, MOST_PLACES),
    rule: [...new Set(all.map(({ rule }) => rule))].join(", "),
  };
}

function fieldReading(field: "location" | "title", words: string, groups: readonly PlaceGroup[]): Reading {
  const isRemote = /\b(?:remote|anywhere|home[- ]based|distributed)\b/i.test(words);
  return {
    rule: `place in ${field}`,
    places: groups.flatMap(({ place }) => place ?? []),
    isRemote,
    isWorldwide: groups.length > 0 && groups.every(({ kind }) => kind === "worldwide"),
    mentions: groups.map(({ start, end }) => ({ field, start, end, text: words.slice(start, end) })),
  };
}

/** In a title a place stands apart, in brackets or after a dash; "London Market Analyst" is a field of work. */
function titleGroups({ title }: PostingText, groups: readonly PlaceGroup[]): PlaceGroup[] {
  return groups.filter(
    ({ start, kind }) =>
      kind !== "worldwide" &&
      kind !== "area" &&
      /[([,|–—/-]\s?(?:\w+[ ,/–-]{1,3}){0,2}$/.test(title.slice(Math.max(0, start - 40), start)),
  );
}

function tierReading(tier: PlaceTier, stated: readonly StatedPlaces[]): Reading {
  const lists = stated.filter((list) => list.tier === tier);
  return {
    rule: `${tier} in text`,
    places: lists.flatMap(({ places }) => places),
    isRemote: tier === "remote scope",
    isWorldwide: lists.some((list) => list.isWorldwide),
    mentions: lists.flatMap(({ mentions }) => mentions),
  };
}

/** No job is in more places; a text that lists more is no description of one. */
const MOST_PLACES = 100;

/** Each place once; a country or region alone is left out where a place inside it is named. */
function distinctPlaces(places: readonly Place[]): Place[] {
  const seen = new Map(
    places.slice(0, MOST_PLACES).map((place) => [`${place.city}|${place.region}|${place.country}`, place]),
  );
  const all = [...seen.values()];
  return all.filter((place) => !all.some((other) => other !== place && isInside(other, place)));
}

function isInside(inner: Place, outer: Place): boolean {
  if (outer.city !== null || inner.country !== outer.country) return false;
  if (outer.region === null) return inner.region !== null || inner.city !== null;
  return inner.region === outer.region && inner.city !== null;
}
