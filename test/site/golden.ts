// Compares a drawing with the one kept under test/golden: written when missing, saved as `-changed` when it
// differs, so that the two can be looked at side by side; never written in CI.
import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FOLDER = new URL("../golden/", import.meta.url);

export function sameAsGolden(name: string, svg: string): void {
  const text = `${svg.replaceAll("><", ">\n<")}\n`;
  const golden = fileURLToPath(new URL(`${name}.svg`, FOLDER));
  const changed = fileURLToPath(new URL(`${name}-changed.svg`, FOLDER));
  const isCi = process.env.CI !== undefined;
  if (!existsSync(golden)) {
    assert.ok(!isCi, `no golden drawing: ${name}`);
    writeFileSync(golden, text);
    return;
  }
  if (readFileSync(golden, "utf8") === text) {
    rmSync(changed, { force: true });
    return;
  }
  if (!isCi) writeFileSync(changed, text);
  assert.fail(`${name}.svg differs from the golden drawing; see ${name}-changed.svg`);
}
