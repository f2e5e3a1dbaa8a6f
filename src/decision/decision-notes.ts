/** Sentences without which a decision would mislead; every face shows them. */
export const DECISION_NOTES: readonly string[] = [
  "Open to me runs from the postings that state all my limits ask for to those that leave some of it unsaid as well.",
  "Leanings go from -1 (ML engineering) to 1 (AI agent engineering). A path is called ahead only where it is in nine of ten resamples of employers, of what is unsaid, and of what I said.",
  "Pay is posted base pay of postings within my limits, in one currency; the effort of learning a skill is mine to say, none is claimed.",
  "`list` with the name beside a number lists the postings behind it.",
];
