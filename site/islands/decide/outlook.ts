// Asks the worker for bridges and flips: the newest question only, since a slider asks many.
import { useEffect, useRef, useState } from "preact/hooks";
import type { DecisionRow } from "../../../src/decision/decision-row.ts";
import type { Market } from "../../../src/decision/market.ts";
import type { Profile } from "../../../src/decision/profile.ts";
import type { FromOutlook, ToOutlook } from "../outlook.island.ts";
import { LABELS } from "./market-data.ts";

/** Milliseconds after the last change. */
const PAUSE = 120;

/** Rows of bridges and flips, undefined until the first are there; those of an earlier profile stay meanwhile. */
export function useOutlook(market: Market, profile: Profile, address: string): DecisionRow[] | undefined {
  const worker = useRef<Worker>(undefined);
  const turn = useRef(0);
  const [rows, setRows] = useState<DecisionRow[]>();
  useEffect(() => {
    worker.current = startWorker(address);
    worker.current.onmessage = ({ data }: MessageEvent<FromOutlook>) => {
      if (data.turn === turn.current) setRows(data.rows);
    };
    worker.current.postMessage({ rows: market.rows, labels: LABELS } satisfies ToOutlook);
    return () => worker.current?.terminate();
  }, [market, address]);
  useEffect(() => {
    const mine = ++turn.current;
    const waiting = setTimeout(
      () => worker.current?.postMessage({ turn: mine, profile } satisfies ToOutlook),
      PAUSE,
    );
    return () => clearTimeout(waiting);
  }, [profile]);
  return rows;
}

function startWorker(address: string): Worker {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
  };
  const policy = trustedTypes?.createPolicy("twopaths-outlook", {
    createScriptURL: (url: string) => {
      if (!/^\/assets\/outlook-[\w-]+\.js$/.test(url)) throw new Error(`not the worker of this page: ${url}`);
      return url;
    },
  });
  return new Worker(policy?.createScriptURL(address) ?? address, { type: "module" });
}
