import { fitSoftmax, predictSoftmax } from "./softmax-regression.ts";
import { rowOfText, vocabularyOfTexts } from "./text-features.ts";

export interface LabelledText {
  text: string;
  label: string;
}

/** Trains on the examples and returns the function that labels a text. */
export function trainTextClassifier(
  examples: readonly LabelledText[],
  random: () => number,
): (text: string) => string {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const vocabulary = vocabularyOfTexts(examples.map(({ text }) => text));
  const model = fitSoftmax(
    examples.map(({ text }) => rowOfText(text, vocabulary)),
    examples.map(({ label }) => labels.indexOf(label)),
    { classes: labels.length, columns: vocabulary.size, random },
  );
  return (text) => labels[predictSoftmax(model, rowOfText(text, vocabulary))]!;
}

/** Share of the examples that get their own label. */
export function accuracyOf(label: (text: string) => string, examples: readonly LabelledText[]): number {
  return examples.filter((example) => label(example.text) === example.label).length / examples.length;
}
