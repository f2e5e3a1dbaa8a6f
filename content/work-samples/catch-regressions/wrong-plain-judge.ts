interface Case {
  id: string;
  group: string;
  question: string;
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
  storedShare: number;
  ask(version: "now" | "new", ids: string[]): Promise<Answer[]>;
  judge(asked: { prompt: string; pairs: Pair[] }): Promise<("first" | "second" | "same")[]>;
}
interface Verdict {
  verdict: "worse" | "not worse";
  groups: string[];
}

const TIMES = 4;
/** Eight comparisons a change: at three standard errors one harmless change in forty is stopped by luck. */
const BAR = 3;
const JUDGE = "You are an expert. Say which of the two answers is better.";

export async function evaluate({ cases, ask, judge }: Given): Promise<Verdict> {
  const ids = cases.map(({ id }) => id);
  const now = await timesAsked(TIMES, () => ask("now", ids));
  const later = await timesAsked(TIMES, () => ask("new", ids));

  if (differs(formShares(now), formShares(later))) return { verdict: "worse", groups: [] };

  const before = rightShares(now, cases);
  const after = rightShares(later, cases);
  const groups = [...new Set(cases.map(({ group }) => group))].filter((group) => {
    const places = cases.flatMap((one, at) => (one.group === group ? [at] : []));
    return differs(
      places.map((at) => before[at]!),
      places.map((at) => after[at]!),
    );
  });
  if (groups.length > 0 || differs(before, after)) return { verdict: "worse", groups };

  return { verdict: (await isLessClear(now[0]!, later[0]!, judge)) ? "worse" : "not worse", groups: [] };
}

async function timesAsked(times: number, run: () => Promise<Answer[]>): Promise<Answer[][]> {
  const rounds: Answer[][] = [];
  for (let time = 0; time < times; time++) rounds.push(await run());
  return rounds;
}

function formShares(rounds: Answer[][]): number[] {
  return caseShares(rounds, ({ text }) => isJson(text));
}

/** A right figure in a wrong form is right; the form is looked at by itself. */
function rightShares(rounds: Answer[][], cases: Case[]): number[] {
  return caseShares(rounds, ({ text }, at) => new RegExp(`\\b${cases[at]!.expected}\\b`).test(text));
}

function caseShares(rounds: Answer[][], holds: (answer: Answer, at: number) => boolean): number[] {
  return rounds[0]!.map((_, at) => rounds.filter((round) => holds(round[at]!, at)).length / rounds.length);
}

/** Case by case, so that hard cases cancel out: whether the second list is lower by more than luck. */
function differs(before: number[], after: number[]): boolean {
  const falls = before.map((share, at) => share - after[at]!);
  const mean = falls.reduce((sum, fall) => sum + fall, 0) / falls.length;
  const variance = falls.reduce((sum, fall) => sum + (fall - mean) ** 2, 0) / (falls.length - 1);
  return mean > BAR * Math.sqrt(variance / falls.length) && mean > 0.01;
}

async function isLessClear(now: Answer[], later: Answer[], judge: Given["judge"]): Promise<boolean> {
  const pairs = now.map((answer, at) => ({ first: answer.text, second: later[at]!.text }));
  const said = await judge({ prompt: JUDGE, pairs });
  const points = { first: 1, second: -1, same: 0 };
  return differs(
    said.map((one) => points[one]),
    said.map(() => 0),
  );
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}
