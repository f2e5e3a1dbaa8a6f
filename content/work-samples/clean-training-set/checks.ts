// Trains a classifier on what `prepare` hands on, and holds it to new messages whose labels are right.
import { WorkError } from "../../../src/practice/bench.ts";
import { chanceOf } from "../../../src/practice/chance.ts";
import { type Check, outcome, scenario, shown } from "../../../src/practice/check.ts";
import { accuracyOf, trainTextClassifier } from "../../../src/practice/learning/text-classifier.ts";
import { share } from "../../../src/practice/measures.ts";
import { confusion } from "../../../src/practice/plot.ts";
import { DESKS, type Desk, exportOf, LOANED_CLERK, newMessages, type Row } from "./messages.ts";

interface Example {
  id: string;
  text: string;
  label: string;
}

interface Prepared {
  train: Example[];
  valid: Example[];
  /** The export's row of each example. */
  rowOf: Map<string, Row>;
  truth: ReadonlyMap<string, Desk>;
}

const prepared = scenario(async (bench): Promise<Prepared> => {
  const { rows, truth } = exportOf(bench.seed);
  const given = await bench.call<unknown>("prepare", rows);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const { train, valid } = (given ?? {}) as Record<string, unknown>;
  return { train: examplesOf(train, "train", rowOf), valid: examplesOf(valid, "valid", rowOf), rowOf, truth };
});

const trained = scenario(async (bench) => {
  const { train, valid } = await prepared(bench);
  const label = trainTextClassifier(train, chanceOf(bench.seed, "training"));
  const unseen = newMessages(bench.seed, 800).map(({ text, desk }) => ({ text, label: desk }));
  const told = (examples: readonly { text: string; label: string }[]) =>
    examples.map((example) => [example.label, label(example.text)] as const);
  return {
    onValid: accuracyOf(label, valid),
    onNew: accuracyOf(label, unseen),
    pairs: { valid: told(valid), unseen: told(unseen) },
  };
});

