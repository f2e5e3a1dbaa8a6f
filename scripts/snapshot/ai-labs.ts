// history/ai-labs-2025-08_2026-04: daily readings of eight labs' boards. The readings only ever added postings (the
// counts never fall in 213 days), so `snap_last` tells no closing: what is open is told by the later registry alone.
import { z } from "zod";
import type { PostingSet } from "../../src/content/sets.ts";
import { setReader, Text } from "./set-reader.ts";

const Raw = z.object({
  workplaceType: Text,
  employmentType: Text,
  compensationTierSummary: Text,
  metadata: z.array(z.object({ name: z.string(), value: z.unknown() })).nullish(),
});

const Line = z.object({
  company: Text,
  title: Text,
  location: Text,
  url: Text,
  ats: z.string(),
  published: Text,
  snap_first: z.iso.date().nullish(),
  snap_last: z.iso.date().nullish(),
  "open_in_registry_2026-08-22": z.boolean(),
  description: Text,
  raw: Raw.nullish(),
});

export const aiLabs = setReader({
  line: Line,
  posting: (line, set) => {
    if (line.raw === null || line.raw === undefined) return { leftOut: "placeholder that no board holds" };
    const { raw } = line;
    return {
      posting: {
        id: "",
        source: line.ats,
        board: line.company,
        employer: line.company,
        title: line.title,
        location: line.location,
        url: line.url,
        datePosted: line.published,
        description: line.description,
        employmentType: raw.employmentType,
        workplaceType: raw.workplaceType || locationType(raw),
        salary: salary(raw.compensationTierSummary),
        ...seen(line, set),
      },
      listedSkills: [],
    };
  },
});

function seen(line: z.infer<typeof Line>, set: PostingSet): { firstSeen: string; lastSeen: string } {
  const isOpen = line["open_in_registry_2026-08-22"];
  return {
    firstSeen: line.snap_first ?? set.lastObserved,
    lastSeen: isOpen ? set.lastObserved : (line.snap_last ?? set.lastObserved),
  };
}

/** Anthropic's board keeps onsite, hybrid or remote in a field of its own. */
function locationType({ metadata }: z.infer<typeof Raw>): string {
  const value = metadata?.find(({ name }) => name === "Location Type")?.value;
  return typeof value === "string" ? value : "";
}

/** "$189K  $220.5K  Offers Equity": the dash and the dots between the parts were lost on the way. */
function salary(summary: string): string | undefined {
  if (summary === "") return undefined;
  return summary.replace(/([\dKM]) {2}(?=[$€£¥])/g, "$1 – ").replace(/ {2}/g, " • ");
}
