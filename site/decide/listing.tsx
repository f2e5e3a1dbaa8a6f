// How a count opens the postings behind it: a link to the server without script, a button in a browser.
import type { ComponentChildren } from "preact";
import { createContext } from "preact";
import { useContext } from "preact/hooks";

export interface Listing {
  /** Address of a list. */
  href?: (list: string) => string;
  open?: (list: string, title: string) => void;
  /** Sets what learning a skill costs. */
  setEffort?: (skill: string, effort: number) => void;
  addSkill?: (skill: string) => void;
}

export const ListingContext = createContext<Listing>({});

/** A number about one person; it looks like any that has a receipt, and lists what it counts. */
export function Counted({
  list,
  title,
  children,
}: {
  list: string | null;
  title: string;
  children: ComponentChildren;
}) {
  const { href, open } = useContext(ListingContext);
  if (list === null) return <>{children}</>;
  if (open !== undefined)
    return (
      <button type="button" class="figure counted" aria-haspopup="dialog" onClick={() => open(list, title)}>
        {children}
        <span class="hidden-words"> {title}: list the postings</span>
      </button>
    );
  if (href === undefined) return <>{children}</>;
  return (
    <a class="figure" href={href(list)}>
      {children}
      <span class="figure-note"> {title}: list the postings</span>
    </a>
  );
}
