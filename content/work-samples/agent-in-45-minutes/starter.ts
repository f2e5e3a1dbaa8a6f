interface ToolCall {
  id: string;
  type: "function";
  function: { name: string; arguments: string };
}
interface Message {
  role: "system" | "user" | "assistant" | "tool";
  content: string | null;
  tool_calls?: ToolCall[];
  tool_call_id?: string;
}
interface Definition {
  type: "function";
  function: { name: string; description: string; parameters: object };
}
interface Tool {
  definition: Definition;
  /** Whether the customer must agree before it runs. */
  needsConsent: boolean;
  /** Takes about a second, and throws what the model should know. */
  run(args: Record<string, unknown>): Promise<unknown>;
}
interface Given {
  chat(request: { model: string; messages: Message[]; tools: Definition[] }): Promise<{
    choices: { message: Message }[];
  }>;
  tools: Tool[];
  /** Asks the customer. */
  consent(call: { name: string; args: Record<string, unknown> }): Promise<boolean>;
  /** Requests to the model for one question. */
  mostSteps: number;
}

/** Called once. The function it returns is called for every question, and returns the answer's text. */
export function createAgent({ chat, tools }: Given): (question: string) => Promise<string> {
  return async (question) => {
    const completion = await chat({
      model: "brook-medium",
      messages: [{ role: "user", content: question }],
      tools: tools.map(({ definition }) => definition),
    });
    console.log(completion.choices[0]?.message);
    return completion.choices[0]?.message.content ?? "";
  };
}
