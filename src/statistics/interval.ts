/** A 95% interval, both ends in the unit of its estimate. */
export interface Interval {
  low: number;
  high: number;
}
