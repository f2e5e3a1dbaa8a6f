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
/** Who asks more often than this in a minute is a script that has run wild. */
const MOST_IN_MINUTE = 20;
/** What a team's better answers may take of its share, so that cheap ones are left until the evening. */
const PART: Record<string, number> = { [SMALL]: 1, [MEDIUM]: 0.9, [LARGE]: 0.75 };
/** More than any request of last week cost, by model. */
const RESERVE: Record<string, number> = { [SMALL]: 0.0002, [MEDIUM]: 0.0009, [LARGE]: 0.005 };

export function createRouter({ chat, models, budget, shares }: Given) {
  const prices = new Map(models.map((price) => [price.name, price]));
  const known = new Map<string, Promise<Answer>>();
  const lately = new Map<string, number[]>();
  const spent: Record<string, number> = {};
  const setAside: Record<string, number> = {};
  for (const team of Object.keys(shares)) {
    spent[team] = 0;
    setAside[team] = 0;
  }

  /** Whether a team can still pay for a model, with all that is under way. */
  const canPay = (team: string, model: string): boolean =>
    spent[team]! + setAside[team]! + RESERVE[model]! <= PART[model]! * budget * shares[team]!;

  const isWild = (team: string): boolean => {
    const now = Date.now();
    const minute = (lately.get(team) ?? []).filter((at) => at > now - 60_000);
    const isFull = minute.length >= MOST_IN_MINUTE;
    lately.set(team, isFull ? minute : [...minute, now]);
    return isFull;
  };

  const ask = async (
    { team, text }: Request,
    model: string,
  ): Promise<{ answer: string; confidence: number; cost: number } | undefined> => {
    setAside[team]! += RESERVE[model]!;
    try {
      const completion = await chat({ model, messages: [{ role: "user", content: text }] });
      const { inputPrice, outputPrice } = prices.get(model)!;
      const { prompt_tokens, completion_tokens } = completion.usage;
      const cost = (prompt_tokens * inputPrice + completion_tokens * outputPrice) / 1e6;
      return { ...JSON.parse(completion.choices[0]!.message.content), cost };
    } catch {
      return undefined;
    } finally {
      setAside[team]! -= RESERVE[model]!;
    }
  };

  /** The models to try, in turn; the next one only if the answer before was unsure. */
  const planFor = ({ kind, text }: Request): string[] => {
    if (kind === "judge") return [LARGE];
    if (kind === "sort") return [SMALL];
    return text.length > LONG_LETTERS ? [MEDIUM, LARGE] : [SMALL, MEDIUM];
  };

  const work = async (request: Request): Promise<Answer> => {
    let best: { answer: string; confidence: number; cost: number } | undefined;
    const plan = planFor(request);
    // Who can't pay for what the plan says gets what can be paid for.
    const models = plan.some((model) => canPay(request.team, model)) ? plan : [MEDIUM, SMALL];
    for (const model of models) {
      if (!canPay(request.team, model)) continue;
      const said = await ask(request, model);
      if (said !== undefined) best = said;
      if (best !== undefined && (best.confidence >= SURE || models !== plan)) break;
    }
    if (best === undefined) throw new Error(`the budget of ${request.team} is spent`);
    spent[request.team]! += best.cost;
    return { answer: best.answer };
  };

  return {
    async answer(request: Request): Promise<Answer> {
      const before = known.get(request.text);
      if (before !== undefined) return before;
      if (isWild(request.team)) throw new Error(`too many requests of ${request.team} in a minute`);
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
