// `--open`: the page of an answer in the reader's browser, from the server that runs.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { UserError } from "../errors.ts";

/** Where the site shows the answer to a question, e.g. "/salary?country=US". */
export function pageAddress(report: string, params: Readonly<Record<string, unknown>>): string {
  const { id, role, against, ...rest } = params;
  if (report === "receipt") return withQuery(`/receipts/${partOf(id)}`, rest);
  if (report === "posting" || report === "history") return `/openings/${partOf(id)}`;
  if (report === "compare" && role !== undefined && against !== undefined)
    return withQuery(`/compare/${partOf(role)}/${partOf(against)}`, rest);
  if (report === "compare") return withQuery("/", params);
  if (report === "resolve") return withQuery("/resolve.md", params);
  return withQuery(`/${report}`, params);
}

/** Shows the address and hands it to the browser; says so when no server is there to answer. */
export async function openPage(origin: string | undefined, address: string): Promise<void> {
  if (origin === undefined)
    throw new UserError("no server runs that could show the page", { hint: "start one with twopaths serve" });
  const url = origin + address;
  process.stdout.write(`${url}\n`);
  const [opener, ...before] = openerOf(process.platform, process.env.BROWSER);
  const child = spawn(opener!, [...before, url], { stdio: "ignore", detached: true });
  const opened = await Promise.race([once(child, "spawn"), once(child, "error").then(() => undefined)]).catch(
    () => undefined,
  );
  child.unref();
  if (opened === undefined) process.stderr.write("twopaths: no browser was found; open the address above\n");
}

function openerOf(platform: NodeJS.Platform, browser: string | undefined): string[] {
  if (browser !== undefined && browser !== "") return [browser];
  if (platform === "darwin") return ["open"];
  return platform === "win32" ? ["explorer"] : ["xdg-open"];
}

function withQuery(path: string, params: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams(
    Object.entries(params)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  ).toString();
  return query === "" ? path : `${path}?${query}`;
}

function partOf(value: unknown): string {
  return encodeURIComponent(String(value)).replace(/%(?:3B|3D|2C|3A|40)/g, decodeURIComponent);
}
