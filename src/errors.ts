/**
 * An error that the person running twopaths can fix: every face shows its sentence and hint, never a stack.
 * Anything else that is thrown is a bug.
 */
export class UserError extends Error {
  readonly hint: string | undefined;
  readonly code: string;
  /** The word that was probably meant, where one is near; the hint says it too. */
  readonly didYouMean: string | undefined;

  constructor(
    message: string,
    options: { hint?: string; code?: string; cause?: unknown; didYouMean?: string | undefined } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "UserError";
    this.hint = options.hint;
    this.code = options.code ?? "bad_request";
    this.didYouMean = options.didYouMean;
  }
}

/** The nearest of `known` to a mistyped `word`, or undefined when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((name) => ({ name, distance: editDistance(word.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= Math.max(2, word.length / 3) ? best.name : undefined;
}

/** Levenshtein distance by the two-row method. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(previous[j]! + 1, current[j - 1]! + 1, substitution));
    }
    previous = current;
  }
  return previous[b.length]!;
}
