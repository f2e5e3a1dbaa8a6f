// The words that say where the work is done, judged by the words before and after them. Most postings that say
// "remote", "hybrid" or "on-site" somewhere mean a cloud, a perk, a customer's office or the interview.
import type { Workplace } from "../domain/place.ts";
import { buildLexicon } from "./phrases.ts";

export type CueWord = "remote" | "hybrid" | "onsite" | "office" | "anywhere" | "distributed";

export const CUE_WORDS = buildLexicon<CueWord>([
  ...[
    "remote",
    "remotely",
    "telecommute",
    "telecommuting",
    "telework",
    "home based",
    "work from home",
    "working from home",
    "wfh",
  ].map((phrase) => ({ phrase, value: "remote" as const })),
  { phrase: "anywhere", value: "anywhere" },
  { phrase: "distributed", value: "distributed" },
  { phrase: "hybrid", value: "hybrid" },
  ...["onsite", "on site", "in person", "in office", "in the office"].map((phrase) => ({
    phrase,
    value: "onsite" as const,
  })),
  ...["office", "offices", "campus", "headquarters", "hq"].map((phrase) => ({
    phrase,
    value: "office" as const,
  })),
]);

/** A rule reads a cue word as `value` when the text around it fits; a null value means "says nothing". */
export interface CueRule {
  rule: string;
  value: Workplace | null;
  /** The heavier of two rules that disagree wins. */
  weight: number;
  before?: RegExp;
  after?: RegExp;
}

