/** How often each term stands in one document, e.g. skills in the postings of one role. */
export type TermCounts = ReadonlyMap<string, number>;

/**
 * Weight of each term of each document: its part of the document's terms, times the natural logarithm of the
 * number of documents over the number of those that hold it (Spärck Jones 1972, J. Documentation 28:11). 0 for
 * what stands in every document. One map per document, in order.
 */
export function tfIdf(documents: readonly TermCounts[]): Map<string, number>[] {
  const holding = new Map<string, number>();
  for (const document of documents)
    for (const [term, count] of document) if (count > 0) holding.set(term, (holding.get(term) ?? 0) + 1);
  return documents.map((document) => {
    const terms = [...document.values()].reduce((sum, count) => sum + count, 0);
    return new Map(
      [...document]
        .filter(([, count]) => count > 0)
        .map(([term, count]) => [term, (count / terms) * Math.log(documents.length / holding.get(term)!)]),
    );
  });
}
