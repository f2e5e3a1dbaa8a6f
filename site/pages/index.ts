// The table of contents of the site: the first page whose address fits is shown.
import type { Page } from "../page.ts";
import { bridge } from "./bridge.tsx";
import { claims } from "./claims.tsx";
import { compare } from "./compare.tsx";
import { coverage } from "./coverage.tsx";
import { data } from "./data.tsx";
import { decide } from "./decide.tsx";
import { demand } from "./demand.tsx";
import { duration } from "./duration.tsx";
import { employer } from "./employer.tsx";
import { employers } from "./employers.tsx";
import { freshness } from "./freshness.tsx";
import { glossary } from "./glossary.tsx";
import { home } from "./home.tsx";
import { hybrid } from "./hybrid.tsx";
import { interviews } from "./interviews.tsx";
import { ladder } from "./ladder.tsx";
import { method } from "./method.tsx";
import { openings } from "./openings.tsx";
import { pay } from "./pay.tsx";
import { posting } from "./posting.tsx";
import { premium } from "./premium.tsx";
import { receipt } from "./receipt.tsx";
import { role } from "./role.tsx";
import { roles } from "./roles.tsx";
import { salary } from "./salary.tsx";
import { skill } from "./skill.tsx";
import { skills } from "./skills.tsx";
import { status } from "./status.tsx";
import { tasks } from "./tasks.tsx";
import { term } from "./term.tsx";
import { workSample } from "./work-sample.tsx";
import { workSamples } from "./work-samples.tsx";
import { writtenExercise } from "./written-exercise.tsx";

export const pages: readonly Page[] = [
  home,
  compare,
  decide,
  tasks,
  workSamples,
  workSample,
  writtenExercise,
  skills,
  skill,
  salary,
  pay,
  premium,
  demand,
  ladder,
  interviews,
  duration,
  hybrid,
  bridge,
  roles,
  role,
  employers,
  employer,
  claims,
  openings,
  posting,
  freshness,
  coverage,
  receipt,
  method,
  data,
  status,
  glossary,
  term,
];
