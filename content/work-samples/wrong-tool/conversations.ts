// Made-up questions to a research assistant, each with the tool it is truly for, and a month of traces of the old setup.
import { chanceOf, pick } from "../../../src/practice/chance.ts";
import type { Message, Tool } from "../../../src/practice/chat.ts";
import { MODELS } from "../../../src/practice/models.ts";
import { chooseTool, weighedTools } from "../../../src/practice/tool-choice.ts";

export const RUNS = [
  "news-archive",
  "paper-index",
  "staff-wiki",
  "sales-base",
  "calculator",
  "page-reader",
  "encyclopedia",
  "quotes",
  "web-index",
] as const;
export type Runs = (typeof RUNS)[number];

export interface ToolSheet {
  /** Which program is behind the tool. */
  runs: Runs;
  name: string;
  description: string;
}

export interface Conversation {
  id: string;
  wanted: Runs;
  messages: Message[];
}

export interface Trace {
  conversation: string;
  /** 1 for the first tool that was called in the conversation. */
  step: number;
  question: string;
  chose: Runs;
  /** What a person says would have been right; null where nobody looked. */
  wanted: Runs | null;
  /** Why a person looked. */
  review: "random" | "complaint" | null;
}

/** The setup that ran last month; the starter begins with it. */
export const OLD_SYSTEM = "You are the research assistant of a maker of garden tools. Use the tools.";
export const OLD_SHEETS: readonly ToolSheet[] = [
  { runs: "web-index", name: "search", description: "Search for information on the web." },
  { runs: "news-archive", name: "search_v2", description: "Search for recent press information on the web." },
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
  { runs: "calculator", name: "calc", description: "Does arithmetic: sum, percentage, average." },
  { runs: "page-reader", name: "fetch", description: "Opens the page or link at a URL." },
  {
    runs: "encyclopedia",
    name: "lookup",
    description: "Looks up the definition or the history of something.",
  },
  { runs: "quotes", name: "market_data", description: "The price of a share on the stock exchange now." },
];

export function toolsOf(sheets: readonly ToolSheet[]): Tool[] {
  return sheets.map(({ name, description }) => ({
    type: "function",
    function: {
      name,
      description,
      parameters: { type: "object", properties: { query: { type: "string" } } },
    },
  }));
}

/** Which program the assistant calls; `luck` tells apart what is asked twice. */
export function chooserOf(
  sheets: readonly ToolSheet[],
  system: string,
): (messages: Message[], luck: () => number) => Runs {
  const model = MODELS["brook-medium"];
  const tools = toolsOf(sheets);
  const weighed = weighedTools({ messages: [{ role: "system", content: system }], tools });
  return (messages, luck) => {
    const call = chooseTool({ model: model.name, messages, tools }, model, luck, weighed);
    return sheets.find(({ name }) => name === call.function.name)!.runs;
  };
}

/** What the assistant did last month, and what reviewers said of some of it. */
export function tracesOf(seed: number): Trace[] {
  const random = chanceOf(seed, "reviews");
  const choose = chooserOf(OLD_SHEETS, OLD_SYSTEM);
  return conversationsOf(seed, { name: "last month", count: 1200, wordings: DAILY }).flatMap(
    ({ id, wanted, messages }) => {
      const chose = choose(messages, chanceOf(seed, id));
      const isWrong = chose !== wanted;
      const isComplaint = random() < (isWrong ? 0.6 : 0.02);
      const review: Trace["review"] = random() < 0.3 ? "random" : isComplaint ? "complaint" : null;
      const seen = { conversation: id, question: messages.at(-1)!.content!, review };
      const first = { ...seen, step: 1, chose, wanted: review === null ? null : wanted };
      const mended = { ...first, step: 2, chose: wanted };
      return isWrong && random() < 0.5 ? [first, mended] : [first];
    },
  );
}

interface Wanting {
  name: string;
  count: number;
  wordings: Record<Runs, readonly string[]>;
}

export function conversationsOf(seed: number, { name, count, wordings }: Wanting): Conversation[] {
  const random = chanceOf(seed, name);
  return Array.from({ length: count }, (_, at) => {
    const wanted = pick(random, RUNS);
    const question = filled(pick(random, wordings[wanted]), random);
    return { id: `${name}-${at + 1}`, wanted, messages: [{ role: "user", content: question }] };
  });
}

/** Conversations that have gone on for a while: the last question is a new one, or makes sense only after the one before. */
export function longConversations(seed: number, count: number): Conversation[] {
  const random = chanceOf(seed, "long");
  return Array.from({ length: count }, (_, at) => {
    const [early, before, last] = [pick(random, RUNS), pick(random, RUNS), pick(random, RUNS)];
    const isFollowing = random() < 0.4;
    const say = (runs: Runs) => filled(pick(random, DAILY[runs]), random);
    const messages: Message[] = [
      { role: "user", content: say(early) },
      { role: "assistant", content: `Here is what I found. ${pick(random, FOUND[early])}` },
      { role: "user", content: say(before) },
      { role: "assistant", content: `Here is what I found. ${pick(random, FOUND[before])}` },
      { role: "user", content: isFollowing ? filled(pick(random, FOLLOWING), random) : say(last) },
    ];
    return { id: `long-${at + 1}`, wanted: isFollowing ? before : last, messages };
  });
}

function filled(text: string, random: () => number): string {
  return text.replaceAll(/\{(\w+)\}/g, (_all, slot: string) => pick(random, SLOTS[slot]!));
}

const SLOTS: Record<string, readonly string[]> = {
  tool: ["spades", "hedge shears", "cordless mowers", "rakes", "leaf blowers", "pruning saws", "hoses"],
  firm: ["Harrow", "Lund", "Brandt & Vey", "Gartenhof", "Okami"],
  place: ["Austria", "Denmark", "Spain", "the north", "Portugal"],
  number: ["14", "249.90", "512", "1870", "36", "0.75"],
  time: ["in March", "last summer", "in the second quarter", "in 2024"],
};

