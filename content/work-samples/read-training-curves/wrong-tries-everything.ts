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

/** Guessing among three classes, in nats. */
const GUESSING = Math.log(3);

export function diagnose(runs: Run[]): Diagnosis[] {
  return runs.map(({ id, log }) => ({ id, cause: causeOf(log) }));
}

function causeOf(log: Epoch[]): Diagnosis["cause"] {
  const losses = log.map(({ trainLoss }) => trainLoss);
  const [first, last] = [losses[0]!, losses.at(-1)!];
  const least = Math.min(...losses);
  const end = log.at(-1)!;
  const validAccuracy = mean(log.slice(-5).map((epoch) => epoch.validAccuracy));
  if (least < 0.75 && last > 2 * least && last > 1 && losses.indexOf(least) < losses.length - 4)
    return "rate-rises";
  if (first > 2 && last > 1.2) return "rate-too-high";
  if (validAccuracy < 0.55 && end.validLoss > 0.98 * GUESSING && end.validLoss > end.trainLoss + 0.03)
    return "labels-shuffled";
  if (end.trainLoss < 0.25 && end.validLoss > end.trainLoss + 0.35) return "overfits";
  const late = mean(losses.slice(-10, -5)) - mean(losses.slice(-5));
  if (last > 0.6 && late > 0.004) return "rate-too-low";
  return "healthy";
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export async function tune({ train }: { train: Train }): Promise<Settings> {
  let best = { settings: { rate: 0, hidden: 16, decay: 0.001, epochs: 40 }, loss: Number.POSITIVE_INFINITY };
  for (const rate of [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3]) {
    const settings = { rate, hidden: 16, decay: 0.001, epochs: 40 };
    const loss = (await train(settings)).at(-1)!.validLoss;
    if (loss < best.loss) best = { settings, loss };
  }
  return best.settings;
}
