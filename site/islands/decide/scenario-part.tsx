// Profiles kept under a name, side by side.
import { useState } from "preact/hooks";
import { type Decision, decide } from "../../../src/decision/decide.ts";
import type { Market } from "../../../src/decision/market.ts";
import type { Draws } from "../../../src/decision/resample.ts";
import { FAMILY_LABELS } from "../../../src/domain/role.ts";
import { Question } from "../../components/question.tsx";
import { inUnit, signed } from "../../decide/decision-rows.ts";
import { count, percent } from "../../format.ts";
import type { Scenario } from "./kept.ts";
import { fragmentOf } from "./link.ts";

interface ScenarioProps {
  scenarios: readonly Scenario[];
  decided: (scenario: Scenario) => Decision;
  save: (name: string) => void;
  load: (scenario: Scenario) => void;
  forget: (scenario: Scenario) => void;
}

export function ScenarioPart(props: ScenarioProps) {
  const { scenarios, save } = props;
  return (
    <div class={scenarios.length === 0 ? "screen-only" : undefined}>
      <Question id="scenarios" title="Scenarios, side by side">
        <KeepForm save={save} next={`Scenario ${scenarios.length + 1}`} />
        {scenarios.length === 0 ? (
          <p class="quiet">
            None is kept yet. Keep one, change something, keep another: both stand here side by side.
          </p>
        ) : (
          <ScenarioTable {...props} />
        )}
      </Question>
    </div>
  );
}

function KeepForm({ save, next }: { save: (name: string) => void; next: string }) {
  const [name, setName] = useState("");
  const keep = () => {
    save(name.trim() === "" ? next : name.trim());
    setName("");
  };
  return (
    <div class="bar-form">
      <label class="field">
        <span>Keep what is set now under a name</span>
        <input
          type="text"
          value={name}
          maxLength={80}
          placeholder={next}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <button type="button" onClick={keep}>
        Keep
      </button>
    </div>
  );
}

function ScenarioTable({ scenarios, decided, load, forget }: ScenarioProps) {
  return (
    <div class="table-frame">
      <table class="scenario-table">
        <thead>
          <tr>
            <td />
            {scenarios.map(({ name, profile }) => (
              <th key={name} scope="col">
                <a href={fragmentOf(profile)}>{name}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LINES.map(({ label, text }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {scenarios.map((scenario) => (
                <td key={scenario.name}>{text(decided(scenario))}</td>
              ))}
            </tr>
          ))}
          <tr class="screen-only">
            <th scope="row">Use</th>
            {scenarios.map((scenario) => (
              <td key={scenario.name}>
                <button type="button" class="small-button" onClick={() => load(scenario)}>
                  Set<span class="hidden-words"> {scenario.name}</span>
                </button>{" "}
                <button type="button" class="small-button" onClick={() => forget(scenario)}>
                  Forget<span class="hidden-words"> {scenario.name}</span>
                </button>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

const [AGENT, ML] = [0, 1];

const LINES: readonly { label: string; text: (decision: Decision) => string }[] = [
  { label: "Ahead", text: ({ answer }) => VERDICTS[answer.verdict] },
  {
    label: "Agent engineering leads in",
    text: ({ answer }) => (answer.total === null ? "–" : percent(answer.ahead["agent-engineer"])),
  },
  {
    label: "Answer, middle 95%",
    text: ({ answer: { total, low, high } }) =>
      total === null ? "–" : `${signed(total)} (${signed(low ?? total)} to ${signed(high ?? total)})`,
  },
  { label: "Agent postings open", text: (decision) => boundsOf(decision, AGENT) },
  { label: "ML postings open", text: (decision) => boundsOf(decision, ML) },
  { label: "Agent fit", text: (decision) => fitOf(decision, AGENT) },
  { label: "ML fit", text: (decision) => fitOf(decision, ML) },
  { label: "Agent median base", text: (decision) => payOf(decision, AGENT) },
  { label: "ML median base", text: (decision) => payOf(decision, ML) },
];

const VERDICTS = {
  "agent-engineer": FAMILY_LABELS["agent-engineer"],
  "ml-engineer": FAMILY_LABELS["ml-engineer"],
  close: "too close to call",
  unknown: "can't tell",
};

function boundsOf({ paths }: Decision, index: number): string {
  const { lower, upper } = paths[index]!.reach;
  return lower === upper ? count(lower) : `${count(lower)} to ${count(upper)}`;
}

function fitOf({ paths }: Decision, index: number): string {
  const { coverage } = paths[index]!.fit;
  return coverage === null ? "–" : percent(coverage);
}

function payOf({ paths }: Decision, index: number): string {
  const { median, currency } = paths[index]!.pay;
  return median === null ? "too few" : inUnit(median.value, currency);
}

/** Decides each scenario once. */
export function scenarioDecider(market: Market, draws: Draws): (scenario: Scenario) => Decision {
  const decided = new WeakMap<object, Decision>();
  return ({ profile }) => {
    const known = decided.get(profile) ?? decide(market, draws, profile);
    decided.set(profile, known);
    return known;
  };
}
