// postings/hn-2026-01_03: posts as written; one posting per post, its fields read from the header.
import { z } from "zod";
import { hnHeader, isOffer } from "../../src/sources/hn-header.ts";
import { seenInThread, setReader, Text } from "./set-reader.ts";

export const hn = setReader({
  line: z.object({ id: z.string(), postedAt: z.iso.date(), url: Text, text: Text }),
  posting: ({ id, postedAt, url, text }, set) => {
    if (!isOffer(text)) return { leftOut: "post is not an offer of work" };
    const header = hnHeader(text);
    if (header.title === "") return { leftOut: "no role can be read in the post" };
    return {
      posting: {
        ...header,
        id,
        source: "hn",
        board: header.employer,
        url,
        datePosted: postedAt,
        description: text,
        ...seenInThread(postedAt, set),
      },
      listedSkills: [],
    };
  },
});
