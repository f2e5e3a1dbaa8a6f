// Hands thirty-three proposed changes to a person's gate and compares its verdicts with what the changes really do.
import { type Bench, WorkError } from "../../../src/practice/bench.ts";
import { chanceOf } from "../../../src/practice/chance.ts";
import { type Check, type Outcome, outcome, scenario, shown } from "../../../src/practice/check.ts";
import { share } from "../../../src/practice/measures.ts";
import { confusion } from "../../../src/practice/plot.ts";
import {
  answerTo,
  type Case,
  type Change,
  casesOf,
  changesOf,
  type Effect,
  HARMLESS,
  judged,
  type Pair,
  STORED_SHARE,
  type Version,
} from "./changes.ts";

const MOST_CALLS = 1500;
const VERDICTS = ["worse", "not worse"];

interface Judged {
  change: Change;
  verdict: string;
  groups: string[];
  calls: number;
}

const verdicts = scenario(async (bench) => {
  const judgedChanges: Judged[] = [];
  for (const change of changesOf(bench.seed)) judgedChanges.push(await verdictOn(change, bench));
  return judgedChanges;
});

export const checks: Check[] = [
  {
    name: "lets harmless changes pass",
    run: async (bench) => {
      const all = await verdicts(bench);
      const harmless = all.filter(({ change }) => HARMLESS.has(change.effect));
      const stopped = harmless.filter(isWorse);
      const found = outcome(
        stopped.length <= 2,
        `${stopped.length} of ${harmless.length} changes that do no harm were called worse; 2 at most are asked for.${kindsOf(stopped)}`,
        "Answers vary from one asking to the next. How much must two versions differ before it can't be luck, and how many comparisons do you make?",
      );
      const pairs = all.map(
        ({ change, verdict }) => [HARMLESS.has(change.effect) ? "not worse" : "worse", verdict] as const,
      );
      return shown(found, confusion("What a change does, and what your gate said", VERDICTS, pairs));
    },
  },
  {
    name: "catches what makes answers wrong",
    run: (bench) =>
      caught(
        bench,
        "overall",
        "The new version is right 14 points less often: compare enough answers of both versions, on the same cases.",
      ),
  },
  {
    name: "catches a broken form",
    run: (bench) =>
      caught(bench, "form", "Seven answers in a hundred are no JSON. Nobody needs a judge to see that."),
  },
  {
    name: "keeps to the calls it has",
    run: async (bench) => {
      const calls = (await verdicts(bench)).map((one) => one.calls);
      const most = Math.max(...calls);
      if (most < 100) throw new WorkError(`not measured: at most ${most} calls were made for a change`);
      return outcome(
        most <= MOST_CALLS,
        `up to ${most} calls were made for one change; ${MOST_CALLS} are allowed.`,
        "An answer and a judgement are one call each. What is asked first, and what only if it is still open?",
      );
    },
  },
  {
    name: "catches one group that suffers",
    isHidden: true,
    run: (bench) =>
      caught(
        bench,
        "group",
        "All others gain a little, so the average hides it. Look at each group by itself, and let the bar be higher the more groups you look at.",
        ({ change, groups }) => groups.length <= 2 && groups.includes(change.group!),
      ),
  },
  {
    name: "catches muddled answers",
    isHidden: true,
    run: (bench) =>
      caught(
        bench,
        "muddled",
        "The figures are right, but nobody understands them: this needs the judge, told what to look at.",
      ),
  },
  {
    name: "is not taken in by length",
    isHidden: true,
    run: async (bench) => {
      const all = await verdicts(bench);
      mustTellApart(all);
      const shorter = all.filter(({ change }) => change.effect === "shorter");
      const stopped = shorter.filter(isWorse).length;
      return outcome(
        stopped <= 1,
        `${stopped} of ${shorter.length} changes that only make answers shorter were called worse; 1 at most is asked for.`,
        "A judge likes what is long, and what it reads first. Tell it not to mind the one, and let the other cancel out.",
      );
    },
  },
];

async function verdictOn(change: Change, bench: Bench): Promise<Judged> {
  const cases = casesOf();
  let calls = 0;
  let turn = 0;
  const random = (...words: string[]) => {
    turn += 1;
    return chanceOf(bench.seed, change.id, turn, ...words);
  };
  const ask = (version: unknown, ids: unknown) => {
    const asked = casesCalled(ids, cases);
    if (version !== "now" && version !== "new") throw new Error('the version is "now" or "new"');
    calls += asked.length;
    const luck = random(version);
    return asked.map((one) => ({
      id: one.id,
      text: answerTo(one, { change, version: version as Version, random: luck }),
    }));
  };
  const judge = (given: { prompt?: unknown; pairs?: unknown } | null) => {
    const pairs = pairsOf(given?.pairs);
    calls += pairs.length;
    return judged(String(given?.prompt ?? ""), pairs, random("judge"));
  };
  const given = { cases, storedShare: STORED_SHARE, ask, judge };
  const said = await bench.call<{ verdict?: unknown; groups?: unknown } | null>("evaluate", given);
  const { verdict, groups = [] } = said ?? {};
  if (!VERDICTS.includes(verdict as string) || !Array.isArray(groups))
    throw new WorkError('evaluate must return { verdict, groups }: "worse" or "not worse", and a list');
  return { change, verdict: String(verdict), groups: groups.map(String), calls };
}

function casesCalled(ids: unknown, cases: readonly Case[]): Case[] {
  if (!Array.isArray(ids)) throw new Error("ask needs a list of case ids");
  return ids.map((id) => {
    const found = cases.find((one) => one.id === id);
    if (found === undefined) throw new Error(`there is no case ${JSON.stringify(id)}`);
    return found;
  });
}

function pairsOf(given: unknown): Pair[] {
  const isPair = (pair: Partial<Pair> | null) =>
    typeof pair?.first === "string" && typeof pair.second === "string";
  if (!Array.isArray(given) || !given.every(isPair))
    throw new Error("judge needs pairs of texts, { first, second }");
  return given as Pair[];
}

async function caught(
  bench: Bench,
  effect: Effect,
  lesson: string,
  isNamed: (one: Judged) => boolean = () => true,
): Promise<Outcome> {
  const all = await verdicts(bench);
  mustTellApart(all);
  const harmful = all.filter(({ change }) => change.effect === effect);
  const found = harmful.filter((one) => isWorse(one) && isNamed(one)).length;
  const missed = harmful.length - found;
  const what = effect === "group" ? " with the right group named" : "";
  return outcome(
    missed <= (effect === "group" ? 1 : 0),
    `${found} of ${harmful.length} such changes were caught${what}.`,
    lesson,
  );
}

/** A gate that stops everything has caught nothing. */
function mustTellApart(all: readonly Judged[]): void {
  const harmless = all.filter(({ change }) => HARMLESS.has(change.effect));
  if (share(harmless, isWorse) > 0.5)
    throw new WorkError("not measured: more than half of the harmless changes were called worse");
}

function isWorse({ verdict }: Judged): boolean {
  return verdict === "worse";
}

const KINDS: Record<Effect, string> = {
  nothing: "changed nothing",
  better: "made answers better",
  shorter: "made answers shorter",
  overall: "",
  group: "",
  form: "",
  muddled: "",
};

function kindsOf(stopped: readonly Judged[]): string {
  const counts = Map.groupBy(stopped, ({ change }) => KINDS[change.effect]);
  const parts = [...counts].map(([kind, some]) => `${some.length} ${kind}`);
  return parts.length === 0 ? "" : ` Of them ${parts.join(", ")}.`;
}
