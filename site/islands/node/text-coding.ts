// As much of node:util as amaro needs where there is no Node.
const { TextDecoder, TextEncoder } = globalThis;

export { TextDecoder, TextEncoder };
