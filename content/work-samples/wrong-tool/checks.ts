// Reads a person's diagnosis of last month's traces, then lets the simulated model choose tools by their new setup.
import { type Bench, WorkError } from "../../../src/practice/bench.ts";
import { chanceOf } from "../../../src/practice/chance.ts";
import type { Message } from "../../../src/practice/chat.ts";
import { type Check, outcome, scenario, shown } from "../../../src/practice/check.ts";
import { share } from "../../../src/practice/measures.ts";
import { confusion } from "../../../src/practice/plot.ts";
import { promptTokens } from "../../../src/practice/tokens.ts";
import {
  type Conversation,
  chooserOf,
  conversationsOf,
  DAILY,
  longConversations,
  OTHERWISE,
  RUNS,
  type Runs,
  type ToolSheet,
  toolsOf,
  tracesOf,
} from "./conversations.ts";

const MOST_TOKENS = 700;

interface Setup {
  system: string;
  sheets: ToolSheet[];
}

interface Choice {
  wanted: Runs;
  chose: Runs;
  question: string;
}

const diagnosed = scenario(async (bench) => {
  const traces = tracesOf(bench.seed);
  const given = await bench.call<Record<string, unknown> | null>("diagnose", { traces });
  const { wrongRate, confusions } = given ?? {};
  if (typeof wrongRate !== "number" || !Array.isArray(confusions))
    throw new WorkError("diagnose must return { wrongRate, confusions }: a number and a list");
  const drawn = traces.filter(({ step, review }) => step === 1 && review === "random");
  const wrong = drawn.filter(({ chose, wanted }) => chose !== wanted);
  const named = confusions.map((pair) => `${pair?.wanted} > ${pair?.chose}`);
  return { wrongRate, named, rate: wrong.length / drawn.length, worst: mostFrequent(wrong.map(pairOf), 3) };
});

const set = scenario(async (bench): Promise<Setup> => {
  const given = await bench.call<{ system?: unknown; tools?: unknown } | null>("setup");
  const { system, tools } = given ?? {};
  if (typeof system !== "string" || !Array.isArray(tools))
    throw new WorkError("setup must return { system, tools }: a text and a list");
  return { system, sheets: tools.map(sheetOf) };
});

const daily = scenario(async (bench) => {
  const wanting = { name: "this month", count: 900, wordings: DAILY };
  return choices(conversationsOf(bench.seed, wanting), await reachable(bench), bench);
});

const otherwise = scenario(async (bench) => {
  const wanting = { name: "other words", count: 900, wordings: OTHERWISE };
  return choices(conversationsOf(bench.seed, wanting), await reachable(bench), bench);
});

const long = scenario(async (bench) => {
  const setup = await reachable(bench);
  const kept: Conversation[] = [];
  for (const conversation of longConversations(bench.seed, 150)) {
    const given = await bench.call<unknown>("context", { messages: conversation.messages });
    kept.push({ ...conversation, messages: keptOf(given, conversation.messages) });
  }
  return choices(kept, setup, bench);
});

