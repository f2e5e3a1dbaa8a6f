// The readers of the snapshot's sets, by the set's name in content/sets.yaml.
import { aiLabs } from "./ai-labs.ts";
import { ats } from "./ats.ts";
import { board } from "./board.ts";
import { data } from "./data.ts";
import { earlyCareer } from "./early-career.ts";
import { hn } from "./hn.ts";
import { hnRoles } from "./hn-roles.ts";
import { salaries } from "./salaries.ts";
import type { SetReader } from "./set-reader.ts";
import { titles } from "./titles.ts";

export const setReaders: Readonly<Record<string, SetReader>> = {
  "ats-2026-05": ats,
  "board-2026-02": board,
  "data-2025-07": data,
  "hn-2026-01_03": hn,
  "salaries-2026-07_08": salaries,
  "titles-2026-01": titles,
  "hn-roles-2022-12_2025-10": hnRoles,
  "early-career-2024-08_2026-07": earlyCareer,
  "ai-labs-2025-08_2026-04": aiLabs,
};
