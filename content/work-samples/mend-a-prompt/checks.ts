// Lets the simulated model sort messages by a person's prompt and compares with what is right.
import { WorkError } from "../../../src/practice/bench.ts";
import { chanceOf } from "../../../src/practice/chance.ts";
import { type Check, outcome, scenario, shown } from "../../../src/practice/check.ts";
import { share } from "../../../src/practice/measures.ts";
import { confusion } from "../../../src/practice/plot.ts";
import { countTokens } from "../../../src/practice/tokens.ts";
import {
  DESKS,
  dailyMessages,
  doubleMessages,
  examplesOf,
  otherwiseMessages,
  type Sorted,
} from "./messages.ts";
import { type Prompt, promptOf, type Said, sortMessage } from "./sorting.ts";

const MOST_TOKENS = 230;

interface Tried {
  right: Sorted;
  said: Said;
}

const written = scenario(async (bench): Promise<Prompt> => {
  const text = await bench.call<unknown>("prompt", { examples: examplesOf(bench.seed) });
  if (typeof text !== "string" || text.trim().length < 20)
    throw new WorkError("prompt must return the prompt, a text");
  return promptOf(text);
});

const daily = scenario(async (bench) => tried(await written(bench), dailyMessages(bench.seed), bench.seed));
const otherwise = scenario(async (bench) =>
  tried(await written(bench), otherwiseMessages(bench.seed), bench.seed),
);
const double = scenario(async (bench) => tried(await written(bench), doubleMessages(bench.seed), bench.seed));

export const checks: Check[] = [
  {
    name: "sorts to the right desk",
    run: async (bench) => {
      const all = await daily(bench);
      const pairs = all.map(({ right, said }) => [right.desk, said.desk] as const);
      return shown(
        deskShare(all, 0.95, "Which words stand with two desks, and which of the members' words with none?"),
        confusion("Which desk was right, and which was said", DESKS, pairs),
      );
    },
  },
  {
    name: "sees what is urgent",
    run: async (bench) => {
      const all = await daily(bench);
      const urgent = all.filter(({ right }) => right.urgent);
      const [caught, spared] = [
        share(urgent, ({ said }) => said.urgent),
        1 -
          share(
            all.filter(({ right }) => !right.urgent),
            ({ said }) => said.urgent,
          ),
      ];
      const missed = all.find(({ right, said }) => right.urgent !== said.urgent);
      return outcome(
        caught >= 0.93 && spared >= 0.95,
        `${percent(caught)} of the urgent messages are seen, and ${percent(spared)} of the others let be; 93% and 95% are asked for.${missed === undefined ? "" : ` For example “${missed.right.text}” is ${missed.right.urgent ? "" : "not "}urgent.`}`,
        "Members seldom write the word. Say what makes a message urgent, as a list of things.",
      );
    },
  },
  {
    name: "keeps the form",
    run: async (bench) => {
      const kept = share(await daily(bench), ({ said }) => said.isJson);
      return outcome(
        kept >= 0.96,
        `${percent(kept)} of the answers are JSON; 96% are asked for.`,
        "Name the form, and say it twice if it matters much.",
      );
    },
  },
  {
    name: "stays short",
    run: async (bench) => {
      const { text } = await written(bench);
      const tokens = countTokens(text);
      // A prompt that sorts nothing has not saved anything.
      const right = share(await daily(bench), ({ right, said }) => right.desk === said.desk);
      if (right < 0.5)
        throw new WorkError(
          `not measured: only ${percent(right)} of the messages reach their desk (${tokens} tokens)`,
        );
      return outcome(
        tokens <= MOST_TOKENS,
        `the prompt takes ${tokens} tokens; ${MOST_TOKENS} at most are asked for.`,
        "What would change if a sentence were gone?",
      );
    },
  },
  {
    name: "holds in other words",
    isHidden: true,
    run: async (bench) =>
      deskShare(
        await otherwise(bench),
        0.88,
        "Say what a desk is for; last month's messages alone are too few words.",
      ),
  },
  {
    name: "decides between two matters",
    isHidden: true,
    run: async (bench) =>
      deskShare(
        await double(bench),
        0.82,
        "The order of the house must stand in the prompt, as one sentence that lists the desks.",
      ),
  },
];

function tried(prompt: Prompt, messages: readonly Sorted[], seed: number): Tried[] {
  return messages.map((right, at) => ({
    right,
    said: sortMessage(prompt, right.body, chanceOf(seed, at, right.text)),
  }));
}

function deskShare(all: readonly Tried[], least: number, lesson: string) {
  const reached = share(all, ({ right, said }) => right.desk === said.desk);
  const wrong = all.filter(({ right, said }) => right.desk !== said.desk);
  const counts = [...Map.groupBy(wrong, ({ right, said }) => `${right.desk} > ${said.desk}`)].sort(
    (a, b) => b[1].length - a[1].length,
  );
  const worst = counts.slice(0, 2).map(([pair, some]) => `${pair}, as in “${some[0]!.right.text}”`);
  return outcome(
    reached >= least,
    `${percent(reached)} of ${all.length} messages reach their desk; ${percent(least)} are asked for.${worst.length === 0 ? "" : ` Most often wrong: ${worst.join("; ")}.`}`,
    lesson,
  );
}

function percent(part: number): string {
  return `${(100 * part).toFixed(part > 0.9 && part < 1 ? 1 : 0)}%`;
}
