import assert from "node:assert/strict";
import { test } from "node:test";
import { hnRoles } from "../../src/sources/hn-roles.ts";

const CASES: [post: string, employer: string, roles: [title: string, location: string][]][] = [
  ["Corkline | Data Engineer | Rotterdam | ONSITE", "Corkline", [["Data Engineer", "Rotterdam | ONSITE"]]],
  [
    "Corkline | Data Engineer, ML Engineer and Designer | Remote",
    "Corkline",
    [
      ["Data Engineer", "Remote"],
      ["ML Engineer", "Remote"],
      ["Designer", "Remote"],
    ],
  ],
  [
    "Corkline | Senior/Staff Engineer, Platform | Remote",
    "Corkline",
    [["Senior/Staff Engineer, Platform", "Remote"]],
  ],
  [
    "Corkline | Engineers (data, ML, search) | Remote",
    "Corkline",
    [["Engineers (data, ML, search)", "Remote"]],
  ],
  [
    "Corkline | REMOTE (EU) | Backend Engineer | Data Scientist",
    "Corkline",
    [
      ["Backend Engineer", "REMOTE (EU)"],
      ["Data Scientist", "REMOTE (EU)"],
    ],
  ],
  [
    "Corkline | Multiple roles | Lisbon or Remote\nWe weigh cork.\n* Senior ML Engineer (Lisbon)\n* Agent Engineer - Porto, Portugal | https://corkline.example/2\n* You will like cork",
    "Corkline",
    [
      ["Senior ML Engineer", "Lisbon"],
      ["Agent Engineer", "Porto, Portugal"],
    ],
  ],
  [
    "Corkline | Lisbon | ONSITE\nOpen:\n1. ML Engineer: you would train.\n2. Agent Engineer: you would not.",
    "Corkline",
    [
      ["ML Engineer", "Lisbon | ONSITE"],
      ["Agent Engineer", "Lisbon | ONSITE"],
    ],
  ],
  [
    "Corkline | Lisbon | ONSITE\nRole: Founding Engineer",
    "Corkline",
    [["Founding Engineer", "Lisbon | ONSITE"]],
  ],
  [
    "Corkline | Lisbon | ONSITE\nWe are looking for an experienced machine learning engineer.",
    "Corkline",
    [["machine learning engineer", "Lisbon | ONSITE"]],
  ],
  ["Corkline | Sales | Remote", "Corkline", [["Sales", "Remote"]]],
  ["Corkline | ML Engineer | Remote | salary of the engineer: 140k", "Corkline", [["ML Engineer", "Remote"]]],
];

for (const [post, employer, roles] of CASES) {
  test(`hnRoles reads ${JSON.stringify(post)}`, () => {
    const offer = hnRoles(post);
    assert.equal(offer.employer, employer);
    assert.deepEqual(
      offer.roles.map(({ title, location }) => [title, location]),
      roles,
    );
  });
}

test("hnRoles leaves the other roles' lines out of a role's text, and keeps what belongs to all", () => {
  const post =
    "Corkline | Two roles | Lisbon\nWe weigh cork.\n- ML Engineer\nTrain on cork.\n- Designer\nDraw cork.\nMail us.";
  assert.deepEqual(
    hnRoles(post).roles.map(({ text }) => text),
    [
      "Corkline | Two roles | Lisbon\nWe weigh cork.\n- ML Engineer\nTrain on cork.\nMail us.",
      "Corkline | Two roles | Lisbon\nWe weigh cork.\n- Designer\nDraw cork.\nMail us.",
    ],
  );
});
