// As much of node:buffer as amaro needs where there is no Node: the bytes of its own program.
export const Buffer = {
  from: (base64: string) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)),
};
