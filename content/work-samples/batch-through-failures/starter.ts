interface Card {
  id: string;
  text: string;
}
interface Given {
  cards: Card[];
  chat(
    request: { model: string; messages: { role: "system" | "user"; content: string }[] },
    options?: { signal?: AbortSignal },
  ): Promise<{ choices: { message: { content: string } }[] }>;
  /** What is put there outlives the program. */
  store: { ids(): Promise<string[]>; put(id: string, value: unknown): Promise<void> };
}
interface Report {
  done: number;
  failed: { id: string; reason: string }[];
}

/** Called when the program starts; returns when every card is stored or put aside. */
export async function processAll({ cards, chat, store }: Given): Promise<Report> {
  for (const { id, text } of cards) {
    const completion = await chat({
      model: "brook-medium",
      messages: [
        { role: "system", content: "Answer with JSON: title, year" },
        { role: "user", content: text },
      ],
    });
    const { title, year } = JSON.parse(completion.choices[0]!.message.content);
    await store.put(id, { title, year });
  }
  return { done: cards.length, failed: [] };
}
