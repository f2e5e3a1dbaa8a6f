// `twopaths sample list|start|run|hint|submit`: try a task of either job. Everything stays on this machine.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { styleText } from "node:util";
import { z } from "zod";
import { readWorkSamples } from "../content/work-samples.ts";
import type { WorkSample } from "../domain/work-sample.ts";
import { nearest, UserError } from "../errors.ts";
import type { CheckResult, Grade } from "../practice/check.ts";
import { plotText } from "../practice/plot-text.ts";
import { gradeFile } from "./sample-grade.ts";
import { gridOf } from "./table.ts";

interface Form {
  json?: boolean;
}

const DEFAULT_SEED = 1;

const Note = z.strictObject({
  sample: z.string(),
  version: z.int(),
  startedAt: z.string(),
  hintsTaken: z.int().min(0),
});
type Note = z.infer<typeof Note>;

export function listSamples({ json = false }: Form): void {
  const rows = readWorkSamples().map(({ slug, title, role, task, interview, minutes, difficulty }) => ({
    sample: slug,
    role: role === "agent-engineer" ? "agent" : "ml",
    for: task ?? interview,
    minutes,
    difficulty,
    title,
  }));
  if (json) write(JSON.stringify(rows));
  else write(`${gridOf(rows, Object.keys(rows[0] ?? {}))}\n\ntwopaths sample start <sample>`);
}

/** Makes a folder with the instructions and the file to work in; an existing file is never overwritten. */
export function startSample(slug: string, folder: string = slug, { json = false }: Form = {}): void {
  const sample = sampleCalled(slug);
  const path = resolve(folder);
  if (existsSync(path) && readdirSync(path).length > 0)
    throw new UserError(`the folder is not empty: ${folder}`, {
      hint: `twopaths sample start ${slug} <another folder>`,
    });
  const note: Note = {
    sample: slug,
    version: sample.version,
    startedAt: new Date().toISOString(),
    hintsTaken: 0,
  };
  try {
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, "instructions.md"), sample.instructions);
    writeFileSync(join(path, "work.ts"), sample.starter.code);
    if (sample.change !== undefined) writeFileSync(join(path, "change.diff"), sample.change);
    writeNote(path, note);
  } catch (cause) {
    throw new UserError(`the folder can't be written: ${folder}`, { hint: "choose another one", cause });
  }
  const shown = relative(process.cwd(), path) || ".";
  if (json) write(JSON.stringify({ ...note, folder: path }));
  else
    write(
      `${styleText("bold", sample.title)} (about ${sample.minutes} minutes)\n\nRead ${join(shown, "instructions.md")}, write ${join(shown, "work.ts")}, then in that folder:\n  twopaths sample run      the checks you can see, as often as you like\n  twopaths sample hint     the next of three hints\n  twopaths sample submit   all checks, also the hidden ones`,
    );
}

export async function runSample(folder: string, form: Form & { seed?: string }): Promise<void> {
  await gradeFolder(folder, { ...form, scope: "visible" });
}

export async function submitSample(folder: string, form: Form & { seed?: string }): Promise<void> {
  const { grade, note, path } = await gradeFolder(folder, { ...form, scope: "all" });
  const result = { ...note, submittedAt: new Date().toISOString(), grade };
  writeFileSync(join(path, "grade.json"), `${JSON.stringify(result, null, 2)}\n`);
}

export function hintOfSample(folder: string, { json = false }: Form): void {
  const { path, note, sample } = openFolder(folder);
  const hint = sample.hints[note.hintsTaken];
  if (hint === undefined)
    throw new UserError(`no more hints: ${sample.slug}`, {
      hint: "the three you have seen stand on the sample's page too; twopaths sample run shows what is still wrong",
    });
  writeNote(path, { ...note, hintsTaken: note.hintsTaken + 1 });
  const left = sample.hints.length - note.hintsTaken - 1;
  if (json) write(JSON.stringify({ ...hint, left }));
  else write(`${styleText("bold", hint.title)}\n\n${hint.text}\n\n${left} more`);
}

