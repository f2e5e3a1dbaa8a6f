interface Message {
  role: "system" | "user" | "assistant";
  content: string;
}
interface Material {
  rules: string[];
  examples: { question: string; answer: string }[];
  handbook: { title: string; text: string }[];
}

const MOST_SIGNS = 1500;

export function createPrompter({ material }: { material: Material; today: string }) {
  const handbook = material.handbook.map(({ title, text }) => `${title}: ${text}`);
  const system = [material.rules[3], ...handbook].join("\n").slice(0, MOST_SIGNS);
  return (conversation: Message[]): Message[] => [
    { role: "system", content: system },
    ...conversation.slice(-3),
  ];
}
