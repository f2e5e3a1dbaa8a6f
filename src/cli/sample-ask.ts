// `twopaths sample ask`: the person's file against a real provider, ungraded.
import { styleText } from "node:util";
import { liveUrl } from "../content/work-samples.ts";
import { UserError } from "../errors.ts";
import { WorkError } from "../practice/bench.ts";
import { type Live, runLive } from "../practice/live.ts";
import { liveProvider } from "./live-provider.ts";
import { openWork, printable } from "./sample.ts";
import { startSandbox } from "./sample-sandbox.ts";

export interface AskOptions {
  endpoint: string;
  model: string;
  key: string | undefined;
}

/** A real model takes its time; the file's own loops are ended as ever by the memory limit or by hand. */
const LIMITS = { seconds: 600, megabytes: 512 };

export async function askSample(folder: string, options: AskOptions): Promise<void> {
  const { slug, work } = openWork(folder);
  const address = liveUrl(slug);
  if (address === undefined)
    throw new UserError(`this sample asks no model: ${slug}`, {
      hint: "twopaths sample run plays it with what is simulated",
    });
  const { live } = (await import(address)) as { live: Live };
  const provider = liveProvider(options, fetch);
  const sandbox = startSandbox(work, 1, LIMITS);
  const log = (text: string) => void process.stderr.write(`${styleText("dim", "log")} ${printable(text)}\n`);
  try {
    const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
    const lines = await runLive({ channel: sandbox.channel, live, provider, effects: { settle, log } });
    process.stdout.write(`${lines.map(printable).join("\n\n")}\n\nNot graded: a real model answered.\n`);
  } catch (error) {
    if (!(error instanceof WorkError)) throw error;
    throw new UserError(`work.ts failed: ${printable(error.message)}`, {
      hint: "twopaths sample run shows more",
    });
  } finally {
    sandbox.stop();
  }
}
