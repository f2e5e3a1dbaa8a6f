interface Request {
  id: string;
  team: string;
  kind: "sort" | "extract" | "judge";
  text: string;
}
interface Completion {
  model: string;
  choices: { message: { content: string } }[];
  usage: { prompt_tokens: number; completion_tokens: number };
}
type Chat = (request: {
  model: string;
  messages: { role: "user"; content: string }[];
}) => Promise<Completion>;
interface Price {
  name: string;
  /** US dollars for a million tokens. */
  inputPrice: number;
  outputPrice: number;
}
/** What a model did with one of last week's requests. */
interface Past {
  kind: Request["kind"];
  /** Of the text. */
  tokens: number;
  model: string;
  right: boolean;
  confidence: number;
  /** US dollars. */
  cost: number;
}
interface Given {
  chat: Chat;
  models: Price[];
  /** US dollars for the day. */
  budget: number;
  /** What part of it each team may spend. */
  shares: Record<string, number>;
  past: Past[];
}
interface Answer {
  answer: string;
}

/** Called in the morning. `answer` is called for every request, `report` in the evening. */
export function createRouter({ chat, models, budget, shares, past }: Given) {
  console.log("models", models, "budget", budget, "shares", shares);
  console.log(past.length, "rows of last week, for example", past[0]);
  return {
    async answer({ text }: Request): Promise<Answer> {
      const completion = await chat({ model: "atlas-large", messages: [{ role: "user", content: text }] });
      return { answer: JSON.parse(completion.choices[0]!.message.content).answer };
    },
    /** US dollars. */
    report: () => ({ spent: 0, byTeam: {} as Record<string, number> }),
  };
}
