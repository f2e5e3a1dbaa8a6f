// Bytes of a page or feed as text. Most are UTF-8; an older page says what else it is in its first lines.

/** By its byte order mark, its XML declaration or its `<meta charset>`, else as UTF-8; never throws. */
export function bodyText(body: Uint8Array): string {
  const label =
    markedEncoding(body) ?? statedEncoding(new TextDecoder("latin1").decode(body.subarray(0, 2048)));
  try {
    return new TextDecoder(label).decode(body);
  } catch {
    // A name of no encoding that is known.
    return new TextDecoder().decode(body);
  }
}

function markedEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** A text that could be read so far is not UTF-16, whatever it says. */
function statedEncoding(head: string): string {
  const stated =
    /^\s*<\?xml[^>]{0,200}encoding\s{0,3}=\s{0,3}["']([\w-]{1,40})/i.exec(head)?.[1] ??
    /<meta[^>]{0,200}charset\s{0,3}=\s{0,3}["']?([\w-]{1,40})/i.exec(head)?.[1];
  return stated === undefined || /^utf-?16/i.test(stated) ? "utf-8" : stated;
}
