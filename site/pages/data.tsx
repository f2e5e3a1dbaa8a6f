// The data themselves: what is held, from where, under which licence, what is missing, and files to take away.
import type { Figure } from "../../src/domain/figure.ts";
import type { DataSet, Vocabulary } from "../../src/reports/vocabulary.ts";
import { FigureLink } from "../components/figure-link.tsx";
import { Question } from "../components/layout.tsx";
import { count, dateText } from "../format.ts";
import type { Page, PageRequest } from "../page.ts";

const FILES = [
  { name: "postings.parquet", label: "Parquet", words: "zstd, lists kept as lists" },
  { name: "postings.jsonl.gz", label: "JSON lines", words: "packed with gzip" },
  { name: "postings.csv.gz", label: "CSV", words: "packed with gzip, lists as words" },
] as const;

export const data: Page = {
  address: "/data",
  render: async (request) => {
    const { vocabulary, origin } = request;
    const all = await request.ask("openings", { state: "all", limit: 1 });
    const total = all.figures.postings!;
    const sets = await Promise.all(
      vocabulary.sets.map(async (set) => ({ set, rows: await postingsOf(request, set.name) })),
    );
    return {
      title: "Data: what is held, and what is missing",
      description: `Facts of ${count(total.value ?? 0)} job postings: sources, licences, dates, what is missing, and the files.`,
      structured: datasetOf(vocabulary, { origin, version: all.asOf.snapshot }),
      body: (
        <>
          <header class="opening">
            <h1>What do the numbers rest on?</h1>
            <p class="lede">
              On facts of <FigureLink figure={total} name="Unique postings held, live and closed" /> unique
              postings from {vocabulary.sets.length} sets
              {sets.some(({ rows }) => rows.value === 0) ? "" : ", each with its own days, licence and bias"}.
              Texts belong to their employers and are not given out.
            </p>
            <p class="quiet">
              Snapshot <code>{all.asOf.snapshot}</code>, rules <code>{all.asOf.rules}</code>.
            </p>
          </header>
          <Question id="files" title="Take it away">
            <Files />
          </Question>
          <Question id="sets" title="Where it comes from">
            {sets.map(({ set, rows }) => (
              <SetEntry key={set.name} set={set} rows={rows} />
            ))}
          </Question>
          <Question id="missing" title="What is missing">
            <Missing sets={vocabulary.sets} />
          </Question>
        </>
      ),
    };
  },
};

async function postingsOf({ ask }: PageRequest, set: string): Promise<Figure> {
  return (await ask("openings", { set: [set], state: "all", limit: 1 })).figures.postings!;
}

function Files() {
  return (
    <>
      <ul class="plain-list">
        {FILES.map(({ name, label, words }) => (
          <li key={name}>
            <a href={`/data/${name}`} download>
              {label}
            </a>
            , {words}
          </li>
        ))}
      </ul>
      <p>
        One row a posting, live or closed, duplicates marked.{" "}
        <a href="/data/datapackage.json">datapackage.json</a> says what each column holds,{" "}
        <a href="/data/SHA256SUMS">SHA256SUMS</a> how the files are told whole. The same through{" "}
        <a href="/api/openapi.json">the interface</a>, without a key.
      </p>
      <p class="quiet">
        The files are made when they are first asked for after a change, which takes some seconds. Each set’s
        own licence stands with it below.
      </p>
    </>
  );
}

function SetEntry({ set, rows }: { set: DataSet; rows: Figure }) {
  const days =
    set.firstObserved === set.lastObserved
      ? `on ${dateText(set.lastObserved)}`
      : `from ${dateText(set.firstObserved)} to ${dateText(set.lastObserved)}`;
  return (
    <section class="set-entry" aria-labelledby={`set-${set.name}`}>
      <h3 id={`set-${set.name}`}>{set.title}</h3>
      <p>{set.whatItIs}</p>
      <dl class="pairs">
        <dt>Unique postings</dt>
        <dd>
          <FigureLink figure={rows} name={`${set.title}: unique postings`} />
        </dd>
        <dt>Observed</dt>
        <dd>{days}</dd>
        <dt>Gathered from</dt>
        <dd>{set.gatheredFrom}</dd>
        <dt>Licence</dt>
        <dd>{set.licence}</dd>
        <dt>Known bias</dt>
        <dd>{set.knownBias}</dd>
        <dt>Cannot tell</dt>
        <dd>{gapsOf(set).join("; ") || "nothing more than the others"}</dd>
      </dl>
    </section>
  );
}

function gapsOf({ isCensus, hasText, hasPay, seesEnds }: DataSet): string[] {
  const gaps = [
    !isCensus && "what share of the market its postings are",
    !hasText && "skills, tasks and work, since only titles came with it",
    !hasPay && "whether pay was stated",
    !seesEnds && "when a posting closed",
  ];
  return gaps.filter((gap) => gap !== false);
}

function Missing({ sets }: { sets: readonly DataSet[] }) {
  const first = dateText(sets.map(({ firstObserved }) => firstObserved).sort()[0]);
  const withEnds = sets.filter(({ seesEnds }) => seesEnds).length;
  return (
    <ul class="notes-plain">
      <li>Every posting before {first}, and every board that no set read.</li>
      <li>
        The day a posting closed, in all but {withEnds} of {sets.length} sets: elsewhere “live” means seen on
        the last day anyone looked.
      </li>
      <li>
        What was paid. Postings state base ranges, and many state nothing; total compensation is not in them.
      </li>
      <li>Jobs that are never advertised, and whether an advertised one exists or was filled.</li>
      <li>
        Postings in languages other than English are read for title, place and pay more surely than for work.
      </li>
      <li>
        How often each fact is stated at all, role by role, stands under <a href="/coverage">coverage</a>.
      </li>
    </ul>
  );
}

/** https://schema.org/Dataset */
function datasetOf({ sets }: Vocabulary, { origin, version }: { origin: string; version: string }): object {
  const days = sets.flatMap(({ firstObserved, lastObserved }) => [firstObserved, lastObserved]).sort();
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: "twopaths postings",
    description:
      "Facts read from public job postings for AI agent engineers, ML engineers and neighbouring roles: role mixture, level, base pay, workplace, place, skills and tasks, each as stated or marked as not stated.",
    url: `${origin}/data`,
    version,
    isAccessibleForFree: true,
    license: `${origin}/data#sets`,
    creator: { "@type": "Organization", name: "twopaths", url: origin },
    temporalCoverage: `${days[0]}/${days.at(-1)}`,
    variableMeasured: ["role", "level", "base pay", "workplace", "skills", "tasks"],
    distribution: FILES.map(({ name, label }) => ({
      "@type": "DataDownload",
      name: label,
      contentUrl: `${origin}/data/${name}`,
      encodingFormat: name.endsWith(".gz") ? "application/gzip" : "application/vnd.apache.parquet",
    })),
  };
}
