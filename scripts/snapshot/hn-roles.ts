// history/hn-roles-2022-12_2025-10: one role of each post in the monthly threads, as others read it.
import { z } from "zod";
import { listed, seenInThread, setReader, Text } from "./set-reader.ts";

const Line = z.object({
  id: z.string(),
  datePosted: z.string(),
  employer: Text,
  title: Text,
  employmentType: Text,
  salary: Text,
  remote: Text,
  city: Text,
  country: Text,
  technologies: Text,
  remoteRules: Text,
});

export const hnRoles = setReader({
  line: Line,
  posting: (line, set) => {
    const employer = known(line.employer);
    return {
      posting: {
        id: line.id,
        source: "hn",
        board: employer,
        employer,
        title: line.title,
        location: location(line),
        url: `https://news.ycombinator.com/item?id=${line.id}`,
        datePosted: line.datePosted,
        employmentType: line.employmentType,
        workplaceType: WORKPLACES[line.remote] ?? null,
        salary: line.salary === "" ? undefined : line.salary,
        ...seenInThread(line.datePosted.slice(0, 10), set),
      },
      listedSkills: listed(line.technologies),
    };
  },
});

const WORKPLACES: Record<string, string> = { yes: "remote", no: "onsite", hybrid: "hybrid" };
const MOST_RULE_LETTERS = 60;

/** "Berlin, Germany", and for remote work where it may be done from, when that is said in a few words. */
function location({ city, country, remote, remoteRules }: z.infer<typeof Line>): string {
  const place = [known(city), known(country)].filter((part) => part !== "").join(", ");
  const rules = remote === "yes" && remoteRules.length <= MOST_RULE_LETTERS ? known(remoteRules) : "";
  return [place, rules].filter((part) => part !== "").join(" | ");
}

function known(text: string): string {
  return /^(?:unknown|null|n\/a|none)$/i.test(text) ? "" : text;
}
