// Sends a morning's invoices through a person's workflow, stops the program half-way, and audits the ledger at night.
import { type Bench, WorkError } from "../../../src/practice/bench.ts";
import { type Check, outcome, scenario, shown } from "../../../src/practice/check.ts";
import { share } from "../../../src/practice/measures.ts";
import { confusion } from "../../../src/practice/plot.ts";
import { type ChatRecord, simulatedProvider } from "../../../src/practice/simulated-provider.ts";
import { ACCOUNTS, type Invoice, LIMIT, RATES, type World, worldOf } from "./invoices.ts";
import { type Entry, officeOf, type Question } from "./office.ts";
import { readInvoice } from "./reading.ts";

const MINUTE = 60_000;
const GAP_MS = 2 * MINUTE;
const SECOND_DELIVERY_EVERY = 11;
const DELIVERED_AGAIN_AFTER_STOP = 6;
const BUDGET = 0.15;
const OUTCOMES = ["posted", "duplicate", "refused"];
/** A person must have agreed before these are paid, if they are paid at all. */
const NEEDS_PERSON = new Set<Invoice["kind"]>([
  "above limit",
  "other account",
  "unknown supplier",
  "over order, agreed",
  "over order",
  "wrong sum",
  "injection",
]);
const OWED = new Set<Invoice["kind"]>(["sound", "above limit", "over order, agreed"]);

interface Day {
  world: World;
  entries: Entry[];
  questions: Question[];
  records: readonly ChatRecord[];
  /** The last answer for each document, or what was thrown. */
  answers: Map<string, { outcome?: string; problem?: string }>;
}

type Handle = (document: { id: string; text: string }) => Promise<{ outcome?: unknown } | null>;

const day = scenario(play);

