// What a person's file says: a profile that was exported here, or a text with skills in it.
import { type Profile, parseProfile } from "../../../src/decision/profile.ts";
import { csvText, isResume, resumeText } from "../../decide/resume-text.ts";

export type FileRead = { profile: Profile } | { text: string } | { problem: string };

const LARGEST = 20 * 1024 * 1024;

export async function readFile(file: File): Promise<FileRead> {
  if (file.size > LARGEST) return { problem: `${file.name} is larger than 20 MB` };
  const name = file.name.toLowerCase();
  if (name.endsWith(".pdf")) {
    const { pdfText } = await import("./pdf-text.ts");
    return pdfText(file.name, new Uint8Array(await file.arrayBuffer()));
  }
  if (/\.(?:docx?|odt|rtf|pages|zip)$/.test(name))
    return { problem: `${file.name} can't be read here: save it as PDF or plain text` };
  const text = await file.text();
  if (name.endsWith(".csv")) return { text: csvText(text) };
  return name.endsWith(".json") ? jsonRead(file.name, text) : { text };
}

function jsonRead(name: string, text: string): FileRead {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: `${name} is not JSON` };
  }
  if (isResume(value)) return { text: resumeText(value) };
  const read = parseProfile(value);
  if ("profile" in read) return { profile: read.profile };
  const [{ path, message, hint }] = read.problems as [(typeof read.problems)[number]];
  return {
    problem: `${name}: ${path === "" ? "" : `${path}: `}${message}${hint === undefined ? "" : ` (${hint})`}`,
  };
}
