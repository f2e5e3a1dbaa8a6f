import type { ChatRequest } from "./chat.ts";

/** Overhead of one message, as chat models count it. */
const TOKENS_PER_MESSAGE = 4;

/** About what a byte-pair tokeniser gives for English: a token for every six letters of a word begun, one for each other sign. */
export function countTokens(text: string): number {
  let tokens = 0;
  for (const [piece] of text.matchAll(/[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu))
    tokens += /^\p{N}/u.test(piece) ? Math.ceil(piece.length / 3) : Math.ceil(piece.length / 6);
  return tokens;
}

/** Tokens that a request is billed for: messages and tool definitions. */
export function promptTokens({ messages, tools = [] }: Pick<ChatRequest, "messages" | "tools">): number {
  const said = messages.reduce(
    (sum, message) => sum + TOKENS_PER_MESSAGE + countTokens(message.content ?? "") + calledTokens(message),
    0,
  );
  return said + tools.reduce((sum, tool) => sum + countTokens(JSON.stringify(tool.function)), 0);
}

function calledTokens({ tool_calls = [] }: ChatRequest["messages"][number]): number {
  return tool_calls.reduce((sum, call) => sum + countTokens(call.function.name + call.function.arguments), 0);
}
