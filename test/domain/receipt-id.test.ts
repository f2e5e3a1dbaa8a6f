import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Degree, Employment, VisaSponsorship } from "../../src/domain/facts.ts";
import { PostingFilter } from "../../src/domain/filter.ts";
import { LEVELS, LevelBand } from "../../src/domain/level.ts";
import { WORKPLACES } from "../../src/domain/place.ts";
import { type Cell, cellOf, MEASURES, receiptId } from "../../src/domain/receipt-id.ts";
import { FAMILIES } from "../../src/domain/role.ts";
import { TASKS } from "../../src/domain/task.ts";

fc.configureGlobal({ seed: 20261101 });

test("receiptId says measure and filter in words, whatever order the filter was written in", () => {
  const id = "salary-median;band=senior;country=CA,US;currency=USD;role=ml-engineer";
  const filter = { role: ["ml-engineer"], currency: "USD", country: ["CA", "US"], band: ["senior"] } as const;
  assert.equal(receiptId({ measure: "salary-median", filter: PostingFilter.parse(filter) }), id);
  assert.deepEqual(cellOf(id), { measure: "salary-median", filter });
});

test("receiptId leaves out what is not asked for", () => {
  const cell: Cell = { measure: "active-postings", filter: { role: [], q: undefined } };
  assert.equal(receiptId(cell), "active-postings");
  assert.deepEqual(cellOf("active-postings"), { measure: "active-postings", filter: {} });
});

test("receiptId escapes what has a meaning of its own in an id, a path or a query", () => {
  const id = receiptId({ measure: "skill-share", filter: { city: ["a;b=c,d%e/f?g#h i"] }, of: "c++" });
  assert.equal(id, "skill-share;city=a%3Bb%3Dc%2Cd%25e%2Ff%3Fg%23h%20i;of=c%2B%2B");
});

/** Words as they could stand in an address: with separators, escapes, spaces, other scripts and emoji. */
const word = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ";",
        "=",
        ",",
        "%",
        "/",
        "?",
        "#",
        "&",
        "+",
        " ",
        "%2C",
        "%zz",
        "é",
        "東",
        "🦾",
        "'",
        '"',
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(""));
const list = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 });
const filters = fc.record(
  {
    q: word,
    role: list(fc.constantFrom(...FAMILIES)),
    archetype: list(word),
    level: list(fc.constantFrom(...LEVELS)),
    band: list(fc.constantFrom(...LevelBand.options)),
    workplace: list(fc.constantFrom(...WORKPLACES)),
    country: list(fc.constantFrom("US", "DE", "GB")),
    city: list(word),
    skill: list(word),
    task: list(fc.constantFrom(...TASKS)),
    employer: list(word),
    employment: list(fc.constantFrom(...Employment.options)),
    visa: list(fc.constantFrom(...VisaSponsorship.options)),
    source: list(word),
    set: list(word),
    panel: fc.constantFrom("census", "all"),
    text: fc.constantFrom("read", "title_only"),
    skillAny: list(word),
    skillNot: list(word),
    employerNot: list(word),
    degree: list(fc.constantFrom(...Degree.options)),
    yearsFrom: fc.double({ min: 0, max: 60, noNaN: true }).map(Math.abs),
    yearsTo: fc.integer({ min: 0, max: 60 }),
    postedWithin: fc.integer({ min: 1, max: 3650 }),
    salaryBelow: fc.integer({ min: 1 }),
    salaryFloor: fc.double({ min: 0.001, max: 1e300, noNaN: true }),
    currency: fc.string({ minLength: 3, maxLength: 3 }),
    unstated: fc.boolean(),
    state: fc.constantFrom("active", "closed", "all"),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const cells = fc.record(
  { measure: fc.constantFrom(...MEASURES), filter: filters, of: word, against: word },
  { requiredKeys: ["measure", "filter"], noNullPrototype: true },
);

test("cellOf reads back every cell that receiptId writes", () => {
  fc.assert(
    fc.property(cells, (cell) => {
      assert.deepEqual(cellOf(receiptId(cell as Cell)), cell);
    }),
    { numRuns: 500 },
  );
});

test("receiptId of any cell is plain ASCII without spaces, fit for an address", () => {
  fc.assert(
    fc.property(cells, (cell) => {
      const id = receiptId(cell as Cell);
      assert.match(id, /^[!-~]*$/);
      assert.doesNotMatch(id, /[/?#]/);
    }),
  );
});

test("receiptId survives half of a surrogate pair", () => {
  assert.equal(
    receiptId({ measure: "active-postings", filter: { q: "\ud83e" } }),
    "active-postings;q=%EF%BF%BD",
  );
});

const NONE = [
  "",
  "salary-mode;role=ml-engineer",
  "salary-median;role",
  "salary-median;=x",
  "salary-median;role=wizard",
  "salary-median;salaryFloor=much",
  "salary-median;measure=salary-p25",
  "salary-median;filter=x",
  "salary-median;currency=dollars",
  "salary-median;colour=red",
];
for (const id of NONE) {
  test(`cellOf(${JSON.stringify(id)}) names no cell`, () => assert.equal(cellOf(id), undefined));
}

test("cellOf answers any text with a cell or undefined, never with an exception", () => {
  fc.assert(
    fc.property(fc.constantFrom(...MEASURES), fc.array(fc.tuple(word, word)), (measure, parts) => {
      const id = [measure, ...parts.map(([key, value]) => `${key}=${value}`)].join(";");
      const cell = cellOf(id);
      if (cell !== undefined) assert.deepEqual(cellOf(receiptId(cell)), cell);
    }),
  );
});

test("cellOf lets no key reach an object's prototype", () => {
  for (const key of ["__proto__", "constructor", "toString"]) {
    const cell = cellOf(`active-postings;${key}=q`);
    assert.ok(cell === undefined || Object.getPrototypeOf(cell.filter) === Object.prototype, key);
    assert.equal(cell?.filter.q, undefined);
  }
});
