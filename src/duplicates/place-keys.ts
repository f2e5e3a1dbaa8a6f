// Where a posting is, coarsely: enough to tell whether two are in one place.

/** Names of the places a location lists, e.g. ["london"] for "London, GBR"; empty where it names none. */
export function placeKeys(location: string | null | undefined): string[] {
  const places = (location ?? "").slice(0, LONGEST).split(/[;|/•\n]|\s+or\s+|\s+and\s+/i);
  const keys = places.map(placeKey).filter((key) => key !== "");
  return [...new Set(keys)];
}

/** Whether the two may be one place: they share a name, or one of them names none. */
export function isOnePlace(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((place) => b.includes(place));
}

const LONGEST = 500;

function placeKey(place: string): string {
  const parts = place
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/\([^)]{0,60}\)/g, " ")
    .split(/,|\s-\s|–/)
    .map((part) =>
      part
        .replace(
          /\b(?:remote|hybrid|onsite|on-site|in office|hq|headquarters|office|greater|metro|area|city)\b/g,
          " ",
        )
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim(),
    )
    .filter((part) => part !== "");
  const first = parts[0] ?? "";
  return SAME_PLACES.get(first) ?? first;
}

const SAME_PLACES = new Map(
  Object.entries({
    nyc: "new york",
    sf: "san francisco",
    "san francisco bay": "san francisco",
    bay: "san francisco",
    us: "united states",
    usa: "united states",
    "u s": "united states",
    uk: "united kingdom",
    gbr: "united kingdom",
    bangalore: "bengaluru",
    ind: "india",
    deu: "germany",
    can: "canada",
    munchen: "munich",
    koln: "cologne",
    wien: "vienna",
    zurich: "zurich",
    la: "los angeles",
    dc: "washington",
    gurgaon: "gurugram",
  }),
);
