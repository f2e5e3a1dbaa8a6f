// One posting: what was read from it, and the words it was read from.
import { FAMILY_LABELS } from "../../src/domain/role.ts";
import type { Vocabulary } from "../../src/reports/vocabulary.ts";
import { postingHref } from "../addresses.ts";
import { lookOf } from "../charts/paths.ts";
import { Notes, Question } from "../components/layout.tsx";
import { PostingFacts } from "../components/posting-facts.tsx";
import { PayWords } from "../components/posting-parts.tsx";
import { dateText } from "../format.ts";
import { jobPostingOf } from "../job-posting.ts";
import { type Page, rowsOf } from "../page.ts";
import { descriptionSpans, stretches } from "../posting-evidence.ts";
import type { PostingAnswerRow } from "../posting-row.ts";

export const posting: Page = {
  address: "/openings/:id",
  render: async ({ ask, vocabulary, marksPostings }, { id }) => {
    const answer = await ask("posting", { id });
    const row = rowsOf<PostingAnswerRow>(answer)[0]!;
    const structured = marksPostings ? jobPostingOf(row) : undefined;
    const employer = row.employer === "" ? "employer not stated" : row.employer;
    return {
      title: `${row.title}, ${employer}`,
      description: `${row.title} at ${employer}: what the posting states, and the words it was read from.`,
      source: { asOf: answer.asOf, report: "posting", file: postingHref(row.posting_id), params: { id } },
      isUnlisted: !row.active,
      ...(structured === undefined ? {} : { structured }),
      body: (
        <article class="posting">
          <header class="opening">
            <p class="kicker">{stateWords(row)}</p>
            <h1>{row.title}</h1>
            <p class="lede">
              {employer}
              {row.location === "" ? null : `, ${row.location}`}
            </p>
            <PayWords
              min={row.base_low}
              max={row.base_high}
              currency={row.base_currency === "" ? null : row.base_currency}
              missing={
                row.salary.length > 0
                  ? "no yearly base range"
                  : row.pay_observed
                    ? "pay not stated"
                    : "pay not known"
              }
            />
            <SourceLine row={row} vocabulary={vocabulary} />
          </header>
          <Question id="work" title="How much is agent work, how much ML work?">
            <Mixture row={row} />
          </Question>
          <Question id="facts" title="What was read from it">
            <PostingFacts row={row} vocabulary={vocabulary} />
          </Question>
          <Question id="text" title="The posting's own words">
            <PostingText row={row} vocabulary={vocabulary} />
          </Question>
          <Notes notes={answer.notes} />
        </article>
      ),
    };
  },
};

function stateWords({ active, last_seen, last_observed }: PostingAnswerRow): string {
  const observed = dateText(last_observed) ?? "an unknown day";
  return active
    ? `Live when last observed, ${observed}`
    : `Closed: last seen ${dateText(last_seen) ?? observed}`;
}

function SourceLine({ row, vocabulary }: { row: PostingAnswerRow; vocabulary: Vocabulary }) {
  const set = vocabulary.sets.find(({ name }) => name === row.set_name)?.title ?? row.set_name;
  const posted = dateText(row.date_posted);
  const href = webAddress(row.url);
  return (
    <p class="quiet">
      {posted === undefined ? "Day of posting not stated" : `Posted ${posted}, as its source says`}; first
      seen {dateText(row.first_seen)}. From {set}.{" "}
      {href === undefined ? (
        "Its source gave no link."
      ) : (
        <a href={href} rel="nofollow noopener ugc">
          The posting at its source
        </a>
      )}
      {row.duplicate_of === "" ? null : (
        <>
          {" "}
          The same advertisement is counted once, as <a href={postingHref(row.duplicate_of)}>this posting</a>.
        </>
      )}
      <OtherAdvertisements row={row} />
    </p>
  );
}

const MOST_OTHERS = 8;

function OtherAdvertisements({ row }: { row: PostingAnswerRow }) {
  const others = row.advertisements.filter(({ posting_id }) => posting_id !== row.duplicate_of);
  if (others.length === 0) return null;
  const more = others.length - MOST_OTHERS;
  return (
    <>
      {" "}
      Its job is advertised in other postings too:{" "}
      {others.slice(0, MOST_OTHERS).map(({ posting_id, location }, index) => (
        <>
          {index === 0 ? "" : ", "}
          <a href={postingHref(posting_id)}>{location === "" ? "place not stated" : location}</a>
        </>
      ))}
      {more > 0 ? ` and ${more} more` : ""}.
    </>
  );
}

/** Only addresses of the web become links; a posting's text is anyone's. */
function webAddress(url: string): string | undefined {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : undefined;
}

function Mixture({ row }: { row: PostingAnswerRow }) {
  const why = row.evidence.facts.find(({ fact }) => fact === "role");
  const moved = [
    ...new Set(why?.mentions.map(({ text }) => text.trim()).filter((text) => text !== "") ?? []),
  ];
  return (
    <>
      <p class="finding">
        Read as <span class={`hue-${lookOf(row.family).hue}`}>{FAMILY_LABELS[row.family] ?? row.family}</span>
        .
      </p>
      <div class="work-bars">
        <WorkBar label="Agent work" value={row.agent_work} hue="agent" />
        <WorkBar label="ML work" value={row.ml_work} hue="ml" />
      </div>
      <p class="quiet">
        From 0, none, to 1, all of it; from 0.5 on it is taken as core. Rule: {row.role_rule}.
        {moved.length === 0 ? null : ` Words that moved it: ${moved.map((text) => `“${text}”`).join(", ")}.`}
      </p>
    </>
  );
}

interface WorkBarProps {
  label: string;
  value: number;
  hue: "agent" | "ml";
}

function WorkBar({ label, value, hue }: WorkBarProps) {
  return (
    <div class="work-bar">
      <span>{label}</span>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="track" width="100" height="10" />
        <rect class={`fill-${hue}`} width={Math.round(value * 100)} height="10" />
        <path class="core-line" d="M50 0v10" />
      </svg>
      <span class="number">{value.toFixed(2)}</span>
    </div>
  );
}

function PostingText({ row, vocabulary }: { row: PostingAnswerRow; vocabulary: Vocabulary }) {
  if (!row.has_text)
    return <p class="not-stated held-text">Only the title is known: no text came with this posting.</p>;
  if (row.description === null)
    return (
      <p class="not-stated held-text">
        Text not held here. It was read when the snapshot was made; texts belong to their employers, so only
        facts are kept. The link above leads to the source.
      </p>
    );
  const spans = descriptionSpans(row, (skill) => vocabulary.skills.get(skill)?.label ?? skill);
  return (
    <div class="posting-text">
      {stretches(row.description, spans).map(({ text, whats, id }) =>
        whats.length === 0 ? (
          text
        ) : (
          <mark key={id} id={id} title={`read as: ${whats.join(", ")}`}>
            {text}
          </mark>
        ),
      )}
    </div>
  );
}
