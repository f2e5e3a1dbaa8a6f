// Reads one schema.org JobPosting object: the markup has many spellings, and pages use all of them.
// https://schema.org/JobPosting, https://developers.google.com/search/docs/appearance/structured-data/job-posting
import { at, type Fields, firstText, isFields, joinedTexts, listOf, textOf } from "./json-value.ts";
import { amountOf, type PayField, payField, type StatedPay } from "./pay-field.ts";
import { countryText, placesText, placeText } from "./place-text.ts";
import type { PostingDraft } from "./posting-draft.ts";

export function isJobPosting(value: unknown): value is Fields {
  return (
    isFields(value) && listOf(value["@type"]).some((type) => /(?:^|[/:#])JobPosting$/.test(String(type)))
  );
}

/** Everything but the id, which a page may have to give in the posting's place. */
export function jobPostingDraft(posting: Fields): PostingDraft {
  const { hiringOrganization } = posting;
  return {
    id: identifierOf(posting),
    title: firstText(posting.title, posting.name),
    employer: firstText(
      ...listOf(hiringOrganization).flatMap((one) => [at(one, "name"), at(one, "legalName"), one]),
    ),
    location: locationOf(posting),
    description: descriptionOf(posting),
    url: firstText(posting.url, at(posting, "mainEntityOfPage", "@id"), posting.mainEntityOfPage),
    datePosted: textOf(posting.datePosted),
    validThrough: textOf(posting.validThrough),
    employmentType: joinedTexts(listOf(posting.employmentType), ", "),
    workplaceType: workplaceOf(posting),
    salary: salaryOf(posting),
  };
}

/** Some pages put the employer's name where the posting's number belongs. */
function identifierOf({ identifier, hiringOrganization }: Fields): string | null {
  const names = listOf(hiringOrganization).flatMap((one) => [textOf(at(one, "name")), textOf(one)]);
  const values = listOf(identifier).flatMap((one) => [at(one, "value"), at(one, "@value"), one]);
  return firstText(...values.filter((value) => !names.includes(textOf(value))));
}

/** Where people may live who work from home is a scope, not a place of work. */
function locationOf(posting: Fields): string | null {
  const places = listOf(posting.jobLocation).map(
    (place) => placeText(at(place, "address")) ?? firstText(at(place, "name"), place) ?? placeText(place),
  );
  const scopes = listOf(posting.applicantLocationRequirements).map(
    (area) => countryText(area) ?? placeText(area),
  );
  const scope = joinedTexts(scopes, ", ");
  const remote = scope === null ? "Remote" : `Remote (${scope})`;
  return placesText(isTelecommute(posting) ? [...places, remote] : places);
}

function isTelecommute({ jobLocationType }: Fields): boolean {
  return listOf(jobLocationType).some((type) => /telecommut/i.test(String(type)));
}

function workplaceOf(posting: Fields): string | null {
  return isTelecommute(posting) ? "TELECOMMUTE" : null;
}

/** Some pages put what the markup has own keys for beside the description instead of into it. */
function descriptionOf(posting: Fields): string | null {
  const parts = [
    "description",
    "responsibilities",
    "qualifications",
    "skills",
    "experienceRequirements",
    "jobBenefits",
  ];
  const texts = parts.flatMap((part) => listOf(posting[part]).map(textOf));
  const main = texts[0] ?? "";
  return joinedTexts(
    texts.filter((text, index) => index === 0 || (text !== null && text.length > 40 && !main.includes(text))),
    "\n",
  );
}

/** MonetaryAmount with a QuantitativeValue, a bare number, text, or a list of them; estimates are not stated pay. */
function salaryOf(posting: Fields): PayField[] | string | undefined {
  const salaries = listOf(posting.baseSalary);
  const stated = salaries.flatMap((salary) =>
    listOf(at(salary, "value") ?? salary).map((value) => statedPay(salary, value, posting.salaryCurrency)),
  );
  const words = firstText(...salaries.flatMap((salary) => [at(salary, "value"), salary]));
  return payField(stated) ?? (words !== null && amountOf(words) === null ? words : undefined);
}

/** `value` is the salary itself where it has none inside. */
function statedPay(salary: unknown, value: unknown, salaryCurrency: unknown): StatedPay {
  const [low, high] = boundsIn(value);
  const exact = isFields(value) ? (value.value ?? value.price) : (low ?? value);
  const unit = at(value, "unitText") ?? at(salary, "unitText") ?? at(value, "unitCode");
  return {
    min: at(value, "minValue") ?? at(salary, "minValue") ?? at(value, "minPrice") ?? exact,
    max: at(value, "maxValue") ?? at(salary, "maxValue") ?? at(value, "maxPrice") ?? high ?? exact,
    currency: firstText(
      at(salary, "currency"),
      at(value, "currency"),
      at(salary, "priceCurrency"),
      salaryCurrency,
    ),
    period: UNIT_CODES[textOf(unit) ?? ""] ?? unit,
    component,
  };
}

/** "50.000 - 60.000" where one number belongs; other words are left to the enrichers. */
function boundsIn(value: unknown): [string, string] | [] {
  const match =
    typeof value === "string"
      ? /^([\d.,' ]{2,20}k?)\s?[-–—]\s?([\d.,' ]{2,20}k?)$/i.exec(value.trim())
      : null;
  return match === null ? [] : [match[1]!, match[2]!];
}

const component = "base" as const;

/** UN/CEFACT codes of time, which schema.org allows in place of words. */
const UNIT_CODES: Readonly<Record<string, string>> = {
  HUR: "hour",
  DAY: "day",
  WEE: "week",
  MON: "month",
  ANN: "year",
};
