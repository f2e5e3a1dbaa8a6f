// Builds the page of the sandbox, whole in one text, and the content policy it is served with.
import { createHash } from "node:crypto";
import { scriptText } from "./build-islands.ts";

export interface Frame {
  html: string;
  policy: string;
}

export async function buildFrame(root: string): Promise<Frame> {
  const person = await scriptText(root, "site/islands/sandbox/person.ts");
  const script = await scriptText(root, "site/islands/sandbox/frame.ts", { PERSON: JSON.stringify(person) });
  if (/<\/script|<!--/i.test(script)) throw new Error("the frame's script would end its element");
  const hash = createHash("sha256").update(script).digest("base64");
  return {
    html: `<!doctype html><meta charset="utf-8"><title>Sandbox</title><script>${script}</script>`,
    policy: POLICY.replace("HASH", hash),
  };
}

/** No request to anywhere and no code from texts; `blob:` is the worker and the person's file. */
const POLICY =
  "default-src 'none'; script-src 'sha256-HASH' blob:; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-scripts";
