// Reads the profile that `twopaths decide` is given, and says what in it does not fit, and where.
import { readFileSync } from "node:fs";
import { readTaxonomy } from "../content/index.ts";
import { paramsOfProfile } from "../decision/decide-params.ts";
import { parseProfile } from "../decision/profile.ts";
import { UserError } from "../errors.ts";

const LARGEST = 1024 * 1024;

/** Parameters of `decide` from a JSON file, or from standard input for "-". */
export function readProfile(path: string): Record<string, unknown> {
  const known = new Set(readTaxonomy().skills.map(({ skill }) => skill));
  const read = parseProfile(jsonOf(path), known);
  if ("profile" in read) return paramsOfProfile(read.profile);
  const [{ path: place, message, hint } = { path: "", message: "not a profile", hint: undefined }, ...more] =
    read.problems;
  const rest = more.length === 0 ? "" : `, and ${more.length} more`;
  throw new UserError(`${path}: ${place === "" ? "" : `${place}: `}${message}${rest}`, {
    hint: hint ?? "a profile is what /decide exports; see docs/guide/decide.md",
  });
}

function jsonOf(path: string): unknown {
  const text = textOf(path);
  if (text.length > LARGEST)
    throw new UserError(`${path}: too large for a profile`, { hint: "at most 1 MB" });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`${path}: not JSON: ${(error as Error).message}`, {
      hint: "a profile is one JSON object",
    });
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path === "-" ? 0 : path, "utf8");
  } catch (error) {
    throw new UserError(`can't read ${path}: ${(error as NodeJS.ErrnoException).code ?? "failed"}`, {
      hint: "name a JSON file, or - for standard input",
    });
  }
}
