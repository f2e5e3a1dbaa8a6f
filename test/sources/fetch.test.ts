// What each source asks of its board, answered from a loopback server.
import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "../../src/errors.ts";
import { sourceNamed, sources } from "../../src/sources/index.ts";
import { fetched } from "./recorded.ts";

const WHOLE: [source: string, board: string, url: string, answer: string][] = [
  ["lever", "lanternfish", "https://api.lever.co/v0/postings/lanternfish?mode=json", "[]"],
  ["lever", "eu:lanternfish", "https://api.eu.lever.co/v0/postings/lanternfish?mode=json", "[]"],
  [
    "ashby",
    "Quill Mark",
    "https://api.ashbyhq.com/posting-api/job-board/Quill%20Mark?includeCompensation=true",
    '{"jobs":[]}',
  ],
  [
    "workable",
    "corkline",
    "https://apply.workable.com/api/v1/widget/accounts/corkline?details=true",
    '{"name":"Corkline","jobs":[]}',
  ],
  ["recruitee", "tidewell", "https://tidewell.recruitee.com/api/offers/", '{"offers":[]}'],
  ["personio", "hafenwerk", "https://hafenwerk.jobs.personio.de/xml?language=en", "<workzag-jobs/>"],
  ["breezy", "copperleaf", "https://copperleaf.breezy.hr/json?verbose=true", "[]"],
  ["pinpoint", "brambleworks", "https://brambleworks.pinpointhq.com/postings.json", '{"data":[]}'],
  ["rss", "https://board.example/jobs.rss", "https://board.example/jobs.rss", "<rss><channel/></rss>"],
];

for (const [name, board, url, answer] of WHOLE) {
  test(`fetch of ${name} (${board}) asks one address; a board without postings is no problem`, async () => {
    const source = sourceNamed(name)!;
    const { payloads, asked } = await fetched(source, board, { [url]: answer });
    assert.deepEqual(asked, [{ url, method: "GET", body: "" }]);
    assert.deepEqual(
      payloads.map(({ key, board: of }) => ({ key, of })),
      [{ key: url, of: board }],
    );
    assert.deepEqual(source.parse(payloads[0]!), { postings: [], problems: [] });
  });
}

test("fetch of smartrecruiters asks for pages, then for each posting, and gives one payload", async () => {
  const address = "https://api.smartrecruiters.com/v1/companies/RowanFit/postings";
  const posting = (id: number, more: object = {}) => ({
    id: String(id),
    name: `Role ${id}`,
    uuid: `u${id}`,
    company: { identifier: "RowanFit", name: "Rowan Fit" },
    ...more,
  });
  const ids = Array.from({ length: 101 }, (_, index) => index + 1);
  const details = ids.map((id) => [
    `${address}/${id}`,
    JSON.stringify(posting(id, { jobAd: { sections: { jobDescription: { text: `Text ${id}` } } } })),
  ]);
  const { payloads, asked } = await fetched(sourceNamed("smartrecruiters")!, "RowanFit", {
    [`${address}?limit=100&offset=0`]: JSON.stringify({
      content: ids.slice(0, 100).map((id) => posting(id)),
    }),
    [`${address}?limit=100&offset=100`]: JSON.stringify({ content: [posting(101)] }),
    ...Object.fromEntries(details),
  });
  assert.equal(asked.length, 103);
  const { postings, problems } = sourceNamed("smartrecruiters")!.parse(payloads[0]!);
  assert.deepEqual(
    { payloads: payloads.length, postings: postings.length, problems },
    { payloads: 1, postings: 101, problems: [] },
  );
  assert.equal(postings[100]!.description, "Text 101");
});

test("fetch of workday posts for pages of twenty, then asks for each posting", async () => {
  const address = "https://saltmarsh.wd5.myworkdayjobs.com/wday/cxs/saltmarsh/Careers";
  const page = (offset: number) =>
    `${address}/jobs {"appliedFacets":{},"limit":20,"offset":${offset},"searchText":""}`;
  const listed = (n: number) => ({
    title: `Role ${n}`,
    externalPath: `/job/Leeds/Role_JR${n}`,
    bulletFields: [`JR${n}`],
  });
  const numbers = Array.from({ length: 21 }, (_, index) => index + 1);
  const details = numbers.map((n) => [
    `${address}/job/Leeds/Role_JR${n}`,
    JSON.stringify({
      jobPostingInfo: { title: `Role ${n}`, jobReqId: `JR${n}`, jobDescription: `Text ${n}` },
    }),
  ]);
  const source = sourceNamed("workday")!;
  const { payloads, asked } = await fetched(source, "saltmarsh.wd5.myworkdayjobs.com/Careers", {
    [page(0)]: JSON.stringify({ total: 21, jobPostings: [...numbers.slice(0, 20).map(listed)] }),
    [page(20)]: JSON.stringify({
      total: 0,
      jobPostings: [listed(21), { title: "x", externalPath: "/job/../../admin" }],
    }),
    ...Object.fromEntries(details),
  });
  assert.deepEqual(
    [asked[0]!.method, asked[1]!.method, asked[2]!.method, asked.length],
    ["POST", "POST", "GET", 23],
  );
  const { postings } = source.parse(payloads[0]!);
  assert.equal(postings.find(({ id }) => id.endsWith(":JR21"))?.description, "Text 21");
});

