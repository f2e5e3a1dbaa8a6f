import assert from "node:assert/strict";
import { test } from "node:test";
import { readPlaces } from "../../src/content/places.ts";
import { clusterJobs } from "../../src/duplicates/cluster-jobs.ts";
import { titleReader } from "../../src/duplicates/job-title.ts";
import { jobTraits } from "../../src/duplicates/job-traits.ts";

const readTitle = titleReader(readPlaces());

/** Our own advertisement: a firm's template around the duties of one team. */
const template = (duties: string) =>
  `Quillworks prints books and builds the software that prints them. We are forty people in three towns and care for
  each line that leaves the press. What we offer: a fair wage, four weeks of leave, a desk by the window and time to
  learn. We read every letter that reaches us and answer within a week. ${duties} You have done such work before,
  write clearly, and enjoy a small team. Please send us a few lines on what you would build here.`;

const AGENTS = `In this role you build agents that plan a print run, call the tools of the press, check each sheet and
  ask a person when in doubt. You write their evaluation, watch their cost, and keep them calm when a provider is slow.`;
const RISK = `In this role you train models that tell a late payer from an honest one, keep their features fresh, measure
  their drift month by month, and explain each refusal to the people who must sign it.`;

interface Made {
  id: string;
  title?: string;
  employer?: string | null;
  location?: string;
  description?: string;
  datePosted?: string;
  url?: string;
}

function clustered(made: readonly Made[]) {
  const traits = made.map((each) =>
    jobTraits(
      {
        title: "AI Engineer",
        employer: "Quillworks",
        location: "Leeds, UK",
        description: template(AGENTS),
        datePosted: null,
        url: null,
        ...each,
      },
      readTitle,
    ),
  );
  return clusterJobs(traits);
}

const relations = (made: readonly Made[]) => clustered(made).map(({ relation, of }) => [relation, of]);

test("clusterJobs calls an equal posting the same, and says why", () => {
  const [first, second] = clustered([{ id: "a" }, { id: "b" }]);
  assert.deepEqual(first, { id: "a", job: "a", relation: "unique", of: null, why: "" });
  assert.deepEqual(second, {
    id: "b",
    job: "a",
    relation: "same",
    of: "a",
    why: "same employer, same title, same text",
  });
});

test("clusterJobs sees the same job in another place", () => {
  assert.deepEqual(
    relations([{ id: "a" }, { id: "b", location: "Porto, Portugal", title: "AI Engineer (Porto)" }]),
    [
      ["unique", null],
      ["same_elsewhere", "a"],
    ],
  );
});

test("clusterJobs sees the same job posted again, whatever the order of the lines", () => {
  const early = { id: "early", datePosted: "2026-01-05", url: "https://jobs.example.org/j/1111" };
  const late = { id: "late", datePosted: "2026-03-01T10:00:00Z", url: "https://jobs.example.org/j/2222" };
  assert.deepEqual(relations([early, late]), [
    ["unique", null],
    ["repost", "early"],
  ]);
  assert.deepEqual(relations([late, early]), [
    ["repost", "early"],
    ["unique", null],
  ]);
  assert.equal(clustered([late, early])[0]!.job, "early");
});

test("clusterJobs keeps jobs of one template apart by title", () => {
  const other = { id: "b", title: "Risk Engineer", description: template(RISK) };
  assert.deepEqual(relations([{ id: "a" }, other]), [
    ["unique", null],
    ["unique", null],
  ]);
});

test("clusterJobs keeps levels, teams and intakes of one text apart", () => {
  for (const title of [
    "Senior AI Engineer",
    "AI Engineer, French speaking",
    "AI Engineer, Summer 2027",
    "AI Engineer, Presses, Inks and Paper",
  ])
    assert.deepEqual(
      relations([{ id: "a" }, { id: "b", title }]),
      [
        ["unique", null],
        ["unique", null],
      ],
      title,
    );
});

test("clusterJobs keeps one title for two teams apart where little text is shared", () => {
  const other = {
    id: "b",
    title: "AI Engineer",
    description: `${RISK} ${RISK.toUpperCase()} Nothing else is said here.`,
  };
  assert.deepEqual(relations([{ id: "a" }, other])[1], ["unique", null]);
});

test("clusterJobs finds an aggregator's copy under another name and without one", () => {
  const copies = [{ id: "a" }, { id: "b", employer: "Jobs & More" }, { id: "c", employer: null }];
  assert.deepEqual(
    clustered(copies).map(({ job }) => job),
    ["a", "a", "a"],
  );
});

test("clusterJobs keeps two employers with one title and two texts apart", () => {
  const other = { id: "b", employer: "Paperhouse", description: template(RISK) };
  assert.deepEqual(relations([{ id: "a" }, other])[1], ["unique", null]);
});

test("clusterJobs sees one address as one posting, though its text was edited", () => {
  const url = "https://boards.greenhouse.io/quillworks/jobs/4455667";
  const edited = { id: "b", url: `${url}?utm_source=x`, description: template(RISK) };
  assert.equal(clustered([{ id: "a", url }, edited])[1]!.why, "the same address at the source");
});

test("clusterJobs joins postings without text only by employer, title and place", () => {
  const bare = { description: "" };
  assert.deepEqual(
    relations([
      { id: "a", ...bare },
      { id: "b", ...bare },
      { id: "c", ...bare, location: "Porto, Portugal" },
    ]).map(([relation]) => relation),
    ["unique", "same", "unique"],
  );
});

test("clusterJobs reads the header of a hiring thread", () => {
  const header = (id: string, title: string, datePosted: string) => ({
    id,
    title,
    datePosted,
    employer: null,
    location: "",
  });
  const [, later] = clustered([
    header("jan", "Quillworks (quill.example) | AI Engineer, Press Engineer | Leeds | ONSITE", "2026-01-03"),
    header("feb", "Quillworks | AI Engineer | Leeds | ONSITE", "2026-02-02"),
  ]);
  assert.equal(later!.relation, "repost");
});

test("clusterJobs gives each posting of a large template its place without comparing all pairs", () => {
  const many = Array.from({ length: 3000 }, (_, index) => ({ id: String(index) }));
  const found = clustered(many);
  assert.equal(new Set(found.map(({ job }) => job)).size, 1);
});
