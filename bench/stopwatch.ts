// Times a piece of work the way that fits a machine which does other things too: warmed up, the best of some runs.

export interface Time {
  /** Seconds on the wall, and of processor time of this process, all threads together. */
  wall: number;
  cpu: number;
}

export async function bestTime(runs: number, work: () => unknown): Promise<Time> {
  let best: Time = { wall: Number.POSITIVE_INFINITY, cpu: Number.POSITIVE_INFINITY };
  await work();
  for (let run = 0; run < runs; run++) {
    const time = await timeOf(work);
    if (time.cpu < best.cpu) best = time;
  }
  return best;
}

async function timeOf(work: () => unknown): Promise<Time> {
  const cpuStart = process.cpuUsage();
  const start = performance.now();
  await work();
  const { user, system } = process.cpuUsage(cpuStart);
  return { wall: (performance.now() - start) / 1e3, cpu: (user + system) / 1e6 };
}
