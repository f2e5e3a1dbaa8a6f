// postings/board-2026-02: pages of one job board whose titles hold "AI".
import { z } from "zod";
import { seenOn, setReader, Text } from "./set-reader.ts";

export const board = setReader({
  line: z.object({
    id: z.string(),
    title: Text,
    employer: Text,
    location: Text,
    url: Text,
    datePosted: Text,
    description: Text,
  }),
  posting: (line, set) => ({
    posting: { ...line, source: "job-board", board: line.employer, ...seenOn(set) },
    listedSkills: [],
  }),
});
