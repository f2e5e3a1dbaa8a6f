// Partial multi-cover: each set opens once enough of its members are held; which members to add first?

export interface CoverProblem {
  /** Members of set `i` stand at `start[i]` up to `start[i + 1]` of `member`, each once. */
  start: Uint32Array;
  member: Uint16Array;
  /** How many members of each set must be held for it to open; 0 opens at once. */
  need: Uint16Array;
  /** How many different members there are. */
  members: number;
  /** 1 for members that are held already. */
  held: Uint8Array;
}

export interface CoverStep {
  member: number;
  /** Sets that this member opens, and all that are open then. */
  opens: number;
  open: number;
}

export interface CoverOptions {
  /** How many sets should be open in the end. */
  target: number;
  /** The most members to add. */
  most: number;
  /** What adding a member costs, above 0; 1 for all when left out. */
  cost?: Float64Array;
}

/** How many sets are open with the members that are held. */
export function openSets({ start, member, need, held }: CoverProblem): number {
  let open = 0;
  for (let set = 0; set < need.length; set++) {
    let missing = need[set]!;
    for (let at = start[set]!; at < start[set + 1]! && missing > 0; at++) missing -= held[member[at]!]!;
    if (missing <= 0) open++;
  }
  return open;
}

/**
 * Members to add, best first, until `target` sets are open, nothing helps, or `most` are added. Greedy: each step
 * takes the member that removes most of what closed sets still lack, a set that lacks r members counting 1/r for
 * each, over its cost; ties go to the lower number. For sets that open with one member this is the greedy set cover
 * (Chvátal 1979, Math. Oper. Res. 4:233), within ln n of the fewest. Linear in the sizes of sets and members, but
 * for the choice of each step.
 */
export function greedyCover(problem: CoverProblem, { target, most, cost }: CoverOptions): CoverStep[] {
  const { start, member, need, members } = problem;
  const held = problem.held.slice();
  const lack = lacking(problem);
  const gain = new Float64Array(members);
  for (let set = 0; set < lack.length; set++) addGain(problem, set, { gain, by: inverse(lack[set]!) });
  const holders = setsOfMembers(problem);
  let open = 0;
  for (let set = 0; set < need.length; set++) if (lack[set] === 0) open++;
  const steps: CoverStep[] = [];
  while (open < target && steps.length < most) {
    const best = bestMember(gain, held, cost);
    if (best === -1) break;
    held[best] = 1;
    let opens = 0;
    for (let at = holders.start[best]!; at < holders.start[best + 1]!; at++) {
      const set = holders.set[at]!;
      const lacked = lack[set]!;
      if (lacked === 0) continue;
      lack[set] = lacked - 1;
      addGain({ start, member }, set, { gain, by: inverse(lacked - 1) - inverse(lacked) });
      if (lacked === 1) opens++;
    }
    open += opens;
    steps.push({ member: best, opens, open });
  }
  return steps;
}

/** What each set still lacks; a set that can't open since it has too few members lacks nothing that helps. */
function lacking({ start, member, need, held }: CoverProblem): Int32Array {
  const lack = new Int32Array(need.length);
  for (let set = 0; set < need.length; set++) {
    let has = 0;
    for (let at = start[set]!; at < start[set + 1]!; at++) has += held[member[at]!]!;
    lack[set] = Math.max(0, need[set]! - has);
  }
  return lack;
}

function inverse(lack: number): number {
  return lack === 0 ? 0 : 1 / lack;
}

function addGain(
  { start, member }: Pick<CoverProblem, "start" | "member">,
  set: number,
  { gain, by }: { gain: Float64Array; by: number },
): void {
  if (by === 0) return;
  for (let at = start[set]!; at < start[set + 1]!; at++) gain[member[at]!]! += by;
}

/** Rounding leaves traces of gains that are spent; they are no gain. */
const LEAST_GAIN = 1e-9;

function bestMember(gain: Float64Array, held: Uint8Array, cost: Float64Array | undefined): number {
  let best = -1;
  let most = 0;
  for (let number = 0; number < gain.length; number++) {
    if (held[number] === 1 || gain[number]! < LEAST_GAIN) continue;
    const worth = gain[number]! / (cost?.[number] ?? 1);
    if (worth > most + LEAST_GAIN) {
      best = number;
      most = worth;
    }
  }
  return best;
}

/** The sets that hold each member, in the same form as the members that each set holds. */
function setsOfMembers({ start, member, need, members }: CoverProblem): {
  start: Uint32Array;
  set: Uint32Array;
} {
  const from = new Uint32Array(members + 1);
  const end = start[need.length]!;
  for (let at = 0; at < end; at++) from[member[at]! + 1]!++;
  for (let number = 0; number < members; number++) from[number + 1]! += from[number]!;
  const next = from.slice();
  const set = new Uint32Array(end);
  for (let number = 0; number < need.length; number++) {
    for (let at = start[number]!; at < start[number + 1]!; at++) set[next[member[at]!]!++] = number;
  }
  return { start: from, set };
}
