// Files that the build gives an address, e.g. "/assets/site-4f2a9c.css".
declare module "*?url" {
  const address: string;
  export default address;
}

/** The text of docs/methodology.md, set in by the build. */
declare const METHODOLOGY: string;

/** Addresses of what runs in a browser, by the name of its file in site/islands/; set in by the build. */
declare const ISLANDS: Readonly<
  Record<"bench" | "exercise" | "tried" | "decide" | "grader" | "outlook", string>
>;

/** The page of the sandbox, set in by the build; see `scripts/build-frame.ts`. */
declare const FRAME: { html: string; policy: string };

/** The text of a file, set in by the build. */
declare module "*?raw" {
  const text: string;
  export default text;
}
