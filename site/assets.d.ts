// Files that the build gives an address, e.g. "/assets/site-4f2a9c.css".
declare module "*?url" {
  const address: string;
  export default address;
}

/** Text of a file, taken in at build. */
declare module "*?raw" {
  const text: string;
  export default text;
}
