interface Message {
  role: "system" | "user" | "assistant";
  content: string;
}
interface Section {
  id: string;
  title: string;
  text: string;
  /** Words with which people have searched for this section. */
  searched: string[];
  /** Calendar date after which it no longer holds, e.g. "2025-03-31"; null where it holds. */
  validUntil: string | null;
}
interface Material {
  rules: string[];
  examples: { question: string; answer: string }[];
  handbook: Section[];
}

/** Called once. The function it returns is called for every question, with the conversation so far. */
export function createPrompter({ material }: { material: Material; today: string }) {
  const { rules, examples, handbook } = material;
  const sections = handbook.map(({ id, title, text }) => `## ${title} (${id})\n${text}`);
  const shown = examples.map(({ question, answer }) => `Question: ${question}\nAnswer: ${answer}`);
  const system = [...rules, "# Examples", ...shown, "# Handbook", ...sections].join("\n\n");
  return (conversation: Message[]): Message[] => [{ role: "system", content: system }, ...conversation];
}
