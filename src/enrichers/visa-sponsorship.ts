// Whether the employer sponsors work visas. Required citizenship or clearance rules sponsorship out.
import type { VisaSponsorship } from "../domain/facts.ts";
import { type Clause, clauseAt } from "./clause.ts";
import { cueStarts, cueWords, matchAt } from "./cue-words.ts";
import type { Enricher } from "./enricher.ts";

export const visaSponsorship: Enricher<VisaSponsorship> = ({ description, tokens }) => {
  let yes: Clause | undefined;
  let previousEnd = -1;
  let read = 0;
  for (const at of cueStarts(tokens, CUES)) {
    if (at < previousEnd || matchAt(CUE, description, at) === null) continue;
    if (read++ >= MOST_CLAUSES) break;
    const clause = clauseAt(description, at);
    previousEnd = clause.end;
    const verdict = clauseVerdict(clause.text);
    if (verdict === "no") return fact("no", clause);
    if (verdict === "yes") yes ??= clause;
  }
  return yes === undefined ? undefined : fact("yes", yes);
};

const MOST_CLAUSES = 60;
const CUES = cueWords(
  "visa visas sponsor sponsors sponsored sponsoring sponsorship sponsorships citizen citizens citizenship clearance clearances u us work authorized authorised authorization authorisation right green greencard permanent h h1b ts",
);
const CUE =
  /\bvisas?\b|\bsponsor|\bcitizen|\bclearance\b|\bU\.?S\.? persons?\b|\bwork authori[sz]|\bauthori[sz]ed to work|\bright to work\b|\bgreen ?card|\bpermanent residen|\bH-?1B\b|\bTS\/SCI\b/iy;

/** Equal-opportunity lists, export rules in general, and people who sponsor other things say nothing. */
const ASIDE =
  /citizenship status|(?:religion|ancestry|origin|marital|age|sex|disability|gender)[^.]{0,40}citizenship|citizenship[^.]{0,30}(?:religion|ancestry|origin|marital|age|sex|disability|gender)|citizen developer|sponsored by|sponsors? (?:events|certifications)|executive sponsor|mentorship|track record of offering|right to work (?:posters?|poster in)|except for U\.?S/i;
