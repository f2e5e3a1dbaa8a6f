// What a person says and what follows from it, in their browser alone.
import { useMemo, useState } from "preact/hooks";
import { decide } from "../../../src/decision/decide.ts";
import { DECISION_NOTES } from "../../../src/decision/decision-notes.ts";
import { decisionRows, listRows } from "../../../src/decision/decision-rows.ts";
import { Notes } from "../../components/question.tsx";
import { AnswerPart } from "../../decide/answer-part.tsx";
import { DecisionView } from "../../decide/decision-view.tsx";
import { saysNothing } from "../../decide/form-params.ts";
import { ListingContext } from "../../decide/listing.tsx";
import { AboutMe } from "./about-me.tsx";
import { AnswerStrip } from "./answer-strip.tsx";
import { ListDialog, type ShownList } from "./list-dialog.tsx";
import { labelOf, type MarketData } from "./market-data.ts";
import { useOutlook } from "./outlook.ts";
import { usePerson } from "./person.ts";
import { PrintSummary } from "./print-summary.tsx";
import { ScenarioPart, scenarioDecider } from "./scenario-part.tsx";

export function App({ data: { market, draws }, outlook: address }: { data: MarketData; outlook: string }) {
  const person = usePerson();
  const { profile } = person.draft;
  const decision = useMemo(() => decide(market, draws, profile), [market, draws, profile]);
  const rows = useMemo(() => decisionRows(decision, labelOf), [decision]);
  const outlook = useOutlook(market, profile, address);
  const decided = useMemo(() => scenarioDecider(market, draws), [market, draws]);
  const [shown, setShown] = useState<ShownList>();
  const listing = {
    open: (list: string, title: string) => setShown({ title, rows: listRows(market, profile, list) }),
    setEffort: person.setEffort,
    addSkill: person.addSkill,
  };
  return (
    <ListingContext.Provider value={listing}>
      <AnswerPart rows={rows} isUntold={saysNothing(profile)} />
      <PrintSummary profile={profile} />
      <AnswerStrip rows={rows} />
      <div class="decide-columns">
        <AboutMe person={person} />
        <div class="decide-answers">
          <DecisionView rows={rows} outlook={outlook} />
          <ScenarioPart
            scenarios={person.scenarios}
            decided={decided}
            save={person.saveScenario}
            load={({ profile: other }) => person.replace(other)}
            forget={person.forgetScenario}
          />
        </div>
      </div>
      <Notes notes={DECISION_NOTES} />
      <ListDialog shown={shown} close={() => setShown(undefined)} />
    </ListingContext.Provider>
  );
}