/** As people asked last month. */
export const DAILY: Record<Runs, readonly string[]> = {
  "news-archive": [
    "What did the press write about the merger of {firm} and Lund?",
    "Any headlines about {firm} this week?",
    "What has {firm} announced about {tool}?",
    "Latest news on the hosepipe ban in {place}",
    "Was the strike at {firm} reported yesterday?",
  ],
  "paper-index": [
    "Is there a study on back pain and the handles of {tool}?",
    "Find peer reviewed papers about batteries of {tool} in the cold",
    "Which journal article measured the noise of {tool}?",
    "Academic literature on soil and {tool}, please",
    "Give me the citation of the paper on {tool} and wrist angles",
  ],
  "staff-wiki": [
    "What is our policy on working from {place}?",
    "Which colleague in the team approves budgets for trade fairs?",
    "Where is our handbook for onboarding new people?",
    "How does our company name new {tool}?",
    "What does the wiki say about lending out {tool} to colleagues?",
  ],
  "sales-base": [
    "How many {tool} were sold in {place} {time}?",
    "Revenue from {tool} by region {time}",
    "Which customers ordered more than {number} {tool}?",
    "Orders of {tool} {time}, as a table",
    "Query the sales of {tool} in {place} {time}",
  ],
  calculator: [
    "Add 19 percent to {number}",
    "What is the average of {number}, 18 and 31?",
    "Calculate the growth from 410 to {number}",
    "Multiply {number} by 12.5",
    "What is the difference of {number} and 99, in percent?",
  ],
  "page-reader": [
    "Open https://rosenweg.test/{tool} and tell me the warranty",
    "What stands at www.rosenweg.test/terms?",
    "Read this link for me: https://rosenweg.test/{firm}",
    "Download https://rosenweg.test/catalogue and list the {tool}",
  ],
  encyclopedia: [
    "Explain what a cold frame is",
    "Who invented {tool}, and what is their history?",
    "Define the term mulching",
    "What is the meaning of hardiness zone?",
    "When was {firm} founded, and by whom?",
  ],
  quotes: [
    "What does a share of {firm} cost on the exchange?",
    "Stock price of {firm}?",
    "What is {firm} worth on the market now?",
    "Give me the ticker of {firm} and its quote",
  ],
  "web-index": [
    "What do gardeners say about {tool} in forums?",
    "Which online shops sell {tool} in {place}?",
    "Reviews of {tool} by {firm}, from blogs or shops",
    "Find websites of clubs that lend {tool} in {place}",
    "Are there public ratings of the {tool} of {firm} online?",
  ],
};

/** Other people ask otherwise: near the border between two tools, or with words nobody used last month. */
export const OTHERWISE: Record<Runs, readonly string[]> = {
  "news-archive": [
    "Breaking: has {firm} closed the plant in {place}?",
    "Which newspapers covered the recall of {tool}?",
    "Recent media coverage of the price war between {firm} and Lund",
    "What was announced this month about imports from {place}?",
  ],
  "paper-index": [
    "Has anyone published on vibration of {tool} and nerves, with a doi?",
    "Scholarly publications on {tool} and bees",
    "I need a preprint on hydrogen in {tool}",
    "Summary of the academic study on {tool} in {place}",
  ],
  "staff-wiki": [
    "Who on our team looks after {firm}?",
    "Our internal rules for travel to {place}",
    "Is there a company guideline for photographs of {tool}?",
    "Onboarding: which accounts does a new colleague get?",
  ],
  "sales-base": [
    "Which clients purchased {tool} twice {time}?",
    "Give me rows of the sales records for {place}",
    "Number of orders from {place} {time}",
    "What did we sell most {time}, by column region?",
  ],
  calculator: [
    "{number} times 3, and the sum of both",
    "What percentage of {number} is 45?",
    "Compute the ratio of {number} to 12",
    "Sum of {number}, 17 and 5",
  ],
  "page-reader": [
    "Fetch http://rosenweg.test/news and tell me what it says",
    "Here is a web address: www.rosenweg.test/study, what does the page say on {tool}?",
    "Open this link, https://rosenweg.test/prices",
  ],
  encyclopedia: [
    "Background on the potato famine in {place}",
    "Short biography of the founder of {firm}",
    "What is a definition of loam?",
    "Explain the history of the wheelbarrow",
  ],
  quotes: [
    "How has the {firm} share moved on the stock exchange today?",
    "Current market quote for {firm}",
    "Ticker and price of {firm}, please",
  ],
  "web-index": [
    "What complaints about {tool} do people post on forums and blogs?",
    "Online ratings of {firm}, from shops",
    "Which websites compare {tool}?",
    "Is there an internet forum on repairing {tool}?",
  ],
};

const FOLLOWING = ["And {time}?", "And for {tool}?", "The same for {place}, please.", "What about {firm}?"];

const FOUND: Record<Runs, readonly string[]> = {
  "news-archive": ["The press reported two announcements this week."],
  "paper-index": ["A study in a journal of 2021 is cited most; two more papers confirm it."],
  "staff-wiki": ["Our handbook says that the team decides, and the policy names a colleague."],
  "sales-base": ["The table has 14 rows; most orders came from two customers."],
  calculator: ["The sum is 297.38, which is 19 percent more."],
  "page-reader": ["The page at this address promises three years."],
  encyclopedia: ["The definition goes back to the 18th century; its history is long."],
  quotes: ["The share stands at 41.20 on the exchange."],
  "web-index": ["Two forums and one shop on the web complain about the battery."],
};
