import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import { UserError } from "../errors.ts";

export interface Listening {
  url: string;
  close(): Promise<void>;
}

/** Serves the app; port 0 takes any free one. Throws a `UserError` when port or host can't be had. */
export function listen(app: Hono, { host, port }: { host: string; port: number }): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (address) => {
      const name = host === "127.0.0.1" || host === "::1" || host === "0.0.0.0" ? "localhost" : host;
      resolve({ url: `http://${name}:${address.port}`, close: () => closed(server as Server) });
    }) as Server;
    server.on("error", (cause: NodeJS.ErrnoException) => reject(explained(cause, { host, port })));
  });
}

function explained(cause: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): Error {
  if (cause.code === "EADDRINUSE") {
    return new UserError(`port ${port} is taken`, { hint: "choose another with --port or PORT", cause });
  }
  if (cause.code === "EACCES") {
    return new UserError(`port ${port} may not be used`, {
      hint: "ports below 1024 need rights; choose another",
      cause,
    });
  }
  if (cause.code === "EADDRNOTAVAIL" || cause.code === "ENOTFOUND" || cause.code === "EAI_AGAIN") {
    return new UserError(`not an address of this machine: ${host}`, {
      hint: "choose another with --host or HOST, e.g. 127.0.0.1, or 0.0.0.0 for all",
      cause,
    });
  }
  return cause;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
