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
const OTHER = "finch-small";
/** Above what a calm day needs, and low enough that the other model still answers within four seconds. */
const DEADLINE_MS = 2500;

export function createAssistant({ chat }: { chat: Chat }): (question: string) => Promise<Answer> {
  const ask = async (model: string, question: string): Promise<Answer> => {
    const completion = await chat({ model, messages: [{ role: "user", content: question }] });
    return { text: completion.choices[0]?.message.content ?? "", model: completion.model };
  };
  return async (question) => {
    const late = new Promise<never>((_resolve, reject) => {
      setTimeout(() => reject(new Error("late")), DEADLINE_MS);
    });
    try {
      return await Promise.race([ask(MAIN, question), late]);
    } catch (error) {
      if ((error as { status?: number }).status === 400) throw error;
      return ask(OTHER, question);
    }
  };
}
