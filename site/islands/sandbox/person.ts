// The realm of a person's file in the browser: a worker with an opaque origin, whose frame's content policy forbids
// every request and every text made code. What is not JavaScript itself is taken away before the file is loaded, so
// that it finds what it finds on the command line. It talks over one port, as text.
import { openInside } from "../../../src/practice/inside-sandbox.ts";

export interface PersonStart {
  /** JavaScript. */
  work: string;
  seed: number;
}

const LANGUAGE = new Set(
  `Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp
  Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError SuppressedError globalThis JSON
  Math Intl Temporal ArrayBuffer Atomics Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array
  BigUint64Array BigInt64Array Uint8ClampedArray Float16Array Float32Array Float64Array DataView Map BigInt Set Iterator
  WeakMap WeakSet WeakRef Proxy Reflect FinalizationRegistry SharedArrayBuffer WebAssembly DisposableStack
  AsyncDisposableStack decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape eval isFinite isNaN`.split(
    /\s+/,
  ),
);

globalThis.onmessage = ({ data, ports: [port] }: MessageEvent<PersonStart>) => {
  globalThis.onmessage = null;
  // The last line names the file in stack traces.
  const text = `${data.work}\n//# sourceURL=work.ts`;
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const post = port!.postMessage.bind(port!);
  const turn = new MessageChannel();
  const endTurn = turn.port1.postMessage.bind(turn.port1);
  leaveOnlyLanguage();
  const inside = openInside(post, data.seed);
  // A message that this one posts to itself comes once everything the last one set off has run as far as it can.
  turn.port2.onmessage = ({ data: seen }) => post(seen);
  import(/* @vite-ignore */ address).then(
    (exported) => {
      let seen = 0;
      port!.onmessage = ({ data: asked }) => {
        seen += 1;
        inside.receive(asked);
        endTurn(seen);
      };
      inside.take(exported);
    },
    (error: Error) => inside.broke(isRefusedImport(error) ? inside.refusal(importedBy(data.work)) : error),
  );
};

function leaveOnlyLanguage(): void {
  for (let holder: object = globalThis; holder !== Object.prototype; holder = Object.getPrototypeOf(holder))
    for (const key of Reflect.ownKeys(holder))
      if (holder !== globalThis || !LANGUAGE.has(key as string)) Reflect.deleteProperty(holder, key);
}

function isRefusedImport({ name, message }: Error): boolean {
  return name === "TypeError" && /module specifier|dynamically imported|importing a module/i.test(message);
}

/** The first module that the text asks for. */
function importedBy(work: string): string {
  const found = /(?:^|[\s;])(?:import|from)\s*\(?\s*["']([^"'\n]{1,200})["']/.exec(work);
  return found?.[1] ?? "another module";
}
