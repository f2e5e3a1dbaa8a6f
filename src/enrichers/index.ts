// The table of contents of enrichers: one file per fact, joined here into one reading of a posting.
import type { Taxonomy } from "../content/taxonomy.ts";
import type { Enrichment, Evidence } from "../domain/evidence.ts";
import { type Evidenced, RULES_VERSION } from "../domain/facts.ts";
import type { Fact } from "../domain/mention.ts";
import type { PostingInput } from "../domain/posting.ts";
import { degree } from "./degree.ts";
import { employment } from "./employment.ts";
import { interviewStagesEnricher } from "./interview-stages.ts";
import { language } from "./language.ts";
import { levelEnricher } from "./level.ts";
import { placesEnricher } from "./places.ts";
import { readPostingText } from "./posting-text.ts";
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

/** Builds the look-ups once; the function it returns is called for each posting. */
export function postingEnricher(taxonomy: Taxonomy): EnrichPosting {
  const reader = workReader(taxonomy);
  const role = roleEnricher(taxonomy, reader);
  const level = levelEnricher(taxonomy.levels);
  const skills = skillsEnricher(taxonomy.skills, taxonomy.skillContext);
  const interviewStages = interviewStagesEnricher(taxonomy.interviewStages);
  const places = placesEnricher(taxonomy.places);
  const tasks = tasksEnricher(taxonomy, reader);
  const index = wordIndex();
  return (input) => {
    const text = readPostingText(input, index);
    const evidence: Evidence[] = [];
    const noted = <T>(fact: Evidenced, found: Fact<T> | undefined): T | undefined => {
      if (found !== undefined) evidence.push({ fact, rule: found.rule, mentions: found.mentions });
      return found?.value;
    };
    const work = reader.read(text);
    const roleFact = noted("role", role(work)) ?? NO_ROLE;
    const where = noted("places", places(text));
    return {
      facts: {
        id: input.id,
        language: language(text)?.value ?? "und",
        role: roleFact,
        level: noted("level", level(text)) ?? { value: "not_stated", from: "none" },
        years: noted("years", years(text)) ?? null,
        salary: salary(text)?.value ?? [],
        workplace: noted("workplace", workplace(text)) ?? { value: "not_stated", officeDays: null },
        places: where?.places ?? [],
        remoteScope: where?.remoteScope ?? [],
        employment: noted("employment", employment(text)) ?? "not_stated",
        visaSponsorship: noted("visaSponsorship", visaSponsorship(text)) ?? "not_stated",
        degree: noted("degree", degree(text)) ?? { value: "not_stated", orEquivalent: false },
        skills: skills(text)?.value ?? [],
        tasks: tasks(work, roleFact)?.value ?? [],
        interviewStages: noted("interviewStages", interviewStages(text)) ?? [],
        rules: RULES_VERSION,
      },
      evidence,
      text: text.description,
    };
  };
}

const NO_ROLE = {
  family: "non-tech",
  archetype: null,
  agentWork: 0,
  mlWork: 0,
  rule: "no technical words",
} as const;
