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
  inputPrice: number;
  outputPrice: number;
}
interface Given {
  chat: Chat;
  models: Price[];
  budget: number;
  shares: Record<string, number>;
}
interface Answer {
  answer: string;
}

const SMALL = "finch-small";
const MEDIUM = "brook-medium";
const LARGE = "atlas-large";
/** Letters of a text beyond which last week's small model went wrong in extracts. */
const LONG_LETTERS = 800;
const SURE = 0.72;
export function createRouter({ chat, models, budget, shares }: Given) {
  const prices = new Map(models.map((price) => [price.name, price]));
  const known = new Map<string, Promise<Answer>>();
  const spent: Record<string, number> = {};
  for (const team of Object.keys(shares)) {
    spent[team] = 0;
  }

  /** Whether a team has money left. */
  const canPay = (team: string): boolean => spent[team]! < budget * shares[team]!;

  const ask = async (
    { team, text }: Request,
    model: string,
  ): Promise<{ answer: string; confidence: number } | undefined> => {
    try {
      const completion = await chat({ model, messages: [{ role: "user", content: text }] });
      const { inputPrice, outputPrice } = prices.get(model)!;
      const { prompt_tokens, completion_tokens } = completion.usage;
      spent[team]! += (prompt_tokens * inputPrice + completion_tokens * outputPrice) / 1e6;
      return JSON.parse(completion.choices[0]!.message.content);
    } catch {
      return undefined;
    }
  };

  /** The models to try, in turn; the next one only if the answer before was unsure. */
  const planFor = ({ kind, text }: Request): string[] => {
    if (kind === "judge") return [LARGE];
    if (kind === "sort") return [SMALL];
    return text.length > LONG_LETTERS ? [MEDIUM, LARGE] : [SMALL, MEDIUM];
  };

  const work = async (request: Request): Promise<Answer> => {
    let best: { answer: string; confidence: number } | undefined;
    const plan = planFor(request);
    // Who can't pay for what the plan says gets what can be paid for.
    const models = canPay(request.team) ? plan : [MEDIUM, SMALL];
    for (const model of models) {
      if (!canPay(request.team)) continue;
      const said = await ask(request, model);
      if (said !== undefined) best = said;
      if (best !== undefined && (best.confidence >= SURE || models !== plan)) break;
    }
    if (best === undefined) throw new Error(`the budget of ${request.team} is spent`);
    return { answer: best.answer };
  };

  return {
    async answer(request: Request): Promise<Answer> {
      const before = known.get(request.text);
      if (before !== undefined) return before;
      const result = work(request);
      known.set(request.text, result);
      result.catch(() => known.delete(request.text));
      return result;
    },
    report: () => ({
      spent: Object.values(spent).reduce((sum, part) => sum + part, 0),
      byTeam: { ...spent },
    }),
  };
}
