import { z } from "zod";
import { readYaml } from "./read-yaml.ts";
import type { PlaceName } from "./taxonomy.ts";

/** Every name of `content/places.yaml` with what it may mean, in the order of preference. */
export function readPlaces(): PlaceName[] {
  const file = readYaml("places.yaml", PlacesFile);
  const shown = (name: string) => file.otherNames[name] ?? name;
  const cityNames = (cities: Record<string, string[]>) =>
    named(cities, (name, code) => ({
      name,
      kind: "city",
      city: shown(name),
      ...regionOf(code, file.regions),
    }));
  return [
    ...cityNames(file.cities),
    ...Object.entries(file.otherNames).flatMap(([name, city]) => spelling(name, city, file)),
    ...cityNames(file.alsoCities),
    ...named(file.regions, (name, code) => ({
      name,
      kind: "region",
      city: null,
      ...regionOf(code, file.regions),
    })),
    ...Object.keys(file.regions)
      .filter((code) => /^(?:US|CA|AU)-/.test(code))
      .map((code) => ({
        name: code.slice(3),
        kind: "region" as const,
        code: "alone" as const,
        city: null,
        ...regionOf(code, file.regions),
      })),
    ...Object.keys(file.countries).flatMap((country) => countryNames(country, file)),
    ...named(file.areas, (name, area) => ({
      name,
      kind: area === "worldwide" ? "worldwide" : "area",
      city: null,
      region: null,
      country: null,
    })),
  ];
}

const Names = z.record(z.string(), z.array(z.string()).min(1));

const PlacesFile = z.strictObject({
  countries: Names,
  loneCodes: z.array(z.string()),
  regions: Names,
  cities: Names,
  alsoCities: Names,
  otherNames: z.record(z.string(), z.string()),
  areas: z.strictObject({ worldwide: z.array(z.string()), several: z.array(z.string()) }),
});
type PlacesFile = z.infer<typeof PlacesFile>;

function named(
  groups: Record<string, string[]>,
  entry: (name: string, code: string) => PlaceName,
): PlaceName[] {
  return Object.entries(groups).flatMap(([code, names]) => names.map((name) => entry(name, code)));
}

/** "USA" is a name in every text, the other codes are codes. */
function countryNames(country: string, { countries, loneCodes }: PlacesFile): PlaceName[] {
  const place = { kind: "country" as const, city: null, region: null, country };
  const [alpha3, ...names] = countries[country]!;
  const alpha2: PlaceName = {
    name: country,
    code: loneCodes.includes(country) ? "alone" : "beside",
    ...place,
  };
  const usual: PlaceName =
    alpha3 === "USA" ? { name: alpha3, ...place } : { name: alpha3!, code: "alone", ...place };
  return [...names.map((name) => ({ name, ...place })), usual, alpha2];
}

/** "US-CA" is California in the US, "IE" all of Ireland; a region without names ("IN-DL") is its country's. */
function regionOf(code: string, regions: PlacesFile["regions"]) {
  return { region: regions[code]?.[0] ?? null, country: code.slice(0, 2) };
}

/** "SF", which stands in no list of cities, means what "San Francisco" means. */
function spelling(name: string, city: string, file: PlacesFile): PlaceName[] {
  const code = Object.keys(file.cities).find((key) => file.cities[key]!.includes(city));
  const isListed = Object.values(file.cities).some((names) => names.includes(name));
  if (code === undefined || isListed) return [];
  return [{ name, kind: "city", city, ...regionOf(code, file.regions) }];
}
