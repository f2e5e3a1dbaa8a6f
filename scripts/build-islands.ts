// Bundles what runs in a browser: each file site/islands/*.island.ts is one.
import { globSync } from "node:fs";
import { basename, join } from "node:path";
import { build, type InlineConfig, type Rolldown } from "vite";
import { skillWords } from "./skill-words.ts";

/** Addresses by name, e.g. {"bench": "/assets/bench-1a2b3c4d.js"}; the files lie in `outDir`. */
export async function buildIslands(root: string, outDir: string): Promise<Record<string, string>> {
  const files = globSync("site/islands/*.island.{ts,tsx}", { cwd: root });
  const input = Object.fromEntries(files.map((file) => [basename(file).split(".")[0]!, join(root, file)]));
  const output = await bundle(root, {
    base: "./",
    plugins: [skillWords()],
    // What takes types off was written for Node.
    resolve: {
      alias: {
        "node:buffer": join(root, "site/islands/node/buffer.ts"),
        util: join(root, "site/islands/node/text-coding.ts"),
      },
    },
    build: {
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      chunkSizeWarningLimit: 4096,
      rolldownOptions: { input, output: NAMES },
    },
  });
  return Object.fromEntries(
    output.flatMap((file) =>
      file.type === "chunk" && file.isEntry ? [[file.name, `/${file.fileName}`] as const] : [],
    ),
  );
}

/** A script as one text that needs nothing beside it. */
export async function scriptText(
  root: string,
  file: string,
  define: Record<string, string> = {},
): Promise<string> {
  const [output] = await bundle(root, {
    define,
    build: { write: false, rolldownOptions: { input: join(root, file), output: { format: "iife" } } },
  });
  if (output?.type !== "chunk") throw new Error(`not built: ${file}`);
  return output.code;
}

const NAMES = {
  entryFileNames: "assets/[name]-[hash].js",
  chunkFileNames: "assets/[name]-[hash].js",
  assetFileNames: "assets/[name]-[hash][extname]",
};

async function bundle(
  root: string,
  { build: options, ...config }: InlineConfig,
): Promise<Rolldown.RolldownOutput["output"][number][]> {
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: { assetsDir: "assets", target: "es2023", ...options },
    ...config,
  });
  return [built].flat().flatMap((each) => ("output" in each ? each.output : []));
}
