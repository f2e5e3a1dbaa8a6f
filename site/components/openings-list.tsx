import { FAMILY_LABELS, type Family } from "../../src/domain/role.ts";
import { postingHref } from "../addresses.ts";
import { dateText, words } from "../format.ts";
import { PayWords, WorkMixture } from "./posting-parts.tsx";

/** A row of the openings report. */
export interface OpeningRow {
  posting: string;
  title: string;
  employer: string;
  location: string;
  role: Family;
  agentWork: number;
  mlWork: number;
  level: string;
  workplace: string;
  payMin: number | null;
  payMax: number | null;
  payCurrency: string | null;
  datePosted: string | null;
  firstSeen: string;
  lastSeen: string;
  active: boolean;
  set: string;
  source: string;
  url: string;
  textRead: boolean;
  payObserved: boolean;
}

/** Postings as a list: what each is, where, what it pays, and how much of either work it is. */
export function OpeningsList({ rows, level = 2 }: { rows: readonly OpeningRow[]; level?: 2 | 3 }) {
  const Heading = `h${level}` as "h2";
  return (
    <ol class="openings">
      {rows.map((row) => (
        <li key={row.posting} class="opening-row" data-employer={row.employer}>
          <div>
            <Heading>
              <a href={postingHref(row.posting)}>{row.title}</a>
            </Heading>
            <p>
              {row.employer === "" ? "Employer not stated" : row.employer}
              {row.location === "" ? null : <span class="quiet"> · {row.location}</span>}
            </p>
            <p class="quiet">{factWords(row)}</p>
          </div>
          <div class="opening-side">
            <PayWords
              min={row.payMin}
              max={row.payMax}
              currency={row.payCurrency}
              missing={row.payObserved ? "pay not stated" : "pay not known"}
            />
            <WorkMixture agentWork={row.agentWork} mlWork={row.mlWork} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** e.g. "ML engineer · senior · remote · posted 3 Feb 2026 · live on 21 May 2026". */
function factWords(row: OpeningRow): string {
  const posted = dateText(row.datePosted);
  const seen = dateText(row.lastSeen);
  return [
    FAMILY_LABELS[row.role] ?? row.role,
    row.level === "not_stated" ? `level not ${row.textRead ? "stated" : "in the title"}` : words(row.level),
    row.workplace === "not_stated" ? undefined : words(row.workplace),
    posted === undefined ? undefined : `posted ${posted}`,
    seen === undefined
      ? undefined
      : `${row.active ? "live" : "closed after"} ${row.active ? "on " : ""}${seen}`,
    row.textRead ? undefined : "title only",
  ]
    .filter((part) => part !== undefined)
    .join(" · ");
}
