// Every work sample: its solution passes, the starter and the known mistakes fail what they should and nothing else,
// and the same file and seed give the same grade.
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { gradeFile } from "../../src/cli/sample-grade.ts";
import { readWorkSamples, SAMPLES_FOLDER } from "../../src/content/work-samples.ts";

const SECONDS_AT_MOST = 20;
const NONSENSE = ["undefined", "42", "[]", "[null, {}]", "{ a: { $work: 9, $host: 0 } }", "() => ({})"];
const samples = readWorkSamples();

test("there is a work sample for each role", () => {
  assert.deepEqual(new Set(samples.map(({ role }) => role)), new Set(["agent-engineer", "ml-engineer"]));
});

test("checks and what they are made of reach for nothing that a browser lacks", () => {
  const files = globSync(["content/work-samples/*/*.ts", "src/practice/**/*.ts"]);
  const reaching = files.filter((file) =>
    /from "node:|\bprocess\.|\bBuffer\b/.test(readFileSync(file, "utf8")),
  );
  assert.ok(files.length > 40);
  assert.deepEqual(reaching, []);
});

for (const { slug, starter, wrong } of samples) {
  const grade = (file: string, seed: number) =>
    gradeFile({ slug, work: readFileSync(join(SAMPLES_FOLDER, slug, file), "utf8"), seed, scope: "all" });
  const failsOf = async (file: string, seed = 1) =>
    (await grade(file, seed)).checks
      .filter(({ passed }) => !passed)
      .map(({ name, message }) => `${name}: ${message}`);

  test(`${slug}: the solution passes every check, whatever the seed, and twice the same`, async () => {
    const start = performance.now();
    const first = await grade("solution.ts", 1);
    assert.deepEqual(
      first.checks.filter(({ passed }) => !passed),
      [],
    );
    assert.ok(performance.now() - start < SECONDS_AT_MOST * 1000, "takes too long");
    assert.ok(
      first.checks.some(({ isHidden }) => isHidden) && first.checks.some(({ isHidden }) => !isHidden),
    );
    assert.deepEqual(await grade("solution.ts", 1), first);
    for (const seed of [2, 3]) assert.deepEqual(await failsOf("solution.ts", seed), [], `seed ${seed}`);
  });

  test(`${slug}: what does nothing, or hands back nonsense, passes nothing and learns why`, async () => {
    const names = [...starter.code.matchAll(/^export (?:async )?function (\w+)/gm)].map(([, name]) => name!);
    assert.ok(names.length > 0);
    for (const value of NONSENSE) {
      const work = names.map((name) => `export function ${name}() { return ${value}; }`).join("\n");
      const { passed, checks } = await gradeFile({ slug, work, seed: 1, scope: "all" });
      assert.equal(passed, 0, `${value}: ${JSON.stringify(checks.filter((check) => check.passed))}`);
      for (const { message } of checks) assert.ok(message.length > 15, message);
    }
  });

  test(`${slug}: the starter and each known mistake fail the checks they should`, async () => {
    const files = [{ file: "starter.ts", fails: starter.fails }, ...wrong];
    for (const { file, fails } of files) {
      const failed = (await failsOf(file)).map((line) => line.slice(0, line.indexOf(": ")));
      assert.deepEqual(new Set(failed), new Set(fails), file);
    }
    const listed = globSync(join(SAMPLES_FOLDER, slug, "wrong-*.ts")).map((path) => basename(path));
    assert.deepEqual(new Set(wrong.map(({ file }) => file)), new Set(listed));
  });
}
