interface Message {
  role: "system" | "user" | "assistant" | "tool";
  content: string;
}
interface Trace {
  conversation: string;
  step: number;
  question: string;
  chose: string;
  wanted: string | null;
  review: "random" | "complaint" | null;
}
interface Diagnosis {
  wrongRate: number;
  confusions: { wanted: string; chose: string; count: number }[];
}
interface ToolSheet {
  runs: string;
  name: string;
  description: string;
}

/** Only the conversations that were drawn by chance tell a rate; the first call is the agent's choice, the rest is repair. */
export function diagnose({ traces }: { traces: Trace[] }): Diagnosis {
  const drawn = traces.filter(({ step, review }) => step === 1 && review === "random");
  const wrong = drawn.filter(({ chose, wanted }) => chose !== wanted);
  const counts = new Map<string, number>();
  for (const { wanted, chose } of wrong) {
    const pair = `${wanted}>${chose}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const confusions = [...counts]
    .map(([pair, count]) => ({ wanted: pair.split(">")[0]!, chose: pair.split(">")[1]!, count }))
    .sort((a, b) => b.count - a.count);
  return { wrongRate: wrong.length / drawn.length, confusions };
}

/** What sets each tool apart comes first, in the words people use; no two descriptions share them. */
export function setup(): { system: string; tools: ToolSheet[] } {
  return {
    system: "You are the research assistant of a maker of garden tools.",
    tools: [
      {
        runs: "web-index",
        name: "forums_and_shops",
        description: "Forums, blogs, reviews, ratings, clubs and shops on the web.",
      },
      {
        runs: "news-archive",
        name: "news",
        description: "News and press: headlines, announcements, the latest coverage. Not for prices.",
      },
      {
        runs: "paper-index",
        name: "academic_papers",
        description: "Scholarly articles, studies, journals and citations.",
      },
      {
        runs: "staff-wiki",
        name: "internal_handbook",
        description: "Our own company: policies, rules, teams and colleagues.",
      },
      {
        runs: "sales-base",
        name: "sales_database",
        description: "Orders, sales and revenue by customer, region and time, as a table.",
      },
      {
        runs: "calculator",
        name: "calculate",
        description: "Sums, averages, percentages, ratios and multiplying given numbers, times.",
      },
      {
        runs: "page-reader",
        name: "open_url",
        description: "Opens, reads or downloads one page: a link or web address (url) that is given.",
      },
      {
        runs: "encyclopedia",
        name: "encyclopedia",
        description: "Explains and defines a term; history, founders, inventors.",
      },
      {
        runs: "quotes",
        name: "stock_quote",
        description: "The price of a share, stock or ticker on the market.",
      },
    ],
  };
}

/** Only a question that can't stand alone takes the one before with it. */
export function context({ messages }: { messages: Message[] }): Message[] {
  const questions = messages.filter(({ role }) => role === "user");
  const last = questions.at(-1)!;
  const isFollowing = /^(and\b|the same\b|what about\b)/i.test(last.content);
  return isFollowing ? questions.slice(-2) : [last];
}