export const checks: Check[] = [
  {
    name: "measures how often the tool is wrong",
    run: async (bench) => {
      const { wrongRate, rate } = await diagnosed(bench);
      return outcome(
        Math.abs(wrongRate - rate) <= 0.002,
        `you report ${percent(wrongRate)}.`,
        "Not every trace tells the rate: people complain when something went wrong, and a second call is a repair. Which conversations were looked at whatever came of them?",
      );
    },
  },
  {
    name: "names the worst confusions",
    run: async (bench) => {
      const { named, worst } = await diagnosed(bench);
      const found = worst.filter((pair) => named.slice(0, 4).includes(pair));
      return outcome(
        found.length === worst.length,
        `of the three most frequent confusions ${found.length} are among your first four (${named.slice(0, 4).join(", ") || "none"}).`,
        "Count pairs of what was wanted and what was chosen.",
      );
    },
  },
  {
    name: "keeps every tool in reach",
    run: async (bench) => {
      const { sheets } = await set(bench);
      const missing = RUNS.filter((runs) => sheets.filter((sheet) => sheet.runs === runs).length !== 1);
      const names = new Set(sheets.map(({ name }) => name));
      return outcome(
        missing.length === 0 && names.size === RUNS.length && sheets.length === RUNS.length,
        `${sheets.length} tools with ${names.size} different names; ${missing.length} of ${RUNS.length} programs are not reached by exactly one of them.`,
        "A tool that is gone is never wrong, and never right.",
      );
    },
  },
  {
    name: "picks the right tool",
    run: async (bench) => {
      const chosen = await daily(bench);
      const wrong = share(chosen, isWrong);
      const found = outcome(
        wrong <= 0.03,
        `${percent(wrong)} of ${chosen.length} questions went to the wrong tool; 3% at most are asked for.${worstOf(chosen)}`,
        "Which words in these descriptions speak for both tools, and which that people use stand in neither?",
      );
      const pairs = chosen.map(({ wanted, chose }) => [wanted, chose] as const);
      return shown(found, confusion("Which tool was wanted, and which was called", RUNS, pairs));
    },
  },
  {
    name: "keeps to the point in long conversations",
    run: async (bench) => {
      const chosen = await long(bench);
      const wrong = share(chosen, isWrong);
      return outcome(
        wrong <= 0.06,
        `in conversations that have gone on for a while ${percent(wrong)} of the last questions went to the wrong tool; 6% at most are asked for.${worstOf(chosen)}`,
        "What was found before pulls the model towards the tool that found it. But a question such as “And in March?” can't stand alone.",
      );
    },
  },
  {
    name: "holds when people ask otherwise",
    isHidden: true,
    run: async (bench) => {
      const chosen = await otherwise(bench);
      const wrong = share(chosen, isWrong);
      return outcome(
        wrong <= 0.07,
        `${percent(wrong)} of ${chosen.length} questions in other words went to the wrong tool; 7% at most are asked for.${worstOf(chosen)}`,
        "Descriptions that repeat last month's questions fit last month. Say what the tool is for, in more than one word.",
      );
    },
  },
  {
    name: "leaves no tool behind",
    isHidden: true,
    run: async (bench) => {
      const chosen = [...(await daily(bench)), ...(await otherwise(bench))];
      const rates = RUNS.map((runs) => ({
        runs,
        wrong: share(
          chosen.filter(({ wanted }) => wanted === runs),
          isWrong,
        ),
      }));
      const worst = rates.reduce((a, b) => (b.wrong > a.wrong ? b : a));
      return outcome(
        worst.wrong <= 0.15,
        `the worst served is ${worst.runs}: ${percent(worst.wrong)} of its questions go elsewhere; 15% at most are asked for.`,
        "A low rate on average can hide one tool that hardly ever gets its questions.",
      );
    },
  },
  {
    name: "stays short",
    isHidden: true,
    run: async (bench) => {
      const { system, sheets } = await reachable(bench);
      const tokens = promptTokens({
        messages: [{ role: "system", content: system }],
        tools: toolsOf(sheets),
      });
      return outcome(
        tokens <= MOST_TOKENS,
        `system prompt and tools take ${tokens} tokens of every request; ${MOST_TOKENS} at most are asked for.`,
        "Every request pays for every word, and each further word takes attention from the others.",
      );
    },
  },
];

/** The setup, if a choice can be made with it at all. */
async function reachable(bench: Bench): Promise<Setup> {
  const { system, sheets } = await set(bench);
  const isWhole = RUNS.every((runs) => sheets.some((sheet) => sheet.runs === runs));
  if (!isWhole || new Set(sheets.map(({ name }) => name)).size < sheets.length)
    throw new WorkError("not measured: some program has no tool, or two tools have one name");
  return { system, sheets };
}

function choices(conversations: readonly Conversation[], { system, sheets }: Setup, bench: Bench): Choice[] {
  const choose = chooserOf(sheets, system);
  return conversations.map(({ id, wanted, messages }) => ({
    wanted,
    question: messages.findLast(({ role }) => role === "user")?.content ?? "",
    chose: choose(messages, chanceOf(bench.seed, id)),
  }));
}

function sheetOf(given: unknown): ToolSheet {
  const { runs, name, description } = (given ?? {}) as Record<string, unknown>;
  const isSheet =
    RUNS.includes(runs as Runs) && typeof description === "string" && /^[\w-]{1,40}$/.test(String(name));
  if (!isSheet)
    throw new WorkError(
      `each tool needs runs (one of the nine programs), name (letters, digits, _ and -, 40 at most) and description: ${JSON.stringify(given)?.slice(0, 120)}`,
    );
  return { runs: runs as Runs, name: String(name), description };
}

/** What was kept of a conversation. Words of one's own would choose the tool in the model's place. */
function keptOf(given: unknown, all: readonly Message[]): Message[] {
  if (!Array.isArray(given)) throw new WorkError("context must return a list of messages");
  const kept: Message[] = [];
  let place = 0;
  for (const message of given) {
    while (place < all.length && !isSame(message, all[place]!)) place += 1;
    if (place < all.length) kept.push(all[place]!);
    place += 1;
  }
  if (kept.length < given.length || !kept.some(({ role }) => role === "user"))
    throw new WorkError(
      "context must return some of the conversation's messages as they are, in their order, at least one of them the user's",
    );
  return kept;
}

function isSame(given: Partial<Message> | null, { role, content }: Message): boolean {
  return given?.role === role && given.content === content;
}

function isWrong({ wanted, chose }: Choice): boolean {
  return wanted !== chose;
}

function pairOf({ wanted, chose }: { wanted: string | null; chose: string }): string {
  return `${wanted} > ${chose}`;
}

function worstOf(chosen: readonly Choice[]): string {
  const wrong = chosen.filter(isWrong);
  const worst = mostFrequent(wrong.map(pairOf), 2).map((pair) => {
    const { question } = wrong.find((choice) => pairOf(choice) === pair)!;
    return `${pair}, as in “${question}”`;
  });
  return worst.length === 0 ? "" : ` Most often ${worst.join("; then ")}.`;
}

function mostFrequent(names: readonly string[], count: number): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([name]) => name);
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)}%`;
}
