import assert from "node:assert/strict";
import { test } from "node:test";
import { hnTerms } from "../../src/sources/hn-terms.ts";

const usd = (min: number, max: number, period = "year") => [{ min, max, currency: "USD", period }];

const PAY: [terms: string, salary: unknown][] = [
  ["Corkline | $150k - $190k", usd(150_000, 190_000)],
  ["Corkline | $150-190k + equity", usd(150_000, 190_000)],
  ["Corkline | $150,000–$190,000 base", usd(150_000, 190_000)],
  ["Corkline | $65-80/hour", usd(65, 80, "hour")],
  ["Corkline | £50-60 per hour", [{ min: 50, max: 60, currency: "GBP", period: "hour" }]],
  ["Corkline | €4500 to €6000 / month", [{ min: 4500, max: 6000, currency: "EUR", period: "month" }]],
  ["Corkline | C$130K-C$150K + equity", "C$130K-C$150K + equity"],
  ["Corkline | Toronto, Canada | $130k-$150k", "$130k-$150k"],
  ["Corkline | $240k + profit sharing", "$240k + profit sharing"],
  ["Corkline | raised $12M - $15M", undefined],
  ["Corkline | Remote", undefined],
];

for (const [terms, salary] of PAY) {
  test(`hnTerms reads the pay of ${JSON.stringify(terms)}`, () =>
    assert.deepEqual(hnTerms({ location: "", terms }).salary, salary));
}

test("hnTerms reads workplace and employment where one word decides", () => {
  const read = (terms: string) => {
    const { workplaceType, employmentType } = hnTerms({ location: "", terms });
    return [workplaceType, employmentType];
  };
  assert.deepEqual(read("Corkline | REMOTE (EU) | Full-time"), ["remote", "full-time"]);
  assert.deepEqual(read("Corkline | ONSITE | contract"), ["onsite", "contract"]);
  assert.deepEqual(read("Corkline | Onsite or remote | full-time or contract"), [null, null]);
  assert.deepEqual(read("Corkline | Berlin, no remote"), ["onsite", null]);
});
