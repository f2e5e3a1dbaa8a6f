// The guide's twelve reasons to choose one path or the other, shortened: what a person can agree with or not.
import type { Path } from "../domain/role.ts";

export type Side = Exclude<Path, "hybrid">;

export const STATEMENT_IDS = [
  "agent-users",
  "agent-integration",
  "agent-breadth",
  "agent-startups",
  "agent-software",
  "agent-fast",
  "ml-mathematics",
  "ml-experiments",
  "ml-depth",
  "ml-training",
  "ml-research",
  "ml-ladder",
] as const;
export type StatementId = (typeof STATEMENT_IDS)[number];

/** Six for each path, in the guide's order. */
export const STATEMENTS: Record<StatementId, { side: Side; says: string }> = {
  "agent-users": { side: "agent-engineer", says: "I like to build applications and see people use them" },
  "agent-integration": { side: "agent-engineer", says: "I like to join systems and services together" },
  "agent-breadth": { side: "agent-engineer", says: "I prefer many skills to mathematical depth" },
  "agent-startups": { side: "agent-engineer", says: "I want a startup whose product is the agent" },
  "agent-software": { side: "agent-engineer", says: "I come from software engineering or operations" },
  "agent-fast": { side: "agent-engineer", says: "I want the fastest way to a well-paid AI role" },
  "ml-mathematics": { side: "ml-engineer", says: "I like mathematical problems and statistics" },
  "ml-experiments": { side: "ml-engineer", says: "I like to run experiments and read their results" },
  "ml-depth": { side: "ml-engineer", says: "I prefer depth in one technical field" },
  "ml-training": { side: "ml-engineer", says: "I want to train, fine-tune and optimise models" },
  "ml-research": { side: "ml-engineer", says: "I come from data science, statistics or research" },
  "ml-ladder": { side: "ml-engineer", says: "I want an established and predictable ladder" },
};
