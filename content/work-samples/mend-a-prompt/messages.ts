// Made-up messages to a housing cooperative, each with its desk and whether it is urgent.
import { chanceOf, pick } from "../../../src/practice/chance.ts";

export const DESKS = ["water", "heating", "keys", "billing", "noise", "other"] as const;
export type Desk = (typeof DESKS)[number];
/** Where a message speaks of two matters, the desk that stands first here gets it. */
export const ORDER: readonly Desk[] = ["water", "heating", "keys", "billing", "noise"];

export interface Sorted {
  text: string;
  /** Without greeting and signature. */
  body: string;
  desk: Desk;
  urgent: boolean;
}

type Line = readonly [text: string, urgent?: "urgent"];

const DAILY: Record<Desk, readonly Line[]> = {
  water: [
    ["Water is running down the wall of our bathroom.", "urgent"],
    ["The pipe under the sink has burst and the kitchen is wet.", "urgent"],
    ["The tap in the kitchen drips."],
    ["Our toilet does not stop filling."],
    ["The drain of the shower is slow."],
  ],
  heating: [
    ["The radiator in the bedroom stays cold."],
    ["No heating since yesterday, and we have a baby of two months.", "urgent"],
    ["It is too warm in the stairs, can the boiler be turned down?"],
    ["The thermostat in the hall has come off."],
  ],
  keys: [
    ["I am locked out with my little son and it is snowing.", "urgent"],
    ["May I have a second key for the bicycle cellar?"],
    ["The lock of the front door is stiff."],
    ["I have lost my key to the laundry."],
  ],
  billing: [
    ["Why is my bill higher than last year?"],
    ["The invoice for the garage was sent twice."],
    ["Can I pay the rent on the fifteenth?"],
    ["Please send me the statement of costs again."],
  ],
  noise: [
    ["The neighbours have a party every night."],
    ["The dog of number 4 barks from morning to evening."],
    ["Loud music again on the third floor."],
    ["Somebody practises the drums on Sundays."],
  ],
  other: [
    ["When is the summer feast this year?"],
    ["Who plants the roses in the courtyard?"],
    ["Thank you for the new benches!"],
    ["Is the sauna open to guests?"],
  ],
};

const OTHERWISE: Record<Desk, readonly Line[]> = {
  water: [
    ["There is a flood in the cellar.", "urgent"],
    ["A leak in the ceiling, and it is getting worse.", "urgent"],
    ["The basin in the bath drips a little."],
  ],
  heating: [
    ["Our flat is freezing cold, what is wrong with the boiler?"],
    ["The radiators knock and stay lukewarm."],
  ],
  keys: [["The entrance can't be locked any more."], ["I moved in without a key for the attic."]],
  billing: [
    ["You have charged me for a parking place that I do not have."],
    ["My payment of the rent came back."],
  ],
  noise: [["There is shouting in the yard every evening."], ["The loud drilling next door does not end."]],
  other: [["Could we have a shelf for books in the hall?"], ["Where do I sign up for the garden day?"]],
};

const NAMES = [
  "Greetings, A. Lind",
  "Flat 12",
  "Kind regards, the Osei family",
  "Thanks",
  "Flat 7, second floor",
];

/** The labelled messages that one may look at. */
export function examplesOf(seed: number): Omit<Sorted, "body">[] {
  const examples = sorted(chanceOf(seed, "examples"), { count: 60, lines: DAILY });
  return examples.map(({ text, desk, urgent }) => ({ text, desk, urgent }));
}

export function dailyMessages(seed: number): Sorted[] {
  return sorted(chanceOf(seed, "daily"), { count: 500, lines: DAILY });
}

export function otherwiseMessages(seed: number): Sorted[] {
  return sorted(chanceOf(seed, "otherwise"), { count: 250, lines: OTHERWISE });
}

/** Two matters in one message, in any order. */
export function doubleMessages(seed: number, count = 150): Sorted[] {
  const random = chanceOf(seed, "double");
  return Array.from({ length: count }, () => {
    const one = pick(random, ORDER);
    const other = pick(
      random,
      ORDER.filter((desk) => desk !== one),
    );
    const [first, second] = [pick(random, DAILY[one]), pick(random, DAILY[other])];
    const desk = ORDER.indexOf(one) < ORDER.indexOf(other) ? one : other;
    const text = `${first[0]} ${second[0]}`;
    return { text, body: text, desk, urgent: [first[1], second[1]].includes("urgent") };
  });
}

function sorted(
  random: () => number,
  { count, lines }: { count: number; lines: Record<Desk, readonly Line[]> },
): Sorted[] {
  return Array.from({ length: count }, () => {
    const desk = pick(random, DESKS);
    const [text, urgent] = pick(random, lines[desk]);
    return { text: `${text} ${pick(random, NAMES)}`, body: text, desk, urgent: urgent === "urgent" };
  });
}
