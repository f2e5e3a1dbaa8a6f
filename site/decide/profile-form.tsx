// What a person says about themselves: a plain GET form on the server, the same fields in a browser.
import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import { CRITERIA, CRITERION_LABELS, type Profile } from "../../src/decision/profile.ts";
import { type Side, STATEMENT_IDS, STATEMENTS } from "../../src/decision/statements.ts";
import type { LevelBand } from "../../src/domain/level.ts";
import { FAMILY_LABELS } from "../../src/domain/role.ts";
import { lookOf } from "../charts/paths.ts";
import { BAND_CHOICES, type Choice } from "../choices.ts";
import { Mark } from "../components/chart-figure.tsx";
import { SelectField } from "../components/filter-form.tsx";
import { percent } from "../format.ts";

interface FormProps {
  profile: Profile;
  /** How skills are given: a line of names without script, chips and files with it. */
  skills: ComponentChildren;
  /** What stands below the fields: a button that sends them, or what keeps them here. */
  foot: ComponentChildren;
  onInput?: (form: HTMLFormElement) => void;
}

export function ProfileForm({ profile, skills, foot, onInput }: FormProps) {
  const heard =
    onInput === undefined
      ? {}
      : {
          onInput: (event: Event) => onInput(event.currentTarget as HTMLFormElement),
          onSubmit: (event: Event) => event.preventDefault(),
        };
  return (
    <IsLive.Provider value={onInput !== undefined}>
      <form method="get" action="/decide" class="you" id="you" {...heard}>
        <Group title="My skills" isOpen>
          {skills}
          <RangeField
            name="openAt"
            label="A posting is open to me when I hold this part of what it requires"
            value={profile.openAt}
            scale={{ min: 0, max: 1, step: 0.05 }}
            ends={["none of it", "all of it"]}
            says={percent}
          />
        </Group>
        <Group title="My limits" isOpen>
          <LimitFields profile={profile} />
        </Group>
        <Group title="What I like" note="the guide's twelve reasons">
          <StatementFields profile={profile} side="agent-engineer" />
          <StatementFields profile={profile} side="ml-engineer" />
        </Group>
        <Group title="What counts for me" note="weights">
          {CRITERIA.map((criterion) => (
            <RangeField
              key={criterion}
              name={`weight:${criterion}`}
              label={CRITERION_LABELS[criterion]}
              value={profile.weights[criterion]}
              scale={{ min: 0, max: Math.max(5, profile.weights[criterion]), step: 0.25 }}
              ends={["nothing", "most"]}
              says={String}
            />
          ))}
          <RangeField
            name="target"
            label="Part of a path's postings that a bridge should open"
            value={profile.bridge.share}
            scale={{ min: 0.05, max: 1, step: 0.05 }}
            ends={["few", "all"]}
            says={percent}
          />
        </Group>
        {foot}
      </form>
    </IsLive.Provider>
  );
}

/** Whether values follow the fields, as they do in a browser. */
const IsLive = createContext(false);

function agreementWords(value: number): string {
  return AGREEMENTS[Math.round(value) + 2] ?? "not said";
}

const AGREEMENTS = ["not at all", "rather not", "not said", "rather", "very much"];

function Group({
  title,
  note,
  isOpen = false,
  children,
}: {
  title: string;
  note?: string;
  isOpen?: true | false;
  children: ComponentChildren;
}) {
  return (
    <details class="you-group" open={isOpen}>
      <summary>
        {title}
        {note === undefined ? null : <span class="n">{note}</span>}
      </summary>
      <div class="you-fields">{children}</div>
    </details>
  );
}

const DEGREES: readonly Choice[] = [
  { value: "none", label: "none" },
  { value: "bachelor", label: "bachelor" },
  { value: "master", label: "master" },
  { value: "phd", label: "PhD" },
];

function LimitFields({ profile }: { profile: Profile }) {
  const { years, bands, limits } = profile;
  return (
    <>
      <PlainField
        name="country"
        label="Countries I may work in"
        value={limits.countries.join(", ")}
        hint="any, e.g. US, Germany"
      />
      <PlainField
        name="years"
        label="Years of experience"
        value={years === null ? "" : String(years)}
        hint="no limit"
        mode="decimal"
      />
      <LevelFields bands={bands} />
      <PayFields profile={profile} />
      <SelectField
        name="officeDays"
        label="Days a week in the office, at most"
        choices={[0, 1, 2, 3, 4].map((days) => ({ value: String(days), label: String(days) }))}
        value={limits.officeDays === null ? undefined : String(limits.officeDays)}
        empty="any"
      />
      <SelectField
        name="degree"
        label="Highest degree I hold"
        choices={DEGREES}
        value={limits.degree ?? undefined}
        empty="not said"
      />
      <label class="field-check">
        <input type="checkbox" name="visa" value="true" defaultChecked={limits.needsVisa} />
        <span>I need visa sponsorship</span>
      </label>
    </>
  );
}

function LevelFields({ bands }: Pick<Profile, "bands">) {
  return (
    <fieldset class="choices">
      <legend>Levels I look for; none means any</legend>
      {BAND_CHOICES.map(({ value, label }) => (
        <label key={value} class="field-check">
          <input
            type="checkbox"
            name="band"
            value={value}
            defaultChecked={bands.includes(value as LevelBand)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function PayFields({ profile: { limits, currency } }: { profile: Profile }) {
  return (
    <div class="field-pair">
      <PlainField
        name="payFloor"
        label="Least yearly base"
        value={limits.payFloor === null ? "" : String(limits.payFloor.amount)}
        hint="no floor"
        mode="decimal"
      />
      <PlainField
        name="currency"
        label="Currency"
        value={limits.payFloor?.currency ?? currency ?? ""}
        hint="USD"
      />
    </div>
  );
}

function StatementFields({ profile, side }: { profile: Profile; side: Side }) {
  return (
    <fieldset class="statements">
      <legend>
        <Mark look={lookOf(side)} /> {FAMILY_LABELS[side]}, if
      </legend>
      {STATEMENT_IDS.filter((id) => STATEMENTS[id].side === side).map((id) => (
        <RangeField
          key={id}
          name={`agree:${id}`}
          label={STATEMENTS[id].says}
          value={profile.preferences[id] ?? 0}
          scale={{ min: -2, max: 2, step: 1 }}
          ends={["not at all", "very much"]}
          says={agreementWords}
        />
      ))}
    </fieldset>
  );
}

export function PlainField({
  name,
  label,
  value,
  hint,
  mode = "text",
}: {
  name: string;
  label: string;
  value: string;
  hint: string;
  mode?: "text" | "decimal";
}) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        name={name}
        defaultValue={value}
        placeholder={hint}
        inputMode={mode}
        autoComplete="off"
      />
    </label>
  );
}

function RangeField({
  name,
  label,
  value,
  scale,
  ends,
  says,
}: {
  name: string;
  label: string;
  value: number;
  scale: { min: number; max: number; step: number };
  ends: readonly [string, string];
  says: (value: number) => string;
}) {
  const isLive = useContext(IsLive);
  const said = isLive ? { "aria-valuetext": says(value) } : {};
  return (
    <label class="field-range">
      <span>
        {label}
        {isLive ? (
          <span class="n" aria-hidden="true">
            {says(value)}
          </span>
        ) : null}
      </span>
      <input type="range" name={name} {...scale} defaultValue={String(value)} {...said} />
      <span class="range-ends" aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </span>
    </label>
  );
}
