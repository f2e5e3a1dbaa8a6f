// What a person has in hand at each bench, kept in their browser so that nothing is lost when the page is closed.

export const DRAFTS_KEY = "twopaths.work-sample-drafts";

export interface Draft {
  /** Of the sample; a draft of another version is kept, but its result would not be comparable. */
  version: number;
  code: string;
  /** Worked so far, pauses left out. */
  seconds: number;
  hintsTaken: number;
}

export function readDraft(slug: string): Draft | undefined {
  const draft = readDrafts()[slug];
  const { version, code, seconds, hintsTaken } = (draft ?? {}) as Record<string, unknown>;
  const isRead =
    typeof code === "string" && [version, seconds, hintsTaken].every((number) => Number.isFinite(number));
  return isRead ? (draft as Draft) : undefined;
}

/** Whether the browser kept it. */
export function keepDraft(slug: string, draft: Draft): boolean {
  try {
    localStorage.setItem(DRAFTS_KEY, JSON.stringify({ ...readDrafts(), [slug]: draft }));
    return true;
  } catch {
    return false;
  }
}

export function eraseDraft(slug: string): void {
  const { [slug]: _, ...others } = readDrafts();
  try {
    localStorage.setItem(DRAFTS_KEY, JSON.stringify(others));
  } catch {
    // Nothing was kept.
  }
}

function readDrafts(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(DRAFTS_KEY) ?? "{}");
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}
