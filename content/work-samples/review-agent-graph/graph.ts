// Reads behaviour graphs and plays a case through one: what each step does, and which rules of the house it breaks.

export interface Node {
  name: string;
  kind: "model" | "tool" | "person" | "rule" | "end";
  /** Name of the tool, where it is one. */
  tool?: string;
  writes: boolean;
  sees: string[];
  sets?: string;
  key?: string;
  retries: number;
  visits: number;
  over?: string;
  onError?: string;
  edges: { to: string; when?: { field: string; sign: string; value: string } }[];
}

/** What happens in one run. What is left out goes well. */
export interface Case {
  /** e.g. { amount: 120, customer: "regular" } */
  fields: Record<string, string | number>;
  /** What models and persons say at each visit, by node; the last repeats; "fail" is an error. */
  says: Record<string, string[]>;
  /** What tools do at each try: "ok", "fail" (nothing done) or "late" (done, but no answer in time). */
  tools: Record<string, string[]>;
}

export interface Played {
  steps: string[];
  broken: string[];
}

export const RULES = {
  approval: "a refund above 50 euros needs a person's yes",
  once: "nothing is done twice",
  ends: "a run ends within 25 steps",
  answer: "the customer gets an answer, from reply or the desk",
  identity: "an address is changed only when the identity is confirmed",
  payment: "no model sees the payment data",
  loss: "a lost parcel is reported to the carrier",
} as const;

const MOST_STEPS = 25;

export function parseGraph(text: string): Map<string, Node> {
  const nodes = new Map<string, Node>();
  let node: Node | undefined;
  for (const line of text.split("\n")) {
    const words = line.trim();
    const [first = "", ...rest] = words.split(/\s+/);
    if (first === "node") {
      node = {
        name: rest[0]!,
        kind: "end",
        writes: false,
        sees: [],
        retries: 0,
        visits: Number.POSITIVE_INFINITY,
        edges: [],
      };
      nodes.set(node.name, node);
    } else if (node !== undefined && words !== "") read(node, first, rest);
  }
  return nodes;
}

function read(node: Node, first: string, rest: string[]): void {
  if (first === "model" || first === "tool" || first === "person" || first === "rule") node.kind = first;
  if (first === "tool") node.tool = rest[0]!;
  if (first === "writes") node.writes = true;
  if (first === "sees") node.sees = rest.join(" ").split(", ");
  if (first === "sets") node.sets = rest[0]!;
  if (first === "key") node.key = rest[0]!;
  if (first === "retry") node.retries = Number(rest[0]);
  if (first === "visits") node.visits = Number(rest[0]);
  if (first === "over") node.over = rest[1]!;
  if (first === "on") node.onError = rest[2]!;
  if (first !== "->") return;
  const [to, when, field, sign, value] = rest;
  node.edges.push(
    when === undefined ? { to: to! } : { to: to!, when: { field: field!, sign: sign!, value: value! } },
  );
}

export function play(graph: ReadonlyMap<string, Node>, given: Case): Played {
  return new Run(graph, given).played();
}

class Run {
  readonly #graph: ReadonlyMap<string, Node>;
  readonly #case: Case;
  readonly #fields: Record<string, string | number>;
  readonly #steps: string[] = [];
  readonly #broken = new Set<string>();
  readonly #done = new Map<string, number>();
  readonly #tries = new Map<string, number>();
  readonly #visits = new Map<string, number>();
  #isAnswered = false;

  constructor(graph: ReadonlyMap<string, Node>, given: Case) {
    this.#graph = graph;
    this.#case = given;
    this.#fields = { amount: 20, customer: "new", ...given.fields };
  }

  played(): Played {
    let at: Node | undefined = this.#graph.get("intake");
    while (at !== undefined && at.kind !== "end" && this.#steps.length <= MOST_STEPS) {
      this.#steps.push(at.name);
      const next = this.#step(at);
      at = next === undefined ? undefined : this.#graph.get(next);
    }
    if (this.#steps.length > MOST_STEPS) this.#broken.add(RULES.ends);
    else if (!this.#isAnswered) this.#broken.add(RULES.answer);
    const isLost = this.#case.says.intake?.at(-1) === "lost" && !this.#steps.includes("desk");
    if (isLost && !this.#done.has("report_loss")) this.#broken.add(RULES.loss);
    return { steps: this.#steps, broken: [...this.#broken] };
  }

  /** Where it goes on; undefined where the run breaks off. */
  #step(node: Node): string | undefined {
    const visits = (this.#visits.get(node.name) ?? 0) + 1;
    this.#visits.set(node.name, visits);
    if (visits > node.visits) return node.over;
    if (node.kind === "model" && node.sees.includes("payment")) this.#broken.add(RULES.payment);
    const isDone = node.kind === "tool" ? this.#useTool(node) : this.#speak(node, visits);
    if (!isDone) return node.onError;
    if (node.name === "reply" || node.name === "desk") this.#isAnswered = true;
    return node.edges.find(({ when }) => when === undefined || this.#holds(when))?.to;
  }

  #speak(node: Node, visits: number): boolean {
    const said = this.#case.says[node.name] ?? [];
    const word = said[Math.min(visits, said.length) - 1] ?? DEFAULTS[node.name] ?? "done";
    if (word === "fail") return false;
    if (node.sets !== undefined) this.#fields[node.sets] = word;
    return true;
  }

  #useTool(node: Node): boolean {
    const tool = node.tool!;
    for (let time = 0; time <= node.retries; time++) {
      const tries = (this.#tries.get(tool) ?? 0) + 1;
      this.#tries.set(tool, tries);
      const outcomes = this.#case.tools[tool] ?? [];
      const outcome = outcomes[Math.min(tries, outcomes.length) - 1] ?? "ok";
      if (outcome === "fail") continue;
      this.#act(node, tool);
      if (outcome === "late") continue;
      if (node.sets !== undefined) this.#fields[node.sets] = this.#fields[node.sets] ?? "confirmed";
      return true;
    }
    return false;
  }

  #act(node: Node, tool: string): void {
    if (!node.writes) return;
    const times = this.#done.get(tool) ?? 0;
    // With a key the tool knows what it has done, and does it no second time.
    this.#done.set(tool, node.key === undefined ? times + 1 : 1);
    if (node.key === undefined && times > 0) this.#broken.add(RULES.once);
    const isAgreed = this.#fields.answer === "yes";
    if (tool === "pay_refund" && Number(this.#fields.amount) > 50 && !isAgreed)
      this.#broken.add(RULES.approval);
    if (tool === "change_address" && this.#fields.identity !== "confirmed") this.#broken.add(RULES.identity);
  }

  #holds({ field, sign, value }: { field: string; sign: string; value: string }): boolean {
    const own = this.#fields[field];
    return sign === ">" ? Number(own) > Number(value) : String(own) === value;
  }
}

const DEFAULTS: Record<string, string> = { intake: "track", approve: "yes", critic: "good" };
