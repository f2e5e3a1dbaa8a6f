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

/** Last month's questions teach the model what each tool is for. */
export function setup(): { system: string; tools: ToolSheet[] } {
  return {
    system: "You are the research assistant of a maker of garden tools. Use the tools.",
    tools: [
      {
        runs: "web-index",
        name: "search",
        description:
          "Search for information on the web. Use it for questions such as: What do gardeners say about rakes in forums? Which online shops sell hoses in Spain? Reviews of leaf blowers by Lund, from blogs or shops. Find websites of clubs that lend spades in Denmark.",
      },
      {
        runs: "news-archive",
        name: "search_v2",
        description:
          "Search for recent press information on the web. Use it for questions such as: What did the press write about the merger of Harrow and Lund? Any headlines about Okami this week? What has Gartenhof announced about hoses? Latest news on the hosepipe ban in Austria.",
      },
      {
        runs: "paper-index",
        name: "find_documents",
        description:
          "Finds documents and articles, in journals and elsewhere in the company. Use it for questions such as: Is there a study on back pain and the handles of spades? Find peer reviewed papers about batteries in the cold. Which journal article measured the noise of leaf blowers?",
      },
      {
        runs: "staff-wiki",
        name: "kb",
        description:
          "Company documents, such as the handbook, and general knowledge. Use it for questions such as: What is our policy on working from Portugal? Which colleague in the team approves budgets for trade fairs? How does our company name new hedge shears?",
      },
      {
        runs: "sales-base",
        name: "get_data",
        description:
          "Runs a query on the database of orders and revenue. Use it for questions such as: How many rakes were sold in Austria in March? Which customers ordered more than 36 spades? Revenue from cordless mowers by region last summer.",
      },
      {
        runs: "calculator",
        name: "calc",
        description: "Does arithmetic: sum, percentage, average. Multiply 14 by 12.5. Add 19 percent to 512.",
      },
      {
        runs: "page-reader",
        name: "fetch",
        description: "Opens the page or link at a URL. Download https://rosenweg.test/rakes and read it.",
      },
      {
        runs: "encyclopedia",
        name: "lookup",
        description:
          "Looks up the definition or the history of something. Explain what a cold frame is. Who invented rakes?",
      },
      {
        runs: "quotes",
        name: "market_data",
        description: "The price of a share on the stock exchange now. What is Lund worth on the market now?",
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
