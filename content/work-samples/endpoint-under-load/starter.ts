// What you are handed. Nothing here needs to change.
interface Upload {
  item: string;
  features: number[];
}
type Run = (rows: number[][], options: { bits: 32 | 16 | 8 | 4 }) => Promise<number[][]>;

interface Endpoint {
  answer(upload: Upload): Promise<{ shelf: number }>;
  deployed(): void;
}

export function createEndpoint({ run }: { run: Run }): Endpoint {
  return {
    async answer({ features }) {
      const [scores] = await run([features], { bits: 32 });
      return { shelf: scores!.indexOf(Math.max(...scores!)) };
    },
    deployed() {},
  };
}
