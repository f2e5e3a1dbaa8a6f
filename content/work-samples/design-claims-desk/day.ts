// Plays a day of the claims desk by a design, event by event: queues, workers, failures, people, a crash.
import { chanceOf, logNormalDraw } from "../../../src/practice/chance.ts";
import type { Design, StageDesign } from "./design.ts";
import {
  type Claim,
  CRASH_AT,
  claimsOf,
  FACTS,
  HOUR,
  MODELS,
  type ModelName,
  OUTAGE,
  type Stage,
} from "./facts.ts";

export interface Settled {
  claim: Claim;
  /** Seconds from the beginning of the day; undefined where it never was. */
  doneAt: number | undefined;
  isWrong: boolean;
  isSeenByPerson: boolean;
  payments: number;
  /** Seconds it lay with the people before one took it up. */
  waitedForPerson: number;
}

export interface Day {
  settled: Settled[];
  dollars: number;
  /** Share of its workers' time in which a stage was busy in the two busiest hours, and its longest queue. */
  load: Map<string, { busy: number; longest: number }>;
}

interface Item extends Settled {
  stage: Place;
  isReadWrong: boolean;
  isDecidedWrong: boolean;
  confidence: number;
  /** Raised when its work is thrown away. */
  turn: number;
  waitingSince: number;
}

type Place = Stage | "person" | "done" | "lost";

const CLOSE_AT = 13 * HOUR;
const RESTART_SECONDS = 60;
const SPREAD = 0.4;
const CHECK_FAILS = 0.04;
const PAY_ANSWERS_LATE = 0.04;
const FALSE_ALARMS = 0.04;
const READ_FAULTS_SEEN = 0.5;

export function playDay(design: Design, seed: number): Day {
  return new Desk(design, seed).played();
}

class Desk {
  readonly #design: Design;
  readonly #random: () => number;
  readonly #items: Item[];
  readonly #events: { at: number; run: () => void }[] = [];
  readonly #queues = new Map<Place, Item[]>();
  readonly #free = new Map<Place, number>();
  readonly #busy = new Map<string, number>();
  readonly #longest = new Map<string, number>();
  #now = 0;
  #dollars = 0;

