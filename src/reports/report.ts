// The contract of a report: one question the system answers, as a value that every face can read.
import type { z } from "zod";
import type { Answer, AsOf } from "../domain/answer.ts";
import type { QueryParams } from "../store/engine.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a report may use: questions to the store, the words of content/, and which data it is about to see. */
export interface ReportContext {
  query<Row>(sql: string, params?: QueryParams): Promise<Row[]>;
  vocabulary: Vocabulary;
  asOf: AsOf;
  /** Asks another report of the same state of the store. */
  ask(report: string, params: Record<string, unknown>): Promise<Answer>;
}

export type AnswerBody = Pick<Answer, "rows" | "notes"> & Partial<Pick<Answer, "figures" | "next">>;

export interface Report<Params extends z.ZodObject = z.ZodObject> {
  /** One word: the command, the route, the tool and the page. */
  name: string;
  /** The question in words, as a person would ask it. */
  question: string;
  params: Params;
  row: z.ZodObject;
  /** Parameters that documentation shows and tests ask. */
  example: z.input<Params>;
  /** Whether the parameters are about a person: such answers are kept by nobody on the way. */
  isPersonal?: true;
  run(context: ReportContext, params: z.output<Params>): Promise<AnswerBody>;
}

/** Keeps the parameter type while a report is written; registries hold the widened form. */
export function defineReport<Params extends z.ZodObject>(report: Report<Params>): Report {
  return report as unknown as Report;
}
