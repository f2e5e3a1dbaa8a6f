// Which enricher the time goes to, by a sampling profile: a sample belongs to the file that index.ts called.
import { Session } from "node:inspector/promises";

export interface Share {
  name: string;
  /** Of all samples, 0 to 1. */
  share: number;
}

const SAMPLE_MICROSECONDS = 250;
/** Where the facts of a posting are put together. */
const JOINING_FILE = "/enrichers/index.ts";

/** Largest first; what is read, checked and written around the enrichers is "line in, line out". */
export async function sharesOf(work: () => void): Promise<Share[]> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: SAMPLE_MICROSECONDS });
  await session.post("Profiler.start");
  work();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  return countedShares(profile);
}

interface Frame {
  id: number;
  callFrame: { functionName: string; url: string };
  hitCount?: number;
  children?: number[];
}

function countedShares({ nodes }: { nodes: readonly Frame[] }): Share[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const hits = new Map<string, number>();
  let all = 0;
  const visit = (node: Frame, parent: Frame | undefined, owner: string): void => {
    const own = ownerOf(node, parent, owner);
    hits.set(own, (hits.get(own) ?? 0) + (node.hitCount ?? 0));
    all += node.hitCount ?? 0;
    for (const child of node.children ?? []) visit(byId.get(child)!, node, own);
  };
  visit(nodes[0]!, undefined, "line in, line out");
  return [...hits]
    .filter(([, count]) => count > 0)
    .map(([name, count]) => ({ name, share: count / all }))
    .sort((a, b) => b.share - a.share);
}

function ownerOf({ callFrame }: Frame, parent: Frame | undefined, owner: string): string {
  if (callFrame.functionName === "(garbage collector)") return "garbage collection";
  if (callFrame.url.endsWith(JOINING_FILE)) return "joining facts";
  const isCalledFromJoin = parent?.callFrame.url.endsWith(JOINING_FILE) === true;
  const file = /enrichers\/([\w-]+)\.ts$/.exec(callFrame.url)?.[1];
  return isCalledFromJoin && file !== undefined ? file : owner;
}
