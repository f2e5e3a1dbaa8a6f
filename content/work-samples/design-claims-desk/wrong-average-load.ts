/** 650 claims in ten hours are 65 an hour, one in 55 s: one or two workers a stage will do. */
export function design() {
  return {
    stages: {
      read: { model: "brook-medium", fallback: "finch-small", workers: 1, tries: 3, timeoutSeconds: 150 },
      check: { workers: 1, tries: 3, timeoutSeconds: 30 },
      decide: { model: "brook-medium", fallback: "atlas-large", workers: 2, tries: 3, timeoutSeconds: 180 },
      review: { model: "brook-medium", fallback: "finch-small", workers: 1, tries: 3, timeoutSeconds: 120 },
      pay: { workers: 1, tries: 4, timeoutSeconds: 20 },
      write: { model: "finch-small", workers: 1, tries: 3, timeoutSeconds: 90 },
    },
    queue: "disk",
    checkpoint: "stage",
    paymentKey: "claim",
    person: { aboveEuros: 1000, belowConfidence: 0.6 },
  };
}
