// Texts as sparse rows of word counts, the way a first text classifier sees them.

/** Column and value of what is not zero, by column. */
export interface SparseRow {
  columns: number[];
  values: number[];
}

/** Words of at least two documents, in the order of their first appearance. */
export function vocabularyOfTexts(texts: readonly string[]): Map<string, number> {
  const documents = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(wordsOf(text))) documents.set(word, (documents.get(word) ?? 0) + 1);
  const kept = [...documents].filter(([, count]) => count >= 2).map(([word]) => word);
  return new Map(kept.map((word, column) => [word, column]));
}

/** Square roots of word counts, scaled to length 1. */
export function rowOfText(text: string, vocabulary: ReadonlyMap<string, number>): SparseRow {
  const counts = new Map<number, number>();
  for (const word of wordsOf(text)) {
    const column = vocabulary.get(word);
    if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  const columns = [...counts.keys()].sort((a, b) => a - b);
  const roots = columns.map((column) => Math.sqrt(counts.get(column)!));
  const length = Math.sqrt(roots.reduce((sum, value) => sum + value * value, 0)) || 1;
  return { columns, values: roots.map((value) => value / length) };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]{2,40}/gu) ?? [];
}
