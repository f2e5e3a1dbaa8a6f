// Plays the case of each comment through the graph before and after the change: a fault is found when it can be seen.
import { type Bench, WorkError } from "../../../src/practice/bench.ts";
import { type Check, outcome, scenario } from "../../../src/practice/check.ts";
import { CHANGE } from "./change.ts";
import { type Case, type Played, parseGraph, play, RULES } from "./graph.ts";

type Rule = keyof typeof RULES;

interface Fault {
  rule: Rule;
  /** Lines on which a comment is at the right place, by their text in the change. */
  at: string[];
}

/** Seven faults; where a line occurs twice the node's name stands before it. */
const FAULTS: Fault[] = [
  {
    rule: "approval",
    at: ["refund_check +  -> refund when customer = regular", "refund_check    -> approve when amount > 50"],
  },
  {
    rule: "once",
    at: ["refund -  key parcel", "refund    retry 2", "refund +  timeout 30s", "refund    writes"],
  },
  { rule: "identity", at: ["verify +  on error -> address", "verify -  on error -> desk"] },
  { rule: "payment", at: ["clarify +  sees message, payment", "clarify -  sees message"] },
  {
    rule: "ends",
    at: [
      "reply +  -> critic",
      "critic +node critic",
      "critic +  model finch-small",
      "critic +  sets verdict",
      "critic +  -> end when verdict = good",
      "critic +  -> reply",
    ],
  },
  { rule: "answer", at: ["reply -  on error -> desk", "reply +  -> critic", "reply    model brook-medium"] },
  {
    rule: "loss",
    at: ["intake    -> lost when intent = lost", "intake +  sets topic", "intake -  sets intent"],
  },
];

interface Comment {
  line: number;
  isBlocker: boolean;
  shows: Case | undefined;
}

interface Weighed extends Comment {
  before: Played | undefined;
  after: Played | undefined;
  /** Faults that stand on this line. */
  faults: Fault[];
}

const lines = CHANGE.trimEnd().split("\n");
const placed = placesOf(lines);
const before = parseGraph(versionOf("-"));
const after = parseGraph(versionOf("+"));

const reviewed = scenario(async (bench): Promise<Weighed[]> => {
  const given = await bench.call<unknown>("review", {
    play: (version: unknown, shows: unknown) => playOf(version, shows),
  });
  if (!Array.isArray(given)) throw new WorkError("review must return a list of comments");
  const comments = given.map(commentOf);
  if (comments.length === 0) throw new WorkError("review has no comment yet");
  return comments.map((comment) => ({
    ...comment,
    before: comment.shows && play(before, comment.shows),
    after: comment.shows && play(after, comment.shows),
    faults: FAULTS.filter(({ at }) => at.some((text) => placed.get(text) === comment.line)),
  }));
});

export const checks: Check[] = [
  {
    name: "shows what it says",
    run: async (bench) => {
      const blockers = (await reviewed(bench)).filter(({ isBlocker }) => isBlocker);
      if (blockers.length === 0) throw new WorkError("no comment is a blocker yet");
      const unshown = blockers.filter((comment) => !isShown(comment));
      return outcome(
        unshown.length === 0,
        `${blockers.length - unshown.length} of ${blockers.length} blockers come with a case in which the graph kept the rules of the house before the change and breaks one now.${unshown.length === 0 ? "" : ` ${whyNot(unshown[0]!)}`}`,
        "A claim about behaviour can be played: choose what the customer wants, what fails, and what people say, until it can be seen.",
      );
    },
  },
  found(
    "finds what costs money",
    ["approval", "once"],
    "Read the edges of a node from the top: the first that holds is taken. And think of a payment that is made although the answer comes too late.",
  ),
  {
    name: "lets sound lines be",
    run: async (bench) => {
      const blockers = (await reviewed(bench)).filter(({ isBlocker }) => isBlocker);
      if (blockers.length === 0) throw new WorkError("no comment is a blocker yet");
      const idle = blockers.filter(({ faults }) => faults.length === 0);
      return outcome(
        idle.length <= 1,
        `${idle.length} blockers stand on lines that do no harm; 1 is forgiven.${idle.length === 0 ? "" : ` For example line ${idle[0]!.line}: ${lines[idle[0]!.line - 1]?.trim()}`}`,
        "What looks odd may be sound: a loop with a bound, a retry of what only reads, or of what has a key. Make it a note, or let it be.",
      );
    },
  },
  found(
    "finds what exposes customers",
    ["identity", "payment"],
    "What happens when the check itself fails? And who gets to see more than before?",
    true,
  ),
  found(
    "finds what leaves customers alone",
    ["ends", "answer", "loss"],
    "Which loop has no bound, where does an error lead nowhere, and is there still anybody who reads what was renamed?",
    true,
  ),
];

