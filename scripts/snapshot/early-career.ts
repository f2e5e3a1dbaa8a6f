// history/early-career-2024-08_2026-07: a public list of intern and new-graduate postings, by its history.
import { z } from "zod";
import { setReader, Text } from "./set-reader.ts";

export const earlyCareer = setReader({
  line: z.object({
    title: Text,
    company: Text,
    location: Text,
    salary: Text,
    url: Text,
    posted: Text,
    first_seen: z.iso.date(),
    last_seen: z.iso.date(),
  }),
  posting: ({ company, salary, posted, first_seen, last_seen, ...line }) => ({
    posting: {
      ...line,
      id: "",
      employer: company,
      source: "early-career-list",
      board: company,
      datePosted: posted,
      salary: salary === "" ? undefined : salary,
      firstSeen: first_seen,
      lastSeen: last_seen,
    },
    listedSkills: [],
  }),
});
