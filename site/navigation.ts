// Where the pages lead, in the words of a reader: few places in sight, the questions behind one fold, the grounds at
// the foot. A place whose page does not exist is not shown.

export interface Place {
  href: string;
  label: string;
  /** What is asked of the page there, when it is come to from here. */
  query?: string;
  /** What a reader asks when this is the place to go. */
  question?: string;
}

export const MAIN: readonly Place[] = [
  { href: "/", label: "Compare" },
  { href: "/decide", label: "Decide" },
  { href: "/work-samples", label: "Try a day" },
  { href: "/claims", label: "Claims" },
  { href: "/openings", label: "Openings", query: "?role=agent-engineer&role=ml-engineer&role=hybrid" },
];

export const QUESTIONS: readonly { about: string; places: readonly Place[] }[] = [
  {
    about: "The work",
    places: [
      { href: "/tasks", label: "Tasks", question: "What would I do all day?" },
      { href: "/skills", label: "Skills", question: "What must I know?" },
      { href: "/interviews", label: "Interviews", question: "How will I be tested?" },
    ],
  },
  {
    about: "Pay and levels",
    places: [
      { href: "/salary", label: "Salary", question: "What does it pay?" },
      { href: "/premium", label: "Premium", question: "Which pays more at the same employer?" },
      { href: "/ladder", label: "Ladder", question: "Where does it lead?" },
    ],
  },
  {
    about: "The market",
    places: [
      { href: "/demand", label: "Demand", question: "Is it growing?" },
      { href: "/duration", label: "Duration", question: "How long do postings stay?" },
      { href: "/employers", label: "Employers", question: "Who hires?" },
    ],
  },
  {
    about: "Between the paths",
    places: [
      { href: "/hybrid", label: "Hybrid", question: "Are there jobs that are both?" },
      { href: "/bridge", label: "Bridge", question: "What leads from one to the other?" },
      { href: "/roles", label: "Roles", question: "Which other roles are there?" },
    ],
  },
];

/** What stands behind the answers. */
export const GROUNDS: readonly Place[] = [
  { href: "/method", label: "Method" },
  { href: "/coverage", label: "Coverage" },
  { href: "/freshness", label: "Freshness" },
  { href: "/data", label: "Data" },
  { href: "/glossary", label: "Glossary" },
  { href: "/status", label: "Status" },
];

export function isCurrent(href: string, path: string): boolean {
  if (href === "/") return path === "/" || path.startsWith("/compare");
  return path === href || path.startsWith(`${href}/`);
}
