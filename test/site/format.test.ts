import assert from "node:assert/strict";
import { test } from "node:test";
import {
  basisText,
  capital,
  figureText,
  intervalText,
  listed,
  money,
  percent,
  times,
} from "../../site/format.ts";
import { figure } from "./made-up.ts";

const AMOUNTS = [
  [185_400, "USD", "$185K"],
  [92_500, "GBP", "£92.5K"],
  [99_960, "USD", "$100K"],
  [1_250_000, "INR", "₹1.25M"],
  [140_000, "CHF", "CHF 140K"],
] as const;
for (const [amount, currency, words] of AMOUNTS) {
  test(`money writes ${amount} ${currency} as ${words}`, () => assert.equal(money(amount, currency), words));
}

test("percent keeps a digit only where a whole one would say none or all", () => {
  assert.deepEqual([0, 0.004, 0.124, 0.996, 1].map(percent), ["0%", "0.4%", "12%", "99.6%", "100%"]);
});

test("times keeps two digits below one", () => {
  assert.deepEqual([0.034, 0.5, 3.44, 12.3].map(times), ["0.034×", "0.5×", "3.4×", "12×"]);
});

test("figureText is undefined for what is held back", () => {
  const held = figure({ value: 1, n: 3 });
  assert.equal(figureText(held), undefined);
  assert.equal(intervalText(held), undefined);
  assert.equal(basisText(held), "n = 3 postings of 2 employers");
});

test("listed joins with commas and a last word", () => {
  assert.deepEqual(
    [[], ["a"], ["a", "b"], ["a", "b", "c"]].map((items) => listed(items)),
    ["", "a", "a and b", "a, b and c"],
  );
});

test("capital leaves a name that has its own case", () => {
  assert.deepEqual(["prompt engineering", "vLLM", "spaCy", "PyTorch"].map(capital), [
    "Prompt engineering",
    "vLLM",
    "spaCy",
    "PyTorch",
  ]);
});
