interface Epoch {
  epoch: number;
  trainLoss: number;
  validLoss: number;
  trainAccuracy: number;
  validAccuracy: number;
  gradientNorm: number;
}
interface Run {
  id: string;
  log: Epoch[];
}
interface Diagnosis {
  id: string;
  cause: "healthy" | "rate-too-high" | "rate-too-low" | "rate-rises" | "overfits" | "labels-shuffled";
}
interface Settings {
  rate: number;
  hidden: number;
  decay: number;
  epochs: number;
}
type Train = (settings: Settings) => Promise<Epoch[]>;

export function diagnose(runs: Run[]): Diagnosis[] {
  return runs.map(({ id, log }) => {
    const { validLoss, validAccuracy } = log.at(-1)!;
    if (validLoss > 3) return { id, cause: "rate-too-high" };
    if (validAccuracy < 0.5) return { id, cause: "labels-shuffled" };
    return { id, cause: validLoss > 0.6 ? "rate-too-low" : "overfits" };
  });
}

const SHORT = 8;

export async function tune({ train }: { train: Train }): Promise<Settings> {
  let best = { rate: 0, loss: Number.POSITIVE_INFINITY };
  for (const rate of [0.1, 0.3, 1, 3, 10, 30]) {
    const log = await train({ rate, hidden: 16, decay: 0.001, epochs: SHORT });
    const loss = Math.min(...log.slice(-3).map(({ validLoss }) => validLoss));
    if (loss < best.loss) best = { rate, loss };
  }
  const candidates = [];
  for (const rate of [best.rate, best.rate / 2]) {
    const log = await train({ rate, hidden: 16, decay: 0.001, epochs: 60 });
    const loss = Math.min(...log.map(({ validLoss }) => validLoss));
    const epochs = log.findIndex(({ validLoss }) => validLoss === loss) + 1;
    candidates.push({ rate, loss, epochs });
  }
  const { rate, epochs } = candidates.sort((a, b) => a.loss - b.loss)[0]!;
  return { rate, hidden: 16, decay: 0.001, epochs };
}
