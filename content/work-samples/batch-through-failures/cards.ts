// Made-up catalogue cards of a library, and how the simulated model reads them: some never, some not at the first try.
import { ProviderError } from "../../../src/practice/bench.ts";
import { chanceOf, pick } from "../../../src/practice/chance.ts";
import type { ChatRequest } from "../../../src/practice/chat.ts";

export interface Card {
  id: string;
  text: string;
  truth: { title: string; year: number };
  /** Cards that no try will read. */
  fault: "refused" | "illegible" | undefined;
}

const CARDS = 420;
const CUT_SHARE = 0.02;

export function cardsOf(seed: number): Card[] {
  const random = chanceOf(seed, "cards");
  return Array.from({ length: CARDS }, (_, at) => {
    const title = `${pick(random, FIRST)} ${pick(random, SECOND)}`;
    const year = 1840 + Math.floor(random() * 120);
    const id = `card-${at + 1}`;
    const fault = at % 140 === 31 ? "refused" : at % 140 === 77 ? "illegible" : undefined;
    return {
      id,
      text: `Card ${id}. ${title}. ${pick(random, PLACES)}, ${year}. 8vo, half calf.`,
      truth: { title, year },
      fault,
    };
  });
}

export function readCard(
  cards: ReadonlyMap<string, Card>,
  { messages }: ChatRequest,
  random: () => number,
): string {
  const said = messages.map(({ content }) => content ?? "").join("\n");
  const card = cards.get(/\bcard-\d+\b/.exec(said)?.[0] ?? "");
  if (card === undefined || !said.includes(card.text)) return "Please send me the text of a card.";
  if (card.fault === "refused")
    throw new ProviderError(400, "content_filter", "the request was refused by the content filter");
  if (card.fault === "illegible") return "I am sorry, but I can't read this card.";
  const json = JSON.stringify({
    id: card.id,
    ...card.truth,
    because: "As printed on the first line and after the place.",
  });
  return random() < CUT_SHARE ? json.slice(0, 20) : json;
}

const FIRST = [
  "Letters from",
  "A history of",
  "Walks in",
  "The birds of",
  "Songs of",
  "On the law of",
  "A map of",
];
const SECOND = [
  "the northern isles",
  "glass",
  "the lower valley",
  "millers",
  "salt and trade",
  "the old harbour",
];
const PLACES = ["Leiden", "Turin", "Bergen", "Graz", "Porto"];