const LABEL =
  /(?:locations?|workplace|work ?type|work ?model|work ?mode|mode of work|work ?setting|work ?style|working ?model|work ?arrangement|work ?flexibility|arrangement|job ?type|role ?type|position ?type|employment ?type|\btype|job ?site|ways of working|where you['’]ll work)s?\** ?(?:[:|–—-]|is\b)[^.;:!?]{0,45}$/i;

/** "If the role is remote", "whether onsite or hybrid": said of roles in general. */
const CONDITION =
  /(?:\bif (?:the|this|your|a|you|they|located|hired)\b[^.;]{0,35}|\b(?:whether|regardless)\b[^.;]{0,60}|\blisted as(?: \w+){0,3}(?:,| or)?|\b(?:many|some|most|certain|other) (?:\w+ )?(?:roles|positions|of us|teams|employees)\b[^.;]{0,40}|\bfor) ?$/i;

const ROLE = "(?:role|position|job|opportunity|internship|contract|opening|engagement|posting|vacancy|hire)";

const DAY_NAME = "(?:mon|tues?|wednes|thurs?|fri)(?:days?)?";

/** Tried in order for each cue word; the first whose context fits decides. */
export const CUE_RULES: Record<CueWord, readonly CueRule[]> = {
  remote: [
    {
      rule: "not remote",
      value: "onsite",
      weight: 30,
      before:
        /(?:\b(?:is|are|do|does|can|will|roles?|position) ?(?:not|n['’]t) (?:a |an |be |currently |able to )?(?:offer |offering |support |consider |considering |open to |accept |eligible for |available )?(?:fully |100% |any )?|\bno |\bnon|\bnot (?:a |an )?(?:fully )?)-?$/i,
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
      rule: "open to remote",
      value: "remote",
      weight: 50,
      before:
        /\b(?:open to|consider(?:ing)?|welcome|hiring|accept(?:ing)?|also|flexibility to be|support(?:ing)?|allow(?:ing|s)?) (?:fully |100% |\w+ )?$/i,
      after:
        /^(?:ly)?(?: work\b| working| candidates| applicants| for the| for (?:exceptional|strong|great|candidates)| in\b| within| across|[.,;:)]| ?$| as well| based| \w+ candidates)/i,
    },
    { rule: "remote tag", value: "remote", weight: 45, before: /#(?: ?(?:LI|BI)[- ]{0,2})?$/i },
    { rule: "remote under a label", value: "remote", weight: 40, before: LABEL },
    {
      rule: "fully remote",
      value: "remote",
      weight: 40,
      before: /(?:fully|100 ?%|completely|entirely|permanently|\ball|truly|full[- ]time,?)[ -]$/i,
    },
    { rule: "remote work offered", value: "remote", weight: 12, after: /^ work(?:ing)? options/i },
    {
      rule: "remote speaks of others",
      value: null,
      weight: 0,
      after:
        /^[ -](?:jobs\b|roles\b|teams?\b|team members|colleagues|employees?|workers|workforce|locations?|sites?|sensing|config|control|monitor|desktop|access|device|server|support|hands|customers|clients|users|interview|participants|areas?|hiring|onboarding|asset|field|method|patient|diagnos|proctor|managed|staffing|stipend|communication|development tools|to connect|setup|meals|equipment|allowance|reimburse|opportunities\b|"|(?:home )?office|work (?:setup|stipend|allowance|budget)|& training|collab|learning|participation)|^(?:\.com|\/remote|\/distributed|-code)/i,
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
        `^(?: for)?(?: up to| on| every| \\w+)? (?:(?:\\d|one|two|three|four) days?|(?:day|days|${DAY_NAME})\\b)`,
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
        /(?:\b(?:can|may|will|could|to) (?:also )?(?:be |work )(?:done |based |performed |located |completed |filled )?(?:\w+ )?|(?:role|position|job|internship|roles|work) (?:is|are) (?:\w+ ){0,2}|hiring (?:\w+ )?|\bwork(?:ing)? |\bbased |looking for |\bwe are (?:a )?)$/i,
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
      rule: "remote-first employer",
      value: "remote",
      weight: 15,
      after:
        /^(?:ly)?[- ‑](?:first|friendly|only|native|optional|based|company|startup|organi[sz]ation|distributed|ways of working)/i,
    },
    {
      rule: "remote on its own",
      value: "remote",
      weight: 20,
      before: /(?:^|[-•·*|(,;:]) ?(?:flexible |competitive |100% )?$/i,
      after: /^(?: ?$| ?[|,);:]| ?\+| (?:work|working)\b| -)/i,
    },
    {
      rule: "remote work offered",
      value: "remote",
      weight: 12,
      before: /(?:^|flexible|support|supports|offer|offers|provide|provides|a|and|including|[-•·,]) $/i,
      after: /^ (?:work|working)\b(?! (?:stipend|with|opportunities))/i,
    },
  ],
  distributed: [
    {
      rule: "distributed employer",
      value: "remote",
      weight: 16,
      before: /\b(?:fully|completely|entirely|100%|as a|is a|are a) $/i,
      after:
        /^(?: team| company| organi[sz]ation| workforce| startup|[.;)(]|,(?! multi)| \(| and remote| setting|$)/i,
    },
  ],
  anywhere: [
    {
      rule: "anywhere for some time of the year",
      value: null,
      weight: 0,
      after: /^[^.;]{0,40}\b(?:days|weeks?|months?|year)\b/i,
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
      after: /^(?!,? (?:experiences|days?|policy for))/,
    },
  ],
  hybrid: [
    {
      rule: "hybrid of other things",
      value: null,
      weight: 0,
      after:
        /^[ -](?:and[ -]multi|or on-prem|and on-prem|- and|clouds?\b|search|retriev|infra|ecosystem|it\b|method|systems?\b|onboard|apps?\b|architect|quantum|multi|deploy|ai\b|data\b|index|rag\b|rank|recommend|llm|mobile|algorithm|learning|symbolic|neural|quer(?:y|ies)|electric|vehicle|memory|integration|edge|human|compute|workloads|platform|kubernetes|connectivity|law firm|observab|builder|product\b|generat|model(?:s|ing)\b|agent|workforce of|of (?:technical|the|deep)|bond|threat|network|environments\b|workplace category)|^(?:\/vector|\/multi| DNA)/i,
    },
    {
      rule: "hybrid of other things",
      value: null,
      weight: 0,
      before:
        /(?:\brag|vector|cloud|sparse|dense|semantic|lexical|cross-functional|models,?(?: or)?|support|operate as a|on-prem\w*|multi-cloud|stipend for)(?: ?\/|,| and| or)? ?$/i,
    },
    { rule: "hybrid only if", value: null, weight: 0, before: CONDITION },
    { rule: "hybrid and remote alike", value: null, weight: 0, before: /remote(?:,| or| and| ?\/) ?$/i },
    { rule: "hybrid tag", value: "hybrid", weight: 45, before: /#(?: ?(?:LI|BI)[- ]{0,2})?$/i },
    { rule: "hybrid under a label", value: "hybrid", weight: 44, before: LABEL },
    {
      rule: "hybrid role",
      value: "hybrid",
      weight: 42,
      after:
        /^[’'"”]?[,)]?[ -](?:(?:work|working|office|remote|flexible|in-office|on-?site|full[- ]time|friendly|collaboration|team|based)[ -]){0,2}(?:role|position|job|opportunity|internship|schedule|capacity(?! as)|basis|arrangement|setup|set-up|set up|office|workplace|workweek|work week|work|working|policy|collaboration|culture|flexib\w+|options?|team\b|company|employer|in[- ]{1,2}office|onsite|on-site|roles are required|with (?:some|an expectation|\d|one|two|three|four))/i,
    },
    {
      rule: "hybrid with days",
      value: "hybrid",
      weight: 42,
      after: /^[ ,:(–—-]{1,4}(?:[\w-]+ ){0,3}(?:\d|one|two|three|four)\+?[ -](?:x |or \d |in-office )?days?/i,
    },
    {
      rule: "hybrid model of work",
      value: "hybrid",
      weight: 40,
      before: /(?:work|working|office|remote|home|flexible|onsite|\bour)\b[^.;]{0,60}$/i,
      after: /^[ -](?:model|environment|approach|way|experience|format|structure)/i,
    },
    {
      rule: "hybrid model of work",
      value: "hybrid",
      weight: 40,
      after:
        /^[ -](?:model|environment|approach|way|experience|format|structure)[^.;]{0,60}(?:office|home|remote|on-?site|in[- ]person|days|work)/i,
    },
    {
      rule: "hybrid on its own",
      value: "hybrid",
      weight: 38,
      before: /(?:^|[|(–—•·;:-]|\b[A-Z]{2},) ?$/,
      after: /^ ?(?:$|[|),.;:/–—(]|-\s|\s-|remote|now)/i,
    },
    {
      rule: "role is hybrid",
      value: "hybrid",
      weight: 38,
      before: /(?:role|position|job|\bbe|work|\bis|internship|team|\bin) (?:\w+ ){0,2}[‘'"“]?$/i,
      after: /^[’'"”]?(?: ?$|[.,;)/]| (?:in|from|out of|at|with|and|based|within)\b)/i,
    },
  ],
  onsite: [
    {
      rule: "on-site speaks of something else",
      value: null,
      weight: 0,
      after:
        /^[ -](?:at |with |by )?(?:a |our |the )?(?:customers?\b|clients?\b|issues?|implementation|interview|events?\b|meeting|meet-?up|meals?\b|lunch|gym|cafe|baristas?|facilit|perks?|parking|childcare|daycare|fitness|amenit|support at|visits?|deploy|training|clinic|health|partner|to meet|bonding|connection|gather|offsite|snacks|breakfast|and (?:remote|offshore|near|virtual)|participation|orientation|massage|networking|day shift|or hybrid workplace|as part of|conference|discuss|communic|sessions?|installation|vendor|interact|retreat|catering|or virtual|or via|, via|\/virtual|yoga|demonstrat|service|experience packed|panel|commerce|time\b(?! requirement)|whiteboard|employees|ways\b|of personnel|engagements?\b|offsites?|team (?:events?|gather|meet)|workshops?|hackathon|collaboration(?:,|$| with customers))|^,? (?:via|virtual|on the phone)/i,
    },
    {
      rule: "on-site speaks of something else",
      value: null,
      weight: 0,
      before:
        /(?:interview\w*|process|schedule an|virtual(?:ly)?(?: meetings)?(?:,| or| and|\/| and\/or|\/or)|travel|occasional(?:ly)?|customers?|clients?|\bmeet(?:ing|up)?s?|support|phone,? or|communicate|events|free|quarterly|annual(?:ly)?|gather\w*|lunch(?:es)?|drinks|snacks[^.;]{0,25}|when(?: you['’]re)?|when working|days you are|either|appear|colleagues|teammates|solutions?|stages|benefits of[^.;]{0,20}|remote(?:ly)?(?:,| or| and|\/)|see [^.;]{0,12}|bring[^.;]{0,15}together|together|requirements described|connect|phone or|dogs? running[^.;]{0,20}|changed to|opportunit\w+ to[^.;]{0,30}|catered(?: \w+)?|provided)(?: an?| \w+)? ?$/i,
    },
    {
      rule: "some days in the office",
      value: "hybrid",
      weight: 39,
      before:
        /\b(?:number|minimum|some|certain|specified) of days (?:a|per|each) week $|\bdays (?:a|per|each) week $/i,
    },
    {
      rule: "some days in the office",
      value: "hybrid",
      weight: 39,
      before: new RegExp(`\\b${DAY_NAME}\\b,?(?: and| to)?(?: work)? $`, "i"),
    },
    { rule: "on-site only if", value: null, weight: 0, before: CONDITION },
    { rule: "not on-site", value: null, weight: 0, before: /(?:\bnot?|\bno|without)(?: \w+)? $/i },
    { rule: "on-site tag", value: "onsite", weight: 45, before: /#(?: ?(?:LI|BI)[- ]{0,2})?$/i },
    {
      rule: "some days in the office",
      value: "hybrid",
      weight: 39,
      after: new RegExp(
        `^(?: (?:presence|attendance|work|days|time))?(?: (?:at least|a minimum of|minimum|around|approximately|about|up to|for|on|from|every|of|is|expected|required|half))*? ?\\(?(?:\\d{2} ?%|half|twice|once|[1-4]x|${DAY_NAME}\\b(?!s? ?(?:-|–|to|through) ?fri))`,
        "i",
      ),
    },
    {
      rule: "some time in the office",
      value: "hybrid",
      weight: 34,
      before:
        /(?:some|part of (?:the|your)|most of (?:the|your)|\bregular(?:ly)?|partly|partially|primarily (?=in office coupled))(?: \w+){0,3} $|\d{2} ?% [^.;]{0,20}$/i,
      after: /^(?! (?:every day|daily|five))/i,
    },
    {
      rule: "some time in the office",
      value: "hybrid",
      weight: 34,
      after:
        /^ (?:on a regular|regularly|periodically|some (?:of the time|days)|several (?:days|times)|a few (?:days|times)|most of the|part[- ]time|and (?:\w+ )?(?:remote|wfh)|\/ ?remote|with some remote|coupled with|presence coupled|days?\b)/i,
    },
    {
      rule: "on-site under a label",
      value: "onsite",
      weight: 40,
      before: LABEL,
      after: /^(?![ -]?(?:and|or|\/) ?(?:remote|hybrid)| \(hybrid|[^.;]{0,30}\bdays)/i,
    },
    {
      rule: "on-site role",
      value: "onsite",
      weight: 38,
      after:
        /^[ -](?:(?:work|working|full[- ]time|only|paid|based) ){0,2}(?:role|position|job|opportunity|internship|requirement|only\b|work location|work environment|work is required|attendance is required|presence is required|full[- ]time|every day|daily|five days|work in a|company|startup|first\b)/i,
    },
    { rule: "on-site employer", value: "onsite", weight: 16, after: /^[ -](?:team|culture)\b/i },
    {
      rule: "work is on-site",
      value: "onsite",
      weight: 36,
      before:
        /(?:\b(?:fully|100 ?%|primarily|entirely|strictly|mainly|predominantly|exclusively)[ -](?:an )?|\b(?:role|position|job|internship|work) (?:is|will be|must be)(?: based| performed| located| done| fully| primarily| an?| conducted)?(?: \w+)? |\bmust (?:be )?(?:able to )?(?:work |working |based |available |be )?|\brequire[sd]? (?:you )?(?:to )?(?:be |work |working |performed |regular |full[- ]time )?|\bwe(?:['’]re| are| all)?(?: all)? (?:working |work |build |together )?|\bwork(?:ing)?(?: together| full[- ]time)? |full[- ]time,? |\bbased |hrs?\/week |hours (?:a|per) week )$/i,
      after:
        /^(?![ -]\w*(?:\d| days))(?:[.,;)!]| ?$| (?:in|at|from|with|together|and|because|out of|every|daily|full|based)\b)/i,
    },
    {
      rule: "on-site on its own",
      value: "onsite",
      weight: 34,
      before: /(?:^|[|(–—•·;]|\s-) ?(?:full[- ]time,? )?$/i,
      after: /^ ?(?:$|[|);:–—]|\s-|,? in\b)(?! ?\(?hybrid)/i,
    },
    {
      rule: "on-site at a place",
      value: "onsite",
      weight: 22,
      after:
        /^ (?:in|at|from|out of) (?:our|the) (?:\w+ ){0,4}(?:office|hq|headquarters|studio|lab|hub|campus)/i,
    },
  ],
  office: [
    {
      rule: "not office-based",
      value: "remote",
      weight: 34,
      before: /\bnot (?:an )?$/i,
      after: /^[- ]based/i,
    },
    { rule: "office-first employer", value: "onsite", weight: 32, after: /^-(?:first|centric)/i },
    { rule: "office only if", value: null, weight: 0, before: CONDITION },
    {
      rule: "some time in the office",
      value: "hybrid",
      weight: 34,
      before:
        /\b(?:commut\w+|come|coming|go|going|join us|work from)(?: \w+){0,3} (?:in ?)?(?:to )?(?:\w+ ){0,4}$/i,
      after: new RegExp(
        `^(?: \\w+){0,4} (?:regular|some days|a few|several|when needed|as needed|weekly|once|twice|half|[1-4]x|${DAY_NAME}\\b)`,
        "i",
      ),
    },
    {
      rule: "some time in the office",
      value: "hybrid",
      weight: 34,
      before: /(?:home (?:and|&|\/) (?:the )?|balanc\w+ (?:\w+ ){0,2})$/i,
    },
    {
      rule: "works at an office",
      value: "onsite",
      weight: 20,
      before:
        /(?:\b(?:role|position|job|internship)(?: is| will be| sits)?(?: \w+){0,2} (?:based |located |for |sit |out )?(?:in|at|out of|on|from|for) (?:our|the)(?: [\p{L}.,'’-]+){0,4}|(?<!to )(?<!like to )\bwork(?:ing)?(?: \w+){0,2} (?:from|out of|at|in) (?:our |the )?(?:[\p{L}.,'’-]+ ){0,3}[\p{L}.,'’-]+|need to work (?:from|out of|at|in) (?:our |the )?(?:[\p{L}.,'’-]+ ){0,3}[\p{L}.,'’-]+) $/iu,
      after:
        /^(?![- ](?:space|equipment|suite|stipend|software|tools|products|environment|setting|and|or)|s\b)/i,
    },
  ],
};
