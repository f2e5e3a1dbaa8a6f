// What the simulated models take words to mean: groups of words that say the same, and the stem of any other word.

const GROUPS: readonly (readonly string[])[] = [
  [
    "article",
    "paper",
    "study",
    "publication",
    "journal",
    "preprint",
    "literature",
    "academic",
    "scholarly",
    "peer",
    "doi",
    "citation",
    "cite",
  ],
  ["news", "headline", "press", "announcement", "announce", "coverage", "reported", "media", "newspaper"],
  ["today", "yesterday", "recent", "latest", "current", "now", "week", "breaking", "month"],
  [
    "internal",
    "our",
    "wiki",
    "handbook",
    "company",
    "policy",
    "colleague",
    "team",
    "onboarding",
    "intranet",
    "confluence",
  ],
  [
    "compute",
    "calculate",
    "calculation",
    "sum",
    "average",
    "percentage",
    "percent",
    "arithmetic",
    "add",
    "multiply",
    "ratio",
    "difference",
    "growth",
  ],
  ["table", "row", "column", "sql", "database", "query", "record", "warehouse", "dataset"],
  ["customer", "client", "account", "subscriber", "user"],
  ["order", "purchase", "sale", "revenue", "sold"],
  ["web", "internet", "online", "website", "site", "page", "public"],
  ["url", "link", "address", "fetch", "open", "download", "http", "https", "www"],
  ["summary", "summarise", "summarize", "shorten", "brief", "digest", "tldr"],
  [
    "definition",
    "define",
    "meaning",
    "explain",
    "encyclopedia",
    "background",
    "history",
    "biography",
    "founded",
  ],
  ["refund", "reimburse", "reimbursement"],
  ["invoice", "bill", "billing"],
  ["clear", "clearer", "clarity", "clearly", "understand", "understandable", "comprehensible", "plain"],
  ["length", "long", "longer", "short", "shorter", "verbose", "verbosity", "size"],
  ["leak", "leaks", "leaking", "burst", "flood", "flooding", "wet", "overflow"],
  ["tap", "faucet", "sink", "basin", "toilet", "drain", "shower", "pipe", "plumbing"],
  ["heating", "radiator", "boiler", "thermostat", "cold", "freezing", "warm", "lukewarm"],
  ["key", "lock", "locked", "unlock", "entrance", "door"],
  ["noise", "noisy", "loud", "music", "party", "barking", "bark", "shouting", "drums"],
  ["payment", "pay", "paid", "rent", "charged", "statement"],
  ["baby", "infant", "child", "children", "son", "daughter", "toddler"],
  ["price", "cost", "quote", "stock", "share", "ticker", "market", "exchange"],
];

const STOP_WORDS = new Set(
  "a an the of to in on at for from by with and or is are was were be been do does did what which who how many much when where why can could would should you your i me my we us it its this that these those there please use used using tool information data get find look search about any some all if as not never into give tell show need want have has had will them they he she his her than then also only most more new".split(
    " ",
  ),
);

const MEANING_OF = new Map(
  GROUPS.flatMap((group) => group.map((word) => [stemOf(word), `=${group[0]}`] as const)),
);

/** What stands in an address of the web says nothing of what is asked. */
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s,]{1,500}/g;

/** The meanings in a text, in its order, with repeats. */
export function meaningsOf(text: string): string[] {
  return [
    ...text
      .toLowerCase()
      .replaceAll(ADDRESS, " url ")
      .matchAll(/[a-z]{2,40}/g),
  ]
    .map(([word]) => word)
    .filter((word) => !STOP_WORDS.has(word))
    .map((word) => MEANING_OF.get(stemOf(word)) ?? stemOf(word));
}

function stemOf(word: string): string {
  return word
    .replace(/(?:ies)$/, "y")
    .replace(/(?:ing|ed|es|s)$/, "")
    .replace(/e$/, "")
    .replace(/([b-df-hj-np-tv-z])\1$/, "$1");
}
