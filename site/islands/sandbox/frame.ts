// The whole script of the sandboxed frame: it starts one worker for one file and can be thrown away with it. It has an
// opaque origin, its content policy allows no request, and the person's code never runs in it.

/** The text of the worker, set in by the build. */
declare const PERSON: string;

addEventListener("message", ({ source, data, ports }) => {
  if (source !== parent) return;
  // Whoever asks gets an answer as long as this process lives: a worker that takes all memory may end it.
  if (data === "alive?") return parent.postMessage("alive", "*");
  const address = URL.createObjectURL(new Blob([PERSON], { type: "text/javascript" }));
  const worker = new Worker(address);
  worker.onerror = () => parent.postMessage("ended", "*");
  worker.postMessage(data, [ports[0]!]);
});
parent.postMessage("ready", "*");
