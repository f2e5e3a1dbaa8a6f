// What you are handed. Nothing here needs to change.
interface Message {
  role: "system" | "user" | "assistant";
  content: string;
}
interface ChatRequest {
  model: string;
  messages: Message[];
}
interface ChatCompletion {
  model: string;
  choices: { message: { content: string } }[];
}
type Chat = (request: ChatRequest, options?: { signal?: AbortSignal }) => Promise<ChatCompletion>;

interface Answer {
  text: string;
  model: string;
}

const MAIN = "atlas-large";

/** Called once. The function it returns is called for every question. */
export function createAssistant({ chat }: { chat: Chat }): (question: string) => Promise<Answer> {
  return async (question) => {
    const completion = await chat({ model: MAIN, messages: [{ role: "user", content: question }] });
    return { text: completion.choices[0]?.message.content ?? "", model: completion.model };
  };
}
