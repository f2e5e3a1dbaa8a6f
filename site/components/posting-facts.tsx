// The facts of one posting as a list, each with the words it was read from, or "not stated".
import type { ComponentChildren } from "preact";
import type { Evidenced } from "../../src/domain/facts.ts";
import type { Mention } from "../../src/domain/mention.ts";
import type { Vocabulary } from "../../src/reports/vocabulary.ts";
import { labelOf, TASK_CHOICES } from "../choices.ts";
import { listed, words } from "../format.ts";
import type { PostingAnswerRow, SalaryPart } from "../posting-row.ts";

interface PostingFactsProps {
  row: PostingAnswerRow;
  vocabulary: Vocabulary;
}

export function PostingFacts({ row, vocabulary }: PostingFactsProps) {
  return (
    <dl class="facts">
      <PayFact row={row} />
      <Fact isRead={row.has_text} name="Level" value={stated(row.level)} quotes={quotesOf(row, "level")} />
      <Fact
        isRead={row.has_text}
        name="Years asked for"
        value={yearsWords(row)}
        quotes={quotesOf(row, "years")}
      />
      <Fact
        isRead={row.has_text}
        name="Workplace"
        value={workplaceWords(row)}
        quotes={quotesOf(row, "workplace")}
      />
      <Fact isRead={row.has_text} name="Places" value={placeWords(row)} quotes={quotesOf(row, "places")} />
      <Fact
        isRead={row.has_text}
        name="Employment"
        value={stated(row.employment)}
        quotes={quotesOf(row, "employment")}
      />
      <Fact
        isRead={row.has_text}
        name="Visa sponsorship"
        value={stated(row.visa_sponsorship)}
        quotes={quotesOf(row, "visaSponsorship")}
      />
      <Fact isRead={row.has_text} name="Degree" value={degreeWords(row)} quotes={quotesOf(row, "degree")} />
      <SkillsFact row={row} vocabulary={vocabulary} />
      <TasksFact row={row} />
      <Fact
        isRead={row.has_text}
        name="Hiring process"
        value={row.interview_stages.length === 0 ? undefined : listed(row.interview_stages.map(words))}
        quotes={quotesOf(row, "interviewStages")}
      />
    </dl>
  );
}

interface FactProps {
  name: string;
  /** Without a text, what the title does not say is not known rather than not stated. */
  isRead: boolean;
  value: ComponentChildren | undefined;
  quotes?: readonly string[];
}

function Fact({ name, isRead, value, quotes = [] }: FactProps) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>
        {value === undefined ? (
          <span class="not-stated">{isRead ? "not stated" : "not known: no text"}</span>
        ) : (
          value
        )}
        {quotes.length === 0 ? null : (
          <span class="quotes"> {quotes.map((quote) => `“${quote}”`).join(" ")}</span>
        )}
      </dd>
    </div>
  );
}

const MOST_QUOTES = 3;
const LONGEST_QUOTE = 90;

/** The words a fact was read from: the title's or place's own, or those of the text when it is held. */
function quotesOf(row: PostingAnswerRow, fact: Evidenced): string[] {
  const mentions = row.evidence.facts.find((evidence) => evidence.fact === fact)?.mentions ?? [];
  const quotes = mentions.map((mention) => quoteOf(row, mention)).filter((quote) => quote !== "");
  return [...new Set(quotes)].slice(0, MOST_QUOTES);
}

