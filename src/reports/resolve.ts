// What free text names here: each name in it with the parameter that takes it, and how many postings that leaves.
import { z } from "zod";
import { Figure } from "../domain/figure.ts";
import { nearest } from "../errors.ts";
import { whereOf } from "../store/where.ts";
import { countFigure } from "./judge.ts";
import { filterOf, type Named, type NameIndex, plainName } from "./names.ts";
import { defineReport, type ReportContext } from "./report.ts";

const Params = z.strictObject({
  q: z.string().min(1).max(200).describe('free text, e.g. "senior RAG engineer in Berlin"'),
});

const Row = z.strictObject({
  /** The words of the text that were read. */
  text: z.string(),
  /** The parameter that takes the value; "term" for a word of the glossary that is no filter. */
  parameter: z.string(),
  value: z.string(),
  label: z.string(),
  /** "name" where the words are its name, "near" where they are nearly so. */
  fit: z.enum(["name", "near"]),
  /** Live unique postings that it leaves; null for a word that is no filter. */
  postings: Figure.nullable(),
});
type Row = z.infer<typeof Row>;

export const resolve = defineReport({
  name: "resolve",
  question: "Which roles, skills, levels and places does a text name, in the words the other questions take?",
  params: Params,
  row: Row,
  example: { q: "senior RAG engineer, remote" },
  run: async (context, { q }) => {
    const found = readNames(q, context.vocabulary.names);
    const rows = await Promise.all(found.map((each) => rowOf(context, each)));
    return { rows, notes: NOTES };
  },
});

const NOTES = [
  "The longest name in the text is read first, and a word is read once; one name may mean several things, the likeliest first.",
  "What is read can be given to openings as parameter and value, and to other questions that have the parameter.",
];

interface Found {
  text: string;
  meaning: Named;
  fit: Row["fit"];
}

const MOST_WORDS = 6;
const MOST_MEANINGS = 4;
/** A shorter word is near too many others. */
const SHORTEST_NEAR = 5;

/** The names in a text from left to right; words that are part of none are tried as a slip of the pen. */
export function readNames(text: string, names: NameIndex): Found[] {
  const words = plainName(text).split(" ");
  const found: Found[] = [];
  for (let at = 0; at < words.length; ) {
    const taken = longestAt(words, at, names);
    if (taken !== undefined) {
      const meanings = taken.meanings.slice(0, MOST_MEANINGS);
      found.push(...meanings.map((meaning): Found => ({ text: taken.text, meaning, fit: "name" })));
      at += taken.length;
    } else {
      found.push(...slipAt(words[at]!, names));
      at++;
    }
  }
  return found;
}

function longestAt(words: readonly string[], at: number, names: NameIndex) {
  for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length--) {
    const text = words.slice(at, at + length).join(" ");
    const meanings = names.get(text) ?? names.get(text.replace(/s$/, ""));
    if (meanings !== undefined && text !== "") return { text, length, meanings };
  }
  return undefined;
}

function slipAt(word: string, names: NameIndex): Found[] {
  if (word.length < SHORTEST_NEAR) return [];
  const alike = [...names.keys()].filter(
    (name) => Math.abs(name.length - word.length) <= 2 && name[0] === word[0] && !name.includes(" "),
  );
  const name = nearest(word, alike);
  if (name === undefined) return [];
  return names
    .get(name)!
    .slice(0, 1)
    .map((meaning) => ({ text: word, meaning, fit: "near" }));
}

async function rowOf(context: ReportContext, { text, meaning, fit }: Found): Promise<Row> {
  const { kind, value, label } = meaning;
  return { text, parameter: kind, value, label, fit, postings: await postingsOf(context, meaning) };
}

async function postingsOf(context: ReportContext, meaning: Named): Promise<Figure | null> {
  const filter = filterOf(meaning);
  if (filter === undefined) return null;
  const { sql, params } = whereOf(filter);
  const [row] = await context.query<{ n: number; employers: number }>(
    `SELECT count() AS n, uniqExact(employer_id) AS employers FROM current_postings WHERE ${sql}`,
    params,
  );
  return countFigure({ measure: "active-postings", filter }, row?.n ?? 0, row?.employers ?? 0);
}
