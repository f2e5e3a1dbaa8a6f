/** Busiest hours: 160 claims an hour, one in 22 s; a stage needs its seconds over 22 in workers, and some more. */
export function design() {
  return {
    stages: {
      read: { model: "brook-medium", fallback: "finch-small", workers: 4, tries: 3, timeoutSeconds: 150 },
      check: { workers: 2, tries: 3, timeoutSeconds: 30 },
      decide: { model: "brook-medium", fallback: "atlas-large", workers: 4, tries: 3, timeoutSeconds: 180 },
      // A second pair of eyes costs less than a better first one.
      review: { model: "brook-medium", fallback: "finch-small", workers: 3, tries: 3, timeoutSeconds: 120 },
      pay: { workers: 1, tries: 4, timeoutSeconds: 20 },
      write: { model: "finch-small", workers: 2, tries: 3, timeoutSeconds: 90 },
    },
    queue: "disk",
    checkpoint: "stage",
    paymentKey: "claim",
    person: { aboveEuros: 1000, belowConfidence: 0.6 },
  };
}
