// The site as one module for the server, and the files it links to; see `scripts/build.ts`.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  publicDir: false,
  define: {
    METHODOLOGY: JSON.stringify(readFileSync(new URL("docs/methodology.md", import.meta.url), "utf8")),
  },
  logLevel: "warn",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  // Everything is bundled, so that what only the pages need stays a dev dependency.
  ssr: { noExternal: true, target: "node" },
  build: {
    ssr: "site/index.ts",
    ssrEmitAssets: true,
    outDir: "build/site",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    minify: false,
    target: "node20",
    cssMinify: true,
    rolldownOptions: {
      output: { entryFileNames: "pages.js", assetFileNames: "assets/[name]-[hash][extname]" },
    },
  },
});
