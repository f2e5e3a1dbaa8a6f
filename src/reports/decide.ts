// Which path, for one person: the market's postings through the code that the page runs in the browser too.
import { decide as decideFor } from "../decision/decide.ts";
import { type DecideParams, DecideParams as Params, profileOfParams } from "../decision/decide-params.ts";
import { DecisionRow } from "../decision/decision-row.ts";
import { decisionRows, listRows, outlookRows } from "../decision/decision-rows.ts";
import { marketOf } from "../decision/market.ts";
import type { MarketRow } from "../decision/market-row.ts";
import { drawsOf } from "../decision/resample.ts";
import { skillNames } from "../decision/skill-names.ts";
import { defineReport } from "./report.ts";

export const decide = defineReport({
  name: "decide",
  question: "Which path fits me, why, and what would change that?",
  params: Params,
  row: DecisionRow,
  example: {
    skill: ["python", "docker", "apis"],
    years: 5,
    country: ["US"],
    agree: ["agent-users:2", "ml-mathematics:-1"],
  },
  isPersonal: true,
  run: async ({ ask, vocabulary }, params) => {
    const said = params as DecideParams;
    const profile = profileOfParams(said, skillNames(vocabulary.skills));
    const answer = await ask("market", {});
    const market = marketOf(answer.rows as unknown as MarketRow[]);
    const labelOf = (skill: string) => vocabulary.skills.get(skill)?.label ?? skill;
    const rows =
      said.list === undefined
        ? [
            ...decisionRows(decideFor(market, drawsOf(market), profile), labelOf),
            ...outlookRows(market, profile, labelOf),
          ]
        : listRows(market, profile, said.list);
    return { rows, figures: answer.figures, notes: NOTES };
  },
});

const NOTES = [
  "Open to me runs from the postings that state all my limits ask for to those that leave some of it unsaid as well.",
  "Leanings go from -1 (ML engineering) to 1 (AI agent engineering). A path is called ahead only where it is in nine of ten resamples of employers, of what is unsaid, and of what I said.",
  "Pay is posted base pay of postings within my limits, in one currency; the effort of learning a skill is mine to say, none is claimed.",
  "`list` with the name beside a number lists the postings behind it.",
];
