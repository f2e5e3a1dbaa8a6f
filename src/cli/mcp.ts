// `twopaths mcp`: the reports as tools for one assistant over standard input and output.
import type { Config } from "../config.ts";
import { receiptPath } from "../domain/receipt-path.ts";
import { serveStdio } from "../mcp/server.ts";
import { withData } from "./data.ts";
import { readMethod, VERSION } from "./version.ts";

export async function serveMcp(config: Config): Promise<void> {
  await withData(config, ({ ask, origin }) =>
    serveStdio({
      ask,
      version: VERSION,
      receiptUrl: (id) => `${origin}${receiptPath(id)}`,
      method: readMethod,
    }),
  );
}
