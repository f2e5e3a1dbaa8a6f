// The simulated judge and the effects of changes in "catch-regressions" are what its instructions say.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  answerTo,
  type Change,
  casesOf,
  judged,
  type Version,
} from "../../content/work-samples/catch-regressions/changes.ts";
import { chanceOf } from "../../src/practice/chance.ts";

const LONG =
  "Gladly. It is 14 days. You find this in our terms too, where each case is listed with its date.";
const SHORT = "Gladly. It is 14 days.";
const TOLD = "Say which answer is clear. Do not mind the length.";

test("judged leans to the first and to the longer answer, and minds length no more when told not to", () => {
  assert.ok(leadOf("Which is better?", SHORT, SHORT) > 0.2);
  assert.ok(bothOrders("Which is better?", LONG, SHORT) > 0.6);
  assert.ok(Math.abs(bothOrders(TOLD, LONG, SHORT)) < 0.1);
});

test("judged sees what is muddled once it is told to look", () => {
  const muddled = `As was said in the part before, and also in the one after it, under what was named there. It is 14 days.`;
  const clear = `Here is what our terms say, and it holds for all of the orders that you have with us today. It is 14 days.`;
  assert.ok(bothOrders(TOLD, clear, muddled) > 0.7);
  assert.ok(bothOrders("Which is better?", clear, muddled) < 0.6);
});

test("answerTo gives each change the effect it is said to have", () => {
  const right = (change: Change, group?: string) => (version: Version) => {
    const cases = casesOf().filter((one) => group === undefined || one.group === group);
    const random = chanceOf(1, change.id, version);
    const texts = cases.flatMap((one) =>
      Array.from({ length: 40 }, () =>
        answerTo(one, { change, version, random }).includes(` ${one.expected}.`),
      ),
    );
    return texts.filter(Boolean).length / texts.length;
  };
  const fall = (share: (version: Version) => number) => share("now") - share("new");
  assert.ok(Math.abs(fall(right({ id: "a", effect: "nothing" }))) < 0.02);
  assert.ok(Math.abs(fall(right({ id: "b", effect: "overall" })) - 0.14) < 0.02);
  const hit: Change = { id: "c", effect: "group", group: "gifts" };
  assert.ok(fall(right(hit, "gifts")) > 0.4 && fall(right(hit, "orders")) < 0);
});

function leadOf(prompt: string, first: string, second: string): number {
  const pairs = Array.from({ length: 600 }, () => ({ first, second }));
  const said = judged(prompt, pairs, chanceOf(1, prompt));
  return (said.filter((one) => one === "first").length - said.filter((one) => one === "second").length) / 600;
}

function bothOrders(prompt: string, one: string, other: string): number {
  return (leadOf(prompt, one, other) - leadOf(prompt, other, one)) / 2;
}
