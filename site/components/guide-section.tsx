// One section of the guide on the home page: a finding, what shows it, the guide's claim beside it, and where it goes on.
import type { ComponentChildren } from "preact";
import type { Answer } from "../../src/domain/answer.ts";
import type { ClaimRow } from "../findings/claim-row.ts";
import type { Sentence } from "../findings/sentence.ts";
import { dateText } from "../format.ts";
import { Claims, ClaimTally } from "./claim.tsx";
import { Finding } from "./finding.tsx";
import { Question } from "./layout.tsx";
import { PageAddressContext } from "./page-address.ts";

interface GuideSectionProps {
  id: string;
  title: string;
  finding: Sentence;
  /** What it rests on; its charts are saved from the page of the same name. */
  answer: Answer;
  report: string;
  margin?: ComponentChildren;
  children: ComponentChildren;
  /** Where it goes on. */
  links: readonly { href: string; label: string }[];
}

export function GuideSection({
  id,
  title,
  finding,
  answer,
  report,
  margin,
  children,
  links,
}: GuideSectionProps) {
  const path = report === "compare" ? "/" : `/${report}`;
  const source = { asOf: answer.asOf, report, file: report === "compare" ? "/compare" : path, params: {} };
  const day = dateText(answer.asOf.lastObserved);
  return (
    <Question id={id} title={title} margin={margin}>
      <Finding sentence={finding} />
      <PageAddressContext.Provider value={{ path, source }}>{children}</PageAddressContext.Provider>
      <p class="onward">
        {links.map(({ href, label }) => (
          <a key={href} href={href}>
            {label}
          </a>
        ))}
        {day === undefined ? null : <span class="quiet">As of {day}</span>}
      </p>
    </Question>
  );
}

interface MarginProps {
  rows: readonly ClaimRow[];
  section: string;
  children?: ComponentChildren;
}

/** The guide's claims one by one, and the way to the rest of the section's. */
export function GuideClaims({ rows, section, children }: MarginProps) {
  return (
    <Claims rows={rows}>
      {children}
      {children === undefined ? null : " "}
      <a href={`/claims#${section}`}>All of the guide’s claims here</a>
    </Claims>
  );
}

/** So many claims that only their number is told here. */
export function GuideTally({ rows, section, about }: MarginProps & { about: string }) {
  return <ClaimTally rows={rows} about={about} href={`/claims#${section}`} />;
}
