// What "hybrid" says: of work, or of clouds, searches and models.
import { CONDITION, type CueRule, LABEL } from "./cue-rule.ts";

export const HYBRID_RULES: readonly CueRule[] = [
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
  {
    rule: "hybrid of roles in general",
    value: null,
    weight: 0,
    before: /\bfor (?:our )?$/i,
    after: /^ (?:roles|positions|employees)/i,
  },
  {
    rule: "hybrid of other things",
    value: null,
    weight: 0,
    after: /^ (?:role|position),? (?:that )?(?:combin|blend|bridg|mix|span)/i,
  },
  {
    rule: "hybrid of roles in general",
    value: null,
    weight: 0,
    after: /^ roles (?:will|may|can) be/i,
  },
  { rule: "hybrid on request", value: null, weight: 0, before: /\baccommodate[^.;]{0,60}$/i },
  {
    rule: "hybrid for those who live near",
    value: "hybrid",
    weight: 33,
    before: /\bwithin\b[^.;]{0,50}\b(?:miles|commut\w+|radius)\b[^.;]{0,90}$/i,
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
      /^\/flex|^[’'"”]?[,)]?[ -](?:(?:work|working|office|remote|flexible|in-office|on-?site|full[- ]time|friendly|collaboration|team|based)[ -]){0,2}(?:role|position|job|opportunity|internship|schedule|capacity(?! as)|basis|arrangement|setup|set-up|set up|office|workplace|workweek|work week|work|working|policy|collaboration|culture|flexib\w+|options?|company|employer|in[- ]{1,2}office|onsite|on-site|roles are required|with (?:some|an expectation|\d|one|two|three|four))/i,
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
];
