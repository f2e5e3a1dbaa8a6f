import assert from "node:assert/strict";
import { test } from "node:test";
import { amountOf, payField, periodOf } from "../../src/sources/pay-field.ts";

const AMOUNTS: [value: unknown, amount: number | null][] = [
  [52_000, 52_000],
  ["52000.0", 52_000],
  ["52,000", 52_000],
  ["52.000,50", 52_000.5],
  ["52 000", 52_000],
  ["$ 62.5", 62.5],
  ["80k", 80_000],
  [0, null],
  [-5, null],
  ["-5", null],
  ["", null],
  ["negotiable", null],
  [Number.NaN, null],
  [null, null],
];

for (const [value, amount] of AMOUNTS)
  test(`amountOf ${JSON.stringify(value)} is ${amount}`, () => assert.equal(amountOf(value), amount));

test("periodOf reads what sources call a period", () => {
  const cases: [string, string | undefined][] = [
    ["per-year-salary", "year"],
    ["per-hour-wage", "hour"],
    ["1 YEAR", "year"],
    ["MONTH", "month"],
    ["yearly", "year"],
    ["daily", "day"],
    ["WEEK", "week"],
    ["2 WEEKS", undefined],
    ["bi-week-salary", undefined],
    ["semi-monthly", undefined],
    ["one-time", undefined],
    ["NONE", undefined],
  ];
  for (const [word, period] of cases) assert.equal(periodOf(word), period, word);
});

test("payField leaves out what holds no amount, and says nothing where none does", () => {
  const none = { min: null, max: "", currency: "EUR", period: "YEAR" };
  assert.equal(payField([none]), undefined);
  assert.deepEqual(payField([none, { min: 1, max: null, currency: "€", period: "" }]), [
    { min: 1, max: null, currency: "EUR" },
  ]);
});
