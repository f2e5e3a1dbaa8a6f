// The short notation of word lists in content/: "fine tun[e|ing] model(s)" stands for six plain phrases.

const MOST_PHRASES = 2000;

/** Every plain phrase that a comma-separated list stands for. */
export function expandPhrases(list: string): string[] {
  return list.split(",").flatMap((item) => expandPhrase(item.trim()));
}

/** Words of the notation: `a|b` is either, `model(s)` with or without the ending, `tun[e|ing]` one of the endings. */
function expandPhrase(item: string): string[] {
  if (item === "") return [];
  let phrases = [""];
  for (const position of item.split(/\s+/)) {
    const words = alternatives(position).flatMap(expandWord);
    phrases = phrases.flatMap((phrase) => words.map((word) => (phrase === "" ? word : `${phrase} ${word}`)));
    if (phrases.length > MOST_PHRASES) throw new Error(`a phrase stands for too many: ${item}`);
  }
  return phrases;
}

/** Splits at the bars outside brackets. */
function alternatives(position: string): string[] {
  const words: string[] = [];
  let word = "";
  let depth = 0;
  for (const mark of position) {
    if (mark === "[" || mark === "(") depth++;
    if (mark === "]" || mark === ")") depth--;
    if (mark === "|" && depth === 0) {
      words.push(word);
      word = "";
    } else word += mark;
  }
  return [...words, word];
}

function expandWord(word: string): string[] {
  const found = /^([^[(]*)([[(])([^\])]*)[\])]$/.exec(word);
  if (found === null) return [word];
  const [, stem = "", bracket, endings = ""] = found;
  const forms = endings.split("|").map((ending) => stem + ending);
  return bracket === "(" ? [stem, ...forms] : forms;
}
