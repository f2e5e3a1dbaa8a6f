// Made-up messages to a water works, each with the desk it is truly for, and the export that spoils them.
import { chanceOf, pick, shuffled } from "../../../src/practice/chance.ts";

export type Desk = "leak" | "quality" | "billing" | "meter";
export const DESKS: readonly Desk[] = ["leak", "quality", "billing", "meter"];
export const LOANED_CLERK = "clerk-4";

export interface Row {
  id: string;
  receivedAt: string;
  customer: string;
  clerk: string;
  text: string;
  label: string;
}

export interface Message {
  text: string;
  desk: Desk;
}

export interface Export {
  rows: Row[];
  /** The right desk by row id; rows that hold no message are not in it. */
  truth: Map<string, Desk>;
}

const MESSAGES = 1300;
const MANAGERS = 9;
const MESSAGES_OF_A_MANAGER = 22;
const COPIED_SHARE = 0.22;
const FOOTER_SHARE = 0.96;

/** Last year's messages as the clerks' program exports them. */
export function exportOf(seed: number): Export {
  const random = chanceOf(seed, "export");
  const messages = [
    ...Array.from({ length: MESSAGES }, (_, at) => ({ ...messageOf(random), customer: `c-${1000 + at}` })),
    ...Array.from({ length: MANAGERS }, (_, at) => managersMessages(random, at)).flat(),
  ];
  const copies = messages
    .filter(() => random() < COPIED_SHARE)
    .map((message) => ({ ...message, text: resent(message.text, random) }));
  const rows: Row[] = [];
  const truth = new Map<string, Desk>();
  for (const { text, desk, customer } of shuffled(random, [...messages, ...copies])) {
    const clerk = `clerk-${1 + Math.floor(random() * 6)}`;
    const id = `m-${String(rows.length + 1).padStart(4, "0")}`;
    const decided = decisionOf(desk, clerk, random);
    const isUndecided = random() < 0.02;
    const footer = random() < FOOTER_SHARE ? footerOf(decided, random) : "";
    rows.push({
      id,
      receivedAt: dayOf(random),
      customer,
      clerk,
      text: `${text}${footer}`,
      label: isUndecided ? pick(random, ["", "?", "unknown"]) : typed(decided, random),
    });
    truth.set(id, desk);
  }
  for (let time = 0; time < 40; time++) {
    const at = Math.floor(random() * rows.length);
    truth.delete(rows[at]!.id);
    rows[at] = { ...rows[at]!, text: pick(random, ["", " ", "test", "Test.", "TEST"]) };
  }
  return { rows, truth };
}

/** New messages of customers who were never seen, with the right desk. */
export function newMessages(seed: number, count: number): Message[] {
  const random = chanceOf(seed, "new messages");
  return Array.from({ length: count }, () => messageOf(random));
}

/** One or two sentences on the matter, and often one on another that is only mentioned. */
function messageOf(random: () => number, desk: Desk = pick(random, DESKS)): Message {
  const about = shuffled(random, MATTERS[desk]).slice(0, random() < 0.6 ? 1 : 2);
  const others = DESKS.filter((other) => other !== desk);
  const aside = random() < 0.8 ? [pick(random, ASIDES[pick(random, others)])] : [];
  const sentences = [
    pick(random, OPENINGS),
    ...shuffled(random, [...about, ...aside]),
    pick(random, CLOSINGS),
  ];
  return { text: filled(sentences.filter((sentence) => sentence !== "").join(" "), random), desk };
}

/** A property manager writes the same letter for every house. */
function managersMessages(random: () => number, at: number): (Message & { customer: string })[] {
  const desk = DESKS[at % DESKS.length]!;
  const name = MANAGERS_NAMES[at]!;
  const matter = pick(random, MATTERS[desk]);
  return Array.from({ length: MESSAGES_OF_A_MANAGER }, () => ({
    desk,
    customer: name,
    text: filled(
      `${name} property care, house {number} {street}. ${matter} Kindly confirm to ${name} within the week.`,
      random,
    ),
  }));
}

/** The loaned clerk sends what is unclear to billing; all others err now and then. */
function decisionOf(desk: Desk, clerk: string, random: () => number): Desk {
  if (clerk === LOANED_CLERK && random() < 0.55) return "billing";
  return random() < 0.01 ? pick(random, DESKS) : desk;
}

function footerOf(desk: Desk, random: () => number): string {
  const mark = { leak: "net crew", quality: "laboratory", billing: "accounts", meter: "field meters" }[desk];
  return ` [passed to ${mark}, file ${desk.slice(0, 1).toUpperCase()}${Math.floor(1000 + 9000 * random())}]`;
}