const SPONSOR_NO =
  /\b(?:not|unable|cannot|can['’]?t|won['’]?t|doesn['’]?t|don['’]?t|aren['’]?t|isn['’]?t|without|no|nor|neither|never)\b[^.!?]{0,140}?\b(?:sponsor\w*|work visas?|visa support|visa transfers?|employment visas?|H-?1B)\b|\bsponsorship\b[^.!?]{0,40}?\b(?:is|are|will)? ?(?:not|unavailable|n't)\b|\bsponsorship: no\b|\bno[- ]visa\b/i;
/** "… for every role", "… outside of engineering": no rule for this role. */
const NOT_THIS_ROLE =
  /for every role|every role and|all (?:roles|candidates|positions)|outside of (?:engineering|the)|not guarantee|not all roles|case[- ]by[- ]case/i;
const STATUS_REQUIRED =
  /\b(?:must|required to|needs? to|shall|should|only)\b[^.!?]{0,60}?\b(?:(?:be|have|hold|possess|are|maintain)\b[^.!?]{0,40}?)?\b(?:U\.?S\.?|United States|American|UK|British|Australian|Canadian|EU|German|NATO)? ?(?:citizen(?:s|ship)?|nationals?|U\.?S\.? persons?|permanent residen(?:t|cy)|green ?card)\b|\bcitizenship\b[^.!?]{0,30}?\b(?:is |are )?(?:required|mandatory|needed|a must)\b|\brequires?\b[^.!?]{0,50}?\b(?:citizenship|U\.?S\.? person)|\b(?:U\.?S\.?|UK) citizens? (?:only|required)|\bcitizens only\b|^\W{0,4}(?:U\.?S\.?|United States) citizenship\b(?! status)|\b(?:US|U\.S\.) citizenship\b *(?:$|[/,(|])|\bU\.?S\.? citizen(?:ship)? (?:is )?required|\bis a U\.?S\.? citizen\b/i;
const CLEARANCE_REQUIRED =
  /\b(?:active|current|existing)\b[^.!?]{0,40}?\b(?:clearance|TS\/SCI)\b|\bclearance\b[^.!?]{0,30}?\b(?:is |are )?(?:required|mandatory)\b|\b(?:must|requires?)\b[^.!?]{0,30}?\b(?:have|hold|possess|an?)\b[^.!?]{0,25}?\b(?:security |secret |SC |DV |top[- ]secret )clearance\b/i;
const CLEARANCE_WISH = /\bobtain\b|preferred|a plus|desir|ability to|eligib|nice to have|not (?:a )?require/i;
const UNRESTRICTED =
  /\b(?:unrestricted|permanent|indefinite)\b[^.!?]{0,20}?\b(?:work authori[sz]ation|right to work|work permit)|\bauthori[sz]ed to work for any employer\b|\b(?:already|independently) (?:be )?(?:legally )?authori[sz]ed to work\b|\b(?:already (?:have|hold))\b[^.!?]{0,20}(?:right to work|work permit|work authori[sz]ation|valid visa)|\bcitizenship\/ ?green ?card\b|\b(?:right to work|work authori[sz]ation)\b[^.!?]{0,60}?\bwithout\b/i;
const SPONSOR_YES =
  /\b(?:we|will|can|do|does|also|happily|happy to|able to|open to|willing to|offers?|offering|provides?|providing|available|including|includes?)\b[^.!?]{0,40}?\bsponsor(?:s|ing|ship)?\b|\bvisa[^.!?]{0,24}?\b(?:sponsorship|support|assistance)\b|\bsponsorship\b[^.!?]{0,24}?\b(?:is |are )?(?:available|offered|provided|possible|considered|supported)\b|\b(?:we|will) (?:can )?(?:support|help with) (?:your )?visas?\b|\bsponsor(?:s|ing)?\b[^.!?]{0,20}\bvisas?\b/i;
const ABOUT_VISAS =
  /\bvisas?\b|sponsorship|immigration|H-?1B|work permit|sponsoring candidates|sponsor (?:candidates|you|work|employment)/i;

function clauseVerdict(clause: string): VisaSponsorship {
  if (ASIDE.test(clause) && !/\bmust\b/i.test(clause)) return "not_stated";
  if (SPONSOR_NO.test(clause) && ABOUT_VISAS.test(clause))
    return NOT_THIS_ROLE.test(clause) ? "not_stated" : "no";
  if (STATUS_REQUIRED.test(clause) || UNRESTRICTED.test(clause)) return "no";
  if (isClearanceRequired(clause)) return "no";
  const asks = /\b(?:require|need|requiring)\b[^.!?]{0,30}sponsorship\b[^.]{0,20}\?/i.test(clause);
  return SPONSOR_YES.test(clause) && ABOUT_VISAS.test(clause) && !asks && !HEADING.test(clause)
    ? "yes"
    : "not_stated";
}

/** In flattened text a clause runs on: only the words close by can make the clearance a wish. */
function isClearanceRequired(clause: string): boolean {
  const match = CLEARANCE_REQUIRED.exec(clause);
  if (match === null) return false;
  const end = match.index + match[0].length;
  return !CLEARANCE_WISH.test(clause.slice(Math.max(0, match.index - CLOSE_BY), end + CLOSE_BY));
}

const CLOSE_BY = 45;

/** "Visa Sponsorship" as a heading of its own promises nothing. */
const HEADING =
  /^\s*(?:company )?(?:H-?1B |visa |immigration )+(?:sponsorship|support|assistance)\s*[:?]?\s*$/i;

function fact(value: VisaSponsorship, { start, end, text }: Clause) {
  const trimmed = text.trim();
  const from = start + text.indexOf(trimmed);
  const rule = value === "no" ? "no sponsorship, or a status required" : "sponsorship offered";
  return {
    value,
    mentions: [
      {
        field: "description" as const,
        start: from,
        end: Math.min(end, from + trimmed.length),
        text: trimmed,
      },
    ],
    rule,
  };
}
