// A made-up bakery: what its assistant can do, what it is asked, and a model that works through a plan with its tools.
import { ProviderError } from "../../../src/practice/bench.ts";
import type { ChatRequest, Message, Tool, ToolCall } from "../../../src/practice/chat.ts";
import type { VirtualClock } from "../../../src/practice/virtual-clock.ts";

/** Calls of one stage depend on nothing but earlier stages. */
export interface Task {
  question: string;
  stages: Step[][];
  /** Whether the model writes broken arguments at first, calls a tool that is not there, or names an item wrongly. */
  slip?: "json" | "name" | "item";
  /** What the answer must hold, taken from the results. */
  answer: (results: Record<string, unknown>[]) => string;
}

interface Step {
  tool: string;
  args: Record<string, unknown> | ((results: Record<string, unknown>[]) => Record<string, unknown>);
}

export const PRICES: Record<string, number> = {
  croissant: 1.35,
  "rye bread": 4.1,
  baguette: 1.6,
  "plum cake": 18.5,
};
export const STOCK: Record<string, number> = { croissant: 84, "rye bread": 12, baguette: 40, "plum cake": 3 };

export const TASKS: Record<
  "one" | "several" | "json" | "name" | "item" | "throws" | "parallel" | "order" | "circles",
  Task
> = {
  one: {
    question: "How many croissants are left?",
    stages: [[{ tool: "stock", args: { item: "croissant" } }]],
    answer: ([first]) => `There are ${first?.count} croissants left.`,
  },
  several: {
    question: "What do twelve baguettes cost in kronor?",
    stages: [
      [{ tool: "price", args: { item: "baguette" } }],
      [
        {
          tool: "convert",
          args: ([first]) => ({ euros: Math.round(12 * Number(first?.euros) * 100) / 100 }),
        },
      ],
    ],
    answer: ([, second]) => `Twelve baguettes cost ${second?.kronor} kronor.`,
  },
  json: {
    question: "How much is a plum cake?",
    stages: [[{ tool: "price", args: { item: "plum cake" } }]],
    slip: "json",
    answer: ([first]) => `A plum cake is ${first?.euros} euros.`,
  },
  name: {
    question: "Is there rye bread?",
    stages: [[{ tool: "stock", args: { item: "rye bread" } }]],
    slip: "name",
    answer: ([first]) => `Yes, ${first?.count} loaves.`,
  },
  item: {
    question: "Any croissants in the shop, and how many?",
    stages: [[{ tool: "stock", args: { item: "croissant" } }]],
    slip: "item",
    answer: ([first]) => `Yes, ${first?.count}.`,
  },
  throws: {
    question: "When does the delivery van come?",
    stages: [[{ tool: "van", args: {} }]],
    answer: ([first]) => `The van comes at ${first?.time}.`,
  },
  parallel: {
    question: "How many of each do you have: croissants, baguettes, rye bread, plum cake?",
    stages: [Object.keys(STOCK).map((item) => ({ tool: "stock", args: { item } }))],
    answer: (results) => `In all there are ${results.reduce((sum, { count }) => sum + Number(count), 0)}.`,
  },
  order: {
    question: "Please order two plum cakes for me.",
    stages: [[{ tool: "order", args: { item: "plum cake", quantity: 2 } }]],
    answer: ([first]) =>
      first?.denied === true ? "Nothing was ordered." : `Ordered, number ${first?.order}.`,
  },
  circles: {
    question: "What will the weather be for the market?",
    stages: [[{ tool: "forecast", args: {} }]],
    answer: () => "It will rain.",
  },
};

const NAMES: Record<string, [about: string, properties: Record<string, { type: string }>]> = {
  stock: ["How many of an item are in the shop.", { item: { type: "string" } }],
  price: ["What one of an item costs, in euros.", { item: { type: "string" } }],
  convert: ["Turns euros into kronor.", { euros: { type: "number" } }],
  van: ["When the delivery van comes.", {}],
  forecast: ["The weather of the market day.", {}],
  order: ["Orders an item.", { item: { type: "string" }, quantity: { type: "number" } }],
};

export interface ShopTool {
  definition: Tool;
  needsConsent: boolean;
  run: (args: Record<string, unknown>) => Promise<unknown>;
}

export interface Shop {
  tools: ShopTool[];
  orders: unknown[];
}

