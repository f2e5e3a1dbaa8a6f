import assert from "node:assert/strict";
import { test } from "node:test";
import { bodyText } from "../../src/sources/body-text.ts";

const CASES: [name: string, body: Buffer, text: string][] = [
  ["UTF-8", Buffer.from("Zürich"), "Zürich"],
  ["UTF-8 with its mark", Buffer.from("\ufeffZürich"), "Zürich"],
  ["UTF-16", Buffer.from("\ufeffZürich", "utf16le"), "Zürich"],
  [
    "Latin 1 in XML",
    Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>Zürich</a>', "latin1"),
    '<?xml version="1.0" encoding="ISO-8859-1"?><a>Zürich</a>',
  ],
  [
    "Windows 1252 in HTML",
    Buffer.from("<meta charset=windows-1252>Zürich", "latin1"),
    "<meta charset=windows-1252>Zürich",
  ],
  ["an encoding that is none", Buffer.from("<meta charset=klingon>Zürich"), "<meta charset=klingon>Zürich"],
  [
    "what says UTF-16 and is not",
    Buffer.from('<?xml version="1.0" encoding="utf-16"?><a/>'),
    '<?xml version="1.0" encoding="utf-16"?><a/>',
  ],
];

for (const [name, body, text] of CASES)
  test(`bodyText reads ${name}`, () => assert.equal(bodyText(body), text));
