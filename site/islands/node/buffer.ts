// As much of node:buffer as amaro needs where there is no Node: the bytes of its own program, 2.8 MB of them.
export const Buffer = { from: bytesOf };

function bytesOf(base64: string): Uint8Array {
  const native = Uint8Array as { fromBase64?(text: string): Uint8Array };
  if (native.fromBase64 !== undefined) return native.fromBase64(base64);
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
