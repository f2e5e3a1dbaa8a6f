// The bakery's tools and a real model; nobody consents, so nothing is ordered.
import type { Live } from "../../../src/practice/live.ts";
import { shopOf, TASKS } from "./bakery.ts";

type Agent = (question: string) => Promise<unknown>;

export const live: Live = async (bench, chat) => {
  const { tools } = shopOf(bench.clock);
  const consent = async () => false;
  const agent = await bench.call<Agent>("createAgent", { chat, tools, consent, mostSteps: 8 });
  const lines: string[] = [];
  for (const { question } of [TASKS.one, TASKS.several, TASKS.order])
    lines.push(`${question}\n${String(await agent(question))}`);
  return lines;
};