function found(name: string, rules: readonly Rule[], lesson: string, isHidden = false): Check {
  return {
    name,
    isHidden,
    run: async (bench: Bench) => {
      const comments = (await reviewed(bench)).filter(({ isBlocker }) => isBlocker);
      const missing = rules.filter(
        (rule) =>
          !comments.some(
            (comment) =>
              comment.faults.some((fault) => fault.rule === rule) &&
              isShown(comment) &&
              comment.after!.broken.includes(RULES[rule]),
          ),
      );
      return outcome(
        missing.length === 0,
        `${rules.length - missing.length} of ${rules.length} such faults have a blocker at the right place with a case that shows them.`,
        lesson,
      );
    },
  };
}

function isShown({ before, after }: Weighed): boolean {
  return before !== undefined && after !== undefined && before.broken.length === 0 && after.broken.length > 0;
}

function whyNot({ line, before, after }: Weighed): string {
  if (before === undefined || after === undefined) return `The one on line ${line} has no case.`;
  if (before.broken.length > 0)
    return `The case of line ${line} breaks a rule before the change already: ${before.broken[0]} (${before.steps.join(" > ")}).`;
  return `The case of line ${line} breaks no rule: ${after.steps.join(" > ")}.`;
}

function commentOf(given: unknown): Comment {
  const { line, severity, text, shows } = (given ?? {}) as Record<string, unknown>;
  const isComment =
    Number.isInteger(line) &&
    (severity === "blocker" || severity === "note") &&
    typeof text === "string" &&
    text.trim().length >= 15;
  if (!isComment)
    throw new WorkError(
      `each comment needs line (a whole number), severity ("blocker" or "note") and text (a sentence): ${JSON.stringify(given)?.slice(0, 120)}`,
    );
  return {
    line: line as number,
    isBlocker: severity === "blocker",
    shows: shows === undefined ? undefined : caseOf(shows),
  };
}

function caseOf(given: unknown): Case {
  const { fields = {}, says = {}, tools = {} } = (given ?? {}) as Record<string, unknown>;
  const isOf = (value: unknown, holds: (entry: unknown) => boolean) =>
    typeof value === "object" && value !== null && Object.values(value).every(holds);
  const isWords = (entry: unknown) => Array.isArray(entry) && entry.every((word) => typeof word === "string");
  if (
    !isOf(fields, (entry) => ["string", "number"].includes(typeof entry)) ||
    !isOf(says, isWords) ||
    !isOf(tools, isWords)
  )
    throw new WorkError("a case is { fields, says, tools }: values, and lists of words by node and by tool");
  return { fields, says, tools } as Case;
}

function playOf(version: unknown, shows: unknown): Played {
  if (version !== "before" && version !== "after") throw new Error('the version is "before" or "after"');
  return play(version === "before" ? before : after, caseOf(shows));
}

function versionOf(sign: "-" | "+"): string {
  return lines
    .slice(3)
    .filter((line) => line.startsWith(" ") || line === "" || line.startsWith(sign))
    .map((line) => line.slice(1))
    .join("\n");
}

/** Line numbers by node and text, e.g. "refund -  key parcel". */
function placesOf(all: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  let node = "";
  for (const [at, line] of all.entries()) {
    node = /^[ +-]node (\w+)/.exec(line)?.[1] ?? node;
    places.set(`${node} ${line}`, at + 1);
  }
  return places;
}
