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
  needsConsent: boolean;
  run(args: Record<string, unknown>): Promise<unknown>;
}
interface Given {
  chat(request: { model: string; messages: Message[]; tools: Definition[] }): Promise<{
    choices: { message: Message }[];
  }>;
  tools: Tool[];
  consent(call: { name: string; args: Record<string, unknown> }): Promise<boolean>;
  mostSteps: number;
}

export function createAgent({
  chat,
  tools,
  consent,
  mostSteps,
}: Given): (question: string) => Promise<string> {
  const byName = new Map(tools.map((tool) => [tool.definition.function.name, tool]));
  const definitions = tools.map(({ definition }) => definition);

  const answerTo = async ({ function: { name, arguments: text } }: ToolCall): Promise<string> => {
    const tool = byName.get(name)!;
    const args = JSON.parse(text);
    if (tool.needsConsent && !(await consent({ name, args }))) return "denied by the customer";
    return JSON.stringify(await tool.run(args));
  };

  return async (question) => {
    const messages: Message[] = [{ role: "user", content: question }];
    for (let step = 1; step <= mostSteps; step++) {
      const completion = await chat({ model: "brook-medium", messages, tools: definitions });
      const message = completion.choices[0]!.message;
      const calls = message.tool_calls ?? [];
      if (calls.length === 0) return message.content ?? "";
      const answers = await Promise.all(calls.map(answerTo));
      const told = answers.map(
        (content, at): Message => ({ role: "tool", tool_call_id: calls[at]!.id, content }),
      );
      messages.push(message, ...told);
    }
    return "I could not find that out. Please ask at the counter.";
  };
}
