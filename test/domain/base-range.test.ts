import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { baseRange } from "../../src/domain/base-range.ts";
import type { Salary } from "../../src/domain/salary.ts";

fc.configureGlobal({ seed: 20261101 });

const STATED: Salary = {
  min: 100_000,
  max: 140_000,
  currency: "USD",
  period: "year",
  component: "base",
  zone: null,
  from: "text",
  span: null,
};

test("baseRange of a posting without pay is undefined", () => assert.equal(baseRange([]), undefined));

test("baseRange takes the stated base range per year", () => {
  assert.deepEqual(baseRange([STATED]), { currency: "USD", low: 100_000, high: 140_000 });
  const hourly: Salary = { ...STATED, min: 50, max: 70, period: "hour" };
  assert.deepEqual(baseRange([hourly]), { currency: "USD", low: 104_000, high: 145_600 });
});

test("baseRange takes a single amount as a range of its own", () => {
  assert.deepEqual(baseRange([{ ...STATED, max: 100_000 }]), {
    currency: "USD",
    low: 100_000,
    high: 100_000,
  });
});

test("baseRange leaves out what is open at one end", () => {
  assert.equal(baseRange([{ ...STATED, max: null }]), undefined);
  assert.equal(baseRange([{ ...STATED, min: null }]), undefined);
  assert.deepEqual(baseRange([{ ...STATED, max: null }, STATED])?.low, 100_000);
});

for (const component of ["ote", "total", "bonus", "equity"] as const) {
  test(`baseRange never takes ${component} for base`, () => {
    assert.equal(baseRange([{ ...STATED, component }]), undefined);
    const both = [{ ...STATED, component, min: 1, max: 2 }, STATED];
    assert.equal(baseRange(both)?.low, 100_000);
  });
}

test("baseRange takes unspecified pay only where no base is stated", () => {
  const unspecified: Salary = { ...STATED, component: "unspecified", min: 90_000, max: 95_000 };
  assert.equal(baseRange([unspecified])?.low, 90_000);
  assert.equal(baseRange([unspecified, STATED])?.low, 100_000);
});

test("baseRange of several zones is the one in the middle, the lower of two", () => {
  const zones = [150_000, 100_000, 130_000, 110_000].map(
    (min, index): Salary => ({ ...STATED, zone: `zone ${index}`, min, max: min + 20_000 }),
  );
  assert.deepEqual(baseRange(zones), { currency: "USD", low: 110_000, high: 130_000 });
  assert.deepEqual(baseRange(zones.slice(0, 3)), { currency: "USD", low: 130_000, high: 150_000 });
});

test("baseRange never pools currencies: zones of another one are left out", () => {
  const pounds: Salary = { ...STATED, currency: "GBP", min: 70_000, max: 80_000 };
  assert.deepEqual(baseRange([STATED, pounds, pounds]), { currency: "USD", low: 100_000, high: 140_000 });
});

test("baseRange is always one of the ranges that are stated", () => {
  const salaries = fc.array(
    fc.record({
      ...Object.fromEntries(Object.entries(STATED).map(([key, value]) => [key, fc.constant(value)])),
      min: fc.option(fc.integer({ min: 0, max: 1e6 })),
      max: fc.option(fc.integer({ min: 0, max: 1e6 })),
      currency: fc.constantFrom("USD", "EUR"),
      component: fc.constantFrom("base", "unspecified", "ote"),
    }) as unknown as fc.Arbitrary<Salary>,
  );
  fc.assert(
    fc.property(salaries, (stated) => {
      const range = baseRange(stated);
      if (range === undefined) return;
      assert.ok(
        stated.some(
          ({ min, max, currency, component }) =>
            min === range.low && max === range.high && currency === range.currency && component !== "ote",
        ),
      );
    }),
  );
});
