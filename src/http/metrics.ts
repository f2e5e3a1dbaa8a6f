// How the server does, as Prometheus reads it: requests by route and status, how long they took, what is held.
// https://prometheus.io/docs/instrumenting/exposition_formats/
import type { MiddlewareHandler } from "hono";

export interface Metrics {
  observe: MiddlewareHandler;
  /** The exposition text; `gauges` are further values by name. */
  text(gauges: Readonly<Record<string, number>>): string;
}

/** Upper ends in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] as const;

interface Route {
  statuses: Map<number, number>;
  /** Requests no longer than each bucket's end. */
  within: number[];
  seconds: number;
  count: number;
}

export function createMetrics(): Metrics {
  const routes = new Map<string, Route>();
  return {
    observe: async (context, next) => {
      const start = performance.now();
      await next();
      note(routes, routeOf(context.req.path), {
        status: context.res.status,
        seconds: (performance.now() - start) / 1000,
      });
    },
    text: (gauges) => `${[...requestLines(routes), ...gaugeLines(gauges)].join("\n")}\n`,
  };
}

/** Few, whatever is asked: addresses of strangers must not grow the memory. */
function routeOf(path: string): string {
  const first = /^\/(api|assets|mcp|admin|data|receipts|openings|metrics|healthz)(?:[/.]|$)/.exec(path)?.[1];
  return first ?? "page";
}

function note(
  routes: Map<string, Route>,
  name: string,
  { status, seconds }: { status: number; seconds: number },
) {
  const route = routes.get(name) ?? {
    statuses: new Map(),
    within: BUCKETS.map(() => 0),
    seconds: 0,
    count: 0,
  };
  routes.set(name, route);
  route.statuses.set(status, (route.statuses.get(status) ?? 0) + 1);
  for (const [index, end] of BUCKETS.entries()) if (seconds <= end) route.within[index]!++;
  route.seconds += seconds;
  route.count++;
}

function requestLines(routes: ReadonlyMap<string, Route>): string[] {
  const all = [...routes];
  return [
    "# HELP twopaths_requests_total Requests answered.",
    "# TYPE twopaths_requests_total counter",
    ...all.flatMap(([name, { statuses }]) =>
      [...statuses].map(([status, n]) => `twopaths_requests_total{route="${name}",status="${status}"} ${n}`),
    ),
    "# HELP twopaths_request_seconds Time from request to answer.",
    "# TYPE twopaths_request_seconds histogram",
    ...all.flatMap(([name, route]) => [
      ...BUCKETS.map(
        (end, index) => `twopaths_request_seconds_bucket{route="${name}",le="${end}"} ${route.within[index]}`,
      ),
      `twopaths_request_seconds_bucket{route="${name}",le="+Inf"} ${route.count}`,
      `twopaths_request_seconds_sum{route="${name}"} ${route.seconds.toFixed(6)}`,
      `twopaths_request_seconds_count{route="${name}"} ${route.count}`,
    ]),
  ];
}

function gaugeLines(gauges: Readonly<Record<string, number>>): string[] {
  return Object.entries(gauges).flatMap(([name, value]) => [
    `# TYPE twopaths_${name} gauge`,
    `twopaths_${name} ${value}`,
  ]);
}
