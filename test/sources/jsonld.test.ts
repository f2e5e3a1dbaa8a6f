import assert from "node:assert/strict";
import { test } from "node:test";
import { jsonld } from "../../src/sources/jsonld.ts";
import { payload, recorded, stated } from "./recorded.ts";

test("parse reads a graph: escaped text, several places, pay in text", () => {
  const { postings, texts, problems } = stated(jsonld, recorded("jsonld/graph.html"));
  assert.deepEqual(postings, [
    {
      id: "jsonld::MP-17",
      title: "AI Agent Engineer & Plumber",
      employer: "Millpond Ltd",
      location: "Leeds, United Kingdom | Cork, Ireland",
      url: "https://millpond.example/careers/agent-engineer",
      datePosted: "2026-05-11",
      validThrough: "2026-08-01T00:00",
      employmentType: "FULL_TIME, CONTRACTOR",
      workplaceType: null,
      salary: [
        {
          min: 65000,
          max: 80000,
          currency: "GBP",
          period: "year",
          component: "base",
        },
      ],
    },
  ]);
  assert.deepEqual(texts, ["<p>You would keep the agents from flooding the mill.</p>"]);
  assert.deepEqual(problems, []);
});

test("parse reads markup with comments, raw line ends and a comma too many", () => {
  const { postings, texts, problems } = stated(jsonld, recorded("jsonld/broken.html"));
  assert.deepEqual(postings, [
    {
      id: "jsonld::/jobs/9",
      title: "Machine Learning Engineer",
      employer: "Otterway",
      location: "Remote (United States, Canada)",
      url: null,
      datePosted: null,
      validThrough: null,
      employmentType: "FULL_TIME",
      workplaceType: "TELECOMMUTE",
      salary: [
        {
          min: 62.5,
          max: 62.5,
          currency: "USD",
          period: "hour",
          component: "base",
        },
      ],
    },
  ]);
  assert.deepEqual(texts, ["First line\nsecond line\twith a tab"]);
  assert.deepEqual(problems, []);
});

test("parse reads several postings of a page and says what it can't read", () => {
  const { postings, texts, problems } = stated(jsonld, recorded("jsonld/several.html"));
  assert.deepEqual(postings, [
    {
      id: "jsonld::https://sedge.example/jobs/1",
      title: "Data Engineer",
      employer: "Sedge",
      location: "Oslo, Norway",
      url: "https://sedge.example/jobs/1",
      datePosted: null,
      validThrough: null,
      employmentType: null,
      workplaceType: null,
      salary: "kr 700 000 - 800 000 per year",
    },
    {
      id: "jsonld::https://sedge.example/jobs#2",
      title: "Prompt Engineer",
      employer: "Sedge",
      location: null,
      url: "https://sedge.example/jobs",
      datePosted: null,
      validThrough: null,
      employmentType: null,
      workplaceType: null,
      salary: [
        {
          min: 54000,
          max: 54000,
          currency: "EUR",
          component: "base",
        },
      ],
    },
  ]);
  assert.deepEqual(texts, ["", ""]);
  assert.deepEqual(problems, ["saved: JSON-LD that can't be read", "saved posting 3: title: missing"]);
});

test("parse reads every form of baseSalary", () => {
  const salaryOf = (more: object) => {
    const markup = { "@type": "JobPosting", title: "ML Engineer", identifier: "1", ...more };
    return stated(jsonld, payload(JSON.stringify(markup), { source: "jsonld" })).postings[0]!.salary;
  };
  const year = { min: 50_000, max: 60_000, currency: "EUR", period: "year", component: "base" };
  const range = { minValue: 50_000, maxValue: 60_000 };
  const forms: [object, unknown][] = [
    [
      { baseSalary: { "@type": "MonetaryAmount", currency: "EUR", value: { ...range, unitText: "YEAR" } } },
      [year],
    ],
    [{ baseSalary: { currency: "EUR", ...range, unitText: "YEAR" } }, [year]],
    [{ baseSalary: { currency: "EUR", value: [{ ...range, unitText: "YEAR" }] } }, [year]],
    [{ baseSalary: [{ currency: "EUR", value: { ...range, unitCode: "ANN" } }] }, [year]],
    [
      {
        baseSalary: {
          "@type": "PriceSpecification",
          priceCurrency: "EUR",
          minPrice: 50_000,
          maxPrice: 60_000,
          unitText: "YEAR",
        },
      },
      [year],
    ],
    [
      { baseSalary: "50000", salaryCurrency: "EUR" },
      [{ min: 50_000, max: 50_000, currency: "EUR", component: "base" }],
    ],
    [{ baseSalary: "€50.000 - €60.000 per year" }, "€50.000 - €60.000 per year"],
    [{ baseSalary: { currency: "EUR", value: "50.000 - 60.000", unitText: "YEAR" } }, [year]],
    [{ baseSalary: { currency: "EUR", value: "by agreement" } }, "by agreement"],
    [{ estimatedSalary: { currency: "EUR", value: { ...range } } }, undefined],
    [{ baseSalary: { currency: "EUR", value: { minValue: 0, maxValue: 0 } } }, undefined],
    [{ baseSalary: null }, undefined],
  ];
  for (const [form, salary] of forms) assert.deepEqual(salaryOf(form), salary, JSON.stringify(form));
});

test("parse takes the page's address for an id where the identifier is the employer's name", () => {
  const page = `<link rel="canonical" href="https://millpond.example/1"><script type="application/ld+json">
    {"@type":"http://schema.org/JobPosting","title":"Miller","identifier":"Millpond","hiringOrganization":"Millpond"}</script>`;
  assert.equal(
    stated(jsonld, payload(page, { source: "jsonld" })).postings[0]!.id,
    "jsonld::https://millpond.example/1",
  );
});
