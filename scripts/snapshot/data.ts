// postings/data-2025-07: a search sample that names neither employer nor address.
import { z } from "zod";
import { seenOn, setReader, Text } from "./set-reader.ts";

export const data = setReader({
  line: z.object({
    id: z.string(),
    source: z.string(),
    title: Text,
    employer: Text,
    location: Text,
    url: Text,
    datePosted: Text,
    description: Text,
  }),
  posting: (line, set) => ({
    posting: { ...line, board: set.name, ...seenOn(set) },
    listedSkills: [],
  }),
});
