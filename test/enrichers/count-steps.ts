// Counts what a piece of work does, instead of timing it: letters that patterns look at, and elements that array
// methods, sets and maps visit. The counts are the same on any machine, so a test can compare them.

/** Steps of `work`; the built-in methods count while it runs. */
export function countSteps(work: () => unknown): number {
  let steps = 0;
  const restores = [
    ...ARRAY_METHODS.map((name) =>
      wrapped(Array.prototype, name, (self: unknown[]) => {
        steps += self.length + 1;
      }),
    ),
    ...TEXT_METHODS.map((name) =>
      wrapped(String.prototype, name, (self: string) => {
        steps += String(self).length + 1;
      }),
    ),
    countedPatterns((letters) => {
      steps += letters;
    }),
  ];
  try {
    work();
  } finally {
    for (const restore of restores) restore();
  }
  return steps;
}

const ARRAY_METHODS = [
  ...["concat", "every", "filter", "find", "findIndex", "findLast", "flat", "flatMap", "forEach", "includes"],
  ...["indexOf", "join", "lastIndexOf", "map", "reduce", "slice", "some", "sort", "toSorted"],
];
/** Those that look at or copy the whole text; `slice` shares it. */
const TEXT_METHODS = ["toLowerCase", "toUpperCase", "trim", "trimEnd", "trimStart", "replaceAll"];

type Method = (...given: unknown[]) => unknown;

function wrapped<T>(prototype: object, name: string, count: (self: T) => void): () => void {
  const methods = prototype as Record<string, Method>;
  const original = methods[name]!;
  methods[name] = function (this: T, ...given: unknown[]) {
    count(this);
    return original.apply(this, given);
  };
  return () => {
    methods[name] = original;
  };
}

/**
 * A pattern looks at the letters from where it starts to the end of its match, or to the end of the text when
 * it finds none; a sticky one looks at its place alone. All methods that take patterns go through `exec`.
 */
function countedPatterns(count: (letters: number) => void): () => void {
  const { exec, test } = RegExp.prototype;
  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    const end = match === null ? text.length : match.index + match[0].length;
    count(1 + (this.sticky ? (match?.[0].length ?? 0) : Math.max(0, end - from)));
    return match;
  };
  RegExp.prototype.test = function (text) {
    return this.exec(text) !== null;
  };
  return () => {
    RegExp.prototype.exec = exec;
    RegExp.prototype.test = test;
  };
}
