// How postings describe their hiring process: which stages they name, and how few say anything.
import { z } from "zod";
import { INTERVIEW_STAGE_LABELS, InterviewStage } from "../domain/facts.ts";
import { Figure } from "../domain/figure.ts";
import { CountryCode } from "../domain/place.ts";
import { Family } from "../domain/role.ts";
import { shareFigure } from "./judge.ts";
import { listCounts } from "./list-counts.ts";
import { defineReport } from "./report.ts";

const Params = z.strictObject({
  role: Family.default("agent-engineer").describe("the role on the left"),
  against: Family.default("ml-engineer").describe("the role on the right"),
  country: z.array(CountryCode).describe("ISO 3166 country code, e.g. US").optional(),
  state: z
    .enum(["active", "closed", "all"])
    .default("all")
    .describe("live when last observed, or not; few postings name stages, so all count"),
});

const Row = z.strictObject({
  /** A stage, or "any" for the share that names any stage at all. */
  stage: z.union([InterviewStage, z.literal("any")]),
  label: z.string(),
  /** Of postings that describe their process, the share that names the stage; for "any", of all whose text was read. */
  role: Figure,
  against: Figure,
  hybrid: Figure,
});

export const interviews = defineReport({
  name: "interviews",
  question: "Which interview stages do the postings of each role name?",
  params: Params,
  row: Row,
  example: { role: "agent-engineer", against: "ml-engineer" },
  run: async (context, { role, against, country, state }) => {
    const filter = { ...(country === undefined ? {} : { country }), text: "read", state } as const;
    const described = { ...filter, process: "stated" } as const;
    const roles = [...new Set<Family>([role, against, "hybrid"])];
    const [any, counts] = await Promise.all([
      listCounts(context, "described", { ...filter, role: roles }),
      listCounts(context, "stage", { ...described, role: roles }),
    ]);
    const sides = (figure: (family: Family) => Figure) => ({
      role: figure(role),
      against: figure(against),
      hybrid: figure("hybrid"),
    });
    const stated = (family: Family) =>
      shareFigure(
        { measure: "stated-share", filter: { ...filter, role: [family] }, of: "interviews" },
        any.get(family)!.of("described"),
      );
    const share = (stage: InterviewStage) => (family: Family) =>
      shareFigure(
        { measure: "stage-share", filter: { ...described, role: [family] }, of: stage },
        counts.get(family)!.of(stage),
      );
    const hits = (stage: InterviewStage) =>
      roles.reduce((total, family) => total + counts.get(family)!.hits(stage), 0);
    const stages = InterviewStage.options
      .filter((stage) => hits(stage) > 0)
      .sort((a, b) => hits(b) - hits(a));
    return {
      rows: [
        { stage: "any", label: "Describes its process at all", ...sides(stated) },
        ...stages.map((stage) => ({ stage, label: INTERVIEW_STAGE_LABELS[stage], ...sides(share(stage)) })),
      ],
      notes: NOTES,
    };
  },
});

const NOTES = [
  "Few postings describe how they hire. The first line says how many do; the others are shares of those few, so their intervals are wide.",
  "A stage that a posting does not name may still come. What is asked inside an interview is hardly ever written.",
  "Postings that were closed when last observed count too, unless asked otherwise: the process is asked about, not the openings.",
];