  constructor(design: Design, seed: number) {
    this.#design = design;
    this.#random = chanceOf(seed, "day of the desk");
    this.#items = claimsOf(seed).map((claim) => ({
      claim,
      doneAt: undefined,
      isWrong: false,
      isSeenByPerson: false,
      payments: 0,
      waitedForPerson: 0,
      stage: "read",
      isReadWrong: false,
      isDecidedWrong: false,
      confidence: 1,
      turn: 0,
      waitingSince: claim.at,
    }));
    this.#fill();
  }

  played(): Day {
    for (const item of this.#items) this.#at(item.claim.at, () => this.#enter(item, "read"));
    this.#at(CRASH_AT, () => this.#crash());
    for (let next = this.#next(); next !== undefined && next.at < CLOSE_AT; next = this.#next()) {
      this.#now = next.at;
      next.run();
    }
    const workers = Object.values(this.#design.stages).reduce((sum, stage) => sum + stage.workers, 0);
    this.#dollars += workers * FACTS.workerDollarsPerHour * 10;
    const load = Object.entries(this.#design.stages).map(([name, { workers }]) => {
      const busy = (this.#busy.get(name) ?? 0) / (workers * 2 * HOUR);
      return [name, { busy, longest: this.#longest.get(name) ?? 0 }] as const;
    });
    return { settled: this.#items, dollars: this.#dollars, load: new Map(load) };
  }

  #fill(): void {
    for (const [stage, { workers }] of Object.entries(this.#design.stages))
      this.#free.set(stage as Stage, workers);
    if (!this.#free.has("person")) this.#free.set("person", FACTS.people);
  }

  #enter(item: Item, stage: Place): void {
    item.stage = stage;
    item.waitingSince = this.#now;
    const queue = this.#queues.get(stage) ?? [];
    this.#queues.set(stage, queue);
    queue.push(item);
    this.#longest.set(stage, Math.max(queue.length, this.#longest.get(stage) ?? 0));
    this.#start(stage);
  }

  #start(stage: Place): void {
    const queue = this.#queues.get(stage) ?? [];
    while (queue.length > 0 && (this.#free.get(stage) ?? 0) > 0) {
      const item = queue.shift()!;
      this.#free.set(stage, this.#free.get(stage)! - 1);
      if (stage === "person") this.#ask(item);
      else this.#work(item, stage as Stage);
    }
  }

  #leave(item: Item, stage: Place, turn: number, next: () => void): void {
    if (item.turn !== turn) return;
    this.#free.set(stage, this.#free.get(stage)! + 1);
    next();
    this.#start(stage);
  }

  #ask(item: Item): void {
    item.waitedForPerson = this.#now - item.waitingSince;
    const took = logNormalDraw(this.#random, FACTS.personSeconds, SPREAD);
    const { turn } = item;
    this.#at(this.#now + took, () =>
      this.#leave(item, "person", turn, () => {
        item.isSeenByPerson = true;
        item.isReadWrong = false;
        item.isDecidedWrong = false;
        if (item.payments > 0) this.#finish(item);
        else this.#enter(item, "pay");
      }),
    );
  }

  #work(item: Item, stage: Stage): void {
    const plan = this.#design.stages[stage]!;
    const { turn } = item;
    let took = 0;
    for (let time = 1; time <= plan.tries; time++) {
      const model = time > 1 ? (plan.fallback ?? plan.model) : plan.model;
      const attempt = this.#attempt(item, { stage, plan, model, from: this.#now + took });
      took += attempt.seconds;
      if (!attempt.isDone) continue;
      this.#hold(stage, took, () => this.#leave(item, stage, turn, () => this.#goOn(item, stage, model)));
      return;
    }
    this.#hold(stage, took, () => this.#leave(item, stage, turn, () => this.#enter(item, "person")));
  }

  #hold(stage: Stage, seconds: number, then: () => void): void {
    const [from, until] = [Math.max(this.#now, 2 * HOUR), Math.min(this.#now + seconds, 4 * HOUR)];
    this.#busy.set(stage, (this.#busy.get(stage) ?? 0) + Math.max(0, until - from));
    this.#at(this.#now + seconds, then);
  }

  #attempt(item: Item, { stage, plan, model, from }: Attempt): { seconds: number; isDone: boolean } {
    const isOut = model === OUTAGE.model && from >= OUTAGE.from && from < OUTAGE.until;
    if (isOut) return { seconds: Math.min(plan.timeoutSeconds, 30), isDone: false };
    const seconds = logNormalDraw(this.#random, secondsOf(stage, model), SPREAD);
    if (stage === "pay") {
      const isLate = this.#random() < PAY_ANSWERS_LATE || seconds > plan.timeoutSeconds;
      if (item.payments === 0 || this.#design.paymentKey !== "claim") item.payments += 1;
      return { seconds: isLate ? plan.timeoutSeconds : seconds, isDone: !isLate };
    }
    if (stage === "check" && this.#random() < CHECK_FAILS)
      return { seconds: plan.timeoutSeconds, isDone: false };
    const isCut = seconds > plan.timeoutSeconds;
    if (model !== undefined && stage !== "check")
      this.#dollars += MODELS[model].dollars[stage as "read"] * (isCut ? plan.timeoutSeconds / seconds : 1);
    return { seconds: Math.min(seconds, plan.timeoutSeconds), isDone: !isCut };
  }

  #goOn(item: Item, stage: Stage, model: ModelName | undefined): void {
    if (stage === "read") {
      item.isReadWrong = this.#random() < MODELS[model!].wrong.read;
      this.#enter(item, "check");
    } else if (stage === "check") this.#enter(item, "decide");
    else if (stage === "decide") this.#decide(item, MODELS[model!].wrong.decide);
    else if (stage === "review") this.#review(item, MODELS[model!].wrong.review);
    else if (stage === "pay") this.#enter(item, "write");
    else this.#finish(item);
  }

  #decide(item: Item, wrong: number): void {
    item.isDecidedWrong = this.#random() < wrong;
    const isWrong = item.isDecidedWrong || item.isReadWrong;
    item.confidence = isWrong ? 0.3 + 0.6 * this.#random() : 0.6 + 0.4 * this.#random();
    const { aboveEuros, belowConfidence } = this.#design.person;
    if (item.claim.euros > aboveEuros || item.confidence < belowConfidence) this.#enter(item, "person");
    else this.#enter(item, this.#design.stages.review === undefined ? "pay" : "review");
  }

  #review(item: Item, overlooked: number): void {
    const isSeen =
      (item.isDecidedWrong && this.#random() >= overlooked) ||
      (item.isReadWrong && this.#random() < READ_FAULTS_SEEN) ||
      this.#random() < FALSE_ALARMS;
    this.#enter(item, isSeen ? "person" : "pay");
  }

  #finish(item: Item): void {
    item.stage = "done";
    item.doneAt = this.#now;
    item.isWrong = item.isDecidedWrong || item.isReadWrong;
  }

  /** All workers start anew; what they held is done again, what was in memory is gone. People go on. */
  #crash(): void {
    const open = this.#items.filter(
      ({ claim, stage }) => claim.at <= this.#now && !["done", "person"].includes(stage),
    );
    for (const stage of this.#queues.keys()) if (stage !== "person") this.#queues.set(stage, []);
    this.#fill();
    for (const item of open) {
      item.turn += 1;
      if (this.#design.queue === "memory") item.stage = "lost";
      else {
        const from = this.#design.checkpoint === "stage" ? item.stage : "read";
        this.#at(this.#now + RESTART_SECONDS, () => this.#enter(item, from));
      }
    }
  }

  #at(at: number, run: () => void): void {
    let place = this.#events.length;
    while (place > 0 && this.#events[place - 1]!.at < at) place -= 1;
    this.#events.splice(place, 0, { at, run });
  }

  #next(): { at: number; run: () => void } | undefined {
    return this.#events.pop();
  }
}

interface Attempt {
  stage: Stage;
  plan: StageDesign;
  model: ModelName | undefined;
  from: number;
}

function secondsOf(stage: Stage, model: ModelName | undefined): number {
  if (stage === "check" || stage === "pay") return FACTS.toolSeconds[stage];
  return MODELS[model!].seconds[stage];
}
