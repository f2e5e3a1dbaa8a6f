// The process in which a person's file runs: no disk, no child processes, a realm without a network or any module.
// The realm is handed text and hands back text, so nothing of this process can be reached from it.
import { stripTypeScriptTypes } from "node:module";
import vm from "node:vm";
import type { Inside, openInside } from "../practice/inside-sandbox.ts";

/** The first message: both files as text. */
export interface ShellStart {
  inside: string;
  work: string;
  seed: number;
}

// The realm is handed nothing of this process. Should a way out of it be found all the same, no network stands behind.
for (const name of ["fetch", "WebSocket", "EventSource", "navigator"])
  Reflect.deleteProperty(globalThis, name);
for (const name of ["getBuiltinModule", "binding", "_linkedBinding", "dlopen", "kill", "abort"])
  Reflect.deleteProperty(process, name);

process.once("message", async ({ inside, work, seed }: ShellStart) => {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  let gate: Inside | undefined;
  const refuse = (specifier: string): never => {
    throw gate?.refusal(specifier) ?? new Error(`nothing can be imported: ${specifier}`);
  };
  const load = async (code: string, identifier: string) => {
    const module = new vm.SourceTextModule(code, { context, identifier, importModuleDynamically: refuse });
    await module.link(refuse);
    await module.evaluate();
    return module.namespace;
  };
  const opened = (await load(stripTypeScriptTypes(inside), "inside.ts")) as { openInside: typeof openInside };
  const inner = opened.openInside((text) => void process.send!(text), seed);
  gate = inner;
  try {
    inner.take((await load(stripTypeScriptTypes(work), "work.ts")) as Record<string, unknown>);
  } catch (error) {
    inner.broke(error);
  }
  let seen = 0;
  process.on("message", (text: string) => {
    seen += 1;
    const count = seen;
    inner.receive(text);
    // By then everything the message set off in the realm has run as far as it can.
    setImmediate(() => process.send!(count));
  });
});
