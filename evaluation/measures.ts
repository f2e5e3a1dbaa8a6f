// Arithmetic of agreement between what was labelled and what was read.

export interface Pair {
  label: string;
  read: string;
}

/** How many things were right, how many were read, how many were labelled. */
export interface Counts {
  right: number;
  read: number;
  labelled: number;
  /** Labelled things that were found; differs from `right` where two readings meet one label. */
  found: number;
}

export interface ClassScore {
  name: string;
  labelled: number;
  read: number;
  precision: number;
  recall: number;
  f1: number;
}

export function accuracy(pairs: readonly Pair[]): number {
  return rate(pairs.map(({ label, read }) => label === read));
}

export function rate(outcomes: readonly boolean[]): number {
  return outcomes.length === 0 ? Number.NaN : outcomes.filter(Boolean).length / outcomes.length;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Unweighted mean of F1 over every class that was labelled or read. */
export function macroF1(pairs: readonly Pair[]): number {
  return mean(classScores(pairs).map((score) => score.f1));
}

export function classScores(pairs: readonly Pair[]): ClassScore[] {
  const tallies = new Map<string, Counts>();
  const tally = (name: string): Counts => {
    const known = tallies.get(name) ?? { right: 0, read: 0, labelled: 0, found: 0 };
    tallies.set(name, known);
    return known;
  };
  for (const { label, read } of pairs) {
    tally(label).labelled++;
    tally(read).read++;
    if (label === read) tally(label).right++;
    if (label === read) tally(label).found++;
  }
  return [...tallies]
    .map(([name, counts]) => ({
      name,
      labelled: counts.labelled,
      read: counts.read,
      precision: precision([counts]),
      recall: recall([counts]),
      f1: f1([counts]),
    }))
    .sort((a, b) => b.labelled - a.labelled || a.name.localeCompare(b.name));
}

/** Micro-averaged: all postings' things in one pot. Nothing read is precision 1 when nothing was labelled. */
export function precision(counts: readonly Counts[]): number {
  return ratio(counts, "right", "read");
}

export function recall(counts: readonly Counts[]): number {
  return ratio(counts, "found", "labelled");
}

export function f1(counts: readonly Counts[]): number {
  const p = precision(counts);
  const r = recall(counts);
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

export function setCounts(labelled: readonly string[], read: readonly string[]): Counts {
  const labels = new Set(labelled);
  const reads = new Set(read);
  const right = [...reads].filter((value) => labels.has(value)).length;
  return { right, read: reads.size, labelled: labels.size, found: right };
}

/** F1 of one posting's set; two empty sets agree fully. */
export function setF1(counts: Counts): number {
  return counts.read + counts.labelled === 0 ? 1 : (2 * counts.right) / (counts.read + counts.labelled);
}

/** Rank correlation with mean ranks for ties; NaN where either side never varies. */
export function spearman(points: readonly { label: number; read: number }[]): number {
  const labels = ranks(points.map((point) => point.label));
  const reads = ranks(points.map((point) => point.read));
  const middle = (points.length + 1) / 2;
  let covariance = 0;
  let labelVariance = 0;
  let readVariance = 0;
  for (let i = 0; i < points.length; i++) {
    const label = labels[i]! - middle;
    const read = reads[i]! - middle;
    covariance += label * read;
    labelVariance += label * label;
    readVariance += read * read;
  }
  return labelVariance * readVariance === 0
    ? Number.NaN
    : covariance / Math.sqrt(labelVariance * readVariance);
}

function ratio(counts: readonly Counts[], part: keyof Counts, whole: keyof Counts): number {
  let parts = 0;
  let wholes = 0;
  let others = 0;
  for (const count of counts) {
    parts += count[part];
    wholes += count[whole];
    others += count.labelled + count.read;
  }
  if (wholes > 0) return parts / wholes;
  return others === 0 ? 1 : 0;
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]!);
  const result = new Array<number>(values.length);
  let first = 0;
  while (first < order.length) {
    let last = first;
    while (last + 1 < order.length && values[order[last + 1]!] === values[order[first]!]) last++;
    for (let i = first; i <= last; i++) result[order[i]!] = (first + last) / 2 + 1;
    first = last + 1;
  }
  return result;
}
