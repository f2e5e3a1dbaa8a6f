import { nearest, UserError } from "../errors.ts";
import { sourceNamed, sources } from "../sources/index.ts";
import type { Source } from "../sources/source.ts";

/** The source of a name; a `UserError` that lists them or guesses where there is none. */
export function sourceCalled(name: string): Source {
  const source = sourceNamed(name);
  if (source !== undefined) return source;
  const names = sources.map((known) => known.name);
  const guess = nearest(name, names);
  throw new UserError(`unknown source: ${name}`, {
    hint: guess === undefined ? `sources are ${names.join(", ")}` : `did you mean ${guess}?`,
  });
}
