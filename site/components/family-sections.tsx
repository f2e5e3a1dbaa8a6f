// What the postings of a role's family say: the day, the pay by level, the skills, the interviews, who hires.

import type { Answer } from "../../src/domain/answer.ts";
import type { Figure } from "../../src/domain/figure.ts";
import { FAMILY_LABELS, type Family, PATHS } from "../../src/domain/role.ts";
import type { Ask } from "../../src/reports/index.ts";
import { employerHref, pathPart } from "../addresses.ts";
import { lookOf, type PathLook } from "../charts/paths.ts";
import type { EmployerRow } from "../employer-row.ts";
import { BAND_NAMES, inSentence } from "../findings/compare-rows.ts";
import { capital } from "../format.ts";
import { rowsOf } from "../page.ts";
import type { SalaryRow } from "../salary-row.ts";
import type { SkillRow } from "../skill-row.ts";
import type { TaskRow } from "../task-row.ts";
import { FigureLines } from "./figure-lines.tsx";
import { FigureLink } from "./figure-link.tsx";
import { Question } from "./layout.tsx";

const MOST_TASKS = 7;
const MOST_SKILLS = 12;
const MOST_EMPLOYERS = 6;
const MOST_STAGES = 6;

export interface FamilyAnswers {
  tasks: Answer;
  salary: Answer;
  skills: Answer;
  ladder: Answer;
  interviews: Answer;
  employers: Answer;
}

export async function familyAnswers(ask: Ask, family: Family): Promise<FamilyAnswers> {
  const against = PATHS.find((path) => path !== family)!;
  const [tasks, salary, skills, ladder, interviews, employers] = await Promise.all([
    ask("tasks", { role: family, against }),
    ask("salary", { role: [family] }),
    ask("skills", { role: family, against, limit: 1000 }),
    ask("ladder", { role: [family] }),
    ask("interviews", { role: family, against }),
    ask("employers", { role: [family], limit: MOST_EMPLOYERS }),
  ]);
  return { tasks, salary, skills, ladder, interviews, employers };
}

export function FamilySections({ family, of }: { family: Family; of: FamilyAnswers }) {
  const label = FAMILY_LABELS[family];
  const { hue } = lookOf(family);
  return (
    <>
      <Question id="day" title="What its day holds">
        <p class="quiet">Of all {inSentence(label)} postings whose text was read, finer roles together.</p>
        <FigureLines name={label} hue={hue} lines={taskLines(of.tasks)} />
        <p>
          <a href="/tasks">The fourteen tasks, role beside role</a>
        </p>
      </Question>
      <Question id="pay" title="What it pays, level by level">
        <FigureLines
          caption="Median posted base a year, United States, in USD"
          name={label}
          lines={payLines(of.salary)}
        />
        <p>
          <a href={`/salary?role=${family}`}>With quartiles, intervals and other countries</a>
        </p>
      </Question>
      <Question id="skills" title="What it asks for">
        <Skills answer={of.skills} label={label} />
        <p>
          <a href={`/skills?role=${family}`}>All skills, against another role</a>
        </p>
      </Question>
      <Question id="ladder" title="At which levels">
        <FigureLines
          caption="Share of postings that state a level"
          name={label}
          hue={hue}
          lines={levelLines(of.ladder)}
        />
      </Question>
      <Question id="interviews" title="How it is interviewed for">
        <Stages lines={stageLines(of.interviews)} label={label} hue={hue} />
      </Question>
      <Question id="employers" title="Who hires">
        <Employers answer={of.employers} />
      </Question>
    </>
  );
}

/** Rows of the ladder that are about all its steps, or none. */
const NO_STEPS = new Set(["any", "not_stated"]);

interface Line {
  label: string;
  figure: Figure;
}

const byValue = (a: Line, b: Line) => (b.figure.value ?? -1) - (a.figure.value ?? -1);

function taskLines(answer: Answer): Line[] {
  return rowsOf<TaskRow>(answer)
    .map(({ label, role }) => ({ label, figure: role }))
    .sort(byValue)
    .slice(0, MOST_TASKS);
}

function payLines(answer: Answer): Line[] {
  return rowsOf<SalaryRow>(answer).map(({ band, median }) => ({ label: BAND_NAMES[band], figure: median }));
}

function levelLines(answer: Answer): Line[] {
  return rowsOf<{ level: string | null; share: Figure }>(answer)
    .filter(({ level, share }) => level !== null && !NO_STEPS.has(level) && share.n > 0)
    .map(({ level, share }) => ({ label: capital(String(level)), figure: share }))
    .sort(byValue);
}

function stageLines(answer: Answer): Line[] {
  return rowsOf<{ stage: string; label: string; role: Figure }>(answer)
    .slice(1)
    .map(({ label, role }) => ({ label: capital(label), figure: role }))
    .sort(byValue)
    .slice(0, MOST_STAGES);
}

interface StagesProps {
  lines: readonly Line[];
  label: string;
  hue: PathLook["hue"];
}

function Stages({ lines, label, hue }: StagesProps) {
  if (lines.every(({ figure }) => figure.value === null))
    return <p>Too few of its postings name any stage of the hiring process to say.</p>;
  return (
    <FigureLines
      caption="Of postings that name any stage of the hiring process"
      name={label}
      hue={hue}
      lines={lines}
    />
  );
}

function Skills({ answer, label }: { answer: Answer; label: string }) {
  const rows = rowsOf<SkillRow>(answer)
    .filter(({ share }) => share.value !== null)
    .sort((a, b) => b.share.value! - a.share.value!)
    .slice(0, MOST_SKILLS);
  if (rows.length === 0) return <p>Too few of its postings were read with their text to say.</p>;
  return (
    <ul class="columns">
      {rows.map(({ skill, label: name, share }) => (
        <li key={skill}>
          <a class="plain" href={`/skills/${pathPart(skill)}`}>
            {capital(name)}
          </a>{" "}
          <FigureLink figure={share} name={`${name}, ${label}`} />
        </li>
      ))}
    </ul>
  );
}

function Employers({ answer }: { answer: Answer }) {
  const rows = rowsOf<EmployerRow>(answer);
  if (rows.length === 0) return <p>No employer has a live posting for it here.</p>;
  return (
    <ul class="columns">
      {rows.map(({ employer, postings }) => (
        <li key={employer}>
          <a class="plain" href={employerHref(employer)}>
            {employer}
          </a>{" "}
          <FigureLink figure={postings} name={`${employer}: live postings`} />
        </li>
      ))}
    </ul>
  );
}
