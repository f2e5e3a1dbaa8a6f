// `twopaths rebuild`: all facts anew from the payloads, here or in the server that holds the store.
import type { Config } from "../config.ts";
import { withData } from "./data.ts";
import { progressLine } from "./progress.ts";

export async function rebuildFacts(config: Config): Promise<void> {
  await withData(config, async (data) => {
    const progress = progressLine("rebuilding");
    const done = await data.rebuild(({ payloads, postings }) =>
      progress.show(
        `${postings.toLocaleString("en-US")} postings of ${payloads.toLocaleString("en-US")} payloads`,
      ),
    );
    progress.end(
      `${done.postings.toLocaleString("en-US")} postings of ${done.payloads.toLocaleString("en-US")} payloads`,
    );
  });
}
