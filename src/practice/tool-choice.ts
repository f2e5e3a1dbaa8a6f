// How a simulated model chooses a tool: by how much the request's words speak for one tool more than for the others.
// Words that several tools share tell nothing apart, so vague descriptions make it guess and clear ones make it sure.

import { normalDraw } from "./chance.ts";
import type { ChatRequest, Tool, ToolCall } from "./chat.ts";
import { log, power } from "./exact-math.ts";
import type { Model } from "./models.ts";
import { meaningsOf } from "./word-meanings.ts";

/** How much a word in a tool's name, its description, a line of the system prompt, or a "not for" sentence counts. */
const WEIGHTS = { name: 1.1, description: 1, system: 0.9, against: -1 } as const;
/** How much an earlier question, or another text of the conversation, still weighs beside the last question. */
const EARLIER = { lastQuestion: 0.65, other: 0.3 } as const;
/** Every further meaning in a description takes some attention from the others. */
const MEANINGS_BEFORE_DILUTION = 16;
/** Models lean a little towards what is named first. */
const FIRST_TOOL_LEAN = 0.12;
const TOOLS_BEFORE_CROWDING = 6;

/** What speaks for a tool, by meaning; the same for all conversations with the same tools and system prompt. */
export type WeighedTool = ReadonlyMap<string, number>;

export function chooseTool(
  request: ChatRequest,
  model: Model,
  random: () => number,
  sheets: readonly WeighedTool[] = weighedTools(request),
): Omit<ToolCall, "id"> {
  const tools = request.tools ?? [];
  const scores = toolScores(request, sheets);
  const crowding = 1 + 0.12 * Math.max(0, tools.length - TOOLS_BEFORE_CROWDING);
  const noise = (0.2 + 0.9 * (1 - model.skill)) * crowding;
  const felt = scores.map(
    (score, at) => score + (at === 0 ? FIRST_TOOL_LEAN : 0) + noise * normalDraw(random),
  );
  const tool = tools[felt.indexOf(Math.max(...felt))]!;
  const text = JSON.stringify(argumentsOf(tool, lastUserText(request)));
  const isMalformed = random() < model.malformedShare;
  return {
    type: "function",
    function: { name: tool.function.name, arguments: isMalformed ? text.slice(0, -2) : text },
  };
}

/** What speaks for each tool, before the model's noise. */
export function toolScores(
  request: ChatRequest,
  sheets: readonly WeighedTool[] = weighedTools(request),
): number[] {
  const asked = askedMeanings(request);
  return sheets.map((sheet) => {
    const dilution = Math.sqrt(Math.max(1, sheet.size / MEANINGS_BEFORE_DILUTION));
    let score = 0;
    for (const [meaning, weight] of asked) {
      const own = sheet.get(meaning) ?? 0;
      if (own === 0) continue;
      const sharing = sheets.filter((other) => (other.get(meaning) ?? 0) > 0).length;
      score += weight * (own > 0 ? own * log(1 + sheets.length / power(Math.max(1, sharing), 1.5)) : own);
    }
    return score / dilution;
  });
}

export function weighedTools({
  messages,
  tools = [],
}: Pick<ChatRequest, "messages" | "tools">): WeighedTool[] {
  const system = messages
    .filter(({ role }) => role === "system")
    .flatMap(({ content }) => sentencesOf(content ?? ""));
  return tools.map((tool) => meaningWeights(tool, system));
}

/** What the conversation speaks of: the last question with full weight, what came before it with less. */
function askedMeanings({ messages }: ChatRequest): Map<string, number> {
  const weights = new Map<string, number>();
  const note = (text: string, weight: number) => {
    for (const meaning of meaningsOf(text)) weights.set(meaning, Math.max(weight, weights.get(meaning) ?? 0));
  };
  const questions = messages.filter(({ role }) => role === "user");
  for (const message of messages) {
    if (message.role === "system" || message.content === null) continue;
    const place = message.role === "user" ? questions.indexOf(message) - questions.length : 0;
    note(message.content, place === -1 ? 1 : place === -2 ? EARLIER.lastQuestion : EARLIER.other);
  }
  return weights;
}

function meaningWeights(
  { function: { name, description = "" } }: Tool,
  system: readonly string[],
): Map<string, number> {
  const weights = new Map<string, number>();
  const note = (text: string, weight: number) => {
    for (const meaning of new Set(meaningsOf(text))) {
      const known = weights.get(meaning);
      if (known === undefined || Math.abs(weight) > Math.abs(known) || weight < 0)
        weights.set(meaning, weight);
    }
  };
  note(name.replaceAll(/([a-z])([A-Z])|[_-]/g, "$1 $2"), WEIGHTS.name);
  const about = system
    .filter((sentence) => sentence.includes(name))
    .map((sentence) => sentence.replaceAll(name, " "));
  for (const sentence of sentencesOf(description)) note(sentence, weightOf(sentence, WEIGHTS.description));
  for (const sentence of about) note(sentence, weightOf(sentence, WEIGHTS.system));
  return weights;
}

function weightOf(sentence: string, weight: number): number {
  return /\b(?:not|never|don't|do not|instead of|rather than)\b/i.test(sentence) ? WEIGHTS.against : weight;
}

function sentencesOf(text: string): string[] {
  return text.split(/[.;\n]+/).filter((sentence) => sentence.trim() !== "");
}

function lastUserText({ messages }: ChatRequest): string {
  return messages.findLast(({ role }) => role === "user")?.content ?? "";
}

/** Fills what the tool asks for with the request's text or the first number or code in it. */
function argumentsOf({ function: { parameters } }: Tool, text: string): Record<string, unknown> {
  const entries = Object.entries(parameters?.properties ?? {}).map(([name, { type, enum: values }]) => {
    const number = /-?\d+(?:\.\d+)?/.exec(text)?.[0];
    if (type === "number" || type === "integer") return [name, Number(number ?? 0)];
    if (values !== undefined)
      return [name, values.find((value) => text.toLowerCase().includes(value.toLowerCase())) ?? values[0]];
    const code = /id|code|number/i.test(name) ? /\b[A-Z]{1,4}-?\d{2,}\b/.exec(text)?.[0] : undefined;
    return [name, code ?? text];
  });
  return Object.fromEntries(entries);
}
