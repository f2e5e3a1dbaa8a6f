// Which postings a question is about: one vocabulary for search, receipts and every face.
import { z } from "zod";
import { Degree, Employment, VisaSponsorship } from "./facts.ts";
import { Level, LevelBand } from "./level.ts";
import { CountryCode, Workplace } from "./place.ts";
import { Family } from "./role.ts";
import { TaskId } from "./task.ts";

/** Lists are read as "any of", except `skill`, which asks for all of them, and `skillNot` and `employerNot`. */
export const PostingFilter = z.strictObject({
  q: z.string().max(200).describe("whole words that title, employer, place and text must hold").optional(),
  role: z.array(Family).describe("role family").optional(),
  archetype: z.array(z.string()).describe("finer role of the roles directory").optional(),
  level: z.array(Level).describe("stated level").optional(),
  band: z.array(LevelBand).describe("the guide's level band").optional(),
  workplace: z.array(Workplace).describe("onsite, hybrid, remote or not stated").optional(),
  country: z.array(CountryCode).describe("ISO 3166 country code, e.g. US").optional(),
  city: z.array(z.string()).describe("city name as written, e.g. London").optional(),
  skill: z.array(z.string()).describe("skills that must all be asked for").optional(),
  skillAny: z.array(z.string()).describe("skills of which one is enough").optional(),
  skillNot: z.array(z.string()).describe("skills that must not be asked for").optional(),
  task: z.array(TaskId).describe("everyday task asked for").optional(),
  employer: z.array(z.string()).describe("employer name").optional(),
  employerNot: z.array(z.string()).describe("employers to leave out").optional(),
  degree: z.array(Degree).describe("least degree asked for").optional(),
  yearsFrom: z.number().min(0).max(60).describe("years of experience asked for, at least").optional(),
  yearsTo: z.number().min(0).max(60).describe("years of experience asked for, at most").optional(),
  employment: z.array(Employment).describe("kind of employment").optional(),
  visa: z.array(VisaSponsorship).describe("visa sponsorship").optional(),
  source: z.array(z.string()).describe("kind of place the posting came from").optional(),
  set: z.array(z.string()).describe("the set a posting belongs to").optional(),
  panel: z.enum(["census", "all"]).describe("census: only boards read whole; all: samples too").optional(),
  text: z.enum(["read", "title_only"]).describe("whether the description was read").optional(),
  pay: z
    .enum(["observed", "stated", "not_stated", "absent"])
    .describe("observed: pay would have been seen had it been stated; absent: no pay is known, whatever why")
    .optional(),
  process: z.literal("stated").describe("postings that name a stage of their hiring process").optional(),
  salaryFloor: z.number().positive().describe("yearly base pay the posted range must reach").optional(),
  salaryBelow: z.number().positive().describe("yearly base pay that the posted range stays below").optional(),
  currency: z.string().length(3).describe("ISO 4217 currency of the posted pay").optional(),
  unstated: z.boolean().describe("keep postings that state no pay when a floor is set").optional(),
  postedWithin: z
    .int()
    .positive()
    .max(3650)
    .describe("days between the day a posting claims and the day its set was last observed, at most")
    .optional(),
  firstSeenFrom: z.iso.date().describe("first seen on this day or later").optional(),
  firstSeenTo: z.iso.date().describe("first seen on this day or earlier").optional(),
  asOf: z.iso
    .date()
    .describe("as of this past day: postings seen by then, live if seen on it or later")
    .optional(),
  agentFrom: z.number().min(0).max(1).describe("least agent work, 0 to 1").optional(),
  agentTo: z.number().min(0).max(1.01).describe("agent work below this").optional(),
  mlFrom: z.number().min(0).max(1).describe("least ML work, 0 to 1").optional(),
  mlTo: z.number().min(0).max(1.01).describe("ML work below this").optional(),
  state: z.enum(["active", "closed", "all"]).describe("live when last observed, or not").optional(),
});
export type PostingFilter = z.infer<typeof PostingFilter>;
