// postings/salaries-2026-07_08: boards of tech employers with the pay they gave, without texts.
import { z } from "zod";
import { setReader, Text } from "./set-reader.ts";

const Line = z.object({
  id: z.string(),
  source: z.string(),
  employer: Text,
  title: Text,
  location: Text,
  remote: z.boolean(),
  employmentType: Text,
  datePosted: Text,
  url: Text,
  currency: Text,
  salaryMin: z.number().nullish(),
  salaryMax: z.number().nullish(),
  salaryPeriod: Text,
  firstSeen: z.iso.date(),
  lastSeen: z.iso.date(),
  skills: z.array(z.string()),
});

export const salaries = setReader({
  line: Line,
  posting: (line) => ({
    posting: {
      id: line.id,
      source: line.source,
      board: line.employer,
      employer: line.employer,
      title: line.title,
      location: line.location,
      url: line.url,
      datePosted: line.datePosted,
      employmentType: line.employmentType,
      workplaceType: workplaceType(line),
      salary: salary(line),
      firstSeen: line.firstSeen,
      lastSeen: line.lastSeen,
    },
    listedSkills: line.skills,
  }),
});

/**
 * The flag is the board's own word at Lever only. At Greenhouse the gatherer read it from the place, which is read
 * here too; at Ashby it also marks hybrid work (169 of 184 flagged OpenAI postings say "Hybrid" on the board).
 */
function workplaceType({ source, remote }: z.infer<typeof Line>): string | null {
  return remote && source === "lever" ? "remote" : null;
}

function salary({ currency, salaryMin, salaryMax, salaryPeriod }: z.infer<typeof Line>): unknown {
  if (currency === "" || (salaryMin ?? salaryMax ?? null) === null) return undefined;
  return { min: salaryMin ?? null, max: salaryMax ?? null, currency, period: salaryPeriod };
}
