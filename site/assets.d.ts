// Files that the build gives an address, e.g. "/assets/site-4f2a9c.css".
declare module "*?url" {
  const address: string;
  export default address;
}

/** The text of docs/methodology.md, set in by the build. */
declare const METHODOLOGY: string;

/** The text of a file, set in by the build. */
declare module "*?raw" {
  const text: string;
  export default text;
}
