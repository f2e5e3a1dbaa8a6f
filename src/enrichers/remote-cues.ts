// What "remote", "from anywhere" and "distributed" say, by the words around them.
import { CONDITION, type CueRule, DAY_NAME, LABEL, ROLE } from "./cue-rule.ts";

export const REMOTE_RULES: readonly CueRule[] = [
  { rule: "notice about other jobs", value: null, weight: 0, before: /\bnotice to applicants\b/i },
  {
    rule: "not fully remote",
    value: "hybrid",
    weight: 20,
    before: /\bnot (?:a |an |be |currently )?(?:fully|100 ?%|entirely|completely|exclusively)[ -]$/i,
  },
  {
    rule: "remote employer",
    value: "remote",
    weight: 24,
    before: /\bwe(?:['’]re| are) (?!not)(?:a |an )?(?:\w+,? ){0,2}$/i,
    after: /^[ -](?:team|company|first|startup|organi[sz]ation|business|only)/i,
  },
  {
    rule: "not remote",
    value: "onsite",
    weight: 30,
    before:
      /(?:\b(?:is|are|do|does|can|will|roles?|position) ?(?:not|n['’]t) (?:a |an |be |currently |able to )?(?:offer |offering |support |consider |considering |open to |accept |eligible for |available )?(?:any )?|\bno |\bnon|\bnot (?:a |an )?)-?$/i,
    after: /^(?!-only)/,
  },
  {
    rule: "not remote",
    value: "onsite",
    weight: 30,
    before:
      /(?:do(?:es)? not|don['’]t|cannot|can['’]t) (?:currently )?(?:offer|support|consider|accept) (?:any |fully )?$/i,
  },
  {
    rule: "not remote",
    value: "onsite",
    weight: 30,
    after:
      /^(?: work| working| option| role)?s? (?:is|are) not (?:available|possible|an option|offered|supported|considered|permitted)/i,
  },
  { rule: "remote, denied", value: null, weight: 0, after: /^(?: work)? ?: ?no\b/i },
  {
    rule: "remote, denied",
    value: null,
    weight: 0,
    before:
      /\b(?:not|no longer|cannot|unable to|unless|isn['’]t|aren['’]t|don['’]t|can['’]t)\b[^.;,]{0,35}$/i,
  },
  {
    rule: "remote only in part",
    value: null,
    weight: 0,
    before: /\b(?:not|rather than|instead of|approval of) $/i,
  },
  {
    rule: "remote only if",
    value: null,
    weight: 0,
    before: CONDITION,
    after: /^(?! (?:work|working)? ?(?:within|in the))/,
  },
  {
    rule: "remote work on others' systems",
    value: null,
    weight: 0,
    before: /\b(?:deploy|troubleshoot|install|deliver)[^.;]{0,60}\bon-?site(?: or| ?\/) ?$/i,
  },
  { rule: "roles in general", value: null, weight: 0, before: /\broles may be (?:\w+ )?$/i },
  { rule: "remote when needed", value: "hybrid", weight: 20, after: /^(?:ly)? as needed/i },
  {
    rule: "some days in the office",
    value: "hybrid",
    weight: 50,
    after: /^ ?\/ ?hybrid\b[^.;]{0,25}\d days?\b/i,
  },
  {
    rule: "remote or office, as the person likes",
    value: "remote",
    weight: 50,
    after:
      /^(?: \w+){0,7}(?:,| \|)? (?:or|and\/or)(?: \w+){0,5}[ -](?:hybrid|offices?|in[- ]person|on-?site|based)|^ ?\/ ?(?:hybrid|on-?site|in[- ]office)|^ and hybrid (?:\w+ )?options/i,
  },
  {
    rule: "office or remote, as the person likes",
    value: "remote",
    weight: 50,
    before:
      /(?:hybrid|offices?|in[- ]person|on-?site)\b[^.;!?]{0,60}(?: or|\/|\/or) ?(?:fully |100% |work |working )?$/i,
  },
  {
    rule: "may be remote",
    value: "remote",
    weight: 50,
    before:
      /\b(?:can|may|could) (?:also |either )?be (?:done |based |performed |fully |100% |completely |entirely )?$/i,
  },
  {
    rule: "open to remote",
    value: "remote",
    weight: 50,
    before:
      /\b(?:open to|consider(?:ing)?|welcome|hiring|accept(?:ing)?|also|flexibility to be|support(?:ing)?|allow(?:ing|s)?) (?:fully |100% |\w+ )?$/i,
    after:
      /^(?:ly)?(?: work\b| working| candidates| applicants| for the| for (?:exceptional|strong|great|candidates)| in\b| within| across|[.,;:)]| ?$| as well| based|(?: [\w.]+){1,2} candidates)/i,
  },
  { rule: "remote tag", value: "remote", weight: 46, before: /#(?: ?(?:LI|BI)[- ]{0,2})?$/i },
  { rule: "remote under a label", value: "remote", weight: 40, before: LABEL },
  {
    rule: "fully remote",
    value: "remote",
    weight: 40,
    before: /(?:fully|100 ?%|completely|entirely|permanently|\ball|truly|full[- ]time,?)[ -]$/i,
  },
  {
    rule: "remote work offered",
    value: "remote",
    weight: 12,
    after:
      /^(?: work(?:ing)?)? (?:options?|opportunities|flexibility(?! per)|arrangements?|available|possible|allowed)\b/i,
  },
  {
    rule: "remote speaks of others",
    value: null,
    weight: 0,
    after:
      /^[ -](?:jobs\b|roles\b|teams?\b|team members|colleagues|employees?|workers|workforce|locations?|sites?|sensing|config|control|monitor|desktop|access|device|server|support|hands|customers|clients|users|interview|participants|areas?|hiring|onboarding|asset|field|method|patient|diagnos|proctor|managed|staffing|stipend|communication|development tools|to connect|setup|meals|equipment|allowance|reimburse|opportunities\b|"|(?:home )?office|work (?:setup|stipend|allowance|budget)|& training|collab|learning|participation)|^(?:\.com|\/remote|\/distributed|-code)/i,
  },
  {
    rule: "remote-first employer",
    value: "remote",
    weight: 15,
    after:
      /^(?:ly)?[- ‑](?:first|friendly|only|native|optional|based|company|startup|organi[sz]ation|distributed|ways of working)/i,
  },
  {
    rule: "remote only sometimes",
    value: null,
    weight: 0,
    before:
      /(?:\b(?:person|office|home|hybrid|in-?person|on-?site)(?: \w+){0,2} (?:or|and|&|\/)(?: \w+)?|(?:mix|blend|combination) of(?: \w+){0,3}|occasional(?:ly)?|both(?: \w+)?|ergonomic|lead(?:ing)?|manag(?:e|ing)|\bvia|partially|coordinate with|days?(?: a| per)?(?: week)?|(?<!100 ?)% (?:of [^.;]{0,20})?|and|some|situational|experience (?:working )?(?:in|with) (?:a )?|skills[^.;]{0,40}|abil\w+ to[^.;]{0,60}|comfort\w+[^.;]{0,40}|thrive[^.;]{0,30}) ?$/i,
    after: /^(?! and)/,
  },
  {
    rule: "home for some days",
    value: "hybrid",
    weight: 40,
    after: new RegExp(
      `^(?: for)?(?: up to| on| every| \\w+)? (?:(?:\\d|one|two|three|four) days?|${DAY_NAME}\\b)`,
      "i",
    ),
  },
  {
    rule: "remote only sometimes",
    value: null,
    weight: 0,
    after:
      /^ (?:\w+ ){0,3}(?:considered only|only in|in rare|on occasion|occasionally|as needed|from time to time|when it|may be authorized)/i,
  },
  {
    rule: "some time in the office",
    value: "hybrid",
    weight: 34,
    after: /^(?:ly)? and (?:\w+ )?(?:in[- ](?:the )?office|on-?site|in person)/i,
  },
  {
    rule: "remote is fine",
    value: "remote",
    weight: 40,
    after:
      /^ (?:is |work is )?(?:ok|okay|possible|available|allowed|considered|preferred|welcome|approved)\b/i,
  },
  {
    rule: "remote role",
    value: "remote",
    weight: 40,
    after: new RegExp(
      `^[ -](?:(?!and\\b)[\\w-]+ ){0,2}(?:${ROLE}\\b|eligible)|^ and [\\w -]{0,30}${ROLE}`,
      "i",
    ),
  },
  {
    rule: "work is remote",
    value: "remote",
    weight: 38,
    before:
      /(?:\b(?:can|may|will|could|to) (?:also )?(?:be |work )(?:done |based |performed |located |completed |filled )?(?:\w+ )?|(?:role|position|job|internship|roles|work) (?:is|are) (?:\w+ ){0,2}|hiring (?:\w+ )?|\bwork(?:s|ing)? (?:fully |100% |entirely )?|\bbased |looking for |\bwe are (?:a )?)$/i,
    after: /^(?![ -](?:environment|first|friendly))/i,
  },
  {
    rule: "remote within a place",
    value: "remote",
    weight: 36,
    after:
      /^,? ?[-–(:|,]? ?(?:in|within|across|anywhere|from|US\b|U\.S|USA|UK\b|EU\b|Europe|Canada|India|United|North America|EMEA|worldwide|global)/i,
  },
  {
    rule: "remote on its own",
    value: "remote",
    weight: 20,
    before: /(?:^|[-•·*|(,;:[]) ?(?:flexible |competitive |100% )?$/i,
    after: /^(?: ?$| ?[|,();:\]/]| ?\+| (?:work|working)\b| -)/i,
  },
  {
    rule: "remote work offered",
    value: "remote",
    weight: 12,
    before: /(?:^|flexible|support|supports|offer|offers|provide|provides|a|and|including|[-•·,]) $/i,
    after: /^ (?:work|working)\b(?! (?:stipend|with|opportunities))/i,
  },
];

export const ANYWHERE_RULES: readonly CueRule[] = [
  {
    rule: "anywhere for some time of the year",
    value: null,
    weight: 0,
    after: /^[^.;]{0,75}\b(?:days|weeks?|months?|year)\b/i,
  },
  {
    rule: "anywhere for some time of the year",
    value: null,
    weight: 0,
    before: /(?:days|weeks?|months?|abroad)[^.;]{0,30}$/i,
  },
  {
    rule: "anywhere in a place",
    value: "remote",
    weight: 38,
    before:
      /(?:\brole|position|\bjob|candidates?|\byou\b|based|located|hire|hiring|\blive|work|talent|applicants)[^.;]{0,30}(?:be|in|from|based|located|live|permitted)?,? $/i,
    after: /^(?: in the| in (?:US|India|Europe|Canada|North)| within| across)/i,
  },
  {
    rule: "work from anywhere",
    value: "remote",
    weight: 18,
    before: /\bwork(?:ing)?[ -]from[ -]$/i,
    after: /^(?!,? (?:experiences|days?|policy for|solutions|software|tools))/,
  },
];

export const DISTRIBUTED_RULES: readonly CueRule[] = [
  {
    rule: "distributed employer",
    value: "remote",
    weight: 16,
    before: /\b(?:fully|completely|entirely|100%|globally|geographically) $/i,
    after: /^(?:-first| company| organi[sz]ation| startup| and remote|[.;)]| setting|$)/i,
  },
];
