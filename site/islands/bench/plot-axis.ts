// A linear axis: values in, places on the drawing out.

export interface Axis {
  range: readonly [low: number, high: number];
  at(value: number): number;
}

export function axis([low, high]: readonly [number, number], [from, until]: readonly [number, number]): Axis {
  const span = high - low || 1;
  return {
    range: [low, high],
    at: (value) => Math.round(10 * (from + ((value - low) / span) * (until - from))) / 10,
  };
}

/** Three to six round values on the axis. */
export function ticksOf({ range: [low, high] }: Axis): number[] {
  const span = high - low || 1;
  const rough = 10 ** Math.floor(Math.log10(span / 4));
  const step = [1, 2, 2.5, 5, 10].map((times) => times * rough).find((each) => span / each <= 5)!;
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, at) => Number(((first + at) * step).toPrecision(6)));
}
