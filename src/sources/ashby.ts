// https://developers.ashbyhq.com/docs/public-job-posting-api
// The public job posting interface: every published posting of one employer in a single answer, with pay tiers.
import type { SalaryComponent } from "../domain/salary.ts";
import { checkBoard, fetchWhole } from "./fetch-answer.ts";
import { parseAnswer } from "./json-answer.ts";
import { at, type Fields, firstText, instantOf, listOf, textOf } from "./json-value.ts";
import { type PayField, payField } from "./pay-field.ts";
import { placesText, placeText } from "./place-text.ts";
import type { PostingDraft } from "./posting-draft.ts";
import type { Source } from "./source.ts";

export const ashby: Source = {
  name: "ashby",
  documentation: "https://developers.ashbyhq.com/docs/public-job-posting-api",
  boardIs: "the last part of jobs.ashbyhq.com/<token>",
  readsWholeBoards: true,
  fetch(board, effects) {
    checkBoard({ source: "ashby", board }, /^(?!\.+$)[\w.& -]{1,100}$/, "linear");
    const url = `https://api.ashbyhq.com/posting-api/job-board/${encodeURIComponent(board)}?includeCompensation=true`;
    return fetchWhole(effects, { source: "ashby", board, url, accept: "json" });
  },
  parse: (payload) =>
    parseAnswer(payload, {
      name: "Ashby",
      lists: ["jobs", "jobPostings", "results"],
      wrappers: ["data", "jobBoard", "jobBoardWithTeams", "posting", "jobPosting", "job"],
      isPosting: (fields) => "title" in fields && ("id" in fields || "jobUrl" in fields),
      read: draftOf,
    }),
};

/** An unlisted posting is not shown to the public, so it is none. */
function draftOf(job: Fields, answer: Fields): PostingDraft | undefined {
  if (job.isListed === false) return undefined;
  const url = firstText(job.jobUrl, job.externalLink);
  return {
    id: textOf(job.id) ?? url?.split("/").filter(Boolean).at(-1) ?? null,
    title: typeof job.title === "string" ? textOf(job.title) : null,
    employer: firstText(job.organizationName, at(answer, "organization", "name")),
    location: locationOf(job),
    description: firstText(job.descriptionHtml, job.descriptionPlain),
    url,
    datePosted: instantOf(job.publishedAt ?? job.publishedDate),
    validThrough: textOf(job.applicationDeadline),
    employmentType: textOf(job.employmentType),
    workplaceType: textOf(job.workplaceType) ?? (job.isRemote === true ? "Remote" : null),
    salary: salaryOf(job),
  };
}

function locationOf(job: Fields): string | null {
  const first =
    firstText(job.location, job.locationName) ??
    placeText(at(job, "address", "postalAddress") ?? job.address);
  const others = listOf(job.secondaryLocations ?? job.locations).map(
    (place) =>
      firstText(place, at(place, "location"), at(place, "locationName")) ??
      placeText(at(place, "address", "postalAddress") ?? at(place, "address")),
  );
  return placesText([first, ...others]);
}

/** Tiers are zones or levels, each with its components; the summary speaks where tiers are left out. */
function salaryOf(job: Fields): PayField[] | string | undefined {
  const compensation = job.compensation ?? job;
  const tiers = listOf(at(compensation, "compensationTiers"));
  const fromTiers = tiers.flatMap((tier) =>
    statedPay(listOf(at(tier, "components")), tiers.length > 1 ? textOf(at(tier, "title")) : null),
  );
  const stated =
    payField(fromTiers) ?? payField(statedPay(listOf(at(compensation, "summaryComponents")), null));
  return (
    stated ??
    firstText(
      at(compensation, "scrapeableCompensationSalarySummary"),
      at(compensation, "compensationTierSummary"),
    ) ??
    undefined
  );
}

const COMPONENTS: Readonly<Record<string, SalaryComponent>> = {
  Salary: "base",
  OTE: "ote",
  OnTargetEarnings: "ote",
  Bonus: "bonus",
  Commission: "bonus",
  EquityCashValue: "equity",
};

/** A percentage of equity is no amount of money. */
function statedPay(components: readonly unknown[], zone: string | null) {
  return components.flatMap((part) => {
    const component = COMPONENTS[textOf(at(part, "compensationType")) ?? ""];
    if (component === undefined) return [];
    return [
      {
        min: at(part, "minValue"),
        max: at(part, "maxValue"),
        currency: at(part, "currencyCode"),
        period: at(part, "interval"),
        component,
        zone,
      },
    ];
  });
}