/** The sample a folder is of, and the person's file in it. */
export function openWork(folder: string): { slug: string; work: string } {
  const { path, sample } = openFolder(folder);
  return { slug: sample.slug, work: readPart(path, "work.ts") };
}

async function gradeFolder(
  folder: string,
  { json = false, seed = String(DEFAULT_SEED), scope }: Form & { seed?: string; scope: "visible" | "all" },
): Promise<{ grade: Grade; note: Note; path: string }> {
  if (!/^\d{1,9}$/.test(seed))
    throw new UserError(`not a seed: ${seed}`, { hint: "a whole number from 0 on" });
  const { path, note, sample } = openFolder(folder);
  const log = (text: string) => void process.stderr.write(`${styleText("dim", "log")} ${printable(text)}\n`);
  const work = readPart(path, "work.ts");
  const grade = await gradeFile({ slug: sample.slug, work, seed: Number(seed), scope, log });
  if (json) write(JSON.stringify({ sample: sample.slug, version: sample.version, ...grade }));
  else write(gradeText(grade, scope));
  if (grade.passed < grade.of) process.exitCode = 1;
  return { grade, note, path };
}

function gradeText({ checks, passed, of }: Grade, scope: "visible" | "all"): string {
  const last =
    passed < of
      ? `${passed} of ${of} checks hold.`
      : scope === "all"
        ? `All ${of} checks hold.`
        : `All ${of} checks you can see hold; twopaths sample submit runs the hidden ones.`;
  return [...checks.map(checkText), "", last].join("\n");
}

function checkText({ passed, name, isHidden, message, plots = [] }: CheckResult): string {
  const mark = passed ? styleText("green", "holds") : styleText("red", "fails");
  const drawn = plots.map((plot) => styleText("dim", plotText(plot)));
  const lines = [message, ...drawn].map((line) => `\n       ${printable(line)}`);
  return `${mark}  ${styleText("bold", name)}${isHidden ? " (hidden)" : ""}${lines.join("")}`;
}

/** A person's own text may reach a message; a terminal gets it without control characters. */
export function printable(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, " ");
}

interface OpenFolder {
  path: string;
  note: Note;
  sample: WorkSample;
}

function openFolder(folder: string): OpenFolder {
  const path = resolve(folder);
  const note = readNote(path, folder);
  return { path, note, sample: sampleCalled(note.sample) };
}

function readNote(path: string, folder: string): Note {
  const file = join(path, "sample.json");
  if (!existsSync(file))
    throw new UserError(`no work sample in this folder: ${folder}`, {
      hint: "twopaths sample start <sample> makes one; or give its folder",
    });
  try {
    return Note.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (cause) {
    throw new UserError(`sample.json can't be read: ${file}`, {
      hint: "start the sample in a new folder and copy your work.ts there",
      cause,
    });
  }
}

function writeNote(path: string, note: Note): void {
  writeFileSync(join(path, "sample.json"), `${JSON.stringify(note, null, 2)}\n`);
}

function readPart(path: string, file: string): string {
  try {
    return readFileSync(join(path, file), "utf8");
  } catch (cause) {
    throw new UserError(`the file can't be read: ${join(path, file)}`, {
      hint: "your work stands in work.ts of the sample's folder",
      cause,
    });
  }
}

function sampleCalled(slug: string): WorkSample {
  const samples = readWorkSamples();
  const found = samples.find((sample) => sample.slug === slug);
  if (found !== undefined) return found;
  const near = nearest(
    slug,
    samples.map((sample) => sample.slug),
  );
  throw new UserError(`unknown work sample: ${slug}`, {
    hint: near === undefined ? "twopaths sample list shows all" : `did you mean ${near}?`,
  });
}

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}
