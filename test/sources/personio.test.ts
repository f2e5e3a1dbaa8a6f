import assert from "node:assert/strict";
import { test } from "node:test";
import { personio } from "../../src/sources/personio.ts";
import { payload, recorded, stated } from "./recorded.ts";

test("parse reads the feed: offices, parts of the text under their names, both fields of employment", () => {
  const { postings, texts, problems } = stated(personio, recorded("personio/hafenwerk.xml", "hafenwerk"));
  assert.deepEqual(postings, [
    {
      id: "personio:hafenwerk:1500001",
      title: "Machine Learning Engineer (m/w/d) R&D",
      employer: "Hafenwerk GmbH",
      location: "Hamburg | Bremen | Remote Deutschland",
      url: "https://hafenwerk.jobs.personio.de/job/1500001",
      datePosted: "2026-03-09T10:15:00+01:00",
      validThrough: null,
      employmentType: "full-time, permanent",
      workplaceType: null,
    },
    {
      id: "personio:hafenwerk:1500002",
      title: "Werkstudent Hafen",
      employer: "hafenwerk",
      location: "Hamburg",
      url: "https://hafenwerk.jobs.personio.de/job/1500002",
      datePosted: null,
      validThrough: null,
      employmentType: "working_student",
      workplaceType: null,
    },
  ]);
  assert.deepEqual(texts, [
    "<h3>Deine Aufgaben</h3>\n<ul><li>Du sagst Ankunftszeiten voraus</li></ul>\n<h3>Dein Profil</h3>\n<p>Drei Jahre Python &amp; scikit-learn</p>",
    "",
  ]);
  assert.deepEqual(problems, ["position 3: id: missing"]);
});

test("parse reads what the careers page's search answers in JSON", () => {
  const answer = [
    {
      id: 1500009,
      name: "Data Engineer",
      office: "Kiel",
      offices: ["Kiel", "Husum"],
      employment_type: "permanent",
      schedule: "part-time",
      description: "<p>Wind.</p>",
    },
  ];
  const from = payload(JSON.stringify(answer), { source: "personio", board: "hafenwerk" });
  const [posting] = stated(personio, from).postings;
  assert.equal(posting!.location, "Kiel | Husum");
  assert.equal(posting!.employmentType, "part-time, permanent");
  assert.equal(posting!.url, "https://hafenwerk.jobs.personio.de/job/1500009");
});