export function shopOf(clock: VirtualClock): Shop {
  const orders: unknown[] = [];
  let vans = 0;
  const programs: Record<string, (args: Record<string, unknown>) => unknown> = {
    stock: ({ item }) => ({ count: known(item, STOCK) }),
    price: ({ item }) => ({ euros: known(item, PRICES) }),
    convert: ({ euros }) => ({ kronor: Math.round(Number(euros) * 11.4 * 100) / 100 }),
    van: () => {
      vans += 1;
      if (vans % 2 === 1) throw new Error("the van does not answer, try once more");
      return { time: "6:20" };
    },
    forecast: () => ({ status: "not ready, ask again" }),
    order: (args) => {
      orders.push(args);
      return { order: `B-${400 + orders.length}` };
    },
  };
  const tools = Object.entries(NAMES).map(([name, [description, properties]]) => ({
    definition: {
      type: "function" as const,
      function: {
        name,
        description,
        parameters: { type: "object" as const, properties, required: Object.keys(properties) },
      },
    },
    needsConsent: name === "order",
    run: async (args: Record<string, unknown>) => {
      await clock.sleep(900);
      return programs[name]!(args ?? {});
    },
  }));
  return { tools, orders };
}

function known(item: unknown, table: Record<string, number>): number {
  const found = Object.hasOwn(table, String(item)) ? table[String(item)] : undefined;
  if (found === undefined)
    throw new Error(`there is no item ${JSON.stringify(item)}; items are ${Object.keys(table).join(", ")}`);
  return found;
}

/** Works through the plan of the question, as far as results have come back; mends a slip once it is told of it. */
export function act({ messages, tools = [] }: ChatRequest): Omit<ToolCall, "id">[] | string {
  mustAnswerCalls(messages);
  const question = messages.findLast(({ role }) => role === "user")?.content;
  const task = Object.values(TASKS).find((one) => one.question === question);
  if (task === undefined) return "I do not understand the question.";
  const seen = exchanges(messages);
  const results = task.stages.flat().flatMap((step) => resultOf(step.tool, seen));
  let done = 0;
  for (const stage of task.stages) {
    const rest = stage.slice(Math.max(0, results.length - done));
    if (rest.length === 0) {
      done += stage.length;
      continue;
    }
    const names = new Set(tools.map((tool) => tool.function.name));
    if (rest.some(({ tool }) => !names.has(tool))) return "I have no tool for that.";
    return rest.map((step) => callOf(step, { task, results, seen }));
  }
  return task.answer(results);
}

interface Exchange {
  call: ToolCall;
  /** What came back, as it stands in the message. */
  content: string;
}

interface Progress {
  task: Task;
  results: Record<string, unknown>[];
  seen: Exchange[];
}

function callOf({ tool, args }: Step, { task, results, seen }: Progress): Omit<ToolCall, "id"> {
  const right = JSON.stringify(typeof args === "function" ? args(results) : args);
  const isTold = seen.some(({ content }) => content.trim().length >= 5 && parsed(content) === undefined);
  const call = (name: string, text: string) => ({
    type: "function" as const,
    function: { name, arguments: text },
  });
  if (task.slip === undefined || isTold) return call(tool, right);
  if (task.slip === "json") return call(tool, right.slice(0, -1));
  if (task.slip === "name") return call(`get_${tool}`, right);
  return call(tool, right.replace("croissant", "croissants"));
}

/** Results of a tool that are no errors, in their order; each counts once. */
function resultOf(tool: string, seen: Exchange[]): Record<string, unknown>[] {
  const at = seen.findIndex(
    ({ call, content }) => call.function.name === tool && parsed(content) !== undefined,
  );
  if (at < 0) return [];
  const [{ content }] = seen.splice(at, 1) as [Exchange];
  return [parsed(content)!];
}

function parsed(content: string): Record<string, unknown> | undefined {
  if (/denied|refused|declined/i.test(content)) return { denied: true };
  try {
    const value = JSON.parse(content);
    return typeof value === "object" && value !== null && !("error" in value) && !("status" in value)
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}

function exchanges(messages: readonly Message[]): Exchange[] {
  const answers = new Map(
    messages.flatMap(({ role, tool_call_id, content }) =>
      role === "tool" ? [[tool_call_id, content ?? ""] as const] : [],
    ),
  );
  return messages.flatMap(({ tool_calls = [] }) =>
    tool_calls.map((call) => ({ call, content: answers.get(call.id) ?? "" })),
  );
}

/** As real endpoints do: every call needs its answer right after it, and every answer its call. */
function mustAnswerCalls(messages: readonly Message[]): void {
  let open = new Set<string>();
  for (const { role, tool_calls = [], tool_call_id = "" } of messages) {
    if (role === "tool") {
      if (!open.delete(tool_call_id))
        throw new ProviderError(
          400,
          "invalid_request",
          `the message of a tool answers no call: tool_call_id ${JSON.stringify(tool_call_id)}`,
        );
      continue;
    }
    if (open.size > 0) break;
    open = new Set(tool_calls.map(({ id }) => id));
  }
  if (open.size > 0)
    throw new ProviderError(
      400,
      "invalid_request",
      `calls without an answer: ${[...open].join(", ")}; each needs a message of role tool with its tool_call_id`,
    );
}
