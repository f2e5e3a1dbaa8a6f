// Takes out of a row every word of the posting's text: rules and offsets stay, quotes don't.
import type { Mention } from "../../src/domain/mention.ts";
import type { PostingRow, StoredEvidence } from "../../src/store/rows.ts";

/** The row as it may be given on: facts, and evidence only from the fields that are facts themselves. */
export function factsOnly(row: PostingRow): PostingRow {
  return {
    ...row,
    agent_work: rounded(row.agent_work),
    ml_work: rounded(row.ml_work),
    salary: row.salary.map((salary) => ({ ...salary, zone: shortZone(salary.zone), start: null, end: null })),
    evidence: JSON.stringify(evidenceOnly(JSON.parse(row.evidence))),
  };
}

function evidenceOnly({ facts, skills, tasks }: StoredEvidence): Partial<StoredEvidence> {
  const kept = {
    facts: facts.map(({ fact, rule, mentions }) => ({ fact, rule, mentions: outsideText(mentions) })),
    skills: skills
      .map(({ skill, mentions }) => ({ skill, mentions: outsideText(mentions) }))
      .filter(({ mentions }) => mentions.length > 0),
    tasks: tasks.flatMap(({ task, mention }) =>
      outsideText([mention]).map((outside) => ({ task, mention: outside })),
    ),
  };
  return Object.fromEntries(Object.entries(kept).filter(([, entries]) => entries.length > 0));
}

/** Words of title and place stand in columns of their own, so their mentions need only the offsets. */
function outsideText(mentions: readonly Mention[]): Mention[] {
  return mentions
    .filter(({ field }) => field !== "description")
    .map((mention) =>
      mention.field === "title" || mention.field === "location" ? { ...mention, text: "" } : mention,
    );
}

const MOST_ZONE_LETTERS = 40;

/** A zone is the name of a place; anything longer is text. */
function shortZone(zone: string | null): string | null {
  return zone !== null && zone.length <= MOST_ZONE_LETTERS ? zone : null;
}

/** Scores are calibrated to far less than a thousandth. */
function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
