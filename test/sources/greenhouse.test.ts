import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import fc from "fast-check";
import type { Payload } from "../../src/domain/payload.ts";
import { Posting } from "../../src/domain/posting.ts";
import { UserError } from "../../src/errors.ts";
import { greenhouse } from "../../src/sources/greenhouse.ts";

fc.configureGlobal({ seed: 20261101 });

const FIXTURE = readFileSync(new URL("../fixtures/greenhouse/acme-robotics.json", import.meta.url));
const NOW = new Date("2026-07-20T09:30:00Z");

test("parse reads a board: ids, dates, places and pay in full units", () => {
  const { postings } = greenhouse.parse(payloadOf(FIXTURE));
  assert.equal(postings.length, 4);
  const { description, ...posting } = postings[0]!;
  assert.deepEqual(posting, {
    id: "greenhouse:acmerobotics:4100001002",
    title: "Senior AI Agent Engineer",
    employer: "Acme Robotics",
    location: "San Francisco, CA or Remote, US",
    url: "https://job-boards.greenhouse.io/acmerobotics/jobs/4100001002",
    datePosted: "2026-06-30T23:30:00-04:00",
    validThrough: "2026-09-01T00:00:00-04:00",
    employmentType: null,
    workplaceType: null,
    salary: [{ min: 180_000, max: 220_500.5, currency: "USD", period: "year", component: "base" }],
    source: "greenhouse",
    board: "acmerobotics",
    firstSeen: "2026-07-20",
    lastSeen: "2026-07-20",
  });
});

test("parse gives the description as HTML, which Greenhouse escapes once more", () => {
  const description = greenhouse.parse(payloadOf(FIXTURE)).postings[0]!.description!;
  assert.match(description, /^<div class="content-intro">/);
  assert.match(description, /&lt; 0\.05/);
});

test("parse reads the answer for one job, lists of answers, and a workplace that employers made a field for", () => {
  const job = {
    id: 7,
    title: "Agent Engineer",
    location: { name: "Oslo" },
    metadata: [
      { id: 1, name: "Quota Type", value: "Remote", value_type: "single_select" },
      { id: 2, name: "Location Type", value: "On-Site", value_type: "single_select" },
    ],
  };
  for (const answer of [job, [job], { jobs: [job] }, [{ jobs: [] }, { jobs: [job] }]]) {
    const { postings, problems } = greenhouse.parse(payloadOf(Buffer.from(JSON.stringify(answer))));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      postings.map(({ id, location, workplaceType }) => ({ id, location, workplaceType })),
      [{ id: "greenhouse:acmerobotics:7", location: "Oslo", workplaceType: "On-Site" }],
    );
  }
});

test("parse reads hourly ranges by their title, and open ends as open", () => {
  assert.deepEqual(greenhouse.parse(payloadOf(FIXTURE)).postings[1]!.salary, [
    { min: 45, max: 60, currency: "EUR", period: "hour" },
    { min: 90_000, max: null, currency: "EUR", period: "year", component: "base" },
  ]);
});

test("parse needs no more than id and title", () => {
  const [, , bare, textId] = greenhouse.parse(payloadOf(FIXTURE)).postings;
  assert.equal(bare!.employer, "acmerobotics");
  assert.equal(bare!.salary, undefined);
  for (const key of ["location", "description", "url", "datePosted", "validThrough"] as const) {
    assert.equal(bare![key], null, key);
  }
  assert.equal(textId!.id, "greenhouse:acmerobotics:4100005002");
});

test("parse says which job it can't read and reads the others", () => {
  const { problems } = greenhouse.parse(payloadOf(FIXTURE));
  assert.deepEqual(
    problems.map(({ where }) => where),
    ["job 4", "job 5"],
  );
  assert.match(problems[0]!.problem, /^title: /);
  assert.match(problems[1]!.problem, /^job: /);
});

test("parse gives postings that fit the schema of a posting", () => {
  for (const posting of greenhouse.parse(payloadOf(FIXTURE)).postings) assert.ok(Posting.parse(posting));
});

test("parse of what is no board is one problem", () => {
  const none = [
    "",
    "{}",
    "[]",
    "null",
    '{"jobs":null}',
    '{"status":404,"error":"Job not found"}',
    '{"jobs":[',
  ];
  for (const text of none) {
    const expected = [{ where: "payload", problem: "not a Greenhouse board: no list of jobs" }];
    assert.deepEqual(
      greenhouse.parse(payloadOf(Buffer.from(text))),
      { postings: [], problems: expected },
      text,
    );
  }
});

test("parse of a board without jobs is no problem", () => {
  const empty = payloadOf(Buffer.from('{"jobs":[],"meta":{"total":0}}'));
  assert.deepEqual(greenhouse.parse(empty), { postings: [], problems: [] });
});

test("parse is total: whatever the jobs are, each is a posting or a problem", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.json().map((text) => JSON.parse(text)),
          jobs(),
        ),
      ),
      (list) => {
        const { postings, problems } = greenhouse.parse(
          payloadOf(Buffer.from(JSON.stringify({ jobs: list }))),
        );
        assert.equal(postings.length + problems.length, list.length);
        for (const posting of postings) assert.ok(Posting.safeParse(posting).success);
      },
    ),
  );
});

