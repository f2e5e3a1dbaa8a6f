// One posting of the three paths as a decision sees it: what could rule it out, what it asks for, what it pays.
import { z } from "zod";
import { LevelBand } from "../domain/level.ts";
import { Path } from "../domain/role.ts";

/** As a limit it leaves none out. */
export const ALL_ROWS = 1_000_000;

export const MarketRow = z.strictObject({
  posting: z.string(),
  title: z.string(),
  employer: z.string(),
  role: Path,
  /** "other" for levels outside the bands, e.g. a director. */
  band: z.enum([...LevelBand.options, "other", "not_stated"]),
  /** Least years of experience. */
  years: z.number().nullable(),
  countries: z.array(z.string()),
  /** Countries that remote work is open to, or "WORLDWIDE". */
  remoteScope: z.array(z.string()),
  workplace: z.enum(["onsite", "hybrid", "remote", "not_stated"]),
  officeDays: z.number().nullable(),
  visaSponsorship: z.enum(["yes", "no", "not_stated"]),
  /** The least degree that will do; "none" too where an equivalent does. */
  degree: z.enum(["none", "bachelor", "master", "phd", "not_stated"]),
  /** Yearly base pay. */
  payMin: z.number().nullable(),
  payMax: z.number().nullable(),
  payCurrency: z.string().nullable(),
  /** Whether pay would have been seen had it been stated. */
  payObserved: z.boolean(),
  /** Without its text a posting's skills are unknown. */
  textRead: z.boolean(),
  /** Skills that it requires or names without saying whether it must have them, and those it merely prefers. */
  skills: z.array(z.string()),
  preferred: z.array(z.string()),
});
export type MarketRow = z.infer<typeof MarketRow>;
