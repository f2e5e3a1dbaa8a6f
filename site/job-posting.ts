// An open posting in the words of schema.org, as search engines ask for it; nothing where a required part is missing.
// https://developers.google.com/search/docs/appearance/structured-data/job-posting
import type { PostingAnswerRow } from "./posting-row.ts";

const EMPLOYMENT: Record<string, string> = {
  full_time: "FULL_TIME",
  part_time: "PART_TIME",
  contract: "CONTRACTOR",
  temporary: "TEMPORARY",
  intern: "INTERN",
};

/** Only for postings that are live, counted once, and whose text is held: the markup must say what the page shows. */
export function jobPostingOf(row: PostingAnswerRow): object | undefined {
  const where = placesOf(row);
  if (!row.active || row.duplicate_of !== "" || row.description === null || row.description.trim() === "")
    return undefined;
  if (row.date_posted === null || row.employer === "" || where === undefined) return undefined;
  const employmentType = EMPLOYMENT[row.employment];
  const salary = salaryOf(row);
  return {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title: row.title,
    description: htmlOf(row.description),
    datePosted: row.date_posted,
    hiringOrganization: { "@type": "Organization", name: row.employer },
    identifier: { "@type": "PropertyValue", name: row.source, value: row.posting_id },
    directApply: false,
    ...where,
    ...(employmentType === undefined ? {} : { employmentType }),
    ...(salary === undefined ? {} : { baseSalary: salary }),
  };
}

/** A place needs its country; remote work needs to say from where it may be done. */
function placesOf({ places, workplace, remote_scope }: PostingAnswerRow): object | undefined {
  const known = places.filter(({ country }) => country !== null);
  const jobLocation = known.map(({ city, region, country }) => ({
    "@type": "Place",
    address: {
      "@type": "PostalAddress",
      ...(city === null ? {} : { addressLocality: city }),
      ...(region === null ? {} : { addressRegion: region }),
      addressCountry: country,
    },
  }));
  const from = remote_scope.filter((code) => /^[A-Z]{2}$/.test(code));
  const countries = from.length > 0 ? from : [...new Set(known.map(({ country }) => country!))];
  if (workplace === "remote" && countries.length > 0)
    return {
      jobLocationType: "TELECOMMUTE",
      applicantLocationRequirements: countries.map((name) => ({ "@type": "Country", name })),
    };
  return workplace !== "remote" && jobLocation.length > 0 ? { jobLocation } : undefined;
}

function salaryOf({ base_low, base_high, base_currency }: PostingAnswerRow): object | undefined {
  if (base_low === null || base_high === null || base_currency === "") return undefined;
  return {
    "@type": "MonetaryAmount",
    currency: base_currency,
    value: { "@type": "QuantitativeValue", minValue: base_low, maxValue: base_high, unitText: "YEAR" },
  };
}

/** Plain text as the paragraphs that the engines ask for; no mark of the text becomes a tag. */
function htmlOf(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll("\n", "<br>")}</p>`)
    .join("");
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escaped(text: string): string {
  return text.toWellFormed().replace(/[&<>]/g, (mark) => ENTITIES[mark]!);
}
