import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { readClaims } from "../../src/content/claims.ts";
import { readInterviewStages } from "../../src/content/interview-stages.ts";
import { readSkills } from "../../src/content/skills.ts";
import type { Claim, ClaimTarget } from "../../src/domain/claim.ts";
import { TASKS } from "../../src/domain/task.ts";

/** Every figure of the guide as it is printed there, so that the check needs no copy of the guide. */
const GUIDE_FIGURES =
  "15% v2 2026 0-2 $120K-$160K $130K-$170K 2-5 $170K-$240K $180K-$250K 5-8 $240K-$320K $250K-$350K 8+ $320K-$450K $350K-$500K 340% 2025 45% 2x 45".split(
    " ",
  );

const GUIDE = fileURLToPath(new URL("../../../shared/seed/guide.txt", import.meta.url));
const claims = readClaims();

test("every figure of the guide is mapped to a claim, and every claim's figure is the guide's", () => {
  const written = claims.flatMap(({ figures }) => figures.map((figure) => figure.written));
  assert.deepEqual([...new Set(written)].sort(), GUIDE_FIGURES.toSorted());
});

test("the list of the guide's figures is complete", {
  skip: existsSync(GUIDE) ? false : "the guide is not here; the committed list of its figures stands in",
}, () => {
  const guide = readFileSync(GUIDE, "utf8");
  // "Q1" names a quarter and holds no figure of its own.
  const found = guide.match(/(?<![\w$])(?!Q\d)v?\$?\d[\d.,]*[KMx%+]?(?:-\$?\d+[KM]?)?/g) ?? [];
  const figures = found.map((figure) => figure.replace(/[.,]$/, ""));
  assert.deepEqual([...new Set(figures)].sort(), GUIDE_FIGURES.toSorted());
});

test("readClaims returns at least 60 claims, of every part of the guide", () => {
  assert.ok(claims.length >= 60, `only ${claims.length} claims`);
  const counts = Map.groupBy(claims, ({ section }) => section);
  assert.equal(counts.size, 9);
  assert.equal(counts.get("skills")?.length, 14, "seven areas of two roles");
  assert.equal(counts.get("choice")?.length, 12, "six statements for each role");
  assert.equal(counts.get("interviews")?.length, 10, "five stages of each role");
});

test("every task of the typical days has its claim", () => {
  const tasks = claims.filter(({ section }) => section === "day").flatMap(targetsOf);
  assert.deepEqual([...new Set(tasks.map(({ of }) => of))].sort(), [...TASKS].sort());
});

test("figures are written as the numbers they are", () => {
  for (const { claim, figures } of claims) {
    for (const figure of figures) {
      const digits = (figure.written.match(/\d+/g) ?? []).map(Number);
      const scale = figure.written.includes("K") ? 1000 : figure.written.includes("%") ? 0.01 : 1;
      const own =
        "value" in figure ? [figure.value] : [figure.low, ...(figure.high === null ? [] : [figure.high])];
      assert.deepEqual(
        own,
        digits.map((digit) => digit * scale),
        `${claim}: ${figure.written}`,
      );
    }
  }
});

test("claims of total compensation are not judged by any figure", () => {
  const totals = claims.filter(({ about }) => about === "total_compensation");
  assert.ok(totals.length >= 10, `only ${totals.length}`);
  for (const { claim, rule } of totals) assert.equal(rule.kind, "no-data", claim);
});

test("claims name only skills, stages and tasks that there are", () => {
  const skills = new Set(readSkills().map(({ skill }) => skill));
  const stages = new Set<string>(readInterviewStages().stages.map(({ stage }) => stage));
  for (const claim of claims) {
    for (const { measure, of } of targetsOf(claim)) {
      if (measure.startsWith("skill-"))
        for (const skill of of!.split("~")) assert.ok(skills.has(skill), `${claim.claim}: no skill ${skill}`);
      if (measure === "stage-share") assert.ok(stages.has(of!), `${claim.claim}: no stage ${of}`);
    }
  }
});

test("a claim that no posting can judge says why, and what would", () => {
  for (const { claim, rule } of claims) {
    if (rule.kind !== "no-data") continue;
    assert.ok(rule.why.length > 20 && rule.needs.length > 20, claim);
  }
});

function targetsOf({ rule }: Claim): ClaimTarget[] {
  if (rule.kind === "no-data") return rule.beside ?? [];
  const rules = rule.kind === "each" ? rule.rules : [rule];
  return rules.flatMap((each) => (each.kind === "times" ? [each.target, each.than] : [each.target]));
}
