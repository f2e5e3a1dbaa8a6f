// A filter in words, for receipts and headings.
import type { PostingFilter } from "../domain/filter.ts";
import type { Cell } from "../domain/receipt-id.ts";
import type { Vocabulary } from "./vocabulary.ts";

const BAND_WORDS: Record<string, string> = {
  junior: "junior (0-2 years)",
  mid: "mid-level (2-5 years)",
  senior: "senior (5-8 years)",
  staff_plus: "staff and above (8+ years)",
};

/** e.g. "unique postings, live when last observed, of role ML engineer, senior (5-8 years), in US". */
export function filterWords(cell: Cell, { roles, skills, sets }: Vocabulary): string {
  const { filter } = cell;
  const named = (values: readonly string[] | undefined, labels?: ReadonlyMap<string, string>) =>
    values?.map((value) => labels?.get(value) ?? value.replaceAll("_", " ")).join(" or ");
  const skillWords = filter.skill?.map((skill) => skills.get(skill)?.label ?? skill).join(" and ");
  const setWords = filter.set
    ?.map((name) => sets.find((set) => set.name === name)?.title ?? name)
    .join(" or ");
  const skillLabels = new Map([...skills].map(([skill, { label }]) => [skill, label]));
  const role = named(filter.role, roles);
  const against = cell.against === undefined ? undefined : (roles.get(cell.against) ?? cell.against);
  const parts: (string | undefined | false)[] = [
    "unique postings",
    stateWords(filter.state),
    filter.asOf && `as of ${filter.asOf}`,
    role && `of role ${role}${against === undefined ? "" : ` against ${against}`}`,
    filter.archetype && `of the finer role ${named(filter.archetype, roles)}`,
    filter.band && named(filter.band.map((band) => BAND_WORDS[band] ?? band)),
    filter.level && `of level ${named(filter.level)}`,
    filter.country && `in ${named(filter.country)}`,
    filter.city && `in ${named(filter.city)}`,
    filter.workplace && named(filter.workplace),
    skillWords && `that ask for ${skillWords}`,
    filter.skillAny && `that ask for ${named(filter.skillAny, skillLabels)}`,
    filter.skillNot && `that do not ask for ${named(filter.skillNot, skillLabels)}`,
    filter.task && `that ask for task ${named(filter.task)}`,
    filter.employer && `of ${named(filter.employer)}`,
    filter.employerNot && `not of ${named(filter.employerNot)}`,
    filter.degree && `degree ${named(filter.degree)}`,
    rangeWords("that ask for years of experience", filter.yearsFrom, filter.yearsTo),
    filter.employment && named(filter.employment),
    filter.visa && `visa sponsorship ${named(filter.visa)}`,
    filter.source && `from ${named(filter.source)}`,
    setWords && `of the set ${setWords}`,
    filter.panel === "census" && "on boards that were read whole",
    filter.text === "read" && "whose text was read",
    filter.text === "title_only" && "of which only the title is known",
    filter.postedWithin !== undefined &&
      `posted at most ${filter.postedWithin} days before the day their set was last observed`,
    filter.firstSeenFrom && `first seen from ${filter.firstSeenFrom}`,
    filter.firstSeenTo && `first seen until ${filter.firstSeenTo}`,
    scoreWords("agent work", filter.agentFrom, filter.agentTo),
    scoreWords("ML work", filter.mlFrom, filter.mlTo),
    filter.pay && PAY_WORDS[filter.pay],
    filter.process && "that name a stage of their hiring process",
    floorWords(filter),
    filter.salaryBelow !== undefined &&
      `whose posted base stays below ${filter.salaryBelow.toLocaleString("en-US")} a year`,
    filter.q && `that hold the words "${filter.q}"`,
  ];
  return parts.filter((part) => typeof part === "string" && part !== "").join(", ");
}

const PAY_WORDS = {
  observed: "whose pay would have been seen had it been stated",
  stated: "that state base pay",
  not_stated: "that state no base pay",
  absent: "of which no base pay is known",
} as const;

function stateWords(state: PostingFilter["state"]): string | undefined {
  if (state === "all") return "live or closed";
  return state === "closed" ? "closed when last observed" : "live when last observed";
}

function scoreWords(name: string, from: number | undefined, to: number | undefined): string | undefined {
  if (from === undefined && to === undefined) return undefined;
  const parts = [from === undefined ? "" : `from ${from}`, to === undefined || to > 1 ? "" : `below ${to}`];
  return `with ${name} ${parts.filter((part) => part !== "").join(" and ")}`;
}

function rangeWords(name: string, from: number | undefined, to: number | undefined): string | undefined {
  if (from === undefined && to === undefined) return undefined;
  const parts = [from === undefined ? "" : `from ${from}`, to === undefined ? "" : `to ${to}`];
  return `${name} ${parts.filter((part) => part !== "").join(" ")}`;
}

function floorWords({ salaryFloor, currency, unstated }: PostingFilter): string | undefined {
  if (salaryFloor === undefined) return currency === undefined ? undefined : `with pay in ${currency}`;
  const or = unstated === true ? ", or that state no pay" : "";
  return `whose posted base reaches ${salaryFloor.toLocaleString("en-US")} ${currency ?? ""} a year${or}`;
}
