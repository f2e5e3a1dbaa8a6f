// Every written form of a range, rendered from random amounts and read back.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readPostingText } from "../../src/enrichers/posting-text.ts";
import { salary } from "../../src/enrichers/salary.ts";

const read = (description: string) =>
  salary(readPostingText({ id: "1", title: "Engineer", description }))?.value.map(
    ({ min, max, currency, period }) => [min, max, currency, period],
  );

/** Thousands a year from 30 to 400, the second at most three times the first. */
const thousands = fc
  .tuple(fc.integer({ min: 30, max: 200 }), fc.integer({ min: 1, max: 200 }))
  .map(([low, more]): [number, number] => [low, Math.min(low * 3, low + more)]);
const dash = fc.constantFrom("-", " - ", "–", " – ", "—", " — ", " to ");
const label = fc.constantFrom(
  "Salary: ",
  "The base salary range for this role is ",
  "Pay range:\n\n",
  "Compensation: ",
);

const grouped = (amount: number, separator: string) => String(amount).replace(/\B(?=(\d{3})+$)/g, separator);

interface Form {
  name: string;
  currency: string;
  render: (low: number, high: number, dash: string) => string;
}

const YEARLY: Form[] = [
  { name: "a k for two bounds", currency: "USD", render: (low, high, dash) => `$${low}${dash}${high}k` },
  { name: "a k on both", currency: "USD", render: (low, high, dash) => `$${low}k${dash}$${high}k` },
  { name: "a K and one sign", currency: "GBP", render: (low, high, dash) => `£${low}K${dash}${high}K` },
  {
    name: "commas",
    currency: "USD",
    render: (low, high, dash) => `$${grouped(low * 1000, ",")}${dash}$${grouped(high * 1000, ",")}`,
  },
  {
    name: "commas and cents",
    currency: "USD",
    render: (low, high, dash) =>
      `$${grouped(low * 1000, ",")}.00${dash}$${grouped(high * 1000, ",")}.00 per year`,
  },
  {
    name: "the currency after",
    currency: "CAD",
    render: (low, high, dash) => `${grouped(low * 1000, ",")} CAD${dash}${grouped(high * 1000, ",")} CAD`,
  },
  {
    name: "the currency before",
    currency: "USD",
    render: (low, high, dash) => `USD ${grouped(low * 1000, ",")}${dash}USD ${grouped(high * 1000, ",")}`,
  },
  {
    name: "dots and a euro after",
    currency: "EUR",
    render: (low, high, dash) => `${grouped(low * 1000, ".")}${dash}${grouped(high * 1000, ".")} €`,
  },
  {
    name: "dots and decimal commas",
    currency: "EUR",
    render: (low, high, dash) => `€${grouped(low * 1000, ".")},00${dash}€${grouped(high * 1000, ".")},00`,
  },
  {
    name: "spaces",
    currency: "EUR",
    render: (low, high, dash) => `${grouped(low * 1000, " ")} €${dash}${grouped(high * 1000, " ")} €`,
  },
  {
    name: "Swiss apostrophes",
    currency: "CHF",
    render: (low, high, dash) => `CHF ${grouped(low * 1000, "'")}${dash}${grouped(high * 1000, "'")}`,
  },
  {
    name: "a sign with its country",
    currency: "AUD",
    render: (low, high, dash) => `A$${grouped(low * 1000, ",")}${dash}A$${grouped(high * 1000, ",")}`,
  },
];

for (const { name, currency, render } of YEARLY) {
  test(`salary reads back a yearly range with ${name}`, () => {
    fc.assert(
      fc.property(thousands, dash, label, ([low, high], dash, label) => {
        assert.deepEqual(read(`${label}${render(low, high, dash)}`), [
          [low * 1000, high * 1000, currency, "year"],
        ]);
      }),
    );
  });
}

const UNITS = [
  ["hour", 15, 150, ["/hr", "/hour", " per hour", " an hour", " hourly"]],
  ["day", 200, 1500, ["/day", " per day", " daily"]],
  ["week", 500, 5000, ["/week", " per week", " weekly"]],
  ["month", 2000, 15000, ["/month", " per month", " monthly", "/mo"]],
  ["year", 30000, 400000, ["/year", "/yr", " per year", " annually", " per annum", " p.a."]],
] as const;

for (const [period, least, most, suffixes] of UNITS) {
  test(`salary reads back a range by the ${period}`, () => {
    const range = fc
      .tuple(fc.integer({ min: least, max: most }), fc.double({ min: 1.01, max: 2.9, noNaN: true }))
      .map(([low, times]): [number, number] => [low, Math.floor(low * times)]);
    fc.assert(
      fc.property(range, dash, fc.constantFrom(...suffixes), ([low, high], dash, suffix) => {
        assert.deepEqual(read(`Pay: $${grouped(low, ",")}${dash}$${grouped(high, ",")}${suffix}`), [
          [low, high, "USD", period],
        ]);
      }),
    );
  });
}

test("salary reads back lakhs", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 6, max: 30 }),
      fc.constantFrom("LPA", "lakhs", "Lakh", "lacs"),
      (low, unit) => {
        assert.deepEqual(read(`CTC: ₹${low}-${low * 2} ${unit}`), [[low * 1e5, low * 2e5, "INR", "year"]]);
      },
    ),
  );
});

test("salary reads back up to and from", () => {
  fc.assert(
    fc.property(fc.integer({ min: 30, max: 400 }), (amount) => {
      assert.deepEqual(read(`Salary: up to $${amount}k`), [[null, amount * 1000, "USD", "year"]]);
      assert.deepEqual(read(`Salary: from £${amount}k`), [[amount * 1000, null, "GBP", "year"]]);
      assert.deepEqual(read(`Salary: $${amount}k+`), [[amount * 1000, null, "USD", "year"]]);
    }),
  );
});

test("salary never throws, whatever the text or the field", () => {
  const piece = fc.constantFrom(
    "$",
    "€",
    "1",
    "20,000",
    "k",
    "-",
    " ",
    "\n",
    "salary",
    "LPA",
    "per hour",
    "万",
    "(",
    "up to ",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), fc.anything(), (pieces, field) => {
      const description = pieces.join("");
      const found = salary(readPostingText({ id: "1", title: description, description, salary: field }));
      for (const { min, max } of found?.value ?? []) assert.ok(min !== null || max !== null);
    }),
  );
});
