interface Case {
  id: string;
  /** One of five: orders, delivery, returns, warranty, gifts. */
  group: string;
  question: string;
  /** What a right answer holds, e.g. "14 days". */
  expected: string;
}
interface Answer {
  id: string;
  text: string;
}
interface Pair {
  first: string;
  second: string;
}
interface Given {
  cases: Case[];
  /** Share of right answers when it was last measured, a month ago. */
  storedShare: number;
  /** One fresh answer for each id; each is a call. */
  ask(version: "now" | "new", ids: string[]): Promise<Answer[]>;
  /** One judgement for each pair; each is a call. */
  judge(asked: { prompt: string; pairs: Pair[] }): Promise<("first" | "second" | "same")[]>;
}
interface Verdict {
  verdict: "worse" | "not worse";
  /** Groups that suffer, where the harm is in single groups. */
  groups: string[];
}

/** Called once for every proposed change of the prompt. */
export async function evaluate({ cases, storedShare, ask }: Given): Promise<Verdict> {
  const answers = await ask(
    "new",
    cases.map(({ id }) => id),
  );
  const right = answers.filter(({ text }, at) => text.includes(cases[at]!.expected));
  console.log("an answer:", answers[0]?.text);
  return { verdict: right.length / cases.length < storedShare ? "worse" : "not worse", groups: [] };
}
