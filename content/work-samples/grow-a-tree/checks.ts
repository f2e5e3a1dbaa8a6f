// Lets a person's function grow trees, looks at every node of them, and asks for the labels of new batteries.
import { type Bench, WorkError } from "../../../src/practice/bench.ts";
import { type Check, type Outcome, outcome, scenario, shown } from "../../../src/practice/check.ts";
import { share } from "../../../src/practice/measures.ts";
import { confusion } from "../../../src/practice/plot.ts";
import { audit, checkedTree, type Fault } from "./audit.ts";
import { type Batteries, batteriesOf, LABELS, mixedUp, recalledOf, withCopy, withGaps } from "./batteries.ts";
import { grow, type Limits, labelOf, type Tree } from "./tree.ts";

const LIMITS = { maxDepth: 5, minLeaf: 8 };
/** New batteries that a tree may miss more often than ours. */
const WORSE_AT_MOST = 0.01;

const first = scenario(async (bench) => {
  const batteries = batteriesOf(bench.seed, "first", 800);
  const tree = await grownBy(bench, batteries, LIMITS);
  return { tree, batteries, ...audit(tree, batteries, LIMITS) };
});

export const checks: Check[] = [
  {
    name: "splits where Gini is lowest",
    run: async (bench) => {
      const { splits, faults } = await first(bench);
      const wrong = faults.filter(({ kind }) => kind === "split");
      return outcome(
        splits > 0 && wrong.length === 0,
        `${splits - wrong.length} of ${splits} splits are the best there are.${firstOf(wrong)}`,
        "Try every column and every threshold halfway between two neighbouring different values, and weigh each side's impurity by its rows.",
      );
    },
  },
  {
    name: "stops where it must",
    run: async (bench) => {
      const { splits, leaves, faults } = await first(bench);
      const wrong = faults.filter(({ kind }) => kind === "stop");
      return outcome(
        splits > 0 && wrong.length === 0,
        `the tree has ${splits} splits and ${leaves} leaves; ${wrong.length} nodes stop or go on where they should not, or say the wrong label.${firstOf(wrong)}`,
        "A node is a leaf if its rows have one label, if it lies at maxDepth, or if no split leaves minLeaf rows on both sides; in no other case.",
      );
    },
  },
  {
    name: "names new batteries",
    run: async (bench) => {
      const { tree, batteries } = await first(bench);
      return namesNew(bench, { tree, batteries, fresh: batteriesOf(bench.seed, "new", 600) });
    },
  },
  {
    name: "finds a place for what was not measured",
    isHidden: true,
    run: async (bench) => {
      const batteries = withGaps(batteriesOf(bench.seed, "gappy", 700), bench.seed);
      const tree = await grownBy(bench, batteries, LIMITS);
      const { splits, faults } = audit(tree, batteries, LIMITS);
      const found = await namesNew(bench, {
        tree,
        batteries,
        fresh: withGaps(batteriesOf(bench.seed, "gappy new", 500), bench.seed),
      });
      return outcome(
        splits > 0 && faults.length === 0 && found.passed,
        `of 700 batteries, one in four without some measurement, the tree has ${splits} splits, ${faults.length} of its nodes wrong.${firstOf(faults)} On new ones ${found.message}`,
        "null is no number, and in a comparison it counts as 0. Try each threshold twice: with the rows that lack the value on the left, and on the right.",
      );
    },
  },
  {
    name: "sees what takes two splits",
    isHidden: true,
    run: async (bench) => {
      const batteries = recalledOf();
      const tree = await grownBy(bench, batteries, { maxDepth: 2, minLeaf: 5 });
      const right = share(
        batteries.rows,
        (row) => labelOf(tree, row) === batteries.labels[batteries.rows.indexOf(row)],
      );
      return outcome(
        right === 1,
        `of 80 batteries where only fuse and date code together tell, the tree knows ${percent(right)}.`,
        "The first split gains nothing here, and the second everything. Whoever stops where nothing is gained never gets there.",
      );
    },
  },
  {
    name: "grows one tree from any order",
    isHidden: true,
    run: async (bench) => {
      const limits = { maxDepth: 6, minLeaf: 3 };
      const batteries = withCopy(batteriesOf(bench.seed, "copied", 260));
      const wanted = sketch(grow(batteries, limits));
      const trees = [batteries, mixedUp(batteries, bench.seed), mixedUp(batteries, bench.seed + 1)];
      const grown: string[] = [];
      for (const each of trees) grown.push(sketch(await grownBy(bench, each, limits)));
      const same = grown.filter((text) => text === wanted).length;
      return outcome(
        same === grown.length,
        `${same} of ${grown.length} orders of the same rows gave the tree that the rule for ties gives; one column is there twice, in another unit.`,
        "Of equal splits take the first column, then the lowest threshold, and call equal what differs by less than 1e-9: sums of fractions depend on their order.",
      );
    },
  },
  { name: "bears odd rows", isHidden: true, run: bearsOddRows },
];

