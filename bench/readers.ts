// How a server bears many readers at once: 200 connections over two minutes' worth of what people do, pages, searches
// with counts and reports, some asked again and again and some for the first time. `npm run bench -- readers [url]`.
import { Agent, get } from "node:http";
import { seededRandom } from "../src/statistics/random.ts";
import { startServer } from "../test/contracts/running-server.ts";

const READERS = 200;
const REQUESTS = 6000;
/** Of a reader's steps, how many are of each kind; searches take a few of many words, as people do. */
const STEPS: readonly [number, (pick: <Item>(items: readonly Item[]) => Item) => string][] = [
  [3, (pick) => pick(["/", "/salary", "/skills", "/demand", "/claims", "/tasks", "/hybrid", "/ladder"])],
  [4, (pick) => `/api/openings?facets=true&q=${pick(WORDS)}&role=${pick(ROLES)}`],
  [2, (pick) => `/api/openings?facets=true&role=${pick(ROLES)}&country=${pick(COUNTRIES)}`],
  [1, (pick) => `/api/salary?role=${pick(ROLES)}&country=${pick(COUNTRIES)}`],
];
const WORDS = ["agent", "python", "retrieval", "vision", "remote", "platform", "research", "pytorch"];
const ROLES = ["agent-engineer", "ml-engineer", "hybrid"];
const COUNTRIES = ["US", "GB", "DE", "IN", "CA"];

export async function readers(): Promise<void> {
  const given = process.argv[3];
  const server = given === undefined ? await startServer() : undefined;
  const url = given ?? server!.url;
  try {
    for (const round of ["first asked", "asked again"]) report(round, await crowd(url));
  } finally {
    await server?.stop();
  }
}

interface Answered {
  ms: number;
  isError: boolean;
}

/** Every reader asks for the next thing as soon as the last one came. */
async function crowd(url: string): Promise<{ answered: Answered[]; seconds: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: READERS });
  const random = seededRandom(1);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() ** 2 * items.length)]!;
  const kinds = STEPS.flatMap(([weight, step]) => Array.from({ length: weight }, () => step));
  const paths = Array.from({ length: REQUESTS }, () => kinds[Math.floor(random() * kinds.length)]!(pick));
  const answered: Answered[] = [];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: READERS }, async () => {
      for (let path = paths.pop(); path !== undefined; path = paths.pop())
        answered.push(await ask(`${url}${path}`, agent));
    }),
  );
  agent.destroy();
  return { answered, seconds: (performance.now() - start) / 1000 };
}

function ask(url: string, agent: Agent): Promise<Answered> {
  const start = performance.now();
  return new Promise((resolve) => {
    const done = (isError: boolean) => resolve({ ms: performance.now() - start, isError });
    get(url, { agent, headers: { "accept-encoding": "br" } }, (response) => {
      response.resume();
      response.on("end", () => done(response.statusCode !== 200));
    }).on("error", () => done(true));
  });
}

function report(round: string, { answered, seconds }: { answered: Answered[]; seconds: number }): void {
  const times = answered.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor((times.length - 1) * part)]!.toFixed(1);
  const errors = answered.filter(({ isError }) => isError).length;
  console.log(
    `${round}: ${answered.length} answers to ${READERS} readers, ${errors} errors, ${Math.round(answered.length / seconds)} a second; ms p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(1)}`,
  );
}
