// Types off, as Node takes them off: by the same code, so that a file is the same on the command line and here.
import { transformSync } from "amaro";

/** JavaScript with every sign where it was; throws a `SyntaxError` that says what Node would say. */
export function stripTypes(text: string): string {
  try {
    return transformSync(text, { mode: "strip-only" }).code;
  } catch (error) {
    const { message } = error as { message?: unknown };
    throw new SyntaxError(String(message ?? error));
  }
}
