import assert from "node:assert/strict";
import { test } from "node:test";
import { readPostingText } from "../../src/enrichers/posting-text.ts";
import { salary } from "../../src/enrichers/salary.ts";

const read = (description: string, location = "") =>
  salary(readPostingText({ id: "1", title: "Engineer", description, location }))?.value ?? [];
const amounts = (description: string, location = "") =>
  read(description, location).map(({ min, max, currency, period }) => [min, max, currency, period]);

type Row = [number | null, number | null, string, string];

const STATED: [words: string, rows: Row[]][] = [
  ["The base salary range is $120,000 - $150,000.", [[120000, 150000, "USD", "year"]]],
  ["Salary: $120-150k", [[120000, 150000, "USD", "year"]]],
  ["Compensation: $175-$220k base salary and equity", [[175000, 220000, "USD", "year"]]],
  ["We pay between $90,000 and $110,000 annually.", [[90000, 110000, "USD", "year"]]],
  ["Salary Range:\n\n$131,800—$178,300 USD", [[131800, 178300, "USD", "year"]]],
  ["Annual salary: 57,200 USD - 108,800 USD.", [[57200, 108800, "USD", "year"]]],
  ["Compensation offered is 90,700.00 - 153,925.00 annually.", [[90700, 153925, "USD", "year"]]],
  ["Salary Range: Up to $200k base + bonus", [[null, 200000, "USD", "year"]]],
  ["The base salary starts at $30/hr.", [[30, null, "USD", "hour"]]],
  ["Pay: $150k+ depending on experience", [[150000, null, "USD", "year"]]],
  ["The pay range is $18.00 hourly - $37.15 hourly.", [[18, 37.15, "USD", "hour"]]],
  ["Pay rate: $22.00\n\nWe are an equal opportunity employer.", [[22, 22, "USD", "hour"]]],
  ["Minimum Salary\n\nUSD $24.04/Hr.\nMaximum Salary\n\nUSD $36.06/Hr.", [[24.04, 36.06, "USD", "hour"]]],
  ["A day rate of £450-£550", [[450, 550, "GBP", "day"]]],
  ["Gehalt: 65.000 - 80.000 € brutto im Jahr", [[65000, 80000, "EUR", "year"]]],
  ["Salary between 100 and 120k CHF", [[100000, 120000, "CHF", "year"]]],
  ["A monthly salary of EUR 4.500,50", [[4500.5, 4500.5, "EUR", "month"]]],
  ["Pay: 20 000 - 28 000 PLN net/month", [[20000, 28000, "PLN", "month"]]],
  ["Compensation: 12-15 LPA", [[1200000, 1500000, "INR", "year"]]],
  ["CTC: Rs. 12,00,000 - 15,00,000 per annum", [[1200000, 1500000, "INR", "year"]]],
  ["The salary starts at ₹40 Lakhs + Bonus", [[4000000, null, "INR", "year"]]],
  ["年収600万円〜1000万円", [[6000000, 10000000, "JPY", "year"]]],
  ["Base salary: A$150,000 - A$170,000", [[150000, 170000, "AUD", "year"]]],
  ["Base salary: S$9,000 - S$12,000 per month", [[9000, 12000, "SGD", "month"]]],
  ["Base salary: $150,000 - $170,000 CAD", [[150000, 170000, "CAD", "year"]]],
  ["Pay Range: $160,000-230,000K + equity", [[160000, 230000, "USD", "year"]]],
  ["The salary range is $175,000 $225,000 by experience.", [[175000, 225000, "USD", "year"]]],
  ["Acme | Engineer | Berlin | €70-100k | 3 days/month onsite", [[70000, 100000, "EUR", "year"]]],
  [
    "Zone A: $120,000 - $140,000 USD Zone B: $100,000 - $120,000 USD",
    [
      [120000, 140000, "USD", "year"],
      [100000, 120000, "USD", "year"],
    ],
  ],
  [
    "The base salary is $120k-$130k. The salary range: $120,000 - $130,000.",
    [[120000, 130000, "USD", "year"]],
  ],
];

for (const [words, rows] of STATED) {
  test(`salary reads ${JSON.stringify(words)}`, () => assert.deepEqual(amounts(words), rows));
}

const NOT_PAY = [
  "We raised $40M in a Series B led by good people.",
  "We passed $100M ARR and $2.2 billion valuation.",
  "401k with a 4% match, and a 403b for others.",
  "A home office stipend of $1,000 and a $2,500 training budget per year.",
  "Competitive salary and a £5k car allowance.",
  "A sign-on bonus of $20,000 and a referral bonus of $5,000.",
  "Close deals of $50k-$100k with our customers.",
  "Life insurance with up to $100,000 coverage.",
  "We pay $300 for take-home exercises.",
  "Serve 100k users at 20k requests per second.",
  "Robots that cost $10k each.",
];

for (const words of NOT_PAY) {
  test(`salary finds no pay in ${JSON.stringify(words)}`, () => assert.deepEqual(amounts(words), []));
}

const QUARANTINED = [
  "The base salary range is $150,000 - $120,000.",
  "The base salary range is $15,000 - $195,000.",
  "The base salary range is $40.09 - $86.44 per year.",
  "Base pay: $90,000 per hour",
];

