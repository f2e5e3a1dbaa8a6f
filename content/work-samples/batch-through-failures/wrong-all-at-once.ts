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
  store: { ids(): Promise<string[]>; put(id: string, value: unknown): Promise<void> };
}
interface Report {
  done: number;
  failed: { id: string; reason: string }[];
}

const TRIES = 7;

export async function processAll({ cards, chat, store }: Given): Promise<Report> {
  const stored = new Set(await store.ids());
  const failed: Report["failed"] = [];

  /** Every card by itself: twice as long a pause after each failure. */
  const work = async ({ id, text }: Card): Promise<void> => {
    for (let time = 1; time <= TRIES; time++) {
      try {
        const completion = await chat(
          {
            model: "brook-medium",
            messages: [{ role: "user", content: `Answer with JSON: title, year. ${text}` }],
          },
          { signal: AbortSignal.timeout(15_000) },
        );
        const { title, year } = JSON.parse(completion.choices[0]!.message.content);
        await store.put(id, { title, year });
        stored.add(id);
        return;
      } catch (error) {
        if (time === TRIES) failed.push({ id, reason: (error as Error).message });
        await new Promise<void>((resolve) => setTimeout(resolve, 1000 * 2 ** time * (0.5 + Math.random())));
      }
    }
  };
  await Promise.all(cards.filter(({ id }) => !stored.has(id)).map(work));
  return { done: stored.size, failed };
}
