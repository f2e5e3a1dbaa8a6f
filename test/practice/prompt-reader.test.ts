// The behaviour that docs/simulated-provider.md promises of a model that reads its prompt.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chanceOf } from "../../src/practice/chance.ts";
import { MODELS } from "../../src/practice/models.ts";
import { factFound, noticeChance, readPrompt, ruleFollowed } from "../../src/practice/prompt-reader.ts";

const FARE = { about: "bicycle fare", value: "6.50", stale: "5.00" };
const FILLER = "The crew is friendly and the sea is wide. ";

test("factFound finds what stands in the prompt, in the words of any sentence, and nothing else", () => {
  const found = (text: string) => sharesOf(text).value;
  assert.ok(found("A bicycle travels for a fare of 6.50 euros.") > 0.95);
  assert.ok(found("Bicycle: 6.50") > 0.95);
  assert.equal(found("A dog travels for 6.50 euros."), 0);
  assert.equal(found("A bicycle travels for a fare of 16.50 euros."), 0);
});

test("factFound overlooks the middle of a long prompt", () => {
  const fact = "A bicycle travels for a fare of 6.50 euros. ";
  const [half, whole] = [FILLER.repeat(180), FILLER.repeat(360)];
  const [middle, end, short] = [half + fact + half, whole + fact, FILLER.repeat(5) + fact].map(
    (text) => sharesOf(text).value,
  );
  assert.ok(middle! < end! - 0.1 && middle! < short! - 0.1, `${middle} ${end} ${short}`);
});

test("factFound is misled by an outdated sentence beside the one in force, and wholly where it stands alone", () => {
  const old = "In 2024 a bicycle had a fare of 5.00 euros. ";
  const both = sharesOf(`${old}A bicycle travels for a fare of 6.50 euros.`);
  assert.ok(both.stale > 0.3 && both.stale < 0.5, String(both.stale));
  assert.equal(sharesOf(old).stale, 1);
});

test("ruleFollowed follows what is stated, more surely when it is stated twice, and else by habit", () => {
  const rule = { about: "promise refund", habit: 0.2 };
  const kept = (text: string) =>
    shareOf((random) =>
      ruleFollowed(readPrompt([{ content: text }]), rule, { model: MODELS["finch-small"], random }),
    );
  const [none, once, twice] = [FILLER, "Never promise a refund. ", "Never promise a refund. ".repeat(2)].map(
    kept,
  );
  assert.ok(Math.abs(none! - 0.2) < 0.05 && once! > 0.92 && twice! > once!, `${none} ${once} ${twice}`);
});

test("noticeChance grows with skill and falls with length", () => {
  const at = (name: keyof typeof MODELS, tokens: number) => noticeChance(tokens, 0.5, MODELS[name]);
  assert.ok(at("atlas-large", 3000) > at("brook-medium", 3000));
  assert.ok(at("brook-medium", 3000) > at("finch-small", 3000));
  assert.ok(at("brook-medium", 300) > at("brook-medium", 3000));
});

function sharesOf(text: string): { value: number; stale: number } {
  const prompt = readPrompt([{ content: text }]);
  const random = chanceOf(1, "reading");
  const model = MODELS["brook-medium"];
  const found = Array.from({ length: 1000 }, () => factFound(prompt, FARE, { model, random }));
  const share = (what: string) => found.filter((one) => one === what).length / found.length;
  return { value: share("value"), stale: share("stale") };
}

function shareOf(holds: (random: () => number) => boolean): number {
  const random = chanceOf(1, "rules");
  return Array.from({ length: 1000 }, () => holds(random)).filter(Boolean).length / 1000;
}