test("fetch of bamboohr asks for the list, then for each posting", async () => {
  const address = "https://pebblecrest.bamboohr.com/careers";
  const source = sourceNamed("bamboohr")!;
  const { payloads, asked } = await fetched(source, "pebblecrest", {
    [`${address}/list`]:
      '{"result":[{"id":"41","jobOpeningName":"ML Engineer"},{"id":"../42","jobOpeningName":"Other"}]}',
    [`${address}/41/detail`]: `{"result":{"jobOpening":{"jobOpeningShareUrl":"${address}/41","jobOpeningName":"ML Engineer","description":"Sort."}}}`,
  });
  assert.deepEqual(
    asked.map(({ url }) => url),
    [`${address}/list`, `${address}/41/detail`],
  );
  assert.equal(source.parse(payloads[0]!).postings[0]!.description, "Sort.");
});

test("fetch of teamtailor follows the feed's pages, on the same board only", async () => {
  const first = "https://fjordlys.teamtailor.com/jobs.json";
  const item = (n: number) => ({
    id: `i${n}`,
    title: `Role ${n}`,
    content_html: "x",
    url: `https://fjordlys.teamtailor.com/jobs/${n}`,
  });
  const source = sourceNamed("teamtailor")!;
  const { payloads, asked } = await fetched(source, "fjordlys", {
    [first]: JSON.stringify({ items: [item(1)], next_url: `${first}?page=2` }),
    [`${first}?page=2`]: JSON.stringify({
      items: [item(2)],
      next_url: "https://elsewhere.example/jobs.json",
    }),
  });
  assert.equal(asked.length, 2);
  assert.deepEqual(
    source.parse(payloads[0]!).postings.map(({ title }) => title),
    ["Role 1", "Role 2"],
  );
});

test("fetch of hn finds the latest thread and asks for each of its posts", async () => {
  const item = (id: number) => `https://hacker-news.firebaseio.com/v0/item/${id}.json`;
  const source = sourceNamed("hn")!;
  const { payloads } = await fetched(source, "latest", {
    "https://hacker-news.firebaseio.com/v0/user/whoishiring.json": '{"submitted":[99000009,99000000]}',
    [item(99000009)]: '{"id":99000009,"type":"story","title":"Ask HN: Who wants to be hired? (March 2026)"}',
    [item(99000000)]:
      '{"id":99000000,"type":"story","title":"Ask HN: Who is hiring? (March 2026)","kids":[99000001]}',
    [item(99000001)]:
      '{"id":99000001,"type":"comment","time":1772467300,"text":"Corkline | Data Engineer | Rotterdam"}',
  });
  assert.equal(payloads[0]!.board, "99000000");
  assert.deepEqual(
    source.parse(payloads[0]!).postings.map(({ id, employer }) => ({ id, employer })),
    [{ id: "hn:99000000:99000001#1", employer: "Corkline" }],
  );
});

test("fetch of jsonld reads the pages of postings that a site's sitemaps list, and no other site's", async () => {
  const page = (title: string) =>
    `<html><script type="application/ld+json">{"@type":"JobPosting","title":"${title}"}</script></html>`;
  const sitemap = (tag: string, ...urls: string[]) =>
    `<?xml version="1.0"?><${tag}set>${urls.map((url) => `<${tag}><loc>${url}</loc></${tag}>`).join("")}</${tag}set>`;
  const source = sourceNamed("jsonld")!;
  const { payloads, problems, asked } = await fetched(source, "https://millpond.example", {
    "https://millpond.example/sitemap.xml": sitemap(
      "sitemap",
      "https://millpond.example/pages.xml",
      "https://evil.example/jobs.xml",
    ),
    "https://millpond.example/pages.xml": sitemap(
      "url",
      "https://millpond.example/about",
      "https://www.millpond.example/careers/1",
      "https://millpond.example/careers/2",
      "https://evil.example/careers/3",
    ),
    "https://www.millpond.example/careers/1": page("One"),
  });
  assert.deepEqual(
    asked.map(({ url }) => url),
    [
      "https://millpond.example/sitemap.xml",
      "https://millpond.example/pages.xml",
      "https://www.millpond.example/careers/1",
      "https://millpond.example/careers/2",
    ],
  );
  assert.deepEqual(
    payloads.flatMap((payload) => source.parse(payload).postings.map(({ title, url }) => ({ title, url }))),
    [{ title: "One", url: "https://www.millpond.example/careers/1" }],
  );
  assert.match(problems.join(), /careers\/2.*404/);
});

const NO_BOARDS: Record<string, string[]> = {
  lever: ["", "a/b", "../x", "eu:"],
  ashby: ["", "..", "a/b"],
  workable: ["", "a.b"],
  smartrecruiters: ["", "a/b"],
  recruitee: ["", "evil.example/"],
  personio: ["", "evil.example#"],
  workday: ["", "saltmarsh", "evil.example/Careers", "saltmarsh.wd5.myworkdayjobs.com.evil.example/x"],
  teamtailor: ["", "evil.example/"],
  bamboohr: ["", "a b"],
  breezy: ["", "@evil"],
  pinpoint: ["", "a?b"],
  rss: ["", "file:///etc/passwd", "board.example/feed"],
  jsonld: ["", "file:///etc/passwd", "careers"],
  hn: ["", "item?id=1", "yesterday"],
  "open-jobs": ["", "jobs.csv"],
};

for (const [name, boards] of Object.entries(NO_BOARDS)) {
  test(`fetch of ${name} asks nothing for what can't be its board`, async () => {
    for (const board of boards) {
      const error = await fetched(sourceNamed(name)!, board, {}).then(
        () => assert.fail(`${board} was asked`),
        (reason: unknown) => reason,
      );
      assert.ok(error instanceof UserError, String(error));
      assert.ok(error.message.startsWith(`${name} (${board}): `), error.message);
    }
  });
}

test("every source but files has its boards checked", () => {
  const checked = new Set([...Object.keys(NO_BOARDS), "greenhouse", "file"]);
  assert.deepEqual(
    sources.map(({ name }) => name).filter((name) => !checked.has(name)),
    [],
  );
});
