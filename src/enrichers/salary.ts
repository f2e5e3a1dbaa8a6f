import type { Salary } from "../domain/salary.ts";
import type { Enricher } from "./enricher.ts";

export const salary: Enricher<Salary[]> = () => undefined;
