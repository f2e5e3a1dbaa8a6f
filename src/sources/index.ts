// The table of contents of sources: the kinds of place postings come from.
import { ashby } from "./ashby.ts";
import { bamboohr } from "./bamboohr.ts";
import { breezy } from "./breezy.ts";
import { file } from "./file.ts";
import { greenhouse } from "./greenhouse.ts";
import { hn } from "./hn.ts";
import { jsonld } from "./jsonld.ts";
import { lever } from "./lever.ts";
import { openJobs } from "./open-jobs.ts";
import { personio } from "./personio.ts";
import { pinpoint } from "./pinpoint.ts";
import { recruitee } from "./recruitee.ts";
import { rss } from "./rss.ts";
import { smartrecruiters } from "./smartrecruiters.ts";
import type { Source } from "./source.ts";
import { teamtailor } from "./teamtailor.ts";
import { workable } from "./workable.ts";
import { workday } from "./workday.ts";

export const sources: readonly Source[] = [
  greenhouse,
  lever,
  ashby,
  workable,
  smartrecruiters,
  recruitee,
  personio,
  workday,
  teamtailor,
  bamboohr,
  breezy,
  pinpoint,
  jsonld,
  rss,
  hn,
  openJobs,
  file,
];

export function sourceNamed(name: string): Source | undefined {
  return sources.find((source) => source.name === name);
}
