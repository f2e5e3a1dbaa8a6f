// Which path, for one person: the market's postings through the code that the page runs in the browser too.
import { decide as decideFor } from "../decision/decide.ts";
import { type DecideParams, DecideParams as Params, profileOfParams } from "../decision/decide-params.ts";
import { DECISION_NOTES } from "../decision/decision-notes.ts";
import { DecisionRow } from "../decision/decision-row.ts";
import { decisionRows, listRows, outlookRows } from "../decision/decision-rows.ts";
import { type Market, marketOf } from "../decision/market.ts";
import { ALL_ROWS, type MarketRow } from "../decision/market-row.ts";
import { type Draws, drawsOf } from "../decision/resample.ts";
import { skillNames } from "../decision/skill-names.ts";
import type { Answer } from "../domain/answer.ts";
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
    const answer = await ask("market", { limit: ALL_ROWS });
    const { market, draws } = readyFor(answer);
    const labelOf = (skill: string) => vocabulary.skills.get(skill)?.label ?? skill;
    const rows =
      said.list === undefined
        ? [
            ...decisionRows(decideFor(market, draws, profile), labelOf),
            ...outlookRows(market, profile, labelOf),
          ]
        : listRows(market, profile, said.list);
    return { rows, figures: answer.figures, notes: [...DECISION_NOTES] };
  },
});

const ready = new WeakMap<Answer, { market: Market; draws: Draws }>();

/** The arrays that decisions are counted in, made once for each state of the store. */
function readyFor(answer: Answer): { market: Market; draws: Draws } {
  const known = ready.get(answer);
  if (known !== undefined) return known;
  const market = marketOf(answer.rows as unknown as MarketRow[]);
  const made = { market, draws: drawsOf(market) };
  ready.set(answer, made);
  return made;
}