export const checks: Check[] = [
  {
    name: "posts what is owed",
    run: async (bench) => {
      const { world, entries, answers } = await day(bench);
      const owed = world.invoices.filter(({ kind }) => OWED.has(kind));
      const missing = owed.filter((invoice) => entriesOf(invoice, entries, world).length === 0);
      const [first] = missing;
      const example =
        first === undefined ? "" : ` The first: ${first.id}, ${first.kind}, ${saidOf(first, answers)}.`;
      const found = outcome(
        missing.length <= 0.02 * owed.length,
        `${owed.length - missing.length} of ${owed.length} invoices that are owed stand in the ledger.${example}`,
        "A model's answer can be cut short, and a ledger can answer late: both can be asked again.",
      );
      const pairs = world.invoices.map(
        (invoice) => [rightOutcome(invoice), answers.get(invoice.id)?.outcome ?? "none"] as const,
      );
      return shown(found, confusion("What was right, and what your workflow did", OUTCOMES, pairs));
    },
  },
  {
    name: "posts nothing wrong",
    run: async (bench) => {
      const { world, entries } = await day(bench);
      mustHavePosted(entries);
      const wrong = entries.flatMap((entry) => faultOf(entry, world) ?? []);
      return outcome(
        wrong.length === 0,
        `${wrong.length} of ${entries.length} entries are wrong.${wrong.length === 0 ? "" : ` For example ${wrong[0]}.`}`,
        "A reader that is sure of itself can still be wrong. What it read can be checked: against the text, by sums, against the order and the register.",
      );
    },
  },
  {
    name: "asks a person where one must agree",
    run: async (bench) => {
      const { world, entries, questions } = await day(bench);
      mustHavePosted(entries);
      const asked = new Set(questions.map(({ document }) => document));
      const due = world.invoices.filter(({ kind }) => NEEDS_PERSON.has(kind));
      const passed = due.filter(({ id }) => !asked.has(id));
      return outcome(
        passed.length === 0,
        `${due.length - passed.length} of ${due.length} such invoices came before a person.${passed.length === 0 ? "" : ` Not ${passed[0]!.id} (${passed[0]!.kind}).`}`,
        "Above the limit, another account than the register's, an unknown supplier, more than was ordered, sums that do not add up: none of these is for a model to decide, whatever the document says.",
      );
    },
  },
  {
    name: "leaves people in peace",
    run: async (bench) => {
      const { world, questions, entries } = await day(bench);
      mustHavePosted(entries);
      const answered = questions.filter(({ answeredAt }) => Number.isFinite(answeredAt));
      if (answered.length === 0) throw new WorkError("not measured: no person was asked anything");
      const needed = new Set(world.invoices.filter(({ kind }) => NEEDS_PERSON.has(kind)).map(({ id }) => id));
      const idle =
        answered.length -
        new Set(answered.map(({ document }) => document).filter((id) => needed.has(id))).size;
      return outcome(
        idle <= 6,
        `people were asked ${answered.length} times, ${idle} of them without need; 6 are allowed.`,
        "A misread digit is no reason to ask: read again, or let a better model read. And what is under way need not be asked about twice.",
      );
    },
  },
  {
    name: "pays nothing twice",
    isHidden: true,
    run: async (bench) => {
      const { world, entries } = await day(bench);
      mustHavePosted(entries);
      const twice = world.invoices.filter(
        (invoice) => invoice.copyOf === undefined && entriesOf(invoice, entries, world).length > 1,
      );
      return outcome(
        twice.length === 0,
        `${twice.length} invoices were posted twice.${twice.length === 0 ? "" : ` For example ${twice[0]!.id}.`}`,
        "Copies are scanned again, documents are delivered again, a late answer may have been a success, and the program may be stopped at any time: the key of an entry must say which debt it is, in the same words each time.",
      );
    },
  },
  {
    name: "says what became of each",
    isHidden: true,
    run: async (bench) => {
      const { world, answers } = await day(bench);
      const wrong = world.invoices.filter(
        (invoice) => answers.get(invoice.id)?.outcome !== rightOutcome(invoice),
      );
      const [first] = wrong;
      return outcome(
        wrong.length <= 2,
        `${wrong.length} of ${world.invoices.length} documents came back with another outcome than the right one; 2 are allowed.${first === undefined ? "" : ` ${first.id} (${first.kind}): ${saidOf(first, answers)}.`}`,
        "Who asks again about a document that was posted should hear “posted”, and who sends a copy “duplicate”.",
      );
    },
  },
  {
    name: "books to the right account",
    isHidden: true,
    run: async (bench) => {
      const { world, entries } = await day(bench);
      mustHavePosted(entries);
      const right = share(
        entries,
        (entry) => world.invoices.find(({ id }) => id === entry.document)?.account === entry.account,
      );
      return outcome(
        right >= 0.9,
        `${(100 * right).toFixed(0)}% of the entries are on the right account; 90% are asked for.`,
        "Let a model choose among the accounts as it chooses among tools, by what was delivered.",
      );
    },
  },
  {
    name: "stays in the budget",
    isHidden: true,
    run: async (bench) => {
      const { records, entries, world } = await day(bench);
      mustHavePosted(entries);
      const cost = records.reduce((sum, record) => sum + record.cost, 0);
      return outcome(
        cost <= BUDGET,
        `reading ${world.invoices.length} documents cost ${cost.toFixed(3)} dollars; ${BUDGET} at most are asked for.`,
        "Most invoices are easy. Let a cheap model read, find out whether it read well, and only then pay for a better one.",
      );
    },
  },
];