async function bearsOddRows(bench: Bench): Promise<Outcome> {
  const sound = ["reuse", "repair", "repair", "reuse"];
  const cases: [string, Batteries, Limits][] = [
    ["one row", { rows: [[1, 2]], labels: ["repair"] }, { maxDepth: 3, minLeaf: 1 }],
    [
      "equal rows with two labels",
      { rows: sound.map(() => [3, 3]), labels: sound },
      { maxDepth: 3, minLeaf: 1 },
    ],
    [
      "a column without any value",
      { rows: sound.map((_, at) => [null, at % 3]), labels: sound },
      { maxDepth: 3, minLeaf: 1 },
    ],
    ["a depth of 0", { rows: sound.map((_, at) => [at, 5]), labels: sound }, { maxDepth: 0, minLeaf: 1 }],
    [
      "too few rows for two leaves",
      { rows: sound.map((_, at) => [at, 5]), labels: sound },
      { maxDepth: 3, minLeaf: 3 },
    ],
  ];
  const failed: string[] = [];
  for (const [name, batteries, limits] of cases) {
    try {
      const tree = await grownBy(bench, batteries, limits);
      if (sketch(tree) !== sketch(grow(batteries, limits)))
        failed.push(`${name} (${JSON.stringify(tree).slice(0, 100)})`);
    } catch (error) {
      if (!(error instanceof WorkError) || error.isFatal) throw error;
      failed.push(`${name} (${error.message.slice(0, 120)})`);
    }
  }
  return outcome(
    failed.length === 0,
    `${cases.length - failed.length} of ${cases.length} odd sets gave the tree they should.${failed.length === 0 ? "" : ` Not: ${failed.join("; ")}.`}`,
    "Where no split is possible there is a leaf with the most frequent label, of ties the first in the alphabet.",
  );
}

async function grownBy(bench: Bench, { rows, labels }: Batteries, limits: Limits): Promise<Tree> {
  return checkedTree(await bench.call<unknown>("grow", { rows, labels, ...limits }), rows[0]!.length);
}

async function namesNew(
  bench: Bench,
  { tree, batteries, fresh }: { tree: Tree; batteries: Batteries; fresh: Batteries },
): Promise<Outcome> {
  const said = await bench.call<unknown>("predict", { tree, rows: fresh.rows });
  if (!Array.isArray(said) || said.length !== fresh.rows.length)
    throw new WorkError("predict must return a list with one label for each row");
  const known = said.map(String);
  const ours = grow(batteries, LIMITS);
  const isRight = (label: string, at: number) => label === fresh.labels[at];
  const right = share([...known.entries()], ([at, label]) => isRight(label, at));
  const due = share([...fresh.rows.entries()], ([at, row]) => isRight(labelOf(ours, row), at));
  const strays = fresh.rows.filter((row, at) => labelOf(tree, row) !== known[at]).length;
  const pairs = known.map((label, at) => [fresh.labels[at]!, label] as const);
  return shown(
    outcome(
      strays === 0 && right >= due - WORSE_AT_MOST,
      `${percent(right)} of ${known.length} batteries are named rightly, ${percent(due)} by a tree without fault; ${strays} labels are not those to which your tree leads.`,
      strays === 0
        ? "Your tree is followed as it should be; it is the tree that knows too little."
        : "Follow the tree: at most the threshold goes left, above it right, and what was not measured goes where missing says.",
    ),
    confusion("What the workshop did, and what the tree says", LABELS, pairs),
  );
}

/** A tree as text, thresholds to six digits. */
function sketch(tree: Tree): string {
  if ("label" in tree) return tree.label;
  const { column, threshold, missing, left, right } = tree;
  return `(${column} ${threshold.toPrecision(6)} ${missing} ${sketch(left)} ${sketch(right)})`;
}

function firstOf(faults: readonly Fault[]): string {
  return faults.length === 0 ? "" : ` The first: ${faults[0]!.text}.`;
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)}%`;
}
