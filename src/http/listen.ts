import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import { UserError } from "../errors.ts";

export interface Listening {
  url: string;
  close(): Promise<void>;
}

/** Serves the app; port 0 takes any free one. Throws a `UserError` when the port is taken. */
export function listen(app: Hono, { host, port }: { host: string; port: number }): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (address) => {
      const name = host === "127.0.0.1" || host === "::1" || host === "0.0.0.0" ? "localhost" : host;
      resolve({ url: `http://${name}:${address.port}`, close: () => closed(server as Server) });
    }) as Server;
    server.on("error", (cause: NodeJS.ErrnoException) => reject(explained(cause, port)));
  });
}

function explained(cause: NodeJS.ErrnoException, port: number): Error {
  if (cause.code === "EADDRINUSE") {
    return new UserError(`port ${port} is taken`, { hint: "choose another with --port or PORT", cause });
  }
  if (cause.code === "EACCES") {
    return new UserError(`port ${port} may not be used`, {
      hint: "ports below 1024 need rights; choose another",
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
