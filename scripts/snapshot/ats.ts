// postings/ats-2026-05: boards read whole on one day; texts are flattened and cut at 4,500 characters.
import { z } from "zod";
import { seenOn, setReader, Text } from "./set-reader.ts";

export const ats = setReader({
  line: z.object({
    source: z.string(),
    title: Text,
    employer: Text,
    location: Text,
    url: Text,
    description: Text,
  }),
  posting: ({ source, employer, ...line }, set) => ({
    posting: { ...line, id: "", employer, source, board: employer, ...seenOn(set) },
    listedSkills: [],
  }),
});
