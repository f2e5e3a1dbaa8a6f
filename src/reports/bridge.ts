// From one path to the other: the fewest skills of the other role that its postings name, the most telling first.
import { z } from "zod";
import { Figure } from "../domain/figure.ts";
import type { PostingFilter } from "../domain/filter.ts";
import { CountryCode } from "../domain/place.ts";
import { Family } from "../domain/role.ts";
import { type CoverProblem, greedyCover } from "../statistics/greedy-cover.ts";
import { whereOf } from "../store/where.ts";
import { countsByEmployer } from "./employer-counts.ts";
import { liftFigure, shareFigure } from "./judge.ts";
import { listCounts } from "./list-counts.ts";
import { defineReport, type ReportContext } from "./report.ts";

const Params = z.strictObject({
  role: Family.default("agent-engineer").describe("one path"),
  against: Family.default("ml-engineer").describe("the other path"),
  country: z.array(CountryCode).describe("ISO 3166 country code, e.g. US").optional(),
  limit: z.int().positive().max(30).default(8).describe("how many skills each way"),
});

const Row = z.strictObject({
  /** The path that is left, and the one that is reached. */
  from: Family,
  to: Family,
  step: z.int(),
  skill: z.string(),
  label: z.string(),
  /** Share of the reached role's postings that name this skill or one before it. */
  covered: Figure,
  /** Share that names this skill, there and in the role that is left. */
  share: Figure,
  ownShare: Figure,
});
type Row = z.infer<typeof Row>;

export const bridge = defineReport({
  name: "bridge",
  question: "Which few skills lead from one path to the other?",
  params: Params,
  row: Row,
  example: { limit: 6 },
  run: async (context, { role, against, country, limit }) => {
    const base: PostingFilter = { ...(country === undefined ? {} : { country }), text: "read" };
    const ways = [
      [role, against],
      [against, role],
    ] as const;
    const rows = await Promise.all(ways.map(([from, to]) => wayRows(context, base, { from, to, limit })));
    return { rows: rows.flat(), notes: NOTES };
  },
});

const NOTES = [
  "The skills are those that postings of the role that is reached name more often than those of the role that is left, the interval of the lift above one. They are chosen greedily: each step takes the skill that most of the postings not yet reached name.",
  "A posting is counted as reached when it names one of the skills. That opens a door and is no promise: it asks for more than one skill.",
  "What the role that is left asks for as often is taken to be there already.",
];

interface Way {
  from: Family;
  to: Family;
  limit: number;
}

async function wayRows(
  context: ReportContext,
  base: PostingFilter,
  { from, to, limit }: Way,
): Promise<Row[]> {
  const counts = await listCounts(context, "skill", { ...base, role: [from, to] });
  const [left, reached] = [counts.get(from)!, counts.get(to)!];
  const filter = { ...base, role: [to] };
  const skills = reached.items.filter((skill) => {
    const cell = { measure: "skill-lift", filter, of: skill, against: from } as const;
    const lift = liftFigure(cell, reached.of(skill), left.of(skill));
    return lift.low !== null && lift.low > 1;
  });
  const postings = await postingsOf(context, filter);
  const steps = greedyCover(coverProblem(postings, skills), { target: postings.length, most: limit });
  const chosen: string[] = [];
  return steps.map(({ member }, index): Row => {
    const skill = skills[member]!;
    chosen.push(skill);
    const known = new Set(chosen);
    const covered = countsByEmployer(postings, ({ skill_slugs }) =>
      skill_slugs.some((slug) => known.has(slug)),
    );
    return {
      from,
      to,
      step: index + 1,
      skill,
      label: context.vocabulary.skills.get(skill)?.label ?? skill,
      covered: shareFigure({ measure: "skill-share", filter, of: chosen.join("~") }, covered),
      share: shareFigure({ measure: "skill-share", filter, of: skill }, reached.of(skill)),
      ownShare: shareFigure(
        { measure: "skill-share", filter: { ...base, role: [from] }, of: skill },
        left.of(skill),
      ),
    };
  });
}

interface PostingSkills {
  employer_key: string;
  skill_slugs: string[];
}

async function postingsOf(context: ReportContext, filter: PostingFilter): Promise<PostingSkills[]> {
  const { sql, params } = whereOf(filter);
  return context.query<PostingSkills>(
    `SELECT employer_key, skill_slugs FROM current_postings WHERE ${sql} ORDER BY posting_id`,
    params,
  );
}

/** Each posting is opened by any one of the skills that it names; by none when it names none. */
function coverProblem(postings: readonly PostingSkills[], skills: readonly string[]): CoverProblem {
  const numbers = new Map(skills.map((skill, index) => [skill, index]));
  const sets = postings.map(({ skill_slugs }) => skill_slugs.flatMap((slug) => numbers.get(slug) ?? []));
  const start = new Uint32Array(sets.length + 1);
  for (const [index, set] of sets.entries()) start[index + 1] = start[index]! + set.length;
  return {
    start,
    member: Uint16Array.from(sets.flat()),
    need: new Uint16Array(sets.length).fill(1),
    members: skills.length,
    held: new Uint8Array(skills.length),
  };
}
