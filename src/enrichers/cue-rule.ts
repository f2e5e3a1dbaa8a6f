// A rule of the workplace reader, and the pieces of sentences that several rules share.
import type { Workplace } from "../domain/place.ts";

/** A rule reads a cue word as `value` when the text around it fits; a null value means "says nothing". */
export interface CueRule {
  rule: string;
  value: Workplace | null;
  /** The heavier of two rules that disagree wins. */
  weight: number;
  before?: RegExp;
  after?: RegExp;
}

/** "Location: New York or ", "Work type: ": what follows is the workplace. */
export const LABEL =
  /(?:locations?|workplace|work ?type|work ?model|work ?mode|mode of work|work ?setting|work ?style|working ?model|work ?arrangement|work ?flexibility|arrangement|job ?type|role ?type|position ?type|employment ?type|\btype|job ?site|(?:work|working)[ -](?:environment|set-?up|schedule|status)|ways of working|where you['’]ll work)s?\** ?(?:[:|–—-]|is\b)(?:U\.S|[^.;:!?]){0,45}$/i;

/** "If the role is remote", "whether onsite or hybrid": said of roles in general. */
export const CONDITION =
  /(?:\bif (?:the|this|your|a|you|they|located|hired)\b[^.;]{0,35}|\b(?:whether|regardless)\b[^.;]{0,60}|\blisted as(?: \w+){0,3}(?:,| or)?|\b(?:many|some|certain|other) (?:\w+ )?(?:roles|positions|of us|teams|employees)\b[^.;]{0,40}) ?$/i;

export const ROLE =
  "(?:role|position|job|opportunity|internship|contract|opening|engagement|posting|vacancy|hire)";

export const DAY_NAME = "(?:mon|tues?|wednes|thurs?|fri)(?:days?)?";
