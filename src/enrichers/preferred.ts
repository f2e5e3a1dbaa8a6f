// Tells what a posting requires from what it merely prefers: by section, and by headings run into flat text.
import type { PostingText } from "./posting-text.ts";
import type { Line } from "./sections.ts";

/** Whether the words at `at` stand among wishes ("Nice to have") rather than requirements. */
export function isPreferredAt(text: PostingText, at: number): boolean {
  const line = lineAt(text.lines, at);
  if (line !== undefined && line.section !== "unknown") return line.section === "preferred";
  return lastHeading(text.description, at) === "preferred";
}

/** The line that holds `at`; lines are in order, so half of them drop out at each step. */
export function lineAt(lines: readonly Line[], at: number): Line | undefined {
  let low = 0;
  let high = lines.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const line = lines[middle]!;
    if (at < line.start) high = middle - 1;
    else if (at >= line.end) low = middle + 1;
    else return line;
  }
  return undefined;
}

const HEADINGS =
  /(preferred (?:qualifications?|skills?|experience|requirements?|education|background)|nice[- ]to[- ]haves?|bonus points|bonus qualifications|good to have|desired (?:qualifications?|skills?|experience)|desirable (?:skills?|experience)|what sets you apart|extra credit|strong candidates may also|(?:even|it's) better if|would be a plus|Preferred:|Desired:|Bonus:|Pluses:)|(?:(?:minimum|basic|required|key|core|technical) (?:qualifications?|skills?|requirements?|experience)|requirements?:|qualifications?:|must[- ]haves?|what you(?:'ll|’ll)? (?:need|bring)|what we(?:'re|’re| are) looking for|who you are|responsibilities|about (?:you|us)|you may be a good fit|you have|minimum requirements|education:)/gi;
const MOST_BACK = 900;

/** The last heading-like phrase before `at`; flattened pages run headings into the text. */
function lastHeading(text: string, at: number): "preferred" | "required" | undefined {
  let last: "preferred" | "required" | undefined;
  const before = text.slice(Math.max(0, at - MOST_BACK), at);
  HEADINGS.lastIndex = 0;
  for (let match = HEADINGS.exec(before); match !== null; match = HEADINGS.exec(before)) {
    last = match[1] === undefined ? "required" : "preferred";
  }
  return last;
}
