import type { Page, PathParts } from "./page.ts";

export interface Route {
  page: Page;
  parts: PathParts;
}

/** The first page whose address fits the path, with the named parts decoded. */
export function routeOf(pages: readonly Page[], path: string): Route | undefined {
  const steps = path.split("/");
  for (const page of pages) {
    const parts = partsOf(page.address.split("/"), steps);
    if (parts !== undefined) return { page, parts };
  }
  return undefined;
}

function partsOf(address: readonly string[], steps: readonly string[]): PathParts | undefined {
  if (address.length !== steps.length) return undefined;
  const parts: PathParts = {};
  for (const [index, name] of address.entries()) {
    const step = steps[index] ?? "";
    if (name.startsWith(":")) {
      if (step === "") return undefined;
      parts[name.slice(1)] = decoded(step);
    } else if (name !== step) return undefined;
  }
  return parts;
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
