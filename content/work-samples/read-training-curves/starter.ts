// What you are handed. Nothing here needs to change.
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
    const last = log[log.length - 1]!;
    return { id, cause: last.trainLoss > 1.5 ? "rate-too-high" : "overfits" };
  });
}

export async function tune({ train }: { train: Train }): Promise<Settings> {
  const settings = { rate: 20, hidden: 16, decay: 0.001, epochs: 30 };
  const log = await train(settings);
  console.log("validation loss at the end:", log[log.length - 1]!.validLoss);
  return settings;
}
