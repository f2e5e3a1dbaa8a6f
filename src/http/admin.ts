// Routes for the store's owner: a command beside a running server writes through these, with the token that
// only the owner of the data folder can read.
import { timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import { stream } from "hono/streaming";
import { UserError } from "../errors.ts";

/** What the owner may do; bodies are JSON, payload bytes in base64. */
export interface Admin {
  token: string;
  /** One operation of the ingest store by name. */
  call(operation: string, body: unknown): Promise<unknown>;
  /** Derives all facts anew, reporting as it goes. */
  rebuild(onProgress: (progress: object) => void): Promise<object>;
}

export function adminRoutes(admin: Admin): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    const given = context.req.header("authorization")?.replace(/^Bearer /, "") ?? "";
    if (!isSame(given, admin.token)) {
      throw new UserError("the admin token does not fit", {
        hint: "run the command as the user who started the server",
        code: "forbidden",
      });
    }
    await next();
  });
  app.post("/rebuild", (context) =>
    stream(context, async (out) => {
      const write = (value: object) => out.write(`${JSON.stringify(value)}\n`);
      try {
        const done = await admin.rebuild((progress) => void write({ progress }));
        await write({ done });
      } catch (error) {
        await write({ failed: error instanceof Error ? error.message : String(error) });
      }
    }),
  );
  app.post("/:operation", async (context) =>
    context.json({
      data: (await admin.call(context.req.param("operation"), await context.req.json())) ?? null,
    }),
  );
  return app;
}

function isSame(given: string, token: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(token);
  return a.length === b.length && timingSafeEqual(a, b);
}
