interface Upload {
  item: string;
  features: number[];
}
type Run = (rows: number[][], options: { bits: 32 | 16 | 8 | 4 }) => Promise<number[][]>;

interface Endpoint {
  answer(upload: Upload): Promise<{ shelf: number }>;
  deployed(): void;
}

const BITS = 4;
const MOST_ROWS = 32;

interface Waiting {
  features: number[];
  resolve(answer: { shelf: number }): void;
  reject(error: unknown): void;
}

export function createEndpoint({ run }: { run: Run }): Endpoint {
  const queue: Waiting[] = [];
  const known = new Map<string, Promise<{ shelf: number }>>();
  let isRunning = false;

  async function work() {
    if (isRunning) return;
    isRunning = true;
    while (queue.length > 0) await runBatch(queue.splice(0, MOST_ROWS));
    isRunning = false;
  }

  async function runBatch(batch: Waiting[]) {
    try {
      const all = await run(
        batch.map(({ features }) => features),
        { bits: BITS },
      );
      for (const [at, { resolve }] of batch.entries()) resolve({ shelf: best(all[at]!) });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  return {
    answer({ item, features }) {
      const found = known.get(item);
      if (found !== undefined) return found;
      const answer = new Promise<{ shelf: number }>((resolve, reject) => {
        queue.push({ features, resolve, reject });
      });
      known.set(item, answer);
      void work();
      return answer;
    },
    deployed() {
      known.clear();
    },
  };
}

function best(scores: number[]): number {
  return scores.indexOf(Math.max(...scores));
}
