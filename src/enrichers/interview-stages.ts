// The stages of the hiring process that a posting describes. Most mentions of interviews are about adjustments,
// recordings or the candidate's own hiring duties; they describe no stage.
import type { StageWords } from "../content/taxonomy.ts";
import { INTERVIEW_STAGES, type InterviewStage } from "../domain/facts.ts";
import type { Mention } from "../domain/mention.ts";
import type { Enricher } from "./enricher.ts";
import { buildLexicon, findPhrases, type PhraseEntry, type PhraseMatch } from "./phrases.ts";
import type { PostingText } from "./posting-text.ts";
import { sentenceWindow } from "./sentence-window.ts";

export function interviewStagesEnricher(words: StageWords): Enricher<InterviewStage[]> {
  const lexicon = buildLexicon(entries(words));
  return (text) => {
    const named = namedStages(text, findPhrases(text.description, text.tokens, lexicon));
    const stages = INTERVIEW_STAGES.filter((stage) => named.some((one) => one.stage === stage));
    if (!isDescribed(named, stages)) return undefined;
    return {
      value: stages,
      mentions: named.slice(0, MOST_MENTIONS).map(({ mention }) => mention),
      rule: "stages of the process described",
    };
  };
}

/** Enough to show what was read, even in a text made to repeat itself. */
const MOST_MENTIONS = 40;

/** Checks and offers end every hiring; only beside a real stage do they belong to one. */
const AFTERWARDS: ReadonlySet<InterviewStage> = new Set(["reference_check", "background_check", "offer"]);

/** One name that can only be a stage, or two in a description of how hiring goes. */
function isDescribed(named: readonly NamedStage[], stages: readonly InterviewStage[]): boolean {
  const real = stages.filter((stage) => !AFTERWARDS.has(stage));
  return real.length > 1 || (real.length === 1 && named.some(({ isAlone }) => isAlone));
}

type Word = { kind: "opener" } | { kind: "alone" | "inProcess"; stage: InterviewStage };

function entries({ stages, openers }: StageWords): PhraseEntry<Word>[] {
  return [
    ...stages.flatMap(({ stage, alone, inProcess }) => [
      ...alone.map((phrase) => ({ phrase, value: { kind: "alone" as const, stage } })),
      ...inProcess.map((phrase) => ({ phrase, value: { kind: "inProcess" as const, stage } })),
    ]),
    ...openers.map((phrase) => ({ phrase, value: { kind: "opener" as const } })),
  ];
}

interface NamedStage {
  stage: InterviewStage;
  isAlone: boolean;
  mention: Mention;
}

/** A description of the process runs at most this many characters from the words that open it. */
const MOST_PROCESS = 700;

function namedStages({ description }: PostingText, matches: readonly PhraseMatch<Word>[]): NamedStage[] {
  const named: NamedStage[] = [];
  let processEnd = 0;
  for (const { start, end, value } of matches) {
    if (value.kind === "opener") {
      if (opensProcess(description, { start, end })) processEnd = end + MOST_PROCESS;
      continue;
    }
    if (value.kind === "inProcess" && start >= processEnd) continue;
    const { before, after } = sentenceWindow(description, { start, end }, AROUND);
    if (NOT_A_STAGE.test(before) || NOT_A_STAGE.test(after) || OWN_DUTY.test(before)) continue;
    if (DENIED.test(before)) continue;
    const mention = { field: "description" as const, start, end, text: description.slice(start, end) };
    named.push({ stage: value.stage, isAlone: value.kind === "alone", mention });
  }
  return named;
}

const AROUND = 160;

/** "Interview process:", "the hiring process consists of": not "during the interview process". */
function opensProcess(description: string, span: { start: number; end: number }): boolean {
  const { before, after } = sentenceWindow(description, span, AROUND);
  if (NOT_A_STAGE.test(before) || NOT_A_STAGE.test(after)) return false;
  const next = description.slice(span.end, span.end + 40);
  if (/^\**\s?(?:[:?–—-]|\n|\()/.test(next) && !DURING.test(before)) return true;
  return /^[^.;]{0,40}\b(?:consists?|includes?|involves?|comprises?|looks? like|has|have|will (?:be|include|involve|consist)|typically|usually|generally|is (?:a|as follows|simple|designed to be|\w+ (?:steps?|stages?|rounds?))|are as follows|follows|as a first step)\b/i.test(
    after,
  );
}

const DURING =
  /\b(?:during|throughout|of|in|for|with|through|upon|after|before|about|any part of|part of)(?: \w+){0,3} $/i;

const NOT_A_STAGE =
  /\b(?:accommodat\w+|adjustments?|disabilit\w+|recorded|recording|transcri\w+|scams?|fraud\w*|impersonat\w+|prohibited|disqualif\w+|note-?taking|AI tools?|AI-assisted|assistance of|never (?:ask|require)\w*|privacy|equal opportunit\w+|regardless of|internal fairness|salary range|compensation (?:range|package))\b/i;

const DENIED = /\b(?:not|no|without|never)\b[^.;]{0,40}$/i;

/** Interviewing others is part of many jobs. */
const OWN_DUTY =
  /\b(?:conduct\w*|lead|leading|perform\w*|participat\w+ in|run|running|improv\w+|building|build|own|owning|support|help|drive|manage|schedul(?:ing|es)|coordinat\w+|experience (?:with|in)|familiar\w* with|full-cycle|for new|evaluate|administer)(?: \w+){0,4} $/i;
