import assert from "node:assert/strict";
import { test } from "node:test";
import { addressKey } from "../../src/domain/job-key.ts";

const UUID = "03a3231f-8361-405e-87a6-192d710ca912";

const CASES: [url: string | null, key: string | undefined][] = [
  ["https://boards.greenhouse.io/acme/jobs/4567890?utm_source=x", "greenhouse:4567890"],
  ["https://acme.example/careers?gh_jid=4567890", "greenhouse:4567890"],
  [`https://jobs.ashbyhq.com/acme/${UUID}/application`, `ashbyhq.com:${UUID}`],
  [`https://acme.example/careers?ashby_jid=${UUID}`, `ashbyhq.com:${UUID}`],
  [
    `https://jobs.example.com/board/871b88b3-5f2a-47fa-8f51-cb062c7f0a20/detail?opportunityId=${UUID}`,
    `example.com:${UUID}`,
  ],
  ["https://news.ycombinator.com/item?id=46467610", "news.ycombinator.com/item?id=46467610"],
  ["https://acme.example/jobs/#en/sites/search/job/252609", "acme.example/jobs#en/sites/search/job/252609"],
  ["https://www.acme.example/jobs/Data-Engineer/?utm_id=7&ref=feed", "acme.example/jobs/data-engineer"],
  ["https://acme.example/", undefined],
  ["not an address", undefined],
  [null, undefined],
];

for (const [url, key] of CASES) {
  test(`addressKey(${url}) is ${key}`, () => assert.equal(addressKey(url), key));
}

test("addressKey tells two posts of one thread apart", () => {
  const [a, b] = [1, 2].map((id) => addressKey(`https://news.ycombinator.com/item?id=${id}`));
  assert.notEqual(a, b);
});