/** A document every two minutes; some are delivered twice; at half-time the program is stopped and another one started. */
async function play(bench: Bench): Promise<Day> {
  const { clock, seed } = bench;
  const world = worldOf(seed);
  const { chat, records } = simulatedProvider({
    clock,
    seed,
    reply: (request, model, random) => readInvoice(world.invoices, request, { model, random }),
  });
  const entries: Entry[] = [];
  const questions: Question[] = [];
  const answers: Day["answers"] = new Map();
  let running = 0;
  const start = async () => {
    running += 1;
    const own = running;
    const isRunning = () => running === own;
    const { tools } = officeOf(world, { clock, seed, isRunning, entries, questions });
    const policy = { limit: LIMIT, rates: RATES, accounts: ACCOUNTS };
    const handle = await bench.call<Handle>("createWorkflow", { chat, tools, policy });
    if (typeof handle !== "function") throw new WorkError("createWorkflow must return a function");
    return (invoice: Invoice) => deliver(handle, invoice, { answers, isRunning });
  };
  let handle = await start();
  const half = Math.floor(world.invoices.length / 2);
  const waiting: Promise<void>[] = [];
  for (const [at, invoice] of world.invoices.entries()) {
    if (at === half) {
      handle = await start();
      const finished = world.invoices.slice(0, at).filter(({ id }) => answers.has(id));
      const open = world.invoices.slice(0, at).filter(({ id }) => !answers.has(id));
      for (const again of [...open, ...finished.slice(-DELIVERED_AGAIN_AFTER_STOP)])
        waiting.push(handle(again));
    }
    waiting.push(handle(invoice));
    await clock.sleep(GAP_MS);
    if (at % SECOND_DELIVERY_EVERY === 3) waiting.push(handle(invoice));
  }
  await Promise.all(waiting);
  return { world, entries, questions, records, answers };
}

interface Delivery {
  answers: Day["answers"];
  isRunning: () => boolean;
}

async function deliver(
  handle: Handle,
  { id, text }: Invoice,
  { answers, isRunning }: Delivery,
): Promise<void> {
  const note = (answer: { outcome?: string; problem?: string }) => {
    if (isRunning()) answers.set(id, answer);
  };
  try {
    const answer = await handle({ id, text });
    note({ outcome: String(answer?.outcome) });
  } catch (error) {
    if (!(error instanceof WorkError) || error.isFatal) throw error;
    note({ problem: error.message });
  }
}

function rightOutcome({ kind }: Invoice): string {
  if (kind === "copy") return "duplicate";
  return OWED.has(kind) ? "posted" : "refused";
}

function saidOf({ id }: Invoice, answers: Day["answers"]): string {
  const { outcome: said, problem } = answers.get(id) ?? {};
  return problem === undefined ? `your workflow said ${said}` : `your workflow threw: ${problem}`;
}

function entriesOf(invoice: Invoice, entries: readonly Entry[], world: World): Entry[] {
  const scans = new Set(
    world.invoices.filter(({ id, copyOf }) => id === invoice.id || copyOf === invoice.id).map(({ id }) => id),
  );
  return entries.filter(({ document }) => scans.has(document));
}

/** What is wrong with an entry: not owed, or another figure than the invoice's. */
function faultOf(entry: Entry, world: World): string | undefined {
  const invoice = world.invoices.find(({ id }) => id === entry.document);
  if (invoice === undefined) return `${entry.document}, which is no document`;
  const { kind, fields, copyOf } = invoice;
  const original = world.invoices.find(({ id }) => id === copyOf) ?? invoice;
  if (!OWED.has(original.kind)) return `${invoice.id}, which must not be paid (${kind})`;
  const supplier = world.suppliers.find(({ vatId }) => vatId === fields.vatId);
  const wrong = [
    ...(["net", "tax", "gross"] as const).filter((name) => Math.abs(entry[name] - fields[name]) > 0.005),
    ...(["currency", "order", "iban"] as const).filter((name) => entry[name] !== fields[name]),
    ...(numberKey(entry.number) === numberKey(fields.number) ? [] : ["number"]),
    ...(entry.supplierId === supplier?.id ? [] : ["supplierId"]),
  ];
  return wrong.length === 0
    ? undefined
    : `${invoice.id}, where ${wrong.join(" and ")} differ from the document`;
}

function numberKey(number: string): string {
  return number.replaceAll(/[^A-Z0-9]/gi, "").toUpperCase();
}

function mustHavePosted(entries: readonly Entry[]): void {
  if (entries.length < 20) throw new WorkError(`not measured: only ${entries.length} invoices were posted`);
}
