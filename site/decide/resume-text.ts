// Files that people have about themselves as plain text: JSON Resume, LinkedIn's CSV files, or text as it is.

/** The text of a JSON Resume (jsonresume.org): every line that a person wrote, lists as lists. */
export function resumeText(resume: unknown): string {
  const lines: string[] = [];
  gather(resume, lines, 0);
  return lines.join("\n");
}

const DEEPEST = 8;
const MOST_LINES = 20_000;
/** Fields that say who a person is and where, not what they can do. */
const PASSED_OVER = new Set([
  "url",
  "email",
  "phone",
  "image",
  "location",
  "profiles",
  "$schema",
  "meta",
  "references",
]);

function gather(value: unknown, lines: string[], depth: number): void {
  if (depth > DEEPEST || lines.length >= MOST_LINES) return;
  if (typeof value === "string") lines.push(value);
  else if (Array.isArray(value)) {
    const words = value.filter((each) => typeof each === "string");
    if (words.length === value.length && words.every((word) => word.length < 60))
      lines.push(words.join(", "));
    else for (const each of value) gather(each, lines, depth + 1);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, each] of Object.entries(value))
      if (!PASSED_OVER.has(name)) gather(each, lines, depth + 1);
  }
}

/** Whether a JSON value is a JSON Resume rather than a profile of ours. */
export function isResume(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if ("basics" in value || "work" in value || "projects" in value) return true;
  const { skills } = value as { skills?: unknown };
  return Array.isArray(skills) && skills.some((each) => typeof each?.name === "string");
}

/** A CSV file, such as Skills.csv of a LinkedIn export, as text: one line a row, its cells with commas. */
export function csvText(csv: string): string {
  return csvRows(csv)
    .slice(1)
    .map((cells) => cells.filter((cell) => cell !== "").join(", "))
    .join("\n");
}

/** Cells by RFC 4180; quotes that never close run to the end. */
function csvRows(csv: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < csv.length; at++) {
    const unit = csv[at]!;
    if (isQuoted) {
      if (unit !== '"') cell += unit;
      else if (csv[at + 1] === '"') cell += csv[++at]!;
      else isQuoted = false;
    } else if (unit === '"' && cell === "") isQuoted = true;
    else if (unit === "," || unit === "\n") {
      rows.at(-1)!.push(cell.trim());
      cell = "";
      if (unit === "\n") rows.push([]);
    } else cell += unit;
  }
  rows.at(-1)!.push(cell.trim());
  return rows;
}
