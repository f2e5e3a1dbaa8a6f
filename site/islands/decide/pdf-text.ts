// placeholder until the reader of PDF files is in
import type { FileRead } from "./read-file.ts";

export async function pdfText(_bytes: Uint8Array): Promise<FileRead> {
  return { problem: "PDF files can't be read yet: save it as plain text" };
}
