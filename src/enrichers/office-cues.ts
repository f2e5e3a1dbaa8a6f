// What "on-site", "in person" and "office" say: the job's place, or a perk, a customer and the interview.
import { CONDITION, type CueRule, DAY_NAME, LABEL } from "./cue-rule.ts";

export const ONSITE_RULES: readonly CueRule[] = [
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
      /(?:interview\w*|process|schedule an|virtual(?:ly)?(?: meetings)?(?:,| or| and|\/| and\/or|\/or)|travel|occasional(?:ly)?|customers?|clients?|\bmeet(?:ing|up)?s?|support|phone,? or|communicate|events|free|quarterly|annual(?:ly)?|gather\w*|benefits \(|lunch(?:es)?|drinks|snacks[^.;]{0,25}|when(?: you['’]re)?|when working|days you are|either|appear|colleagues|teammates|solutions?|stages|benefits of[^.;]{0,20}|remote(?:ly)?(?:,| or| and|\/)|see [^.;]{0,12}|bring[^.;]{0,15}together|together|requirements described|connect|phone or|dogs? running[^.;]{0,20}|changed to|opportunit\w+ to[^.;]{0,30}|catered(?: \w+)?|provided)(?: an?| \w+)? ?$/i,
  },
  {
    rule: "some days in the office",
    value: "hybrid",
    weight: 39,
    after:
      /^[^.;]{0,50}\b(?:once|twice|(?:a few|several|two|three|four|[1-4]) (?:days|times)) (?:a|per|each|every) week/i,
  },
  {
    rule: "some time in the office",
    value: "hybrid",
    weight: 34,
    before: /\bboth $/i,
    after: /^[^.;]{0,60} and (?:virtual|remote|from home)/i,
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
  {
    rule: "on-site as one likes",
    value: null,
    weight: 0,
    before:
      /\b(?:option|choose|choice|free|welcome|flexibility|invited|encouraged|wish|prefer|want|like) (?:for you )?to (?:\w+ )?$/i,
  },
  { rule: "not on-site", value: null, weight: 0, before: /(?:\bnot?|\bno|without)(?: \w+)? $/i },
  { rule: "on-site tag", value: "onsite", weight: 45, before: /#(?: ?(?:LI|BI)[- ]{0,2})?$/i },
  {
    rule: "some days in the office",
    value: "hybrid",
    weight: 39,
    after: new RegExp(
      `^(?: (?:presence|attendance|work|days|time))?(?: (?:at least|a minimum of|minimum|around|approximately|about|up to|for|on|from|every|of|is|expected|required|half)){0,5} ?\\(?(?:\\d{2} ?%|half|twice|once|[1-4]x|${DAY_NAME}\\b(?!s? ?(?:-|–|to|through) ?fri))`,
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
  {
    rule: "on-site employer",
    value: "onsite",
    weight: 16,
    after: /^(?:[ -]|, [\w-]{1,20} )(?:team|culture)\b/i,
  },
  {
    rule: "work is on-site",
    value: "onsite",
    weight: 36,
    before:
      /(?:\b(?:fully|100 ?%|primarily|entirely|strictly|mainly|predominantly|exclusively)[ -](?:an )?|\b(?:role|position|job|internship|work) (?:is|will be|must be)(?: based| performed| located| done| fully| primarily| an?| conducted)?(?: \w+)? |\bmust (?:be )?(?:able to )?(?:work |working |based |available |be )?|\brequire[sd]? (?:you )?(?:to )?(?:be |work |working |performed |regular |full[- ]time )?|\bwe(?:['’]re| are| all)?(?: all)? (?:working |work |build |together )?|\bwork(?:ing)?(?: together| full[- ]time)? |full[- ]time,? |\bbased |\blocated |\bexpected to (?:be |work )?|hrs?\/week |hours (?:a|per) week )$/i,
    after:
      /^(?![ -](?!100)\w*(?:\d| days))(?:[.,;)!]| ?$| (?:in|at|from|with|together|and|because|out of|every|daily|full|based|100 ?%)(?!\w))/i,
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
];

export const OFFICE_RULES: readonly CueRule[] = [
  {
    rule: "not office-based",
    value: "remote",
    weight: 34,
    before: /\bnot (?:an )?$/i,
    after: /^[- ]based/i,
  },
  {
    rule: "office-based role",
    value: "onsite",
    weight: 34,
    before: /\b(?:role|position|job) (?:is|will be) (?:(?:an?|fully|primarily) ){0,2}$/i,
    after: /^[- ]based/i,
  },
  {
    rule: "some time in the office",
    value: "hybrid",
    weight: 34,
    before:
      /\b(?:half|most|some|part) of (?:the|their|your) (?:work(?:ing)? )?(?:time|week) (?:in|at) (?:\w+ ){0,3}$/i,
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
    before:
      /(?:\b(?:from|between|at) home (?:and|&|\/) (?:the )?|\bbetween home (?:and|&) |balanc\w+ (?:\w+ ){0,2})$/i,
  },
  {
    rule: "office of a pay range, or as one likes",
    value: null,
    weight: 0,
    before:
      /\b(?:range|salary|salaries|compensation|wages?|pay|enjoy|prefer|like|welcome to|option to|free to|benefits)\b[^.;]{0,70}$/i,
  },
  {
    rule: "works at an office",
    value: "onsite",
    weight: 20,
    before:
      /(?:\b(?:[Rr]ole|[Pp]osition|[Jj]ob|[Ii]nternship)(?: is| will be| sits)?(?: \w+){0,2} (?:based |located |for |sit |out )?(?:in|at|out of|on|from|for) (?:our|the)(?: [\p{L}.,'’-]+){0,4}|\b[Ww]ork(?:ing)?(?: \w+){0,2} (?:from|out of|at|in) (?:our (?:[\p{L}.,'’-]+ ){0,3}[\p{L}.,'’-]+|our|the|(?:the )?(?:\p{Lu}[\p{L}.,'’-]* ){0,3}\p{Lu}[\p{L}.,'’-]*)|\b[Ww]ork out of an|\b(?:[Jj]oin (?:us|our(?: [\p{L}-]+){1,4})|[Aa]longside us) (?:in|at) our(?: [\p{L}-]+){0,3}|need to work (?:from|out of|at|in) (?:our |the )?(?:[\p{L}.,'’-]+ ){0,3}[\p{L}.,'’-]+) $/u,
    after:
      /^(?![- ](?:space|equipment|suite|stipend|software|tools|products|environment|setting|and|or)|s\b)/i,
  },
];
