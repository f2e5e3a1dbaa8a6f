// Reads the import table from ARCHITECTURE.md and holds the code to it: arrows, walls, cycles, sizes.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const ARCHITECTURE = readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8");

interface Import {
  to: string;
  isType: boolean;
}

interface Module {
  /** Path from the root, e.g. "src/domain/posting.ts". */
  path: string;
  lines: number;
  imports: Import[];
  functions: { name: string; lines: number }[];
}

const modules = sourceFiles().map(readModule);
const table = importTable();

test("the import table names every folder, and no folder that is not there", () => {
  const folders = new Set(modules.map(({ path }) => folderOf(path)).filter((folder) => folder !== "root"));
  assert.deepEqual([...table.keys()].sort(), [...folders].sort());
});

test("imports follow the arrows of the table", () => {
  const wrong = modules.flatMap((module) =>
    localImports(module)
      .filter((to) => !mayImport(module.path, to))
      .map((to) => `${module.path} → ${to}`),
  );
  assert.deepEqual(wrong, []);
});

test("every arrow and every third-party package of the table is used", () => {
  const stale = [...table].flatMap(([folder, row]) => {
    const here = modules.filter(({ path }) => folderOf(path) === folder);
    const folders = new Set(here.flatMap(localImports).map(folderOf));
    const packages = new Set(here.flatMap(packageImports));
    return [
      ...row.folders.filter((to) => folder !== "cli" && !folders.has(to)).map((to) => `${folder} → ${to}`),
      ...row.packages.filter((name) => !packages.has(name)).map((name) => `${folder} → ${name}`),
    ];
  });
  assert.deepEqual(stale, []);
});

test("third-party packages stay behind their walls", () => {
  const wrong = modules.flatMap((module) => {
    const allowed = table.get(folderOf(module.path))?.packages ?? [];
    return packageImports(module)
      .filter((name) => !allowed.includes(name))
      .map((name) => `${module.path} → ${name}`);
  });
  const charts = modules.flatMap((module) =>
    packageImports(module).includes("@observablehq/plot") && !module.path.startsWith("site/charts/")
      ? [`${module.path} → @observablehq/plot`]
      : [],
  );
  assert.deepEqual([...wrong, ...charts], []);
});

test("entries of a registry never import their siblings", () => {
  const wrong = ["src/sources", "src/enrichers", "src/reports"].flatMap((folder) => {
    const index = modules.find(({ path }) => path === `${folder}/index.ts`)!;
    const entries = new Set(valueImports(index).filter((to) => dirname(to) === folder && isEntry(to)));
    return modules
      .filter(({ path }) => entries.has(path))
      .flatMap((module) =>
        valueImports(module)
          .filter((to) => entries.has(to))
          .map((to) => `${module.path} → ${to}`),
      );
  });
  assert.deepEqual(wrong, []);
});

test("no value import goes round in a circle", () => {
  assert.deepEqual(cycles(), []);
});

