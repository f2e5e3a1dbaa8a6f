// Three riders and a real model.
import type { Live } from "../../../src/practice/live.ts";

type Assistant = (question: string) => Promise<{ text?: unknown; model?: unknown } | null>;

const QUESTIONS = [
  "The lock of my bicycle does not open, what do I do?",
  "I returned the bicycle but the ride still counts.",
  "Can my daughter of twelve use her own account?",
];

export const live: Live = async (bench, chat) => {
  const assistant = await bench.call<Assistant>("createAssistant", { chat });
  const lines: string[] = [];
  for (const question of QUESTIONS) {
    const answer = await assistant(question);
    lines.push(`${question}\n${String(answer?.text)} (${String(answer?.model)})`);
  }
  return lines;
};
