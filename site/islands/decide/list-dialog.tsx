// The postings behind a count, over the page; closed by Escape or its button.
import { useEffect, useRef } from "preact/hooks";
import type { DecisionRow } from "../../../src/decision/decision-row.ts";
import { postingHref } from "../../addresses.ts";
import { PostingList } from "../../decide/posting-list.tsx";
import { capital } from "../../format.ts";

export interface ShownList {
  title: string;
  rows: readonly DecisionRow[];
}

export function ListDialog({ shown, close }: { shown: ShownList | undefined; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (shown !== undefined && dialog.current?.open === false) dialog.current.showModal();
  }, [shown]);
  if (shown === undefined) return null;
  return (
    <dialog ref={dialog} class="list-dialog" aria-labelledby="list-title" onClose={close}>
      <div class="list-head">
        <h2 id="list-title">{capital(shown.title)}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      <PostingList rows={shown.rows} hrefOf={postingHref} />
    </dialog>
  );
}
