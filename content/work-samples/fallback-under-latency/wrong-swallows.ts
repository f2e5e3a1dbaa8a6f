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
const FAILURES_TO_OPEN = 3;
const PAUSE_MS = 15_000;

export function createAssistant({ chat }: { chat: Chat }): (question: string) => Promise<Answer> {
  let failures = 0;
  let closedUntil = 0;
  let isProbing = false;

  const ask = async (model: string, question: string, signal?: AbortSignal): Promise<Answer> => {
    const completion = await chat(
      { model, messages: [{ role: "user", content: question }] },
      signal === undefined ? {} : { signal },
    );
    return { text: completion.choices[0]?.message.content ?? "", model: completion.model };
  };

  return async (question) => {
    const isOpen = failures >= FAILURES_TO_OPEN;
    if (isOpen && (isProbing || Date.now() < closedUntil)) return ask(OTHER, question);
    if (isOpen) isProbing = true;
    try {
      const answer = await ask(MAIN, question, AbortSignal.timeout(DEADLINE_MS));
      failures = 0;
      return answer;
    } catch {
      failures += 1;
      closedUntil = Date.now() + PAUSE_MS;
      return ask(OTHER, question);
    } finally {
      if (isOpen) isProbing = false;
    }
  };
}