function quoteOf(row: PostingAnswerRow, { field, start, end, text }: Mention): string {
  const own = field === "description" ? row.description?.slice(start, end) : text;
  const quote = (own ?? "").replace(/\s+/g, " ").trim();
  return quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}…` : quote;
}

function stated(value: string): string | undefined {
  return value === "not_stated" || value === "" ? undefined : words(value);
}

function PayFact({ row }: { row: PostingAnswerRow }) {
  const value =
    row.salary.length === 0 ? undefined : (
      <ul>
        {row.salary.map((part) => (
          <li key={JSON.stringify(part)}>{payWords(part)}</li>
        ))}
      </ul>
    );
  const quotes = row.salary.flatMap(({ start, end, source }) =>
    source === "text" && start !== null && end !== null && row.description !== null
      ? [row.description.slice(start, end).replace(/\s+/g, " ").trim()]
      : [],
  );
  return (
    <Fact
      isRead={row.pay_observed}
      name="Pay"
      value={value}
      quotes={[...new Set(quotes)].slice(0, MOST_QUOTES)}
    />
  );
}

/** e.g. "USD 160,000 to 210,000 a year, base, San Francisco; from the pay field". */
function payWords({ min, max, currency, period, component, zone, source }: SalaryPart): string {
  const amount = (value: number) => value.toLocaleString("en-US");
  const range =
    min !== null && max !== null
      ? min === max
        ? amount(min)
        : `${amount(min)} to ${amount(max)}`
      : min !== null
        ? `from ${amount(min)}`
        : `up to ${amount(max ?? 0)}`;
  const kind = component === "unspecified" ? "kind of pay not stated" : component;
  const place = zone === null || zone === "" ? "" : `, ${zone}`;
  return `${currency} ${range} a ${period}, ${kind}${place}; from the ${source === "field" ? "pay field" : "text"}`;
}

function yearsWords({ years_min, years_max }: PostingAnswerRow): string | undefined {
  if (years_min === null && years_max === null) return undefined;
  if (years_min === null) return `up to ${years_max}`;
  return years_max === null || years_max === years_min
    ? `${years_min} or more`
    : `${years_min} to ${years_max}`;
}

function workplaceWords({ workplace, office_days, remote_scope }: PostingAnswerRow): string | undefined {
  const place = stated(workplace);
  if (place === undefined) return undefined;
  const days = office_days === null ? "" : `, ${office_days} days a week in the office`;
  const scope = remote_scope.length === 0 ? "" : `, from ${listed(remote_scope, "or")}`;
  return `${place}${days}${scope}`;
}

function placeWords({ places }: PostingAnswerRow): string | undefined {
  const named = places.map((place) =>
    [place.city, place.region, place.country].filter((part) => part !== null && part !== "").join(", "),
  );
  const known = [...new Set(named.filter((name) => name !== ""))];
  return known.length === 0 ? undefined : known.join("; ");
}

function degreeWords({ degree, degree_or_equivalent }: PostingAnswerRow): string | undefined {
  const value = stated(degree);
  if (value === undefined) return undefined;
  return degree_or_equivalent ? `${value}, or equivalent experience` : value;
}

function SkillsFact({ row, vocabulary }: PostingFactsProps) {
  const skills = row.skill_slugs.map((slug, index) => ({
    slug,
    label: vocabulary.skills.get(slug)?.label ?? slug,
    required: row.skill_required[index] ?? null,
  }));
  const groups = [
    { name: "required", found: skills.filter(({ required }) => required === true) },
    { name: "preferred", found: skills.filter(({ required }) => required === false) },
    { name: "asked for", found: skills.filter(({ required }) => required === null) },
  ].filter(({ found }) => found.length > 0);
  if (groups.length === 0) return <Fact isRead={row.has_text} name="Skills" value={undefined} />;
  return (
    <Fact
      isRead={row.has_text}
      name="Skills"
      value={groups.map(({ name, found }) => (
        <p key={name}>
          <span class="quiet">{name}</span>{" "}
          {found.map(({ slug, label }, index) => (
            <>
              {index === 0 ? null : ", "}
              <a class="plain" href={`/openings?skill=${encodeURIComponent(slug)}`}>
                {label}
              </a>
            </>
          ))}
        </p>
      ))}
    />
  );
}

function TasksFact({ row }: { row: PostingAnswerRow }) {
  if (row.tasks.length === 0) return <Fact isRead={row.has_text} name="Everyday tasks" value={undefined} />;
  return (
    <Fact
      isRead={row.has_text}
      name="Everyday tasks"
      value={
        <ul>
          {row.tasks.map((task) => (
            <li key={task}>{labelOf(TASK_CHOICES, task)}</li>
          ))}
        </ul>
      }
      quotes={row.evidence.tasks
        .map(({ mention }) => quoteOf(row, mention))
        .filter((quote) => quote !== "")
        .slice(0, MOST_QUOTES)}
    />
  );
}
