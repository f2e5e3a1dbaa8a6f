import assert from "node:assert/strict";
import { test } from "node:test";
import { boardLines } from "../../src/sources/board-lines.ts";

test("boardLines reads addresses, and source and board, a line each", () => {
  const lines = [
    "# my boards",
    "https://jobs.lever.co/lanternfish",
    "greenhouse corkline",
    "ashby,quillmark,Quillmark",
    "workday saltmarsh.wd5.myworkdayjobs.com/Careers",
    "",
    "icims somewhere",
  ];
  const { boards, leftOut } = boardLines(lines.join("\n"));
  assert.deepEqual(boards, [
    { employer: "lanternfish", source: "lever", board: "lanternfish" },
    { employer: "corkline", source: "greenhouse", board: "corkline" },
    { employer: "Quillmark", source: "ashby", board: "quillmark" },
    { employer: "saltmarsh", source: "workday", board: "saltmarsh.wd5.myworkdayjobs.com/Careers" },
  ]);
  assert.deepEqual([...leftOut], [["boards of icims, which is not read", 1]]);
});

test("boardLines reads tokens by source, in JSON, and its own form", () => {
  const list = {
    crawl: "x",
    counts: { lever: 2 },
    ats: { lever: ["a", "b"], taleo: ["c"], workday: ["h.wd1.myworkdayjobs.com"] },
  };
  const { boards, leftOut } = boardLines(JSON.stringify(list));
  assert.deepEqual(
    boards.map(({ source, board }) => `${source} ${board}`),
    ["lever a", "lever b"],
  );
  assert.deepEqual([...leftOut.values()], [1, 1]);
  assert.deepEqual(boardLines(JSON.stringify(boards)).boards, boards);
  assert.deepEqual(boardLines('{"lever":["a"]}').boards.length, 1);
  assert.deepEqual(boardLines('[{"company":"Lantern","url":"https://jobs.lever.co/lanternfish"}]').boards, [
    { employer: "Lantern", source: "lever", board: "lanternfish" },
  ]);
});
