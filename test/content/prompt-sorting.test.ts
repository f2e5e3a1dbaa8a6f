// How the simulated model of "mend-a-prompt" goes by a prompt: definitions, what is left, order, urgency, form.
import assert from "node:assert/strict";
import { test } from "node:test";
import { promptOf, sortMessage } from "../../content/work-samples/mend-a-prompt/sorting.ts";
import { chanceOf } from "../../src/practice/chance.ts";

const DESKS = `water: taps and pipes.
noise: loud music and parties.
keys: locks and keys.
`;

test("sortMessage goes by what the prompt says of each desk, and guesses where it says nothing", () => {
  assert.ok(shareOf(DESKS, "The tap drips", ({ desk }) => desk === "water") > 0.97);
  assert.ok(shareOf("Sort the messages.", "The tap drips", ({ desk }) => desk === "water") < 0.4);
  const shared = `${DESKS}noise: dripping taps at night.`;
  assert.ok(shareOf(shared, "The tap is loose", ({ desk }) => desk === "water") < 0.8);
});

test("sortMessage sends what fits nowhere to other, if the prompt says so", () => {
  const isOther = ({ desk }: { desk: string }) => desk === "other";
  assert.equal(shareOf(DESKS, "When is the feast?", isOther), 0);
  assert.ok(shareOf(`${DESKS}If nothing fits, it is other.`, "When is the feast?", isOther) > 0.95);
});

test("sortMessage follows a stated order between two matters, and what the prompt calls urgent", () => {
  const both = "The music is loud and the tap drips";
  const ordered = `${DESKS}If two matters are named, the first of these counts: water, keys, noise.`;
  const isWater = ({ desk }: { desk: string }) => desk === "water";
  assert.ok(shareOf(ordered, both, isWater) > 0.9 && shareOf(DESKS, both, isWater) < 0.8);
  const urgent = `${DESKS}Urgent are: burst pipes, somebody locked out with a child.`;
  assert.ok(shareOf(urgent, "A pipe has burst", (said) => said.urgent) > 0.95);
  assert.ok(shareOf(urgent, "The lock is stiff", (said) => said.urgent) < 0.05);
});

test("sortMessage answers in JSON when it is asked to", () => {
  assert.ok(shareOf(`${DESKS}Answer with JSON.`, "The tap drips", ({ isJson }) => isJson) > 0.95);
  assert.ok(shareOf(DESKS, "The tap drips", ({ isJson }) => isJson) < 0.3);
});

function shareOf(
  text: string,
  message: string,
  holds: (said: ReturnType<typeof sortMessage>) => boolean,
): number {
  const prompt = promptOf(text);
  const random = chanceOf(1, text, message);
  return Array.from({ length: 600 }, () => sortMessage(prompt, message, random)).filter(holds).length / 600;
}