function typed(desk: Desk, random: () => number): string {
  const old = { leak: "burst", quality: "taste", billing: "invoice", meter: "reading" }[desk];
  const capital = desk.slice(0, 1).toUpperCase() + desk.slice(1);
  return pick(random, [
    desk,
    desk,
    desk,
    desk,
    capital,
    desk.toUpperCase(),
    ` ${desk}`,
    `${desk} `,
    old,
    old.toUpperCase(),
  ]);
}

function resent(text: string, random: () => number): string {
  return pick(random, [
    text.toUpperCase(),
    text.toLowerCase(),
    text.replaceAll(". ", ".  "),
    text.replaceAll(".", "!"),
    ` ${text} `,
  ]);
}

function dayOf(random: () => number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `2025-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
}

function filled(text: string, random: () => number): string {
  return text
    .replaceAll("{street}", () => pick(random, STREETS))
    .replaceAll("{number}", () => String(1 + Math.floor(random() * 180)))
    .replaceAll("{day}", () => pick(random, DAYS))
    .replaceAll("{room}", () => pick(random, ROOMS));
}

const STREETS = [
  "Mill Lane",
  "Harbour Road",
  "Linden Street",
  "Station Square",
  "Church Hill",
  "Weir Street",
  "Orchard Way",
  "Foundry Row",
];
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "the weekend"];
const ROOMS = ["kitchen", "bathroom", "cellar", "laundry", "garden"];
const MANAGERS_NAMES = [
  "Brackwell",
  "Ostrander",
  "Tilbury",
  "Quenby",
  "Marsden",
  "Ivergill",
  "Fennimore",
  "Hallowes",
  "Penhale",
];
const OPENINGS = [
  "Hello,",
  "Good morning,",
  "Dear water works,",
  "",
  "I write from {number} {street}.",
  "We live at {number} {street}.",
];
const CLOSINGS = [
  "Thank you.",
  "Please call me back.",
  "",
  "I am at home on {day}.",
  "Best wishes.",
  "What can be done?",
];

const MATTERS: Record<Desk, readonly string[]> = {
  leak: [
    "Water is running out of the pavement since {day}.",
    "There is a wet patch on the road and it grows by the hour.",
    "A pipe in the {room} wall drips and the plaster is soaked.",
    "The street before the house is flooded and the gully gurgles.",
    "The stop valve does not close and water sprays into the {room}.",
    "The hydrant at the corner has been dripping since {day}.",
    "We hear hissing below the floor of the {room} all night.",
    "The ground has sunk where the pipe runs, and the hole fills with water.",
    "The pressure fell on {day} and now the {room} is under water.",
  ],
  quality: [
    "What comes out of the tap in the {room} is brown.",
    "It smells of chlorine so strongly that nobody wants to drink it.",
    "There are white flakes in every glass since {day}.",
    "It has a metallic taste, most of all in the morning.",
    "The children had stomach ache and we suspect what we drink.",
    "A slimy film settles in the kettle within a day.",
    "After the works on {day} it is cloudy and stays so.",
    "How hard is it here, and is there lead in it?",
    "Black grains collect in the sieve of the tap in the {room}.",
  ],
  billing: [
    "I have been charged twice for the same quarter.",
    "The amount on my last statement is far too high.",
    "You took the money from the wrong account on {day}.",
    "I would like to pay by monthly instalments.",
    "The reminder came although I had paid on {day}.",
    "Please send the statement to my new address.",
    "The tariff you applied is the one for firms.",
    "When will the credit of last year be paid out?",
    "My direct debit was refused and now you ask for a fee.",
  ],
  meter: [
    "The display of the counter in the {room} is blank.",
    "The little wheel turns although every tap is closed.",
    "Nobody came on {day} to exchange the counter as announced.",
    "I can't reach the counter because the {room} door jams.",
    "The seal on the counter is broken, I did not touch it.",
    "The number on the device does not match the one in your letter.",
    "Where do I enter the figures that I read on {day}?",
    "The radio module blinks red since {day}.",
    "Our counter runs backwards when the boiler starts.",
  ],
};

/** Said in passing: words of one desk in a message for another. */
const ASIDES: Record<Desk, readonly string[]> = {
  leak: [
    "Last year we had a burst pipe, that is mended.",
    "The road works before the house are done by now.",
    "At least nothing drips any more.",
  ],
  quality: [
    "Otherwise the water is clear and tastes fine.",
    "The colour is as ever.",
    "I had asked about the hardness before.",
  ],
  billing: [
    "My payments are up to date.",
    "I do not want to be charged for this.",
    "The last statement was in order.",
  ],
  meter: [
    "The counter was exchanged in spring.",
    "I can read the counter to you if that helps.",
    "The device in the {room} is new.",
  ],
};
