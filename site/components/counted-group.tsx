// Choices of an open list: those that were counted, the most frequent first.
import type { Figure } from "../../src/domain/figure.ts";
import { ChoiceGroup } from "./filter-form.tsx";

interface CountedGroupProps {
  name: string;
  label: string;
  values: readonly string[];
  counts: Readonly<Record<string, Figure>>;
  /** How a value is shown, where it is not shown as it stands. */
  wordsOf?: (value: string) => string;
}

export function CountedGroup({ name, label, values, counts, wordsOf }: CountedGroupProps) {
  const choices = countedValues(name, counts).map((value) => ({
    value,
    label: wordsOf?.(value) ?? value,
  }));
  if (choices.length === 0) return null;
  return <ChoiceGroup name={name} label={label} choices={choices} values={values} counts={counts} />;
}

export function countedValues(name: string, counts: Readonly<Record<string, Figure>>): string[] {
  return Object.keys(counts).flatMap((key) =>
    key.startsWith(`${name}=`) ? [key.slice(name.length + 1)] : [],
  );
}
