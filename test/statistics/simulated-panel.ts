import type { PanelMember } from "../../src/statistics/panel-index.ts";
import { normal, poisson } from "./simulated-chance.ts";

/**
 * Boards whose expected counts all grow by the same known rate over the dates, each with noise of its own;
 * of every two one is observed only from `lateFrom` on.
 */
export function grownPanel(
  random: () => number,
  { boards, growth, dates, lateFrom }: { boards: number; growth: number; dates: number; lateFrom: number },
): PanelMember[] {
  return Array.from({ length: boards }, (_, board) => {
    const size = 40 * Math.exp(0.6 * normal(random));
    const counts = Array.from({ length: dates }, (_, date) => {
      const noise = Math.exp(0.15 * normal(random) - 0.15 ** 2 / 2);
      const count = poisson(random, size * noise * (1 + growth) ** (date / (dates - 1)));
      return board % 2 === 1 && date < lateFrom ? null : count;
    });
    return { cluster: `board ${board}`, counts };
  });
}
