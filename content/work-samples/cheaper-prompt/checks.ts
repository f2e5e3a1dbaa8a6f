// Lets the simulated model answer travellers from the prompts that a person's code builds, and counts their tokens.
import { type Bench, WorkError } from "../../../src/practice/bench.ts";
import { chanceOf } from "../../../src/practice/chance.ts";
import type { Message } from "../../../src/practice/chat.ts";
import { type Check, outcome, scenario, shown } from "../../../src/practice/check.ts";
import { mean, quantile, share } from "../../../src/practice/measures.ts";
import { MODELS } from "../../../src/practice/models.ts";
import { histogram } from "../../../src/practice/plot.ts";
import { factFound, readPrompt, ruleFollowed } from "../../../src/practice/prompt-reader.ts";
import { promptTokens } from "../../../src/practice/tokens.ts";
import { EXAMPLES, type Material, RULES, SECTIONS } from "./handbook.ts";
import {
  dailyQuestions,
  FORM,
  followingQuestions,
  otherwiseQuestions,
  type Question,
  rareQuestions,
} from "./questions.ts";

const TODAY = "2026-06-12";
const MODEL = MODELS["brook-medium"];
const MOST_TOKENS = 420;
const MOST_OF_ONE = 600;

interface Answered {
  question: string;
  tokens: number;
  /** The form in which the desk's program can read it. */
  isJson: boolean;
  /** What is wrong with it, if anything is. */
  fault: string | undefined;
}

type Prompter = (conversation: Message[]) => Promise<unknown>;

const prompter = scenario(async (bench): Promise<Prompter> => {
  const material: Material = { rules: [...RULES], examples: EXAMPLES, handbook: SECTIONS };
  const made = await bench.call<Prompter>("createPrompter", { material, today: TODAY });
  if (typeof made !== "function") throw new WorkError("createPrompter must return a function");
  return made;
});

const daily = scenario((bench) => answersTo(dailyQuestions(bench.seed, 400), bench));
const following = scenario((bench) => answersTo(followingQuestions(bench.seed, 120), bench));
const otherwise = scenario((bench) => answersTo(otherwiseQuestions(), bench));
const rare = scenario((bench) => answersTo(rareQuestions(), bench));

export const checks: Check[] = [
  {
    name: "costs fewer tokens",
    run: async (bench) => {
      const tokens = (await daily(bench)).map((answer) => answer.tokens);
      const found = outcome(
        mean(tokens) <= MOST_TOKENS,
        `a question of an ordinary day takes ${mean(tokens).toFixed(0)} prompt tokens on average; ${MOST_TOKENS} at most are asked for.`,
        "Which parts of the prompt would change an answer if they were gone? Most of the handbook has nothing to do with one question.",
      );
      const limit = { at: MOST_TOKENS, label: "asked for, on average" };
      return shown(found, histogram("What a question costs", tokens, { x: "prompt tokens", marks: [limit] }));
    },
  },
  {
    name: "answers as well",
    run: async (bench) =>
      rightShare(
        await daily(bench),
        0.92,
        "The model can't know what it is not shown. Look at the example: is what it asks for in your prompt, and is what is there still true?",
      ),
  },
  {
    name: "keeps the form",
    run: async (bench) => {
      const answers = await daily(bench);
      const kept = share(answers, ({ isJson }) => isJson);
      return outcome(
        kept >= 0.95,
        `${percent(kept)} of the answers are JSON that the desk's program can read; 95% are asked for.`,
        "The form must be asked for, once and clearly, where it is seen.",
      );
    },
  },
  {
    name: "follows a conversation",
    run: async (bench) =>
      rightShare(
        await following(bench),
        0.88,
        "“And what does it cost?” says nothing without the question before: the model needs it, and so does whatever chooses what to show.",
      ),
  },
  {
    name: "holds when travellers use other words",
    isHidden: true,
    run: async (bench) =>
      rightShare(
        await otherwise(bench),
        0.85,
        "Nobody says bicycle who has an e-bike. What the handbook knows of its readers' words stands in `searched`.",
      ),
  },
  {
    name: "keeps the rules that are seldom needed",
    isHidden: true,
    run: async (bench) =>
      rightShare(
        await rare(bench),
        0.9,
        "A rule that matters once a month looks like waste on every other day. Drop what changes no answer, not what changes few.",
      ),
  },
  {
    name: "stays small in long conversations",
    isHidden: true,
    run: async (bench) => {
      const most = quantile(
        (await following(bench)).map(({ tokens }) => tokens),
        0.98,
      );
      return outcome(
        most <= MOST_OF_ONE,
        `in long conversations a question takes up to ${most.toFixed(0)} tokens; ${MOST_OF_ONE} at most are asked for.`,
        "What was said an hour ago is paid for again with every question.",
      );
    },
  },
];

async function answersTo(questions: readonly Question[], bench: Bench): Promise<Answered[]> {
  const prompt = await prompter(bench);
  const answers: Answered[] = [];
  for (const [at, question] of questions.entries()) {
    const messages = messagesOf(await prompt(question.conversation));
    answers.push(
      answer(question, messages, chanceOf(bench.seed, at, question.conversation.at(-1)!.content!)),
    );
  }
  return answers;
}

/** What the simulated model makes of the prompt. */
function answer(question: Question, messages: Message[], random: () => number): Answered {
  const prompt = readPrompt(messages);
  const reader = { model: MODEL, random };
  const isJson = ruleFollowed(prompt, FORM, reader);
  const last = question.conversation.at(-1)!.content!;
  const sees = (text: string) =>
    messages.some(({ role, content }) => role !== "system" && (content ?? "").includes(text));
  const isUnseen = !sees(last);
  const isLost = question.restsOn !== undefined && !sees(question.restsOn);
  const found = question.facts.map((fact) => factFound(prompt, fact, reader));
  const isBroken = question.rules.map((rule) => !ruleFollowed(prompt, rule, reader)).includes(true);
  const fault = isUnseen
    ? "the question is not in the prompt"
    : isLost
      ? "the model can't tell what it is about"
      : found.includes("nothing")
        ? "the model did not find it in the prompt and made something up"
        : found.includes("stale")
          ? "the answer is outdated"
          : isBroken
            ? "a rule for such questions was not followed"
            : undefined;
  return { question: last, tokens: promptTokens({ messages }), isJson, fault };
}

function rightShare(answers: readonly Answered[], least: number, lesson: string) {
  const right = share(answers, ({ fault }) => fault === undefined);
  const wrong = answers.filter(({ fault }) => fault !== undefined);
  const counts = Map.groupBy(wrong, ({ fault }) => fault!);
  const [most] = [...counts].sort((a, b) => b[1].length - a[1].length);
  const example = most === undefined ? "" : ` Most often ${most[0]}, as for “${most[1][0]!.question}”.`;
  return outcome(
    right >= least,
    `${percent(right)} of ${answers.length} answers are right; ${percent(least)} are asked for.${example}`,
    lesson,
  );
}

function messagesOf(given: unknown): Message[] {
  const roles = ["system", "user", "assistant"];
  const isList =
    Array.isArray(given) &&
    given.length > 0 &&
    given.every((message) => typeof message?.content === "string" && roles.includes(message.role));
  if (!isList)
    throw new WorkError("your function must return a list of messages, each with role and content");
  return given as Message[];
}

function percent(part: number): string {
  return `${(100 * part).toFixed(part > 0.9 && part < 1 ? 1 : 0)}%`;
}
