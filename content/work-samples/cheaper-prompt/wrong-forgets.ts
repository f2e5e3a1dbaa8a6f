interface Message {
  role: "system" | "user" | "assistant";
  content: string;
}
interface Section {
  id: string;
  title: string;
  text: string;
  searched: string[];
  validUntil: string | null;
}
interface Material {
  rules: string[];
  examples: { question: string; answer: string }[];
  handbook: Section[];
}

const SECTIONS_SHOWN = 4;
const SMALL_WORDS = new Set(
  "a an and the of to for in on at is are do does be i my me we our us it its you your what which when where how much many long with by as so can may must will have has that this there from or if not than".split(
    " ",
  ),
);

/** Each rule that changes an answer, once; the manners that the model has anyway, the doubles and the history are gone. */
const RULES = [
  "Your answer must be JSON with the keys answer and section.",
  "Use only the handbook. If it does not say it, say so and give the phone number of the office.",
  "When somebody is hurt, or an accident has happened, name the emergency number 112 first.",
  "When a child wants to travel alone, sell no ticket: send the family to the office.",
  "Never promise a refund: say that the office decides.",
].join("\n");

export function createPrompter({ material, today }: { material: Material; today: string }) {
  const valid = material.handbook.filter(({ validUntil }) => validUntil === null || validUntil >= today);
  const sections = valid.map((section) => ({
    section,
    words: stemsOf(section.text),
    names: stemsOf([section.title, ...section.searched].join(" ")),
  }));
  const frequency = new Map<string, number>();
  for (const { words, names } of sections)
    for (const word of new Set([...words, ...names])) frequency.set(word, (frequency.get(word) ?? 0) + 1);

  /** Rare words tell more (as in TF-IDF); words of the title or that people search with tell twice as much. */
  const relevant = (question: string): Section[] => {
    const asked = stemsOf(question);
    return sections
      .map(({ section, words, names }) => {
        let score = 0;
        for (const word of asked) {
          const weight = Math.log(1 + sections.length / (frequency.get(word) ?? 1));
          if (names.has(word)) score += 2 * weight;
          else if (words.has(word)) score += weight;
        }
        return { section, score };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, SECTIONS_SHOWN)
      .map(({ section }) => section);
  };

  return (conversation: Message[]): Message[] => {
    const shown = conversation.slice(-1);
    const handbook = relevant(shown.map(({ content }) => content).join(" "))
      .map(({ id, title, text }) => `${title} (${id}): ${text}`)
      .join("\n");
    return [{ role: "system", content: `${RULES}\n${handbook}` }, ...shown];
  };
}

function stemsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z]{2,}/g) ?? [];
  return new Set(
    words.filter((word) => !SMALL_WORDS.has(word)).map((word) => word.replace(/(ies|es|s)$/, "")),
  );
}
