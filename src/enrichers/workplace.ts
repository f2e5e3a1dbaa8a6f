// Where the work is done: onsite, hybrid or remote, and the days a week in the office, when the posting says so.
import type { Fact, Mention } from "../domain/mention.ts";
import type { Workplace, WorkplaceFact } from "../domain/place.ts";
import type { Enricher } from "./enricher.ts";
import { type OfficeDays, officeDays } from "./office-days.ts";
import { findPhrases } from "./phrases.ts";
import type { PostingText } from "./posting-text.ts";
import { sentenceWindow } from "./sentence-window.ts";
import { tokenize } from "./tokens.ts";
import { CUE_RULES, CUE_WORDS, type CueWord } from "./workplace-cues.ts";

/** The source's own field first, then location, title and text; a named city alone says nothing. */
export const workplace: Enricher<WorkplaceFact> = (text) => {
  const cues = [...fieldCues(text.input.workplaceType ?? ""), ...shortCues(text), ...textCues(text)];
  const days = officeDays(text);
  if (days !== undefined) cues.push(daysCue(days));
  const best = cues.reduce<Cue | undefined>(
    (heaviest, cue) => (heaviest === undefined || cue.weight > heaviest.weight ? cue : heaviest),
    undefined,
  );
  return best === undefined ? undefined : factOf(best, days);
};

interface Cue {
  value: Workplace;
  rule: string;
  weight: number;
  mention: Mention;
}

const WEIGHTS = { field: 100, location: 90, title: 60, days: 48, daysNearby: 37 };

/** Ashby says "OnSite", Lever "on-site", schema.org "TELECOMMUTE". */
function fieldCues(field: string): Cue[] {
  const value = fieldValue(field.toLowerCase().replace(/[\s_-]/g, ""));
  if (value === undefined) return [];
  const mention: Mention = { field: "workplaceType", start: 0, end: field.length, text: field };
  return [{ value, rule: "workplace field", weight: WEIGHTS.field, mention }];
}

function fieldValue(word: string): Workplace | undefined {
  if (word === "hybrid") return "hybrid";
  if (word === "onsite" || word === "inoffice" || word === "inperson") return "onsite";
  return word === "remote" || word === "telecommute" || word === "fullyremote" ? "remote" : undefined;
}

function factOf(best: Cue, days: OfficeDays | undefined): Fact<WorkplaceFact> {
  const mentions = [best.mention];
  if (days !== undefined && days.mention.start !== best.mention.start) mentions.push(days.mention);
  return {
    value: { value: best.value, officeDays: days?.days ?? null },
    mentions,
    rule: best.rule,
  };
}

function daysCue({ days, isConditional, mention }: OfficeDays): Cue {
  const value = days >= 5 ? "onsite" : "hybrid";
  return {
    value,
    rule: "days a week in the office",
    weight: isConditional ? WEIGHTS.daysNearby : WEIGHTS.days,
    mention,
  };
}

/** In a location or a title the bare word is enough; "onsite or remote" is remote, "onsite (hybrid)" hybrid. */
function shortCues(text: PostingText): Cue[] {
  return (["location", "title"] as const).flatMap((field) => {
    const cues = fieldWords(text, field);
    if (!HYBRID_REMOTE.test(text[field])) cues.sort((a, b) => FREEDOM[a.value] - FREEDOM[b.value]);
    return cues;
  });
}

const FREEDOM: Record<Workplace, number> = { remote: 0, hybrid: 1, onsite: 2, not_stated: 3 };
const HYBRID_REMOTE = /\bhybrid[ -]remote\b|\bremote[ -]hybrid\b|\bdays? remote\b/i;

function fieldWords({ title, location }: PostingText, field: "location" | "title"): Cue[] {
  const words = field === "title" ? title : location;
  return findPhrases(words, tokenize(words), CUE_WORDS).flatMap(({ start, end, value }) => {
    const stated = SHORT_VALUES[value];
    if (stated === undefined || (value === "distributed" && field === "title")) return [];
    if (!isWorkplaceInTitle(words, start, end, field)) return [];
    const mention: Mention = { field, start, end, text: words.slice(start, end) };
    return [{ value: stated, rule: `${stated} in ${field}`, weight: WEIGHTS[field], mention }];
  });
}

const SHORT_VALUES: Partial<Record<CueWord, Workplace>> = {
  remote: "remote",
  anywhere: "remote",
  distributed: "remote",
  hybrid: "hybrid",
  onsite: "onsite",
};

/** "Remote Sensing Engineer" and "Hybrid Cloud Architect" are fields of work. */
function isWorkplaceInTitle(words: string, start: number, end: number, field: "location" | "title"): boolean {
  if (field === "location") return !/\b(?:not|no|non)[ -]$/i.test(words.slice(Math.max(0, start - 5), start));
  const isSetApart =
    start === 0 ||
    end === words.length ||
    /[([,|:–—/-]\s?(?:\w+[ /]){0,2}$/.test(words.slice(Math.max(0, start - 25), start));
  return (
    isSetApart &&
    !/^[ -](?:sensing|cloud|search|control|monitor|support|infra|desktop|it\b)/i.test(
      words.slice(end, end + 12),
    )
  );
}

function textCues({ description, tokens, lines }: PostingText): Cue[] {
  const cues: Cue[] = [];
  let line = 0;
  for (const match of findPhrases(description, tokens, CUE_WORDS)) {
    while (line < lines.length - 1 && lines[line]!.end < match.end) line++;
    if (lines[line]?.section === "process" && match.value === "onsite") continue;
    const { before, after } = sentenceWindow(description, match);
    const rule = CUE_RULES[match.value].find(
      (candidate) =>
        // What has to follow is anchored and quick to deny, so it is asked first.
        (candidate.after === undefined || candidate.after.test(after)) &&
        (candidate.before === undefined || candidate.before.test(before)),
    );
    if (rule === undefined || rule.value === null) continue;
    const { start, end } = match;
    const mention: Mention = { field: "description", start, end, text: description.slice(start, end) };
    cues.push({ value: rule.value, rule: rule.rule, weight: rule.weight, mention });
  }
  return cues;
}
