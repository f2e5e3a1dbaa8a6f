import assert from "node:assert/strict";
import { test } from "node:test";
import { csvText, isResume, resumeText } from "../../../site/decide/resume-text.ts";

test("resumeText keeps lines and lists, and leaves out who and where a person is", () => {
  const text = resumeText({
    basics: { name: "Bo", email: "bo@example.org", location: { city: "Oslo" }, summary: "Builds things" },
    skills: [{ name: "Languages", keywords: ["Python", "Go"] }],
  });
  assert.equal(text, "Bo\nBuilds things\nLanguages\nPython, Go");
});

test("isResume tells a JSON Resume from a profile", () => {
  assert.equal(isResume({ basics: {} }), true);
  assert.equal(isResume({ skills: [{ name: "Web" }] }), true);
  assert.equal(isResume({ skills: [{ skill: "python" }], limits: {} }), false);
  assert.equal(isResume([1]), false);
});

test("csvText reads quoted cells, one line a row, the head left out", () => {
  assert.equal(csvText('Name,About\r\n"Go, fast","said ""go"""\r\nRust,\r\n'), 'Go, fast, said "go"\nRust\n');
});

test("csvText ends where a quote never closes", () => {
  assert.equal(csvText('Name\n"open\nstill'), "open\nstill");
});

test("resumeText ends on a value nested without end", () => {
  let deep: unknown = "bottom";
  for (let level = 0; level < 5000; level++) deep = [{ deep }];
  assert.equal(resumeText(deep), "");
});
