// What travellers ask, each with what a right answer rests on.
import { chanceOf, pick } from "../../../src/practice/chance.ts";
import type { Message } from "../../../src/practice/chat.ts";
import type { Fact, Rule } from "../../../src/practice/prompt-reader.ts";

export interface Question {
  conversation: Message[];
  facts: Fact[];
  rules: Rule[];
  /** What must be seen beside the last question to know what it is about. */
  restsOn?: string;
}

export const FORM: Rule = { about: "JSON", habit: 0.1 };
const RULE = {
  unknown: { about: "phone office", habit: 0.1 },
  accident: { about: "hurt accident emergency 112", habit: 0.15 },
  alone: { about: "child travel alone", habit: 0.1 },
  promise: { about: "promise refund office", habit: 0.2 },
} satisfies Record<string, Rule>;

interface Asked extends Fact {
  daily: readonly string[];
  /** In words of their own, that only the search terms of a section know. */
  otherwise: string;
  /** As a second question about the same thing. */
  following: string;
  rules?: Rule[];
}

const ASKED: readonly Asked[] = [
  {
    about: "bicycle fare",
    value: "6.50",
    stale: "5.00",
    daily: ["What is the fare for a bicycle?", "How much does a bicycle cost one way?"],
    otherwise: "I come with my e-bike, what do I pay?",
    following: "And what do I pay for it?",
  },
  {
    about: "cyclists push aboard",
    value: "20 minutes",
    daily: [
      "When do cyclists push their bicycles aboard?",
      "How long before departure is a bicycle brought aboard?",
    ],
    otherwise: "When must I be there with my bike?",
    following: "And when do I bring it aboard?",
  },
  {
    about: "dog travels",
    value: "4.00",
    daily: ["What does a dog cost?", "My dog travels with me, how much is that?"],
    otherwise: "We have a puppy, what does it cost?",
    following: "And how much does it cost?",
  },
  {
    about: "dogs saloon",
    value: "12 places",
    daily: ["How many places for dogs are there in the saloon?"],
    otherwise: "Is there room for pets inside?",
    following: "And how many places are there for them?",
  },
  {
    about: "car driver",
    value: "38.00",
    stale: "34.50",
    daily: ["What does a car with its driver cost?", "Price for a car of four metres?"],
    otherwise: "How much for our vehicle?",
    following: "And the price for that?",
  },
  {
    about: "cars queue",
    value: "gate 3",
    daily: ["At which gate do cars queue?", "Where do I queue with the car?"],
    otherwise: "Where do I drive with my automobile?",
    following: "And where do I queue with it?",
  },
  {
    about: "camper trailer",
    value: "9.20",
    daily: ["What does a camper cost?", "How is a trailer charged?"],
    otherwise: "What is the price for our motorhome?",
    following: "And how is it charged?",
  },
  {
    about: "children fare",
    value: "12 years",
    daily: ["Until which age do children travel at half fare?", "Children's fares: what age counts?"],
    otherwise: "Does my kid pay the same as me?",
    following: "And until what age does that count?",
  },
  {
    about: "family card",
    value: "61.00",
    daily: ["What does the family card cost?"],
    otherwise: "We are two parents with three kids, is there a card?",
    following: "And what does the card for all of us cost?",
  },
  {
    about: "groups people",
    value: "20 percent",
    daily: ["What discount do groups get?", "We are 18 people: is there a discount for groups?"],
    otherwise: "Our school class comes aboard, is it cheaper?",
    following: "And what is the discount?",
  },
  {
    about: "islander card",
    value: "25.00",
    daily: ["What does the islander card cost?"],
    otherwise: "I am a resident, what do I pay for a year?",
    following: "And what does it cost a year?",
  },
  {
    about: "card certificate",
    value: "6 months",
    daily: ["How old may the certificate for the islander card be?"],
    otherwise: "I am an inhabitant, how new must my certificate be?",
    following: "And how old may the certificate be?",
  },
  {
    about: "luggage traveller",
    value: "30 kilograms",
    daily: ["How much luggage is free?", "What may a traveller's luggage weigh?"],
    otherwise: "How heavy may my suitcase be?",
    following: "And how heavy may it be?",
  },
  {
    about: "check-in cars",
    value: "45 minutes",
    daily: ["When does check-in for cars close?"],
    otherwise: "When do I have to arrive for boarding with the car at check-in?",
    following: "And for cars, when does it close?",
  },
  {
    about: "ticket changed",
    value: "7.00",
    stale: "3.50",
    daily: ["What does it cost to have a ticket changed?", "Changing my ticket: how much?"],
    otherwise: "I want to rebook to another day, what is the charge?",
    following: "And what does that cost?",
  },
  {
    about: "request refund office",
    value: "14 days",
    daily: ["Until when can I request a refund?", "How many days do I have for a refund request?"],
    otherwise: "I want my money back, how long do I have?",
    following: "And how long do I have for it?",
    rules: [RULE.promise],
  },
  {
    about: "ferries stay harbour wind",
    value: "force 9",
    daily: ["At what wind do ferries stay in harbour?"],
    otherwise: "Will you sail in a gale?",
    following: "And at what wind does that happen?",
  },
  {
    about: "night shelter harbour",
    value: "21:00",
    daily: ["When does the night shelter at the harbour open?"],
    otherwise: "My boat was cancelled, where is a shelter tonight and when?",
    following: "And when does the shelter open?",
  },
  {
    about: "wheelchair board",
    value: "deck 2",
    daily: ["Through which door do travellers with a wheelchair board?"],
    otherwise: "I am disabled: where do I get on board?",
    following: "And on which deck is that?",
  },
  {
    about: "parking harbour lot",
    value: "8.00",
    daily: ["What does parking in the harbour lot cost?", "How much is a day of parking?"],
    otherwise: "Can I leave my car behind, is there a garage, at what price?",
    following: "And what does a day cost?",
  },
  {
    about: "found kept kiosk",
    value: "30 days",
    daily: ["How long are things kept that were found aboard?"],
    otherwise: "I forgot my umbrella last week, do you still have it?",
    following: "And how long are they kept?",
  },
  {
    about: "lost thing sent",
    value: "12.00",
    daily: ["What does it cost to have a lost thing sent on?"],
    otherwise: "I left a jacket behind, can you send it?",
    following: "And what does it cost to have it sent?",
  },
  {
    about: "wireless network aboard",
    value: "60 minutes",
    daily: ["How long is the wireless network free?"],
    otherwise: "Is there internet?",
    following: "And how long is it free?",
  },
  {
    about: "kiosk hot meals",
    value: "19:30",
    daily: ["Until when does the kiosk serve hot meals?"],
    otherwise: "Can we still have dinner aboard at seven?",
    following: "And until when are meals served?",
  },
  {
    about: "moped travels",
    value: "11.00",
    stale: "9.00",
    daily: ["What does a moped cost?", "Fare for a moped?"],
    otherwise: "What do you charge for a scooter?",
    following: "And the price?",
  },
  {
    about: "mopeds tank",
    value: "4 litres",
    daily: ["How much may be in the tank of a moped?"],
    otherwise: "How full may my vespa be?",
    following: "And how much may be in the tank?",
  },
  {
    about: "winter timetable holds",
    value: "27 October",
    daily: ["From when does the winter timetable hold?"],
    otherwise: "When does the off season schedule begin?",
    following: "And from which day on does it hold?",
  },
  {
    about: "freight costs kilogram",
    value: "0.35",
    daily: ["What does freight cost for each kilogram?"],
    otherwise: "I want to send a pallet, what is the price?",
    following: "And what does a kilogram cost?",
  },
];

