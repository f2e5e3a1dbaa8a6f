// The made-up models of the simulated provider: they differ as real ones do, and resemble none in particular.

export interface Model {
  name: string;
  /** US dollars for a million tokens. */
  inputPrice: number;
  outputPrice: number;
  contextTokens: number;
  /** 0-1: how surely it gets right what its prompt allows. */
  skill: number;
  /** Median milliseconds to the first token, and for each token after it. */
  firstTokenMs: number;
  tokenMs: number;
  /** Spread of the logarithm of latency. */
  spread: number;
  /** Share of tool calls whose arguments are no valid JSON. */
  malformedShare: number;
}

export const MODELS = {
  "atlas-large": {
    name: "atlas-large",
    inputPrice: 3,
    outputPrice: 15,
    contextTokens: 128_000,
    skill: 0.95,
    firstTokenMs: 420,
    tokenMs: 9,
    spread: 0.28,
    malformedShare: 0.004,
  },
  "brook-medium": {
    name: "brook-medium",
    inputPrice: 0.6,
    outputPrice: 2.4,
    contextTokens: 64_000,
    skill: 0.87,
    firstTokenMs: 300,
    tokenMs: 6,
    spread: 0.25,
    malformedShare: 0.012,
  },
  "finch-small": {
    name: "finch-small",
    inputPrice: 0.1,
    outputPrice: 0.4,
    contextTokens: 16_000,
    skill: 0.74,
    firstTokenMs: 160,
    tokenMs: 4,
    spread: 0.22,
    malformedShare: 0.03,
  },
} as const satisfies Record<string, Model>;

export type ModelName = keyof typeof MODELS;
