// A person's file against a real provider: a few questions, nothing graded. Simulated time stands still while the
// provider works.
import { type Bench, type BenchEffects, type Channel, type HostFunction, openBench } from "./bench.ts";

/** What a sample asks of a real model, exported by its `live.ts`: the lines to show. */
export type Live = (bench: Bench, chat: HostFunction) => Promise<string[]>;

/** A provider outside of simulated time. */
export interface LiveProvider {
  chat: HostFunction;
  /** Resolves when a request that is under way ends; undefined when none is. */
  underWay(): Promise<unknown> | undefined;
}

export interface LiveRun {
  channel: Channel;
  live: Live;
  provider: LiveProvider;
  effects: BenchEffects;
}

/** Rejects with a `WorkError` where the file fails. */
export async function runLive({ channel, live, provider, effects }: LiveRun): Promise<string[]> {
  const bench = await openBench(channel, 1, { ...effects, outside: provider.underWay });
  return bench.during(() => live(bench, provider.chat));
}
