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
      line: 44,
      severity: "blocker",
      text: "Edges are taken from the top: a regular customer's refund passes approve, whatever the amount.",
      shows: { says: { intake: ["refund"] }, fields: { amount: 120, customer: "regular" } },
    },
    {
      line: 61,
      severity: "blocker",
      text: "Without the key a refund whose answer comes late is paid again by the retry.",
      shows: { says: { intake: ["refund"] }, fields: { amount: 20 }, tools: { pay_refund: ["late", "ok"] } },
    },
    {
      line: 75,
      severity: "blocker",
      text: "When the check of identity fails, the address is changed unchecked: it must go to the desk.",
      shows: { says: { intake: ["address"] }, tools: { check_identity: ["fail"] } },
    },
    {
      line: 27,
      severity: "blocker",
      text: "A question back to the customer needs no payment data: no model should see them.",
      shows: { says: { intake: ["unclear"] } },
    },
    {
      line: 116,
      severity: "blocker",
      text: "Reply and critic can go round for ever: bound the visits and then go to the desk.",
      shows: { says: { intake: ["track"], critic: ["poor"] } },
    },
    {
      line: 106,
      severity: "blocker",
      text: "An error of reply led to the desk and now leads nowhere: nobody answers the customer.",
      shows: { says: { intake: ["track"], reply: ["fail"] } },
    },
    {
      line: 19,
      severity: "blocker",
      text: "This edge still reads intent, which nothing sets any more: a lost parcel is not reported.",
      shows: { says: { intake: ["lost"] } },
    },
    { line: 38, severity: "note", text: "Three tries are fine, since the tool only reads." },
    { line: 31, severity: "note", text: "This loop is bounded by visits and then leads to the desk." },
  ];
}
