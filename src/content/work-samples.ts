// The work samples: one folder each under content/work-samples.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { SampleHead, type WorkSample } from "../domain/work-sample.ts";
import { CONTENT_FOLDER, readYaml } from "./read-yaml.ts";

export const SAMPLES_FOLDER = join(CONTENT_FOLDER, "work-samples");

/** All samples: by role, then by task, interview items last. Throws where a folder lacks a part. */
export function readWorkSamples(): WorkSample[] {
  return readdirSync(SAMPLES_FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readWorkSample(name))
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b)));
}

/** Address of the module that exports a sample's `checks`. */
export function checksUrl(slug: string): string {
  return pathToFileURL(join(SAMPLES_FOLDER, slug, "checks.ts")).href;
}

/** Address of the module that asks a real model; undefined where the sample has none. */
export function liveUrl(slug: string): string | undefined {
  const path = join(SAMPLES_FOLDER, slug, "live.ts");
  return existsSync(path) ? pathToFileURL(path).href : undefined;
}

function readWorkSample(slug: string): WorkSample {
  const head = readYaml(`work-samples/${slug}/sample.yaml`, SampleHead);
  if ((head.task === undefined) === (head.interview === undefined))
    throw new Error(`content/work-samples/${slug}/sample.yaml: give either a task or an interview item`);
  for (const { file } of head.wrong)
    if (!existsSync(join(SAMPLES_FOLDER, slug, file)))
      throw new Error(`content/work-samples/${slug}: no such file: ${file}`);
  return {
    ...head,
    slug,
    instructions: partOf(slug, "instructions.md"),
    hints: hintsOf(slug),
    ...(existsSync(join(SAMPLES_FOLDER, slug, "change.diff")) ? { change: partOf(slug, "change.diff") } : {}),
    starter: { ...head.starter, code: partOf(slug, "starter.ts") },
  };
}

function hintsOf(slug: string): WorkSample["hints"] {
  const hints = partOf(slug, "hints.md")
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [title = "", ...lines] = part.split("\n");
      return { title: title.trim(), text: lines.join("\n").trim() };
    });
  if (hints.length !== 3)
    throw new Error(`content/work-samples/${slug}/hints.md: give three hints, each under a heading`);
  return hints;
}

function partOf(slug: string, file: string): string {
  return readFileSync(join(SAMPLES_FOLDER, slug, file), "utf8");
}

function orderOf({ role, task, slug }: WorkSample): string {
  return `${role} ${task ?? "Z"} ${slug}`;
}
