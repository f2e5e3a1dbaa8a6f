// The typical day, task by task: what part of each role's postings asks for it.
import { z } from "zod";
import { Figure } from "../domain/figure.ts";
import { CountryCode } from "../domain/place.ts";
import { Family } from "../domain/role.ts";
import { TaskId } from "../domain/task.ts";
import { shareFigure } from "./judge.ts";
import { listCounts } from "./list-counts.ts";
import { defineReport } from "./report.ts";

const Params = z.strictObject({
  role: Family.default("agent-engineer").describe("the role on the left"),
  against: Family.default("ml-engineer").describe("the role on the right"),
  country: z.array(CountryCode).describe("ISO 3166 country code, e.g. US").optional(),
});

const Row = z.strictObject({
  task: TaskId,
  label: z.string(),
  /** The guide's bullet in our words. */
  bullet: z.string(),
  /** Whose typical day the guide counts it to. */
  day: Family,
  /** Share of the role's postings that ask for it, of the other role's, and of hybrids'. */
  role: Figure,
  against: Figure,
  hybrid: Figure,
});

export const tasks = defineReport({
  name: "tasks",
  question: "What does a typical day hold: which tasks do the postings of each role ask for?",
  params: Params,
  row: Row,
  example: { role: "agent-engineer", against: "ml-engineer" },
  run: async (context, { role, against, country }) => {
    const filter = { ...(country === undefined ? {} : { country }), text: "read" } as const;
    const roles = [...new Set<Family>([role, against, "hybrid"])];
    const counts = await listCounts(context, "task", { ...filter, role: roles });
    const share = (family: Family, task: TaskId) =>
      shareFigure(
        { measure: "task-share", filter: { ...filter, role: [family] }, of: task },
        counts.get(family)!.of(task),
      );
    const rows = [...context.vocabulary.tasks].map(
      ([task, { label, bullet }]): z.infer<typeof Row> => ({
        task,
        label,
        bullet,
        day: task.startsWith("A") ? "agent-engineer" : "ml-engineer",
        role: share(role, task),
        against: share(against, task),
        hybrid: share("hybrid", task),
      }),
    );
    return { rows, notes: NOTES };
  },
});

const NOTES = [
  "A share is of postings whose text was read. A posting names a few duties of many: a task it does not name may still be part of the work.",
  "The tasks are the guide's fourteen bullets in our words, seven of each role; they are not all there is to either job.",
  "How well tasks are read, task by task, stands in the evaluation: rare ones are read less surely than frequent ones.",
];
