// Where things are: pages, receipts, and the same answers as files and as a command.
import type { PageSource } from "./page.ts";

/** The receipt's page; ids hold ";", "=" and ",", which a path may hold, and "%", which it must not lose. */
export function receiptHref(id: string): string {
  return `/receipts/${pathPart(id)}`;
}

export function postingHref(id: string): string {
  return `/openings/${pathPart(id)}`;
}

export function employerHref(name: string): string {
  return `/employers/${pathPart(name)}`;
}

/** One part of a path, with what may stand there left readable. */
export function pathPart(text: string): string {
  return encodeURIComponent(text).replace(/%(?:3B|3D|2C|3A|40)/g, decodeURIComponent);
}

/** A page's address with a query; empty values are left out, lists are joined by commas. */
export function withQuery(path: string, params: Record<string, unknown>): string {
  const query = Object.entries(params)
    .filter(([, value]) => !isEmpty(value))
    .map(([name, value]) => `${encodeURIComponent(name)}=${[value].flat().map(queryPart).join(",")}`)
    .join("&");
  return query === "" ? path : `${path}?${query}`;
}

/** The same answer as a file, at the page's own address. */
export function fileOf({ file, report, params }: Omit<PageSource, "asOf">, ending: string): string {
  return withQuery(`${file}.${ending}`, queryOf({ file, report, params }));
}

/** The parameters that do not stand in the path. */
export function queryOf({ file, report, params }: Omit<PageSource, "asOf">): Record<string, unknown> {
  const { id: _id, ...query } = params;
  const inPath = report === "compare" && file !== "/compare" ? ["role", "against"] : [];
  return Object.fromEntries(Object.entries(query).filter(([name]) => !inPath.includes(name)));
}

/** The same answer on the command line, e.g. "npx twopaths salary --country US". */
export function commandOf(report: string, params: Record<string, unknown>): string {
  const { id, ...flags } = params;
  const parts = Object.entries(flags).flatMap(([name, value]) => flagOf(name, value));
  return ["npx twopaths", report, ...(id === undefined ? [] : [shellWord(String(id))]), ...parts].join(" ");
}

function queryPart(value: unknown): string {
  return encodeURIComponent(String(value)).replace(/%(?:3A|2F|40)/g, decodeURIComponent);
}

function flagOf(name: string, value: unknown): string[] {
  if (isEmpty(value)) return [];
  const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return [value === true ? flag : `${flag} ${shellWord([value].flat().map(String).join(","))}`];
}

/** Single quotes keep a shell from reading anything in a word. */
function shellWord(text: string): string {
  return /^[\w.,:@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)
  );
}
