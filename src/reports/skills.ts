// Which skills each of two roles asks for, how often, and what sets them apart, in the guide's seven areas.
import { z } from "zod";
import { Figure } from "../domain/figure.ts";
import { PostingFilter } from "../domain/filter.ts";
import { LevelBand } from "../domain/level.ts";
import { CountryCode } from "../domain/place.ts";
import type { Cell, MeasureName } from "../domain/receipt-id.ts";
import { Family } from "../domain/role.ts";
import { SkillArea } from "../domain/skill.ts";
import { distinctiveness, type EmployerCount, liftFigure, shareFigure } from "./judge.ts";
import { comparableSkills, type ListCounts, listCounts } from "./list-counts.ts";
import { defineReport } from "./report.ts";

const Params = z.strictObject({
  role: Family.default("agent-engineer").describe("the role on the left"),
  against: Family.default("ml-engineer").describe("the role on the right"),
  area: SkillArea.describe("one of the guide's seven areas").optional(),
  band: z.array(LevelBand).describe("the guide's level band").optional(),
  beside: z.string().describe("a skill: only postings that ask for it too, e.g. python").optional(),
  country: z.array(CountryCode).describe("ISO 3166 country code, e.g. US").optional(),
  sort: z.enum(["distinctive", "share"]).default("distinctive").describe("what comes first"),
  limit: z.int().positive().max(1000).default(60).describe("how many skills"),
  asOf: PostingFilter.shape.asOf,
});

const Row = z.strictObject({
  skill: z.string(),
  label: z.string(),
  area: z.string(),
  /** Share of the role's postings that ask for it, and of the other role's. */
  share: Figure,
  againstShare: Figure,
  /** How many times as often the role asks for it as the other. */
  lift: Figure,
  /** Share of the role's, and the other role's, postings that require it, of those that say required or preferred. */
  required: Figure,
  againstRequired: Figure,
  /** z-score of the log odds: positive is the role's own, negative the other's. */
  distinctive: z.number(),
});
type Row = z.infer<typeof Row>;

export const skills = defineReport({
  name: "skills",
  question: "Which skills does each role ask for, and what sets them apart?",
  params: Params,
  row: Row,
  example: { role: "agent-engineer", against: "ml-engineer", limit: 40 },
  run: async (context, { role, against, area, sort, limit, beside, ...given }) => {
    const filter = { ...given, ...(beside === undefined ? {} : { skill: [beside] }) };
    const population = { ...filter, role: [role, against], text: "read" as const };
    const [counts, told, required] = await Promise.all(
      (["skill", "told", "required"] as const).map((list) => listCounts(context, list, population)),
    );
    const here = counts!.get(role)!;
    const there = counts!.get(against)!;
    const rows = comparableSkills(here, there)
      .map((skill) => {
        const { label, area } = context.vocabulary.skills.get(skill) ?? { label: skill, area: "domain" };
        return { skill, label, area };
      })
      .filter((entry) => entry.skill !== beside && (area === undefined || entry.area === area))
      .map(({ skill, label, area: skillArea }): Row => {
        const cell = (measure: MeasureName, name: Family): Cell => ({
          measure,
          filter: { ...filter, role: [name], text: "read" },
          of: skill,
        });
        const requiredOf = (name: Family) =>
          shareFigure(
            {
              measure: "required-share",
              filter: { ...given, role: [name], text: "read", skill: [...(filter.skill ?? []), skill] },
              of: skill,
            },
            requiredCounts(told!.get(name)!.of(skill), required!.get(name)!.of(skill)),
          );
        return {
          skill,
          label,
          area: skillArea,
          share: shareFigure(cell("skill-share", role), here.of(skill)),
          againstShare: shareFigure(cell("skill-share", against), there.of(skill)),
          lift: liftFigure({ ...cell("skill-lift", role), against }, here.of(skill), there.of(skill)),
          required: requiredOf(role),
          againstRequired: requiredOf(against),
          distinctive: distinctiveness(here.of(skill), there.of(skill)),
        };
      });
    return { rows: ordered(rows, sort).slice(0, limit), notes: notesOf(here, there) };
  },
});

/** Of the postings that say whether the skill is required, those that require it; by employer, in one order. */
function requiredCounts(told: readonly EmployerCount[], required: readonly EmployerCount[]): EmployerCount[] {
  return told
    .map(({ employer, hits }, index) => ({ employer, n: hits, hits: required[index]!.hits }))
    .filter(({ n }) => n > 0);
}

function ordered(rows: Row[], sort: "distinctive" | "share"): Row[] {
  const weight = (row: Row) =>
    sort === "distinctive"
      ? Math.abs(row.distinctive)
      : Math.max(row.share.value ?? 0, row.againstShare.value ?? 0);
  return rows.sort((a, b) => weight(b) - weight(a) || (a.skill < b.skill ? -1 : 1));
}

function notesOf(here: ListCounts, there: ListCounts): string[] {
  return [
    `Shares are of postings whose text was read: ${here.n.toLocaleString("en-US")} of the role and ${there.n.toLocaleString("en-US")} of the other.`,
    "Required or preferred is told by where in the posting a skill stands; the rate is of those that say either.",
    "A skill that a posting does not name may still be needed; a share is of what is written.",
    "Some sets are selected by title, so shares describe these postings, not the whole market.",
  ];
}