let server: Server;
let answer: RequestListener;
const asked: string[] = [];

before(async () => {
  server = createServer((request, response) => {
    asked.push(request.url!);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
after(() => {
  server.closeAllConnections();
  server.close();
});

test("fetch asks the board with texts and pay, and keeps the answer's bytes as they came", async () => {
  answer = (_request, response) => {
    response.setHeader("content-type", "application/json; charset=utf-8");
    response.end(FIXTURE);
  };
  const [payload, ...rest] = await fetched("acmerobotics");
  assert.deepEqual(rest, []);
  assert.equal(asked.at(-1), "/v1/boards/acmerobotics/jobs?content=true&pay_transparency=true");
  const { body, ...about } = payload!;
  assert.ok(Buffer.from(body).equals(FIXTURE));
  assert.deepEqual(about, {
    source: "greenhouse",
    board: "acmerobotics",
    key: "https://boards-api.greenhouse.io/v1/boards/acmerobotics/jobs?content=true&pay_transparency=true",
    fetchedAt: "2026-07-20T09:30:00.000Z",
    mediaType: "application/json",
  });
});

const REFUSED: { name: string; says: string; answer: RequestListener }[] = [
  {
    name: "404",
    says: "no such board: the answer was 404",
    answer: (_request, response) => response.writeHead(404).end('{"status":404,"error":"Job not found"}'),
  },
  {
    name: "500",
    says: "the board answered 500",
    answer: (_request, response) => response.writeHead(500).end(),
  },
  {
    name: "429",
    says: "the board answered 429",
    answer: (_request, response) => response.writeHead(429, { "retry-after": "60" }).end("slow down"),
  },
  {
    name: "a web page",
    says: "the board answered no JSON: text/html",
    answer: (_request, response) =>
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<!doctype html><p>Moved."),
  },
  {
    name: "nothing",
    says: "the board answered nothing",
    answer: (_request, response) => response.writeHead(200, { "content-type": "application/json" }).end(),
  },
  {
    name: "no content",
    says: "the board answered nothing",
    answer: (_request, response) => response.writeHead(204).end(),
  },
  {
    name: "less than it announced",
    says: "the answer broke off",
    answer: (_request, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": FIXTURE.length });
      response.write(FIXTURE.subarray(0, 1000));
      setTimeout(() => response.destroy(), 20);
    },
  },
  {
    name: "more than anyone can use",
    says: "the answer is larger than 64 MiB",
    answer: (_request, response) => {
      const piece = Buffer.alloc(1 << 20, " ");
      let sent = 0;
      const more = () => {
        while (!response.destroyed && sent++ < 80)
          if (!response.write(piece)) return response.once("drain", more);
        return response.end();
      };
      more();
    },
  },
  {
    name: "by hanging up",
    says: "the board can't be reached",
    answer: (request) => void request.socket.destroy(),
  },
];

for (const refused of REFUSED) {
  test(`fetch of a board that answers ${refused.name} says so in a sentence that names the board`, async () => {
    answer = refused.answer;
    const error = await failureOf("acmerobotics");
    assert.equal(error.message, `greenhouse (acmerobotics): ${refused.says}`);
    assert.ok(error.hint);
  });
}

test("fetch lets no board token leave the path it belongs to", async () => {
  const before = asked.length;
  for (const token of ["", "../../admin", "a/b", "a?b=c", "a b", "%2e%2e", "x".repeat(101), "akmé"]) {
    assert.equal((await failureOf(token)).message, `greenhouse (${token}): not a board token`);
  }
  assert.equal(asked.length, before);
});

function payloadOf(body: Uint8Array): Payload {
  return {
    source: "greenhouse",
    board: "acmerobotics",
    key: "https://boards-api.greenhouse.io/v1/boards/acmerobotics/jobs",
    fetchedAt: NOW.toISOString(),
    mediaType: "application/json",
    body,
  };
}

/** Jobs that are nearly right: the keys of the interface with values of any kind. */
function jobs(): fc.Arbitrary<unknown> {
  const any = fc.json().map((text) => JSON.parse(text) as unknown);
  return fc.record(
    {
      id: fc.oneof(fc.integer(), fc.string()),
      title: fc.oneof(fc.string(), any),
      location: fc.oneof(fc.record({ name: any }), any),
      content: any,
      pay_input_ranges: fc.oneof(fc.array(fc.record({ min_cents: any, title: any })), any),
    },
    { requiredKeys: ["id"] },
  );
}

/** Answers of the loopback server in place of the real one; the address asked for stays the real one's. */
async function fetched(board: string): Promise<Payload[]> {
  const { port } = server.address() as AddressInfo;
  const effects = {
    now: () => NOW,
    readParquet: () => assert.fail("no Parquet here"),
    fetch: (url: string | URL | Request, init?: RequestInit) => {
      const { host, pathname, search } = new URL(String(url));
      assert.equal(host, "boards-api.greenhouse.io");
      return fetch(`http://127.0.0.1:${port}${pathname}${search}`, init);
    },
  };
  return (await Array.fromAsync(greenhouse.fetch(board, effects))) as Payload[];
}

async function failureOf(board: string): Promise<UserError> {
  const error = await fetched(board).then(
    () => assert.fail(`${board} was read`),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof UserError, String(error));
  return error;
}
