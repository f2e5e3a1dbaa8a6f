// Posting text is hostile: whatever it holds, reading it neither throws nor costs more than its length.
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { readTaxonomy } from "../../src/content/index.ts";
import { postingEnricher } from "../../src/enrichers/index.ts";
import { countSteps } from "./count-steps.ts";

const enrich = postingEnricher(readTaxonomy());

function read(description: string, title = "AI Engineer") {
  return enrich({ id: "1", title, employer: "Acme", location: "Berlin", description });
}

/** Repeated until the text is long enough. */
const BAITS: Record<string, string> = {
  "dollar signs": "$",
  "open brackets": "(",
  spaces: " ",
  "line breaks": "\n",
  "tabs and line breaks": "\t\n",
  "no-break spaces": "\u00a0",
  "full stops": ". ",
  dots: ".",
  bullets: "- ",
  "hash signs": "#",
  "one endless word": "a",
  "one endless name": "Acme",
  "one endless number": "1",
  "numbers in groups": "1,000,",
  "pay ranges": "$100k - ",
  "ranges without an end": "up to $120,000 to ",
  "salaries of many zones": "Salary in Zone A: $100,000 - $120,000. ",
  "years of experience": "5+ years of ",
  "years before years": "3-5 - 3-5 years ",
  degrees: "Bachelor's or Master's degree in ",
  "visa words": "not sponsor visa citizen ",
  "places in a row": "Berlin, Paris, ",
  "places of remote work": "remote in Germany or ",
  "remote, hybrid, on-site": "not remote hybrid on-site office ",
  "days in the office": "2-3 days a week in the office ",
  "names of days": "Tuesday, Wednesday and ",
  "employment words": "this is a full-time contract ",
  "interview words": "The interview process includes a phone screen ",
  "headings without text": "Requirements: Responsibilities: ",
  "lines of headings": "Requirements\nAbout us\n",
  "names of the employer": "About Acme Acme ",
  "names of skills": "Python, PyTorch and ",
  "words that may be skills": "go spark r c ",
  "words of the work": "fine-tune LLM agents with RAG pipelines ",
  "one-letter abbreviations": "U.S. ",
  "zero-width marks": "a\u200b\u200d\ufeff",
  "marks of direction": "\u202ea\u2066b\u2069",
  "halves of pairs": "\ud83d",
  emoji: "👩‍💻",
  "combining accents": "e\u0301\u0301",
  "wide letters": "日本",
  "open tags": "<div>",
  "open angle brackets": "<",
  "tags without an end": "<div class=",
  "closing tags": "</p>",
  "list items": "<li>Python",
  "hidden parts": "<script>a</script>",
  comments: "<!-- -",
  entities: "&amp;",
  "broken entities": "&#x",
  "escaped tags": "&lt;div&gt;",
};

const SIZE = 60_000;
/** Twice the text may cost twice the steps and a little more; a square would cost four times as many. */
const MOST_GROWTH = 2.3;

for (const [what, bait] of Object.entries(BAITS)) {
  test(`enrich reads twice as many ${what} in twice as many steps`, () => {
    const [half, whole] = [SIZE / 2, SIZE].map((size) =>
      countSteps(() => read(bait.repeat(Math.ceil(size / bait.length)))),
    ) as [number, number];
    assert.ok(whole <= MOST_GROWTH * half + 5_000, `${half} steps, then ${whole}`);
  });
}

test("enrich reads titles, locations and employers as long as descriptions", () => {
  for (const bait of ["$", "Senior ", "AI Engineer, ", "Berlin, ", "(", "Remote - "]) {
    const long = bait.repeat(20_000);
    const input = { id: "1", title: long, employer: long, location: long, description: long };
    assert.equal(enrich({ ...input, employmentType: long, workplaceType: long, salary: long }).facts.id, "1");
  }
});

test("enrich reads ten megabytes", () => {
  for (const bait of ["$", "<b>(", "We fine-tune models with Python in Berlin for $100k. "]) {
    const text = bait.repeat(Math.ceil(10_000_000 / bait.length));
    assert.equal(read(text).facts.id, "1");
  }
});

test("enrich reads a hundred thousand tags inside one another", () => {
  const depth = 100_000;
  const { text } = read(`${"<div>".repeat(depth)}Python${"</div>".repeat(depth)}`);
  assert.equal(text, "Python");
});

const PIECES = fc.constantFrom(...Object.values(BAITS), "\n\n", "• ", ": ", "; ", "'", '"', "\0", "\\", "%s");

test("enrich reads any mixture, and quotes only what is there", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(PIECES, fc.string({ unit: "binary" })), { maxLength: 60 }), (pieces) => {
      const { text, evidence, facts } = read(pieces.join(""));
      const quoted = [
        ...evidence.flatMap(({ mentions }) => mentions),
        ...facts.skills.flatMap((skill) => skill.mentions),
      ];
      for (const { field, start, end, text: words } of quoted) {
        if (field === "description") assert.equal(text.slice(start, end), words);
      }
    }),
    { numRuns: 300, seed: 20 },
  );
});

test("countSteps tells a square from a line", () => {
  const squared = (size: number) =>
    countSteps(() => {
      const text = "a".repeat(size);
      for (let at = 0; at < size; at++) /b/.test(text.slice(at));
    });
  assert.ok(squared(2000) > 3.5 * squared(1000));
});
