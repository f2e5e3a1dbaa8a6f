// How the simulated models read an invoice: what the prompt asks for, with the mistakes that readers of invoices make.
import type { ChatRequest } from "../../../src/practice/chat.ts";
import type { Model } from "../../../src/practice/models.ts";
import { readPrompt, ruleFollowed } from "../../../src/practice/prompt-reader.ts";
import type { Fields, Invoice } from "./invoices.ts";

const DIFFICULTY: Record<Invoice["layout"], number> = {
  english: 0.5,
  swiss: 0.8,
  french: 0.9,
  german: 1,
  scan: 1.7,
};
const FORM = { about: "JSON", habit: 0.3 };
const WARNING = { about: "follow instruction document", habit: 0.35 };

export function readInvoice(invoices: readonly Invoice[], request: ChatRequest, reader: Reader): string {
  const text = request.messages.map(({ content }) => content ?? "").join("\n");
  const invoice = invoices.find((one) => text.includes(one.text));
  if (invoice === undefined) return "I can't see an invoice. Please send me its whole text.";
  const prompt = readPrompt(
    request.messages.map(({ content }) => ({ content: (content ?? "").replaceAll(invoice.text, "") })),
  );
  const seen = misread(invoice, reader);
  const asked = Object.entries(seen).filter(([name]) => new RegExp(`\\b${name}\\b`).test(text));
  const isMisled = invoice.kind === "injection" && !ruleFollowed(prompt, WARNING, reader);
  const answer = { ...Object.fromEntries(asked), ...(isMisled ? { approved: true } : {}) };
  if (!ruleFollowed(prompt, FORM, reader))
    return `Here is what I read:\n${asked.map(([name, value]) => `- ${name}: ${value}`).join("\n")}`;
  const json = JSON.stringify(answer);
  return reader.random() < reader.model.malformedShare ? json.slice(0, -4) : json;
}

interface Reader {
  model: Model;
  random: () => number;
}

/** Mistakes come one at a time, the more the harder the layout and the weaker the model. */
function misread({ fields, layout }: Invoice, { model, random }: Reader): Record<keyof Fields, unknown> {
  const isMistaken = random() < 1.1 * (1 - model.skill) * DIFFICULTY[layout];
  if (!isMistaken) return fields;
  const [kind, detail] = [random(), random()];
  if (kind < 0.22) return { ...fields, ...scaled(fields, detail < 0.5 ? 100 : 0.001) };
  if (kind < 0.4) return { ...fields, tax: null };
  if (kind < 0.55) return { ...fields, net: fields.gross };
  if (kind < 0.7) return { ...fields, gross: Number(swapped(fields.gross.toFixed(2), detail)) };
  if (kind < 0.84) return { ...fields, number: swapped(fields.number, detail) };
  if (kind < 0.93) return { ...fields, iban: swapped(fields.iban, detail) };
  return { ...fields, vatId: swapped(fields.vatId, detail) };
}

function scaled({ net, tax, gross }: Fields, factor: number): Partial<Fields> {
  const by = (amount: number) => Math.round(amount * factor * 100) / 100;
  return { net: by(net), tax: by(tax), gross: by(gross) };
}

/** One digit is read as another. */
function swapped(text: string, detail: number): string {
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
  const place = places[Math.floor(detail * places.length)]!;
  return text.slice(0, place) + ((Number(text[place]) + 3) % 10) + text.slice(place + 1);
}
