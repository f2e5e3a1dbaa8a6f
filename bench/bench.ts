// `npm run bench -- <name>`: how fast a part is, on real data. Figures inform; nothing fails on them.
import { coverage } from "./coverage.ts";
import { decide } from "./decide.ts";
import { enrich } from "./enrich.ts";
import { readers } from "./readers.ts";
import { search } from "./search.ts";

const BENCHES: Readonly<Record<string, () => Promise<void>>> = { coverage, decide, enrich, readers, search };

const name = process.argv[2];
const bench = name === undefined ? undefined : BENCHES[name];
if (bench === undefined) {
  const names = Object.keys(BENCHES).join(", ");
  console.error(name === undefined ? `which bench: ${names}` : `unknown bench: ${name} (one of ${names})`);
  process.exitCode = 2;
} else {
  await bench();
}
