// The file in hand: the editor with it, how long it was worked on, which hints were taken; all of it kept as it goes.
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Scope } from "../../../src/practice/check.ts";
import type { BenchSample } from "../../bench-sample.ts";
import { eraseDraft, keepDraft, readDraft } from "./drafts.ts";
import { createEditor, type Editor } from "./editor.ts";
import { type WorkedTime, workedTime } from "./worked-time.ts";

export interface Work {
  /** Where the editor goes. */
  place: RefObject<HTMLDivElement | null>;
  editor(): Editor | undefined;
  seconds: number;
  hintsTaken: number;
  /** Whether the file was begun when the sample was another. */
  isOld: boolean;
  takeHint(): void;
  keep(): void;
  reset(): void;
}

const SAVE_AFTER_MS = 400;

export function useWork(sample: BenchSample, onKeys: (scope: Scope) => void): Work {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>(undefined);
  const time = useRef<WorkedTime>(undefined);
  const [begun] = useState(() => readDraft(sample.slug));
  const [seconds, setSeconds] = useState(begun?.seconds ?? 0);
  const [isOld, setOld] = useState(begun !== undefined && begun.version !== sample.version);
  const [hintsTaken, setHintsTaken] = useState(begun?.hintsTaken ?? 0);
  // What the keys of the editor, which is made once, find at any later time.
  const now = useRef({ hintsTaken, onKeys });
  now.current = { hintsTaken, onKeys };

  const keep = () => {
    const [code, worked] = [editor.current!.text(), time.current!.seconds()];
    const isTouched = code !== sample.code || now.current.hintsTaken > 0;
    if (isTouched)
      keepDraft(sample.slug, {
        version: sample.version,
        code,
        seconds: worked,
        hintsTaken: now.current.hintsTaken,
      });
  };
  useEffect(() => {
    time.current = workedTime(seconds, setSeconds);
    let saving: ReturnType<typeof setTimeout> | undefined;
    editor.current = createEditor(place.current!, {
      text: begun?.code ?? sample.code,
      onChange: () => {
        time.current?.touch();
        clearTimeout(saving);
        saving = setTimeout(keep, SAVE_AFTER_MS);
      },
      onRun: () => now.current.onKeys("visible"),
      onSubmit: () => now.current.onKeys("all"),
    });
    addEventListener("pagehide", keep);
  }, []);
  const takeHint = () => {
    time.current?.touch();
    now.current.hintsTaken += 1;
    setHintsTaken(now.current.hintsTaken);
    keep();
  };
  const reset = () => {
    time.current?.stop();
    time.current = workedTime(0, setSeconds);
    setSeconds(0);
    setHintsTaken(0);
    setOld(false);
    editor.current?.setText(sample.code);
    eraseDraft(sample.slug);
  };
  return { place, editor: () => editor.current, seconds, hintsTaken, isOld, takeHint, keep, reset };
}
