// The shape of an OpenAI-compatible chat completion, as far as the samples use it.

export interface Message {
  role: "system" | "user" | "assistant" | "tool";
  content: string | null;
  tool_calls?: ToolCall[];
  tool_call_id?: string;
}

export interface ToolCall {
  id: string;
  type: "function";
  /** `arguments` is JSON as text; a model may get it wrong. */
  function: { name: string; arguments: string };
}

export interface Tool {
  type: "function";
  function: { name: string; description?: string; parameters?: ToolParameters };
}

export interface ToolParameters {
  type?: "object";
  properties?: Record<string, { type?: string; description?: string; enum?: string[] }>;
  required?: string[];
}

export interface ChatRequest {
  model: string;
  messages: Message[];
  tools?: Tool[];
  max_tokens?: number;
}

export interface ChatCompletion {
  id: string;
  object: "chat.completion";
  /** Seconds, simulated. */
  created: number;
  model: string;
  choices: [{ index: 0; message: Message; finish_reason: "stop" | "length" | "tool_calls" }];
  usage: { prompt_tokens: number; completion_tokens: number; total_tokens: number };
}
