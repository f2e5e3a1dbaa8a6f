// postings/titles-2026-01: Greenhouse boards without texts. `updated_at` is when the board changed the posting,
// which is not when it was posted, so no date of posting is taken from it.
import { z } from "zod";
import { seenOn, setReader, Text } from "./set-reader.ts";

export const titles = setReader({
  line: z.object({ company: Text, title: Text, location: Text, url: Text }),
  posting: ({ company, ...line }, set) => ({
    posting: { ...line, id: "", employer: company, source: "greenhouse", board: company, ...seenOn(set) },
    listedSkills: [],
  }),
});
