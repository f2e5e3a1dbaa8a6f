interface Message {
  role: "system" | "user" | "assistant" | "tool";
  content: string;
}

/** One call of a tool last month. */
interface Trace {
  conversation: string;
  /** 1 for the first tool that was called in the conversation. */
  step: number;
  question: string;
  /** Which program ran. */
  chose: string;
  /** Which one a reviewer says would have been right; null where nobody looked. */
  wanted: string | null;
  /** Why a reviewer looked. */
  review: "random" | "complaint" | null;
}

interface Diagnosis {
  /** 0-1. */
  wrongRate: number;
  /** The most frequent first. */
  confusions: { wanted: string; chose: string; count: number }[];
}

interface ToolSheet {
  /** The program behind the tool: stays as it is. */
  runs: string;
  name: string;
  description: string;
}

/** What went wrong last month, and how often. */
export function diagnose({ traces }: { traces: Trace[] }): Diagnosis {
  console.log(traces.length, "traces, for example", traces[0]);
  return { wrongRate: 0, confusions: [] };
}

/** What the model is told: this is last month's setup. */
export function setup(): { system: string; tools: ToolSheet[] } {
  return {
    system: "You are the research assistant of a maker of garden tools. Use the tools.",
    tools: [
      { runs: "web-index", name: "search", description: "Search for information on the web." },
      {
        runs: "news-archive",
        name: "search_v2",
        description: "Search for recent press information on the web.",
      },
      {
        runs: "paper-index",
        name: "find_documents",
        description: "Finds documents and articles, in journals and elsewhere in the company.",
      },
      {
        runs: "staff-wiki",
        name: "kb",
        description: "Company documents, such as the handbook, and general knowledge.",
      },
      {
        runs: "sales-base",
        name: "get_data",
        description: "Runs a query on the database of orders and revenue.",
      },
      {
        runs: "calculator",
        name: "calc",
        description: "Does arithmetic: sum, percentage, average.",
      },
      { runs: "page-reader", name: "fetch", description: "Opens the page or link at a URL." },
      {
        runs: "encyclopedia",
        name: "lookup",
        description: "Looks up the definition or the history of something.",
      },
      {
        runs: "quotes",
        name: "market_data",
        description: "The price of a share on the stock exchange now.",
      },
    ],
  };
}

/** Which messages of a conversation the model sees when it chooses a tool. */
export function context({ messages }: { messages: Message[] }): Message[] {
  return messages;
}
