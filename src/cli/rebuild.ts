// `twopaths rebuild`: all facts anew from the payloads, here or in the server that holds the store.
import type { Config } from "../config.ts";
import { counted } from "../domain/counted.ts";
import { withData } from "./data.ts";
import { progressLine } from "./progress.ts";

export async function rebuildFacts(config: Config): Promise<void> {
  await withData(config, async (data) => {
    const progress = progressLine("rebuilding");
    const done = await data.rebuild(({ payloads, postings }) => progress.show(madeAnew(postings, payloads)));
    progress.end(madeAnew(done.postings, done.payloads));
  });
}

function madeAnew(postings: number, payloads: number): string {
  return `${counted(postings, "posting")} of ${counted(payloads, "payload")}`;
}
