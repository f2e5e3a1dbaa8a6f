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

export function review(): Comment[] {
  return [
    {
      line: 6,
      severity: "blocker",
      text: "A smaller model will misunderstand more customers here.",
      shows: { says: { intake: ["fail"] } },
    },
    {
      line: 31,
      severity: "blocker",
      text: "This makes a loop from clarify to intake and back.",
      shows: { says: { intake: ["unclear"] } },
    },
    {
      line: 38,
      severity: "blocker",
      text: "Three retries may do the same thing three times.",
      shows: { says: { intake: ["track"] }, tools: { parcel_status: ["late", "ok"] } },
    },
    {
      line: 44,
      severity: "blocker",
      text: "A regular customer's refund passes approve.",
      shows: { says: { intake: ["refund"] }, fields: { amount: 120, customer: "regular" } },
    },
    {
      line: 61,
      severity: "blocker",
      text: "The key of the refund has been removed.",
      shows: { says: { intake: ["refund"] } },
    },
    {
      line: 93,
      severity: "blocker",
      text: "Two retries may report the same loss twice.",
      shows: { says: { intake: ["lost"] }, tools: { report_loss: ["late", "ok"] } },
    },
    {
      line: 101,
      severity: "blocker",
      text: "Greetings have lost their node and are answered by nobody.",
      shows: { says: { intake: ["greeting"] } },
    },
    {
      line: 116,
      severity: "blocker",
      text: "Reply and critic make a loop.",
      shows: { says: { intake: ["track"], critic: ["poor"] } },
    },
  ];
}
