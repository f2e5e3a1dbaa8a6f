interface Comment {
  /** Of change.diff, counted from 1. */
  line: number;
  /** A blocker must be mended before the change goes in. */
  severity: "blocker" | "note";
  text: string;
  /** For a blocker: a run in which the graph kept the rules before the change, and breaks one now. */
  shows?: Case;
}
/** What happens in one run; what is left out goes well. */
interface Case {
  /** e.g. { amount: 120, customer: "regular", identity: "refused" } */
  fields?: Record<string, string | number>;
  /** What models and persons say at each visit, by node, e.g. { intake: ["refund"], approve: ["no"] }; "fail" is an error. */
  says?: Record<string, string[]>;
  /** What tools do at each try, by tool: "ok", "fail" (nothing done), "late" (done, but the answer came too late). */
  tools?: Record<string, string[]>;
}
type Play = (version: "before" | "after", shows: Case) => Promise<{ steps: string[]; broken: string[] }>;

export async function review({ play }: { play: Play }): Promise<Comment[]> {
  const refund: Case = { says: { intake: ["refund"] }, fields: { amount: 20 } };
  console.log("before", await play("before", refund));
  console.log("after", await play("after", refund));
  return [
    {
      line: 6,
      severity: "note",
      text: "A smaller model here: the evaluation of last week says it is enough.",
    },
  ];
}
