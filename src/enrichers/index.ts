// The table of contents of enrichers: one file per fact, joined here into one reading of a posting.
import type { Taxonomy } from "../content/taxonomy.ts";
import type { Enrichment, Evidence } from "../domain/evidence.ts";
import { type Evidenced, type Facts, RULES_VERSION } from "../domain/facts.ts";
import type { Fact } from "../domain/mention.ts";
import type { PlacesFact } from "../domain/place.ts";
import type { PostingInput } from "../domain/posting.ts";
import { degree } from "./degree.ts";
import { employment } from "./employment.ts";
import { interviewStagesEnricher } from "./interview-stages.ts";
import { language } from "./language.ts";
import { levelEnricher } from "./level.ts";
import { placesEnricher } from "./places.ts";
import { type PostingText, readPostingText } from "./posting-text.ts";
import { roleEnricher } from "./role.ts";
import { salary } from "./salary.ts";
import { skillsEnricher } from "./skills.ts";
import { tasksEnricher } from "./tasks.ts";
import { visaSponsorship } from "./visa-sponsorship.ts";
import { wordIndex } from "./word-index.ts";
import { workReader } from "./work.ts";
import { workplace } from "./workplace.ts";
import { years } from "./years.ts";

/** Reads every fact of a posting; pure, and total: any input gives an enrichment. */
export type EnrichPosting = (input: PostingInput) => Enrichment;

/** The same for some postings together, in order: each is read as it would be alone, in two thirds of the time. */
export type EnrichPostings = (inputs: readonly PostingInput[]) => Enrichment[];

/** Builds the look-ups once; the function it returns is called for each posting. */
export function postingEnricher(taxonomy: Taxonomy): EnrichPosting {
  const enrich = togetherEnricher(taxonomy);
  return (input) => enrich([input])[0]!;
}

/** Builds the look-ups once, too. However many postings there are, few are held as words at a time. */
export function postingsEnricher(taxonomy: Taxonomy): EnrichPostings {
  const enrich = togetherEnricher(taxonomy);
  return (inputs) => {
    const enrichments: Enrichment[] = [];
    for (let from = 0; from < inputs.length; ) {
      const to = endOfRound(inputs, from);
      enrichments.push(...enrich(inputs.slice(from, to)));
      from = to;
    }
    return enrichments;
  };
}

const MOST_TOGETHER = 32;
const MOST_LETTERS_TOGETHER = 500_000;

function endOfRound(inputs: readonly PostingInput[], from: number): number {
  let letters = 0;
  let to = from;
  while (to < inputs.length && to - from < MOST_TOGETHER && letters < MOST_LETTERS_TOGETHER) {
    letters += inputs[to]!.description?.length ?? 0;
    to++;
  }
  return to;
}

/** One fact of all postings before the next: a reader's code and tables then stay close to the processor. */
function togetherEnricher(taxonomy: Taxonomy): EnrichPostings {
  const reader = workReader(taxonomy);
  const role = roleEnricher(taxonomy, reader);
  const level = levelEnricher(taxonomy.levels);
  const skills = skillsEnricher(taxonomy.skills, taxonomy.skillContext);
  const interviewStages = interviewStagesEnricher(taxonomy.interviewStages);
  const places = placesEnricher(taxonomy.places);
  const tasks = tasksEnricher(taxonomy, reader);
  const index = wordIndex();
  return (inputs) => {
    const texts = inputs.map((input) => readPostingText(input, index));
    const all = <T>(read: (text: PostingText) => T) => texts.map((text) => read(text));
    const works = all(reader.read);
    const roles = works.map((work) => role(work));
    const columns: Columns = {
      role: roles,
      tasks: works.map((work, at) => tasks(work, roles[at]!.value)),
      places: all(places),
      language: all(language),
      level: all(level),
      years: all(years),
      salary: all(salary),
      workplace: all(workplace),
      employment: all(employment),
      visaSponsorship: all(visaSponsorship),
      degree: all(degree),
      skills: all(skills),
      interviewStages: all(interviewStages),
    };
    return texts.map((text, at) => joined(text, columns, at));
  };
}

/** What was found of each fact, a posting an entry; undefined where it is not stated. */
type Columns = {
  [F in keyof Facts as F extends "id" | "rules" | "remoteScope" ? never : F]: readonly (
    | Fact<F extends "places" ? PlacesFact : NonNullable<Facts[F]>>
    | undefined
  )[];
};

function joined(text: PostingText, columns: Columns, at: number): Enrichment {
  const evidence: Evidence[] = [];
  const noted = <T>(fact: Evidenced, column: readonly (Fact<T> | undefined)[]): T | undefined => {
    const found = column[at];
    if (found !== undefined) evidence.push({ fact, rule: found.rule, mentions: found.mentions });
    return found?.value;
  };
  const role = noted("role", columns.role) ?? NO_ROLE;
  const where = noted("places", columns.places);
  return {
    facts: {
      id: text.input.id,
      language: columns.language[at]?.value ?? "und",
      role,
      level: noted("level", columns.level) ?? { value: "not_stated", from: "none" },
      years: noted("years", columns.years) ?? null,
      salary: columns.salary[at]?.value ?? [],
      workplace: noted("workplace", columns.workplace) ?? { value: "not_stated", officeDays: null },
      places: where?.places ?? [],
      remoteScope: where?.remoteScope ?? [],
      employment: noted("employment", columns.employment) ?? "not_stated",
      visaSponsorship: noted("visaSponsorship", columns.visaSponsorship) ?? "not_stated",
      degree: noted("degree", columns.degree) ?? { value: "not_stated", orEquivalent: false },
      skills: columns.skills[at]?.value ?? [],
      tasks: columns.tasks[at]?.value ?? [],
      interviewStages: noted("interviewStages", columns.interviewStages) ?? [],
      rules: RULES_VERSION,
    },
    evidence,
    text: text.description,
  };
}

const NO_ROLE = {
  family: "non-tech",
  archetype: null,
  agentWork: 0,
  mlWork: 0,
  rule: "no technical words",
} as const;
