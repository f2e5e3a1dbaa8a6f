// The behaviour that docs/simulated-provider.md promises: clearer sheets make fewer wrong calls, vague ones make guesses.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chanceOf } from "../../src/practice/chance.ts";
import type { ChatRequest, Message, Tool } from "../../src/practice/chat.ts";
import { MODELS, type ModelName } from "../../src/practice/models.ts";
import { chooseTool, toolScores } from "../../src/practice/tool-choice.ts";

const QUESTION = "Any headlines about the merger this week?";
const VAGUE = { find: "Searches for information.", look: "Looks up information.", get: "Gets information." };
const CLEAR = {
  news: "Press headlines and announcements.",
  papers: "Academic studies and journals.",
  wiki: "Our own policies and teams.",
};

test("chooseTool guesses among vague tools and is sure among clear ones", () => {
  const vague = sharesOf(requestOf(VAGUE));
  assert.ok(Math.max(...vague) < 0.5 && Math.min(...vague) > 0.2, String(vague));
  assert.ok(sharesOf(requestOf(CLEAR))[0]! > 0.99);
});

test("chooseTool errs less with a better model", () => {
  const near = { news: "Press headlines of the week.", digest: "Press headlines, also as a merger table." };
  const asked = requestOf(near, [{ role: "user", content: "Headlines of the week on the merger" }]);
  const [large, small] = (["atlas-large", "finch-small"] as const).map((name) => sharesOf(asked, name));
  assert.ok(Math.abs(large![0]! - 0.5) >= Math.abs(small![0]! - 0.5), `${large} ${small}`);
});

test("chooseTool is drawn by what the conversation said before", () => {
  const before: Message[] = [
    { role: "user", content: "Our policy on travel" },
    { role: "assistant", content: "The handbook of the team names a colleague." },
  ];
  const scores = (messages: Message[]) => toolScores(requestOf(CLEAR, messages));
  const alone = scores([{ role: "user", content: QUESTION }]);
  const late = scores([...before, { role: "user", content: QUESTION }]);
  assert.equal(late[0], alone[0]);
  assert.ok(late[2]! > alone[2]!);
});

test("toolScores: a “not” speaks against, a long description loses focus, an address is an address", () => {
  const [plain] = toolScores(requestOf({ news: "Press headlines." }));
  const [against] = toolScores(requestOf({ news: "Press headlines. Not for a merger." }));
  assert.ok(against! < plain!);
  const words = Array.from({ length: 60 }, (_, at) => `filler${"abcdefgh"[at % 8]}${"ijklmnop"[at >> 3]}`);
  assert.ok(toolScores(requestOf({ news: `Press headlines. ${words.join(" ")}` }))[0]! < plain!);
  const address = requestOf(CLEAR, [{ role: "user", content: "See https://rosenweg.test/press/headlines" }]);
  assert.deepEqual(toolScores(address), [0, 0, 0]);
});

test("chooseTool breaks the arguments as often as the model's sheet says", () => {
  const random = chanceOf(1, "malformed");
  const calls = Array.from({ length: 3000 }, () =>
    chooseTool(requestOf(CLEAR), MODELS["finch-small"], random),
  );
  const broken = calls.filter((call) => !isJson(call.function.arguments)).length / calls.length;
  assert.ok(Math.abs(broken - MODELS["finch-small"].malformedShare) < 0.01, String(broken));
});

function requestOf(
  sheets: Record<string, string>,
  messages: Message[] = [{ role: "user", content: QUESTION }],
): ChatRequest {
  const tools: Tool[] = Object.entries(sheets).map(([name, description]) => ({
    type: "function",
    function: {
      name,
      description,
      parameters: { type: "object", properties: { query: { type: "string" } } },
    },
  }));
  return { model: "brook-medium", messages, tools };
}

/** How often each tool is called in a thousand draws. */
function sharesOf(request: ChatRequest, model: ModelName = "brook-medium"): number[] {
  const random = chanceOf(1, "draws");
  const names = Array.from({ length: 1000 }, () => chooseTool(request, MODELS[model], random).function.name);
  return request.tools!.map((tool) => names.filter((name) => name === tool.function.name).length / 1000);
}

function isJson(text: string): boolean {
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}
