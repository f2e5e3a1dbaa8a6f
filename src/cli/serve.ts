// `twopaths serve`: holds the store, serves site, API and tools, and lets commands write through it.
import type { Config } from "../config.ts";
import { receiptPath } from "../domain/receipt-path.ts";
import { createApp } from "../http/app.ts";
import { listen } from "../http/listen.ts";
import { answerHttp } from "../mcp/server.ts";
import { ownerNote, removeOwner, writeOwner } from "../store/owner.ts";
import { parquetBytes } from "../store/parquet-bytes.ts";
import { adminOf } from "./admin.ts";
import { openLocal } from "./data.ts";
import { downloadsOf } from "./downloads.ts";
import { readSite } from "./site.ts";
import { startSyncSchedule } from "./sync-schedule.ts";
import { readMethod, VERSION } from "./version.ts";

/** Resolves when the server has been told to stop and has let go of the store. */
export async function serve(config: Config): Promise<void> {
  const stopped = stopSignal();
  const data = await openLocal(config);
  try {
    await data.local.refresh();
    const startedAt = new Date().toISOString();
    const note = ownerNote("", startedAt);
    const app = createApp({
      ask: data.ask,
      version: VERSION,
      instance: startedAt,
      pages: await readSite({ ...data, marksPostings: config.marksPostings }),
      mcp: (request) =>
        answerHttp(
          {
            ask: data.ask,
            version: VERSION,
            receiptUrl: (id) => `${config.origin ?? note.url}${receiptPath(id)}`,
            method: readMethod,
          },
          request,
        ),
      admin: adminOf(data, note.token),
      ...(config.rate === 0 ? {} : { rateLimit: { perSecond: config.rate, now: () => performance.now() } }),
      origin: config.origin,
      downloads: downloadsOf(data, config),
      snapshot: async () => (await data.local.current.state()).snapshot,
      toParquet: (rows) => parquetBytes(data.local.engine, rows).then((bytes) => new Uint8Array(bytes)),
      gauges: async () => ({
        postings: (await data.local.current.state()).postings,
        resident_memory_bytes: process.memoryUsage.rss(),
        uptime_seconds: Math.round(process.uptime()),
      }),
      onFault: (error) => console.error(error),
    });
    const server = await listen(app, config);
    note.url = server.url;
    writeOwner(config.dataFolder, note);
    console.log(`twopaths is at ${server.url}`);
    const schedule = startSyncSchedule(data, config);
    await stopped;
    await schedule.stop();
    await server.close();
  } finally {
    removeOwner(config.dataFolder);
    await data.close();
  }
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}
