// The office around the workflow: registers, people who decide, and a ledger that sometimes answers too late.
import { ProviderError } from "../../../src/practice/bench.ts";
import { chanceOf } from "../../../src/practice/chance.ts";
import type { VirtualClock } from "../../../src/practice/virtual-clock.ts";
import type { Fields, Invoice, World } from "./invoices.ts";

export interface Entry extends Omit<Fields, "lines" | "vatId"> {
  key: string;
  document: string;
  supplierId: string;
  account: string;
}

export interface Question {
  document: string;
  askedAt: number;
  answeredAt: number;
}

export interface Office {
  tools: Record<string, (...args: never[]) => unknown>;
  entries: Entry[];
  questions: Question[];
}

const MINUTE = 60_000;
const TIMEOUT_SHARE = 0.12;
/** What a person answers who looks at the document and knows the house. */
const PAYABLE = new Set<Invoice["kind"]>(["sound", "above limit", "over order, agreed"]);

interface Surroundings {
  clock: VirtualClock;
  seed: number;
  /** Whether the program that holds these tools still runs. */
  isRunning: () => boolean;
  entries: Entry[];
  questions: Question[];
}

/** Entries and questions outlive a program; its tools don't. */
export function officeOf(world: World, surroundings: Surroundings): Office {
  const { clock, seed, isRunning, entries, questions } = surroundings;
  const checked = async (ms: number) => {
    await clock.sleep(ms);
    if (!isRunning()) throw new ProviderError(503, "shutting_down", "this program was stopped");
  };
  let posts = 0;
  const supplier = async (vatId: unknown) => {
    await checked(30);
    const found = world.suppliers.find((one) => one.vatId === vatId);
    return found === undefined ? null : { id: found.id, name: found.name, iban: found.iban };
  };
  const order = async (number: unknown) => {
    await checked(30);
    return world.orders.find((one) => one.number === number) ?? null;
  };
  const find = async (key: unknown) => {
    await checked(30);
    const entry = entries.find((one) => one.key === key);
    return entry === undefined ? null : { document: entry.document };
  };
  const askPerson = async (given: { document?: unknown; reason?: unknown } | null) => {
    const invoice = world.invoices.find(({ id }) => id === given?.document);
    if (invoice === undefined || typeof given?.reason !== "string" || given.reason.trim() === "")
      throw new ProviderError(400, "invalid_request", "askPerson needs document (an id) and reason (a text)");
    const question = { document: invoice.id, askedAt: clock.now(), answeredAt: Number.POSITIVE_INFINITY };
    questions.push(question);
    await checked((20 + 160 * chanceOf(seed, "person", invoice.id)()) * MINUTE);
    question.answeredAt = clock.now();
    const { fields, kind } = invoice;
    return PAYABLE.has(kind) ? { decision: "pay", invoice: fields } : { decision: "refuse" };
  };
  const post = async (given: Partial<Entry> | null) => {
    const entry = entryOf(given);
    posts += 1;
    const isLate = chanceOf(seed, "post", entry.key, posts)() < TIMEOUT_SHARE;
    await checked(80);
    const known = entries.find(({ key }) => key === entry.key);
    if (known === undefined) entries.push(entry);
    if (isLate) {
      await checked(30_000);
      throw new ProviderError(504, "timeout", "the ledger did not answer in time");
    }
    return { document: known?.document ?? entry.document, isNew: known === undefined };
  };
  return { tools: { supplier, order, find, askPerson, post }, entries, questions };
}

function entryOf(given: Partial<Entry> | null): Entry {
  const texts = ["key", "document", "supplierId", "number", "order", "currency", "iban", "account"] as const;
  const amounts = ["net", "tax", "gross"] as const;
  const missing = [
    ...texts.filter((name) => typeof given?.[name] !== "string" || given[name] === ""),
    ...amounts.filter((name) => typeof given?.[name] !== "number" || !Number.isFinite(given[name])),
  ];
  if (missing.length > 0)
    throw new ProviderError(400, "invalid_request", `the entry lacks ${missing.join(", ")}`);
  return Object.fromEntries([...texts, ...amounts].map((name) => [name, given![name]])) as unknown as Entry;
}
