import assert from "node:assert/strict";
import { test } from "node:test";
import { jobPostingOf } from "../../site/job-posting.ts";
import type { PostingAnswerRow } from "../../site/posting-row.ts";

const ROW = {
  posting_id: "greenhouse:acme:1",
  source: "greenhouse",
  employer: "Acme",
  title: "AI Agent Engineer",
  date_posted: "2026-05-02",
  active: true,
  duplicate_of: "",
  description: "Build agents.\n\nShip <b>them</b> & watch.",
  employment: "full_time",
  workplace: "onsite",
  places: [{ city: "Berlin", region: null, country: "DE" }],
  remote_scope: [],
  base_low: 90_000,
  base_high: 120_000,
  base_currency: "EUR",
} as unknown as PostingAnswerRow;

test("jobPostingOf says what search engines require, with every mark of the text as text", () => {
  assert.deepEqual(jobPostingOf(ROW), {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title: "AI Agent Engineer",
    description: "<p>Build agents.</p><p>Ship &lt;b&gt;them&lt;/b&gt; &amp; watch.</p>",
    datePosted: "2026-05-02",
    hiringOrganization: { "@type": "Organization", name: "Acme" },
    identifier: { "@type": "PropertyValue", name: "greenhouse", value: "greenhouse:acme:1" },
    directApply: false,
    jobLocation: [
      {
        "@type": "Place",
        address: { "@type": "PostalAddress", addressLocality: "Berlin", addressCountry: "DE" },
      },
    ],
    employmentType: "FULL_TIME",
    baseSalary: {
      "@type": "MonetaryAmount",
      currency: "EUR",
      value: { "@type": "QuantitativeValue", minValue: 90_000, maxValue: 120_000, unitText: "YEAR" },
    },
  });
});

test("jobPostingOf of remote work says from which countries it may be done", () => {
  const remote = jobPostingOf({ ...ROW, workplace: "remote", remote_scope: ["US", "CA"] }) as Record<
    string,
    unknown
  >;
  assert.equal(remote.jobLocationType, "TELECOMMUTE");
  assert.deepEqual(remote.applicantLocationRequirements, [
    { "@type": "Country", name: "US" },
    { "@type": "Country", name: "CA" },
  ]);
  assert.equal(remote.jobLocation, undefined);
});

const MISSING: readonly [string, Partial<PostingAnswerRow>][] = [
  ["a closed posting", { active: false }],
  ["a posting counted elsewhere", { duplicate_of: "greenhouse:acme:2" }],
  ["a posting whose text is not held", { description: null }],
  ["a posting without a day", { date_posted: null }],
  ["a posting without an employer", { employer: "" }],
  ["a posting without a country", { places: [{ city: "Berlin", region: null, country: null }] }],
  ["remote work from nowhere known", { workplace: "remote", places: [] }],
];
for (const [what, part] of MISSING) {
  test(`jobPostingOf of ${what} is nothing`, () =>
    assert.equal(jobPostingOf({ ...ROW, ...part }), undefined));
}
