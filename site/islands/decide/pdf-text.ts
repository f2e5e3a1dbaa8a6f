// The text of a PDF file, read in the browser; what reads it is large, so it is fetched when first needed.
import { extractText } from "unpdf";
import type { FileRead } from "./read-file.ts";

export async function pdfText(name: string, bytes: Uint8Array): Promise<FileRead> {
  try {
    const { text } = await extractText(bytes);
    const read = text.join("\n");
    if (read.trim() !== "") return { text: read };
    return { problem: `${name} holds no text, perhaps only pictures of it: paste the text instead` };
  } catch {
    return { problem: `${name} can't be read as PDF: paste its text instead` };
  }
}
