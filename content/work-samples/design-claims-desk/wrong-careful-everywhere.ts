/** The best model decides, and whoever is not quite sure asks a person. */
export function design() {
  return {
    stages: {
      read: { model: "brook-medium", fallback: "finch-small", workers: 4, tries: 3, timeoutSeconds: 150 },
      check: { workers: 2, tries: 3, timeoutSeconds: 30 },
      decide: { model: "atlas-large", fallback: "brook-medium", workers: 6, tries: 3, timeoutSeconds: 300 },
      pay: { workers: 1, tries: 4, timeoutSeconds: 20 },
      write: { model: "finch-small", workers: 2, tries: 3, timeoutSeconds: 90 },
    },
    queue: "disk",
    checkpoint: "stage",
    paymentKey: "claim",
    person: { aboveEuros: 500, belowConfidence: 0.8 },
  };
}