export const checks: Check[] = [
  {
    name: "makes two sets",
    run: async (bench) => {
      const { train, valid } = await prepared(bench);
      const part = valid.length / (train.length + valid.length);
      const { onValid, pairs } = await trained(bench);
      const found = outcome(
        part >= 0.12 && part <= 0.3,
        `${train.length} rows to train and ${valid.length} to validate (${percent(part)}); the classifier is right on ${percent(onValid)} of your valid.`,
        "About a fifth should be kept for validation: less measures little, more wastes what could be learned.",
      );
      return shown(found, confusion("On your valid: label against guess", DESKS, pairs.valid));
    },
  },
  {
    name: "knows only the four desks",
    run: async (bench) => {
      const { train, valid } = await prepared(bench);
      const odd = [...train, ...valid].filter(({ label }) => !DESKS.includes(label as Desk));
      const names = [...new Set(odd.map(({ label }) => JSON.stringify(label)))].slice(0, 4).join(", ");
      return outcome(
        odd.length === 0,
        odd.length === 0
          ? "every label is one of the four."
          : `${odd.length} rows carry another label, such as ${names}.`,
        "A classifier takes every spelling for a class of its own.",
      );
    },
  },
  {
    name: "leaves out what is no message",
    run: async (bench) => {
      const { train, valid } = await prepared(bench);
      const empty = [...train, ...valid].filter(({ text }) => ["", "test"].includes(keyOf(text)));
      return outcome(
        empty.length <= 5,
        `${empty.length} rows hold no message.`,
        "An empty text teaches nothing but how often each label occurs.",
      );
    },
  },
  {
    name: "keeps customers on one side",
    run: async (bench) => {
      const { train, valid, rowOf } = await prepared(bench);
      const known = new Set(train.map(({ id }) => rowOf.get(id)!.customer));
      const both = valid.filter(({ id }) => known.has(rowOf.get(id)!.customer)).length;
      return outcome(
        both === 0,
        `${both} of ${valid.length} rows in valid are of customers that are also in train.`,
        "Who writes twenty similar letters makes validation easy, and new customers will not. Split by customer.",
      );
    },
  },
  {
    name: "keeps copies on one side",
    run: async (bench) => {
      const { train, valid } = await prepared(bench);
      const known = new Set(train.map(({ text }) => keyOf(text)));
      const copies = valid.filter(({ text }) => known.has(keyOf(text))).length;
      const twice = train.length - known.size;
      return outcome(
        copies + twice === 0,
        `${copies} rows of valid are copies of rows in train, and train holds ${twice} copies of its own.`,
        "A message that was learned by heart measures memory. Compare texts without capitals, spaces, punctuation, and without what the program adds.",
      );
    },
  },
  {
    name: "leaves no trace of the answer",
    isHidden: true,
    run: async (bench) => {
      const { train, valid } = await prepared(bench);
      const traces = [...train, ...valid].filter(({ text }) =>
        /\[?passed to|, file [A-Z]\d{4}/i.test(text),
      ).length;
      return outcome(
        traces === 0,
        `${traces} texts still hold what the clerks' program wrote.`,
        "It was added after the decision and names the desk: on new messages it is not there, and the classifier that leaned on it is lost. This is called leakage.",
      );
    },
  },
  {
    name: "trusts the right labels",
    isHidden: true,
    run: async (bench) => {
      const { train, rowOf, truth } = await prepared(bench);
      const wrong = share(train, ({ id, label }) => truth.get(id) !== label);
      const loaned = share(train, ({ id }) => rowOf.get(id)!.clerk === LOANED_CLERK);
      return outcome(
        wrong <= 0.04,
        `${percent(wrong)} of the labels in train are wrong; at most 4% are asked for. ${percent(loaned)} of the rows were labelled by the clerk on loan.`,
        "Compare the clerks on messages that two of them have labelled: one disagrees with everybody.",
      );
    },
  },
  {
    name: "keeps what is good",
    isHidden: true,
    run: async (bench) => {
      const { train, valid, rowOf, truth } = await prepared(bench);
      const good = new Set(
        [...rowOf.values()]
          .filter(({ id, clerk }) => clerk !== LOANED_CLERK && truth.has(id))
          .map(({ text }) => keyOf(text)),
      );
      const kept = new Set([...train, ...valid].map(({ id }) => keyOf(rowOf.get(id)!.text)));
      const part = share([...good], (key) => kept.has(key));
      return outcome(
        part >= 0.85,
        `${percent(part)} of the good messages are in use; at least 85% are asked for.`,
        "A label with a capital letter can be mended, and a footer cut off. Drop only what can't be known.",
      );
    },
  },
  {
    name: "works on new messages",
    isHidden: true,
    run: async (bench) => {
      const { onNew, pairs } = await trained(bench);
      const found = outcome(
        onNew >= 0.98,
        `the classifier is right on ${percent(onNew)} of 800 new messages; 98% are asked for.`,
        "It can only be as right as what it learned from: look for leakage, wrong labels and labels that are no class.",
      );
      return shown(found, confusion("On 800 new messages: truth against guess", DESKS, pairs.unseen));
    },
  },
  {
    name: "estimates honestly",
    isHidden: true,
    run: async (bench) => {
      const { onValid, onNew } = await trained(bench);
      return outcome(
        Math.abs(onValid - onNew) <= 0.03,
        `your valid foretold ${percent(onValid)}, new messages gave ${percent(onNew)}; they may differ by 3 points.`,
        "A validation set is a promise about messages to come: it must hold what they hold, and nothing they lack.",
      );
    },
  },
];

function examplesOf(given: unknown, name: string, rowOf: ReadonlyMap<string, Row>): Example[] {
  if (!Array.isArray(given) || given.length === 0)
    throw new WorkError(`prepare must return { train, valid }, both lists with rows: ${name} is none`);
  return given.map((example) => {
    const { id, text, label } = (example ?? {}) as Record<string, unknown>;
    if (typeof id !== "string" || typeof text !== "string" || typeof label !== "string" || !rowOf.has(id))
      throw new WorkError(
        `every row of ${name} needs id, text and label, with an id of the export: ${JSON.stringify(example)?.slice(0, 120)}`,
      );
    return { id, text, label };
  });
}

/** Texts that differ in capitals, spaces, punctuation or the program's footer alone are one message. */
function keyOf(text: string): string {
  return text
    .replace(/\s*\[passed to[^\]]*\]\s*$/i, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)}%`;
}
