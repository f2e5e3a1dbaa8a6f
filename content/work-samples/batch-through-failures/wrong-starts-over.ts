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

const DEADLINE_MS = 15_000;
const TRIES = 4;
const FASTEST_GAP_MS = 700;
const SLOWEST_GAP_MS = 3000;
const PAUSE_MS = 8000;

export async function processAll({ cards, chat, store }: Given): Promise<Report> {
  const stored = new Set<string>();
  const failed: Report["failed"] = [];
  const waiting = cards.filter(({ id }) => !stored.has(id)).map((card) => ({ card, tries: 0 }));
  const pace = paceOf();
  const underWay = new Set<Promise<void>>();

  const work = async (job: { card: Card; tries: number }): Promise<void> => {
    const { id, text } = job.card;
    try {
      const completion = await chat(
        {
          model: "brook-medium",
          messages: [
            { role: "system", content: "Answer with JSON: title, year" },
            { role: "user", content: text },
          ],
        },
        { signal: AbortSignal.timeout(DEADLINE_MS) },
      );
      const { title, year } = JSON.parse(completion.choices[0]!.message.content);
      await store.put(id, { title, year });
      stored.add(id);
      pace.ok();
    } catch (error) {
      const { status, message } = error as { status?: number; message: string };
      if (status === 429 || status === 503) {
        // The provider's trouble, not the card's: everybody waits, and the try does not count.
        pace.wait(status);
        waiting.push(job);
      } else if (status === 400 || job.tries + 1 >= TRIES) failed.push({ id, reason: message });
      else waiting.push({ ...job, tries: job.tries + 1 });
    }
  };

  while (waiting.length + underWay.size > 0) {
    const job = waiting.shift();
    if (job === undefined) {
      await Promise.race(underWay);
      continue;
    }
    await pace.turn();
    const task: Promise<void> = work(job).finally(() => underWay.delete(task));
    underWay.add(task);
  }
  return { done: stored.size, failed };
}

/** One pace for all: slower after the limit was met, a little faster with each success. */
function paceOf() {
  let gap = FASTEST_GAP_MS;
  let pausedUntil = 0;
  let next = 0;
  const waitFor = () => Math.max(next, pausedUntil) - Date.now();
  return {
    ok(): void {
      gap = Math.max(FASTEST_GAP_MS, gap * 0.995);
    },
    wait(status: number): void {
      // Refusals that come while all are waiting tell nothing new.
      if (Date.now() < pausedUntil) return;
      pausedUntil = Date.now() + PAUSE_MS;
      if (status === 429) gap = Math.min(SLOWEST_GAP_MS, gap * 1.6);
    },
    async turn(): Promise<void> {
      for (let wait = waitFor(); wait > 0; wait = waitFor())
        await new Promise<void>((resolve) => setTimeout(resolve, wait));
      next = Date.now() + gap;
    },
  };
}
