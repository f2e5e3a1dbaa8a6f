// Where the page being drawn stands, so that its parts can link to themselves as files.
import { createContext } from "preact";
import { fileOf } from "../addresses.ts";
import type { PageSource } from "../page.ts";

export interface PageAddress {
  path: string;
  source: PageSource | undefined;
}

export const PageAddressContext = createContext<PageAddress | undefined>(undefined);

/** The drawing of one chart of the page, and the rows that it is drawn from; nothing where the page has no answer. */
export function chartFiles(
  address: PageAddress | undefined,
  chart: string,
): { svg: string; csv: string } | undefined {
  if (address?.source === undefined) return undefined;
  const path = address.path === "/" ? "/compare/agent-engineer/ml-engineer" : address.path;
  const { source } = address;
  return {
    svg: fileOf({ ...source, file: path, params: { ...source.params, chart } }, "svg"),
    csv: fileOf(source, "csv"),
  };
}
