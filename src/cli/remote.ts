// The data as a running server gives it: questions over its public routes, writes over its admin route.
import type { Answer } from "../domain/answer.ts";
import { UserError } from "../errors.ts";
import type { RebuildProgress } from "../pipeline/rebuild.ts";
import type { BackupManifest } from "../store/backup.ts";
import type { IngestStore, LastAnswer } from "../store/ingest-store.ts";
import type { OwnerNote } from "../store/owner.ts";
import type { Data } from "./data.ts";

/** The data of the server that left `note`, or undefined when it is gone. */
export async function remoteData(note: OwnerNote | undefined): Promise<Data | undefined> {
  if (note === undefined || !(await isAlive(note))) return undefined;
  return {
    ask: (report, params) => askOver(note, report, params),
    store: remoteStore(note),
    rebuild: (onProgress) => rebuildOver(note, onProgress),
    backup: (folder) => callOver<BackupManifest>(note, "backup", { folder }),
    origin: note.url,
    close: async () => {},
  };
}

/** Whether the server of the note still answers, and is the same one: its port may have a new owner. */
async function isAlive(note: OwnerNote): Promise<boolean> {
  try {
    const response = await fetch(`${note.url}/healthz`, { signal: AbortSignal.timeout(2000) });
    const health = (await response.json()) as { instance?: string };
    return health.instance === note.startedAt;
  } catch {
    return false;
  }
}

async function askOver(note: OwnerNote, report: string, params: Record<string, unknown>): Promise<Answer> {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    if (value !== undefined) query.set(key, String(value));
  }
  const response = await fetch(`${note.url}/api/${report}?${query}`);
  const body = (await response.json()) as { data: Answer["rows"]; meta: Omit<Answer, "rows"> } & ProblemBody;
  if (!response.ok) throw userError(body);
  return { ...body.meta, rows: body.data };
}

interface ProblemBody {
  detail?: string;
  hint?: string;
}

function userError({ detail, hint }: ProblemBody): UserError {
  return new UserError(detail ?? "the running server could not answer", hint === undefined ? {} : { hint });
}

function remoteStore(note: OwnerNote): IngestStore {
  const call = <T>(operation: string, body: unknown) => callOver<T>(note, operation, body);
  return {
    hasPayload: (payloadId) => call("hasPayload", { payloadId }),
    known: (postings) => call("known", { postings }),
    boardBefore: (windowKey) => call("boardBefore", { windowKey }),
    boardsRead: () => call("boardsRead", {}),
    lastAnswer: async (key) => (await call<LastAnswer | null>("lastAnswer", { key })) ?? undefined,
    bodyOf: async (payloadId) => {
      const bytes = await call<string | null>("bodyOf", { payloadId });
      return bytes === null ? undefined : Buffer.from(bytes, "base64");
    },
    save: async (batch) => {
      const body = Buffer.from(batch.payload.body).toString("base64");
      await call("save", { ...batch, payload: { ...batch.payload, body } });
    },
    saveRun: async (run) => {
      await call("saveRun", run);
    },
    refresh: async () => {
      await call("refresh", {});
    },
  };
}

async function callOver<T>(note: OwnerNote, operation: string, body: unknown): Promise<T> {
  const response = await fetch(`${note.url}/admin/${operation}`, {
    method: "POST",
    headers: { authorization: `Bearer ${note.token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { data: T } & ProblemBody;
  if (!response.ok) throw userError(answer);
  return answer.data;
}

async function rebuildOver(
  note: OwnerNote,
  onProgress: (progress: RebuildProgress) => void,
): Promise<RebuildProgress> {
  const response = await fetch(`${note.url}/admin/rebuild`, {
    method: "POST",
    headers: { authorization: `Bearer ${note.token}` },
  });
  if (!response.ok) throw userError((await response.json()) as ProblemBody);
  let rest = "";
  for await (const text of response.body!.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const event = JSON.parse(line) as {
        progress?: RebuildProgress;
        done?: RebuildProgress;
        failed?: string;
      };
      if (event.failed !== undefined)
        throw new UserError(`the running server could not rebuild: ${event.failed}`);
      if (event.progress !== undefined) onProgress(event.progress);
      if (event.done !== undefined) return event.done;
    }
  }
  throw new UserError("the running server stopped before the rebuild ended", {
    hint: "start it and run again",
  });
}
