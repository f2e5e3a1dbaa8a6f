// Asks a person's agent the questions of a bakery and watches what it sends, runs and asks consent for.
import { type Bench, WorkError } from "../../../src/practice/bench.ts";
import type { ChatRequest } from "../../../src/practice/chat.ts";
import { type Check, type Outcome, outcome } from "../../../src/practice/check.ts";
import { simulatedProvider } from "../../../src/practice/simulated-provider.ts";
import { act, shopOf, TASKS } from "./bakery.ts";

const MOST_STEPS = 8;

type Asked = keyof typeof TASKS;
type Agent = (question: string) => Promise<unknown>;

interface Talk {
  /** What the agent said at last, or what it threw. */
  said: string;
  chats: number;
  took: number;
  orders: unknown[];
  consents: unknown[];
}

export const checks: Check[] = [
  {
    name: "answers with one call",
    run: (bench) =>
      says(
        bench,
        "one",
        "84",
        "Send the tools' definitions, run what is called, send the result back, and return the text that comes then.",
      ),
  },
  {
    name: "goes on until there is an answer",
    run: (bench) =>
      says(
        bench,
        "several",
        "218.88",
        "One result leads to the next call: repeat until the model answers with a text.",
      ),
  },
  {
    name: "hands errors back to the model",
    run: async (bench) => {
      const asked: [Asked, string, string][] = [
        ["json", "18.5", "arguments that are no JSON"],
        ["name", "12", "a tool that does not exist"],
        ["item", "84", "an argument that the tool refuses"],
        ["throws", "6:20", "a tool that fails once"],
      ];
      const failed: string[] = [];
      for (const [task, wanted, what] of asked) {
        const { said } = await talk(bench, task);
        if (!said.includes(wanted)) failed.push(`${what} (“${said.slice(0, 80)}”)`);
      }
      return outcome(
        failed.length === 0,
        `${asked.length - failed.length} of ${asked.length} mishaps were mended by the model once it was told.${failed.length === 0 ? "" : ` Not: ${failed.join(", ")}.`}`,
        "Whatever goes wrong is an answer to the call: a message of role tool that says what is wrong.",
      );
    },
  },
  {
    name: "stops when it goes round in circles",
    run: async (bench) => {
      const { chats, said, took } = await talk(bench, "circles");
      const isBounded = chats >= 2 && chats <= MOST_STEPS;
      return outcome(
        isBounded && said.length > 0 && !said.startsWith("threw"),
        `a tool that is never ready led to ${chats} requests in ${(took / 1000).toFixed(0)} s; ${MOST_STEPS} are allowed, and then a sentence for the customer (“${said.slice(0, 80)}”).`,
        "A model that goes on asking costs money for ever: count the steps.",
      );
    },
  },
  {
    name: "runs calls side by side",
    isHidden: true,
    run: async (bench) => {
      const { said, took, chats } = await talk(bench, "parallel");
      return outcome(
        said.includes("139") && took < 5000,
        `four calls of one message took ${(took / 1000).toFixed(1)} s in ${chats} requests (“${said.slice(0, 60)}”); each takes 0.9 s, and 5 s are allowed for all with the model's own time.`,
        "Calls of one message do not depend on each other. Each needs its own answer, with its own tool_call_id.",
      );
    },
  },
  {
    name: "asks before it orders",
    isHidden: true,
    run: async (bench) => {
      const no = await talk(bench, "order", false);
      const yes = await talk(bench, "order", true);
      const isAsked = no.consents.length === 1 && yes.consents.length === 1;
      const isRight =
        no.orders.length === 0 &&
        yes.orders.length === 1 &&
        yes.said.includes("B-401") &&
        /nothing/i.test(no.said);
      return outcome(
        isAsked && isRight,
        `consent was asked ${no.consents.length} and ${yes.consents.length} times; after a no ${no.orders.length} orders were made (“${no.said.slice(0, 60)}”), after a yes ${yes.orders.length} (“${yes.said.slice(0, 60)}”).`,
        "Ask with what will be done, run only after a yes, and tell the model of a no: it is an answer too (“denied by the customer”).",
      );
    },
  },
  {
    name: "keeps conversations apart",
    isHidden: true,
    run: (bench) =>
      bench.during(async () => {
        const { agent } = await open(bench, true);
        const said = await Promise.all(
          (["one", "several", "parallel"] as const).map((task) => ask(agent, TASKS[task].question)),
        );
        const again = await ask(agent, TASKS.one.question);
        const isRight =
          ["84", "218.88", "139"].every((wanted, at) => said[at]!.includes(wanted)) && again.includes("84");
        return outcome(
          isRight,
          `three questions at once and one more were answered with ${[...said, again].map((text) => `“${text.slice(0, 50)}”`).join(", ")}.`,
          "Messages belong to one question: keep them inside the function that answers it.",
        );
      }),
  },
];

async function says(bench: Bench, task: Asked, wanted: string, lesson: string): Promise<Outcome> {
  const { said, chats } = await talk(bench, task);
  return outcome(
    said.includes(wanted),
    `“${TASKS[task].question}” was answered with “${said.slice(0, 120)}” after ${chats} requests.`,
    lesson,
  );
}

async function talk(bench: Bench, task: Asked, consents = true): Promise<Talk> {
  return bench.during(async () => {
    const { agent, requests, orders, asked } = await open(bench, consents);
    const start = bench.clock.now();
    const said = await ask(agent, TASKS[task].question);
    return { said, chats: requests.length, took: bench.clock.now() - start, orders, consents: asked };
  });
}

async function open(bench: Bench, isConsenting: boolean) {
  const { clock, seed } = bench;
  const { tools, orders } = shopOf(clock);
  const requests: ChatRequest[] = [];
  const asked: unknown[] = [];
  const { chat } = simulatedProvider({
    clock,
    seed,
    act,
    reply: () => "Please give me tools to answer that.",
  });
  const counted = (request: ChatRequest, ...rest: never[]) => {
    requests.push(request);
    return (chat as (...given: unknown[]) => unknown)(request, ...rest);
  };
  const consent = async (call: { name?: unknown; args?: unknown } | null) => {
    asked.push(call);
    await clock.sleep(2000);
    return isConsenting;
  };
  const agent = await bench.call<Agent>("createAgent", {
    chat: counted,
    tools,
    consent,
    mostSteps: MOST_STEPS,
  });
  if (typeof agent !== "function") throw new WorkError("createAgent must return a function");
  return { agent, requests, orders, asked };
}

async function ask(agent: Agent, question: string): Promise<string> {
  try {
    const said = await agent(question);
    return typeof said === "string" ? said : `no text but ${JSON.stringify(said)?.slice(0, 60)}`;
  } catch (error) {
    if (!(error instanceof WorkError) || error.isFatal) throw error;
    return `threw: ${error.message}`;
  }
}
