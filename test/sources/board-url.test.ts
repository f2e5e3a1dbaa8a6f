import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { boardAt } from "../../src/sources/board-url.ts";

fc.configureGlobal({ seed: 20261101 });

const CASES: [address: string, source: string, board: string][] = [
  ["https://boards.greenhouse.io/lanternfish", "greenhouse", "lanternfish"],
  [
    "https://job-boards.greenhouse.io/lanternfish/jobs/4100001002?gh_jid=4100001002",
    "greenhouse",
    "lanternfish",
  ],
  ["https://job-boards.eu.greenhouse.io/lanternfish", "greenhouse", "lanternfish"],
  ["https://boards.greenhouse.io/embed/job_board?for=lanternfish", "greenhouse", "lanternfish"],
  [
    "https://boards.greenhouse.io/embed/job_board/js?for=lanternfish&b=https%3A%2F%2Fx.example",
    "greenhouse",
    "lanternfish",
  ],
  [
    "https://boards.eu.greenhouse.io/embed/job_app?for=lanternfish&token=4100001002",
    "greenhouse",
    "lanternfish",
  ],
  ["https://boards-api.greenhouse.io/v1/boards/lanternfish/jobs?content=true", "greenhouse", "lanternfish"],
  ["https://jobs.lever.co/gate.io/0b9a2f61-58a4-4c07-9a0e-5d1f6a8c1001/apply", "lever", "gate.io"],
  ["https://jobs.eu.lever.co/lanternfish", "lever", "eu:lanternfish"],
  ["https://api.lever.co/v0/postings/lanternfish?mode=json", "lever", "lanternfish"],
  ["https://jobs.ashbyhq.com/quillmark/7c1d0c4e-1111-4b7e-9f53-0a4d5e6f0001", "ashby", "quillmark"],
  ["https://jobs.ashbyhq.com/quillmark/embed?version=2", "ashby", "quillmark"],
  ["https://jobs.ashbyhq.com/Quill%20Mark", "ashby", "Quill Mark"],
  ["https://api.ashbyhq.com/posting-api/job-board/quillmark?includeCompensation=true", "ashby", "quillmark"],
  ["https://apply.workable.com/corkline/j/1A2B3C4D5E/", "workable", "corkline"],
  ["https://apply.workable.com/api/v1/widget/accounts/corkline?details=true", "workable", "corkline"],
  ["https://apply.workable.com/api/v3/accounts/corkline/jobs", "workable", "corkline"],
  ["https://www.workable.com/api/accounts/corkline?details=true", "workable", "corkline"],
  ["https://corkline.workable.com/jobs/12345", "workable", "corkline"],
  ["https://careers.smartrecruiters.com/RowanFit", "smartrecruiters", "RowanFit"],
  ["https://jobs.smartrecruiters.com/RowanFit/744000011112222-data-scientist", "smartrecruiters", "RowanFit"],
  ["https://api.smartrecruiters.com/v1/companies/RowanFit/postings", "smartrecruiters", "RowanFit"],
  ["https://tidewell.recruitee.com/o/llm-engineer", "recruitee", "tidewell"],
  ["https://hafenwerk.jobs.personio.de/job/1500001?language=en", "personio", "hafenwerk"],
  ["https://hafenwerk.jobs.personio.com/", "personio", "hafenwerk"],
  [
    "https://saltmarsh.wd5.myworkdayjobs.com/en-US/Careers",
    "workday",
    "saltmarsh.wd5.myworkdayjobs.com/Careers",
  ],
  [
    "https://saltmarsh.wd103.myworkdayjobs.com/Careers/job/Leeds/Salt-Inspector_JR20042",
    "workday",
    "saltmarsh.wd103.myworkdayjobs.com/Careers",
  ],
  [
    "https://saltmarsh.wd5.myworkdayjobs.com/wday/cxs/saltmarsh/Careers/jobs",
    "workday",
    "saltmarsh.wd5.myworkdayjobs.com/Careers",
  ],
  [
    "https://wd5.myworkdaysite.com/en-US/recruiting/saltmarsh/Careers",
    "workday",
    "wd5.myworkdaysite.com/saltmarsh/Careers",
  ],
  ["https://fjordlys.teamtailor.com/jobs/5100001-ai-engineer", "teamtailor", "fjordlys"],
  ["https://fjordlys.na.teamtailor.com", "teamtailor", "fjordlys.na"],
  ["https://pebblecrest.bamboohr.com/careers/41", "bamboohr", "pebblecrest"],
  ["https://copperleaf.breezy.hr/p/aa11bb22cc33-ai-engineer", "breezy", "copperleaf"],
  ["https://brambleworks.pinpointhq.com/en/postings/1", "pinpoint", "brambleworks"],
  ["https://news.ycombinator.com/item?id=99000000", "hn", "99000000"],
  ["https://board.example/jobs.rss", "rss", "https://board.example/jobs.rss"],
  ["https://board.example/remote/feed/", "rss", "https://board.example/remote/feed/"],
  ["https://millpond.example/careers", "jsonld", "https://millpond.example/careers"],
  ["https://millpond.example/sitemap_jobs.xml", "jsonld", "https://millpond.example/sitemap_jobs.xml"],
  ["boards.greenhouse.io/lanternfish", "greenhouse", "lanternfish"],
  ["HTTPS://JOBS.LEVER.CO/Lanternfish", "lever", "Lanternfish"],
  [
    "https://boards.greenhouse.io.evil.example/lanternfish",
    "jsonld",
    "https://boards.greenhouse.io.evil.example/lanternfish",
  ],
  ["https://www.recruitee.com/pricing", "jsonld", "https://www.recruitee.com/pricing"],
];

for (const [address, source, board] of CASES) {
  test(`boardAt tells the board at ${address}`, () => {
    const found = boardAt(address);
    assert.deepEqual({ source: found?.source, board: found?.board }, { source, board });
  });
}

test("boardAt of what is no web address is none", () => {
  for (const text of [
    "",
    "anthropic",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "two words.example",
    "https://localhost/x",
  ])
    assert.equal(boardAt(text), undefined, text);
});

test("boardAt gives the employer's part of a board, and none for pages", () => {
  assert.equal(boardAt("https://saltmarsh.wd5.myworkdayjobs.com/Careers")?.employerToken, "saltmarsh");
  assert.equal(boardAt("https://jobs.eu.lever.co/lanternfish")?.employerToken, "lanternfish");
  assert.equal(boardAt("https://millpond.example/careers")?.isPage, true);
});

test("boardAt is total", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (text) => {
      const found = boardAt(text);
      assert.ok(found === undefined || found.board !== "");
    }),
  );
});
