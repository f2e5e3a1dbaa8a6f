import { z } from "zod";

export const Place = z.strictObject({
  city: z.string().nullable(),
  region: z.string().nullable(),
  /** ISO 3166-1 alpha-2, e.g. "US". */
  country: z.string().nullable(),
});
export type Place = z.infer<typeof Place>;

/** ISO 3166-1 alpha-2 as people ask for it: "us" is read as US, and UK, which is reserved for it, as GB. */
export const CountryCode = z
  .string()
  .trim()
  .toUpperCase()
  .overwrite((code) => (code === "UK" ? "GB" : code))
  .regex(/^[A-Z]{2}$/, "a country is a code of two letters, e.g. DE");

export const WORKPLACES = ["onsite", "hybrid", "remote", "not_stated"] as const;
export const Workplace = z.enum(WORKPLACES);
export type Workplace = z.infer<typeof Workplace>;

export const WorkplaceFact = z.strictObject({
  value: Workplace,
  /** Days a week in the office, when stated. */
  officeDays: z.number().min(0).max(7).nullable(),
});
export type WorkplaceFact = z.infer<typeof WorkplaceFact>;

/** Where a remote job may be done: country codes, or WORLDWIDE when that is stated. */
export const RemoteScope = z.array(z.string());
export type RemoteScope = z.infer<typeof RemoteScope>;

/** Where the job is, and where it may be done from. */
export interface PlacesFact {
  places: Place[];
  remoteScope: RemoteScope;
}