test("pure folders reach for no clock, chance, network or disk", () => {
  const pure = ["domain", "statistics", "decision", "practice", "enrichers"];
  const wrong = modules
    .filter(({ path }) => pure.includes(folderOf(path)))
    .flatMap(({ path, imports }) => [
      ...imports.filter(({ to, isType }) => !isType && isBuiltin(to)).map(({ to }) => `${path} → ${to}`),
      ...[/\bDate\.now\(/, /\bnew Date\(\)/, /\bMath\.random\(/, /\bfetch\(/, /\bprocess\./]
        .filter((pattern) => pattern.test(readFileSync(join(ROOT, path), "utf8")))
        .map((pattern) => `${path} uses ${pattern.source}`),
    ]);
  assert.deepEqual(wrong, []);
});

test("files and functions stay within the budget, or are excepted by name", () => {
  const excepted = new Set([...ARCHITECTURE.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]!));
  const long = modules.flatMap(({ path, lines, functions }) => [
    ...(lines > 400 ? [path] : []),
    ...functions.filter((found) => found.lines > 60).map(({ name }) => `${path}:${name}`),
  ]);
  assert.deepEqual(
    long.filter((name) => !excepted.has(name)),
    [],
  );
  assert.deepEqual(
    [...excepted].filter((name) => !long.includes(name)),
    [],
    "stale exceptions",
  );
});

test("no file is named for what it is not", () => {
  const banned =
    /(?:^|[/-])(?:utils?|helpers?|common|misc|shared|core|base|manager|handler|processor|service|info)\.[tj]sx?$/;
  assert.deepEqual(
    modules.map(({ path }) => path).filter((path) => banned.test(path)),
    [],
  );
});

test("runtime dependencies are at most ten, and each has its reason", () => {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  const names = Object.keys(dependencies);
  assert.ok(names.length <= 10, names.join(", "));
  const reasons = ARCHITECTURE.slice(ARCHITECTURE.indexOf("## Runtime dependencies"));
  assert.deepEqual(
    names.filter((name) => !reasons.includes(name)),
    [],
  );
});

test("the repository root holds at most 22 entries", () => {
  const ignored = new Set([".git", "node_modules", "build", "dist"]);
  const entries = readdirSync(ROOT).filter((name) => !ignored.has(name));
  assert.ok(entries.length <= 22, entries.join(" "));
});

function sourceFiles(): string[] {
  return ["src", "site"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
  );
}

function readModule(path: string): Module {
  const source = readFileSync(join(ROOT, path), "utf8");
  const { module, program, errors } = parseSync(path, source);
  assert.deepEqual(errors, [], path);
  const reExports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }) => moduleRequest ?? []),
  );
  const lineOf = (offset: number) => source.slice(0, offset).split("\n").length;
  return {
    path,
    lines: source.split("\n").filter((line) => line.trim() !== "").length,
    imports: [
      ...module.staticImports.map(({ moduleRequest, entries }) => ({
        to: target(path, moduleRequest.value),
        isType: entries.length > 0 && entries.every(({ isType }) => isType),
      })),
      ...reExports.map(({ value }) => ({ to: target(path, value), isType: false })),
      ...module.dynamicImports
        .map(({ moduleRequest }) => source.slice(moduleRequest.start, moduleRequest.end))
        .filter((text) => /^["']/.test(text))
        .map((text) => ({ to: target(path, text.slice(1, -1)), isType: false })),
    ],
    functions: functionsIn(program).map(({ name, start, end }) => ({
      name,
      lines: lineOf(end) - lineOf(start) + 1,
    })),
  };
}

/** Root-relative path of a local import, or the package's name. */
function target(from: string, specifier: string): string {
  if (specifier.startsWith(".")) return relative(ROOT, join(ROOT, dirname(from), specifier));
  return specifier;
}

interface FunctionSpan {
  name: string;
  start: number;
  end: number;
}

/** Named functions and those given to a name; what stands inline counts with its surroundings. */
function functionsIn(node: unknown, name = ""): FunctionSpan[] {
  if (Array.isArray(node)) return node.flatMap((child) => functionsIn(child));
  if (typeof node !== "object" || node === null) return [];
  const { type, start, end, ...rest } = node as { type?: string; start: number; end: number } & Record<
    string,
    unknown
  >;
  const named = (rest.id as { name?: string } | null)?.name ?? name;
  const own =
    type === "FunctionDeclaration" ||
    ((type === "ArrowFunctionExpression" || type === "FunctionExpression") && named !== "")
      ? [{ name: named, start, end }]
      : [];
  if (type === "VariableDeclarator") return [...own, ...functionsIn(rest.init, named)];
  return [...own, ...Object.values(rest).flatMap((child) => functionsIn(child))];
}

interface Row {
  folders: string[];
  packages: string[];
}

function importTable(): Map<string, Row> {
  const from = ARCHITECTURE.indexOf("| folder | what it holds |");
  const rows = ARCHITECTURE.slice(from).split("\n\n")[0]!.split("\n").slice(2);
  const list = (cell: string) =>
    cell
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "–" && name !== "");
  return new Map(
    rows.map((row) => {
      const [, folder, , folders, packages] = row.split("|").map((cell) => cell.trim());
      return [folder!, { folders: list(folders!), packages: list(packages!) }];
    }),
  );
}

/** "domain" for src/domain/…, "site" for site/…, "root" for src/errors.ts. */
function folderOf(path: string): string {
  const [top, folder, file] = path.split("/");
  if (top === "site") return "site";
  return file === undefined ? "root" : folder!;
}

function mayImport(from: string, to: string): boolean {
  const here = folderOf(from);
  const there = folderOf(to);
  if (to === "src/errors.ts") return true;
  if (to === "src/config.ts") return here === "cli";
  return here === there || (table.get(here)?.folders.includes(there) ?? false);
}

function localImports(module: Module): string[] {
  return module.imports.map(({ to }) => to).filter((to) => to.startsWith("src/") || to.startsWith("site/"));
}

function valueImports(module: Module): string[] {
  return module.imports
    .filter(({ isType }) => !isType)
    .map(({ to }) => to)
    .filter((to) => to.startsWith("src/") || to.startsWith("site/"));
}

/** Package names, without the paths inside them; Node's own modules are no packages. */
function packageImports(module: Module): string[] {
  return module.imports
    .map(({ to }) => to)
    .filter(
      (to) => !["src/", "site/", "..", "virtual:"].some((start) => to.startsWith(start)) && !isBuiltin(to),
    )
    .map((to) =>
      to
        .split("/")
        .slice(0, to.startsWith("@") ? 2 : 1)
        .join("/"),
    );
}

function isBuiltin(name: string): boolean {
  return name.startsWith("node:") || builtinModules.includes(name);
}

/** An entry of a registry is what its index lists and what the registry's kind is named by; a seam file is not. */
function isEntry(path: string): boolean {
  return !/\/(?:report|source|enricher|vocabulary|posting-text|work)\.ts$/.test(path);
}

function cycles(): string[] {
  const graph = new Map(modules.map((module) => [module.path, valueImports(module)]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
    if (trail.includes(path) || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}
