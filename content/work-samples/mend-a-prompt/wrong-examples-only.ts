interface Sorted {
  text: string;
  desk: string;
  urgent: boolean;
}

/** The model will find out by itself what the examples have in common. */
export function prompt({ examples }: { examples: Sorted[] }): string {
  const shown = examples
    .slice(0, 10)
    .map(({ text, desk }) => `Message: ${text.replace(/[.?!]/g, ",")} Desk: ${desk}`);
  return `Sort messages. Answer with JSON: desk and urgent.\n${shown.join("\n")}`;
}