for (const words of QUARANTINED) {
  test(`salary sets aside ${JSON.stringify(words)}`, () => assert.deepEqual(amounts(words), []));
}

test("salary reads a dollar by the place of the job", () => {
  assert.deepEqual(amounts("Salary: $100,000 - $120,000", "Toronto, Ontario, Canada"), [
    [100000, 120000, "CAD", "year"],
  ]);
  assert.deepEqual(amounts("Salary: $100,000 - $120,000", "Sydney"), [[100000, 120000, "AUD", "year"]]);
  assert.deepEqual(amounts("Salary: $100,000 - $120,000", "New York or Toronto"), [
    [100000, 120000, "USD", "year"],
  ]);
});

test("salary tells base, on-target, total and unspecified pay apart", () => {
  const component = (words: string) => read(words)[0]?.component;
  assert.equal(component("The base salary range is $100,000 - $120,000."), "base");
  assert.equal(component("The salary range is $100,000 - $120,000 OTE."), "ote");
  assert.equal(component("On Target Earnings (OTE): $100,000–$120,000 plus equity"), "ote");
  assert.equal(component("The total cash compensation is $100,000 to $120,000."), "total");
  assert.equal(component("Pay range: $100,000 to $120,000."), "unspecified");
  assert.equal(component("Compensation is $100k-$120k, plus equity."), "base");
  assert.equal(component("Annual bonus of $10,000 - $20,000"), "bonus");
});

test("salary keeps the zone word for word", () => {
  const zones = (words: string) => read(words).map(({ zone }) => zone);
  assert.deepEqual(zones("California pay range\n\n$165,000—$250,000 USD"), ["California"]);
  assert.deepEqual(zones("The US base salary range is between $40 – $45/hr."), ["US"]);
  assert.deepEqual(zones("For Seattle, WA-based roles: The base salary range is $100,000 - $120,000."), [
    "Seattle, WA",
  ]);
  assert.deepEqual(zones("The annual salary range is $165,000 - $250,000."), [null]);
});

test("salary spans are the posting's own words", () => {
  const words = "Good pay. The salary range is $165,000 - $250,000 USD a year.";
  const span = read(words)[0]?.span;
  assert.equal(span?.text, "$165,000 - $250,000 USD");
  assert.equal(words.slice(span?.start, span?.end), span?.text);
});

test("salary reads the title when the text is silent", () => {
  const found = salary(
    readPostingText({ id: "1", title: "Legal Trainer, $150-$200/hour", description: "Join us." }),
  );
  assert.equal(found?.value[0]?.span?.field, "title");
  assert.equal(found?.value[0]?.min, 150);
});

const FIELDS: [name: string, field: unknown, row: Row][] = [
  [
    "schema.org",
    { "@type": "MonetaryAmount", currency: "USD", value: { minValue: 40, maxValue: 60, unitText: "HOUR" } },
    [40, 60, "USD", "hour"],
  ],
  [
    "schema.org with one value",
    { currency: "EUR", value: { value: 60000, unitText: "YEAR" } },
    [60000, 60000, "EUR", "year"],
  ],
  [
    "our own form",
    { min: 100000, max: null, currency: "gbp", period: "year" },
    [100000, null, "GBP", "year"],
  ],
  [
    "Lever",
    { min: 150000, max: 180000, currency: "USD", interval: "per-year-salary" },
    [150000, 180000, "USD", "year"],
  ],
  [
    "Greenhouse",
    { min_cents: 15000000, max_cents: 18000000, currency_type: "USD", title: "Austin" },
    [150000, 180000, "USD", "year"],
  ],
  ["a string", "$120k-$150k", [120000, 150000, "USD", "year"]],
  [
    "Ashby's summary",
    { compensationTiers: [], compensationTierSummary: "$293K – $325K • Offers Equity" },
    [293000, 325000, "USD", "year"],
  ],
  [
    "Ashby's tiers",
    {
      compensationTiers: [
        {
          title: "Any",
          components: [
            { compensationType: "EquityPercentage", minValue: 0.1, maxValue: 0.2, currencyCode: null },
            {
              compensationType: "Salary",
              minValue: 200000,
              maxValue: 250000,
              currencyCode: "USD",
              interval: "1 YEAR",
            },
          ],
        },
      ],
    },
    [200000, 250000, "USD", "year"],
  ],
];

for (const [name, field, row] of FIELDS) {
  test(`salary reads the field of ${name}`, () => {
    const found = salary(
      readPostingText({ id: "1", title: "Engineer", description: "Pay: $1,000 a day", salary: field }),
    );
    const rows = found?.value.map(({ min, max, currency, period }) => [min, max, currency, period]);
    assert.deepEqual(rows, [row]);
    assert.equal(found?.value[0]?.from, "field");
    assert.equal(found?.value[0]?.span, null);
  });
}

test("salary ignores fields of no known form", () => {
  for (const field of [
    null,
    7,
    {},
    [],
    { min: "a lot" },
    { currency: "USD" },
    { min: -1, max: -2, currency: "USD" },
  ]) {
    const found = salary(readPostingText({ id: "1", title: "Engineer", description: "", salary: field }));
    assert.equal(found, undefined);
  }
});

test("salary does bounded work on hostile text", () => {
  for (const piece of ["$", "$1 ", "9", "1,", "$100k-", "((((", "salary "]) {
    amounts(piece.repeat(200_000));
  }
});
