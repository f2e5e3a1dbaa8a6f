// Strict span F1 on the knowledge spans of SkillSpan's dev part: a foreign yardstick, reported as it is. Its spans
// are whole phrases of any trade ("knowledge of EU tax law"); ours are names of a technical taxonomy.
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import type { EnrichPosting } from "../src/enrichers/index.ts";

const Sentence = z.object({
  idx: z.number(),
  source: z.string(),
  tokens: z.array(z.string()),
  tags_knowledge: z.array(z.string()),
});
type Sentence = z.infer<typeof Sentence>;

export interface SpanScore {
  precision: number;
  recall: number;
  f1: number;
  labelled: number;
  read: number;
}

/** Undefined where the set is not here. */
export function skillSpanScore(path: string, enrich: EnrichPosting): SpanScore | undefined {
  if (!existsSync(path)) return undefined;
  const sentences = gunzipSync(readFileSync(path))
    .toString("utf8")
    .trim()
    .split("\n")
    .map((line) => Sentence.parse(JSON.parse(line)));
  const postings = Map.groupBy(sentences, ({ idx, source }) => `${source} ${idx}`);
  let [right, read, labelled] = [0, 0, 0];
  for (const [id, parts] of postings) {
    const found = spansRead(id, parts, enrich);
    const wanted = new Set(
      parts.flatMap((part, line) => spansLabelled(part).map((span) => `${line}:${span}`)),
    );
    right += [...found].filter((span) => wanted.has(span)).length;
    read += found.size;
    labelled += wanted.size;
  }
  const precision = right / Math.max(1, read);
  const recall = right / Math.max(1, labelled);
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    labelled,
    read,
  };
}

/** Spans as "first token-last token" of a sentence whose tags begin with B and go on with I. */
function spansLabelled({ tags_knowledge: tags }: Sentence): string[] {
  const spans: string[] = [];
  for (let from = 0; from < tags.length; from++) {
    if (!tags[from]!.startsWith("B")) continue;
    let to = from;
    while (tags[to + 1]?.startsWith("I")) to++;
    spans.push(`${from}-${to}`);
  }
  return spans;
}

/** Mentions of skills as spans of the same tokens; the sentences are read as the lines of one posting. */
function spansRead(id: string, parts: readonly Sentence[], enrich: EnrichPosting): Set<string> {
  const places: { line: number; token: number; start: number; end: number }[] = [];
  let text = "";
  for (const [line, { tokens }] of parts.entries()) {
    for (const [token, word] of tokens.entries()) {
      places.push({ line, token, start: text.length, end: text.length + word.length });
      text += `${word} `;
    }
    text += "\n";
  }
  const { facts } = enrich({ id, title: "", description: text });
  const mentions = facts.skills.flatMap((skill) => skill.mentions);
  return new Set(
    mentions.flatMap(({ start, end }) => {
      const held = places.filter((place) => place.start < end && place.end > start);
      const [first, last] = [held[0], held.at(-1)];
      return first === undefined || last === undefined ? [] : [`${first.line}:${first.token}-${last.token}`];
    }),
  );
}
