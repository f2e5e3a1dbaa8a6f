// What a command may ask of the server that holds the store: the ingest store's operations, by name.
import { z } from "zod";
import { UserError } from "../errors.ts";
import type { Admin } from "../http/admin.ts";
import type { Batch, IngestStore, PostingIdentity, RunRow } from "../store/ingest-store.ts";
import type { LocalData } from "./data.ts";

export function adminOf(data: LocalData, token: string): Admin {
  return {
    token,
    rebuild: (onProgress) => data.rebuild(onProgress),
    call: async (operation, body) => {
      if (operation === "backup")
        return data.backup(z.object({ folder: z.string().startsWith("/") }).parse(body).folder);
      const call = OPERATIONS[operation];
      if (call === undefined) throw new UserError(`no such operation: ${operation}`, { code: "not_found" });
      return call(data.local, body);
    },
  };
}

const OPERATIONS: Record<string, (store: IngestStore, body: unknown) => Promise<unknown>> = {
  hasPayload: (store, body) => store.hasPayload(z.object({ payloadId: z.string() }).parse(body).payloadId),
  known: (store, body) => store.known((body as { postings: PostingIdentity[] }).postings),
  boardBefore: (store, body) => store.boardBefore(z.object({ windowKey: z.string() }).parse(body).windowKey),
  boardsRead: (store) => store.boardsRead(),
  lastAnswer: (store, body) => store.lastAnswer(z.object({ key: z.string() }).parse(body).key),
  bodyOf: async (store, body) => {
    const bytes = await store.bodyOf(z.object({ payloadId: z.string() }).parse(body).payloadId);
    return bytes === undefined ? undefined : Buffer.from(bytes).toString("base64");
  },
  save: async (store, body) => {
    const batch = body as Batch & { payload: { body: unknown } };
    const bytes = Buffer.from(z.string().parse(batch.payload.body), "base64");
    await store.save({ ...batch, payload: { ...batch.payload, body: bytes } });
    return true;
  },
  saveRun: async (store, body) => {
    await store.saveRun(body as RunRow);
    return true;
  },
  refresh: async (store) => {
    await store.refresh();
    return true;
  },
};