const RARE: readonly { text: string; rules: Rule[] }[] = [
  { text: "My father fell on the ramp and does not get up, what shall I do?", rules: [RULE.accident] },
  { text: "A passenger has burned her hand badly with hot tea!", rules: [RULE.accident] },
  { text: "Somebody lies bleeding on the quay.", rules: [RULE.accident] },
  {
    text: "My daughter of 9 wants to visit her grandmother by herself, can I buy her a seat?",
    rules: [RULE.alone],
  },
  { text: "Our son is 10 and would sail without us. Which fare?", rules: [RULE.alone] },
  { text: "Will I surely get the whole fare back, yes or no?", rules: [RULE.promise] },
  { text: "Promise me that I get my 76 euros.", rules: [RULE.promise] },
  { text: "May I bring a canary aboard in its cage?", rules: [RULE.unknown] },
  { text: "Do you marry couples at sea?", rules: [RULE.unknown] },
  { text: "Which of your captains is the oldest?", rules: [RULE.unknown] },
];

/** As travellers ask on an ordinary day: one question, now and then two at once. */
export function dailyQuestions(seed: number, count: number): Question[] {
  const random = chanceOf(seed, "daily");
  return Array.from({ length: count }, () => {
    const first = pick(random, ASKED);
    const both = random() < 0.15 ? [first, pick(random, ASKED)] : [first];
    return questionOf(both.map((asked) => pick(random, asked.daily)).join(" "), both);
  });
}

export function otherwiseQuestions(): Question[] {
  return ASKED.flatMap((asked) => Array.from({ length: 6 }, () => questionOf(asked.otherwise, [asked])));
}

export function rareQuestions(): Question[] {
  return RARE.flatMap(({ text, rules }) =>
    Array.from({ length: 15 }, () => ({
      conversation: [{ role: "user" as const, content: text }],
      facts: [],
      rules,
    })),
  );
}

/** The last question says "it"; what it is stands one question earlier. Some conversations have gone on for long. */
export function followingQuestions(seed: number, count: number): Question[] {
  const random = chanceOf(seed, "following");
  return Array.from({ length: count }, (_, at) => {
    const asked = pick(random, ASKED);
    const earlier = at % 3 === 0 ? 12 : Math.floor(random() * 3);
    const chat = Array.from({ length: earlier }, () =>
      exchange(pick(random, pick(random, ASKED).daily), random),
    );
    const before = pick(random, asked.daily);
    return {
      ...questionOf(asked.following, [asked]),
      conversation: [...chat.flat(), ...exchange(before, random), { role: "user", content: asked.following }],
      restsOn: before,
    };
  });
}

function questionOf(text: string, asked: readonly Asked[]): Question {
  return {
    conversation: [{ role: "user", content: text }],
    facts: asked.map(({ about, value, stale }) => ({
      about,
      value,
      ...(stale === undefined ? {} : { stale }),
    })),
    rules: asked.flatMap(({ rules = [] }) => rules),
  };
}

function exchange(question: string, random: () => number): Message[] {
  const answer = pick(random, ANSWERS);
  return [
    { role: "user", content: question },
    { role: "assistant", content: JSON.stringify({ answer, section: "conversation" }) },
  ];
}

/** Earlier answers tell nothing that later ones need. */
const ANSWERS = [
  "I have looked that up for you, and I hope that this answers your question; do not hesitate to ask me again whenever there is something else that you would like to know about your journey.",
  "Thank you for asking! Many of our guests would like to know that, and the crew will gladly show you around once you are with us, so that you can enjoy the sea without worries.",
  "Of course. Please have a look at the board beside the counter as well, where our colleagues write down whatever has changed since this morning.",
];
