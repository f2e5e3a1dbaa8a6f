// Plain GET forms: the address is the state, and no script is needed.
import type { Figure } from "../../src/domain/figure.ts";
import type { Choice } from "../choices.ts";
import { FigureLink } from "./figure-link.tsx";

export function SelectField({
  name,
  label,
  choices,
  value,
  empty,
}: {
  name: string;
  label: string;
  choices: readonly Choice[];
  value: string | undefined;
  /** What no choice means, e.g. "any"; left out where a choice must be made. */
  empty?: string;
}) {
  return (
    <label class="field">
      <span>{label}</span>
      <select name={name}>
        {empty === undefined ? null : (
          <option value="" selected={value === undefined}>
            {empty}
          </option>
        )}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

const INPUT_MODES = { text: "text", search: "search", number: "numeric" } as const;

export function TextField({
  name,
  label,
  value,
  hint,
  kind = "text",
}: {
  name: string;
  label: string;
  value: string | undefined;
  hint?: string;
  kind?: "text" | "search" | "number";
}) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        name={name}
        value={value ?? ""}
        autoComplete="off"
        {...(hint === undefined ? {} : { placeholder: hint })}
        inputMode={INPUT_MODES[kind]}
      />
    </label>
  );
}

export function CheckField({ name, label, isOn }: { name: string; label: string; isOn: boolean }) {
  return (
    <label class="field-check">
      <input type="checkbox" name={name} value="true" checked={isOn} />
      <span>{label}</span>
    </label>
  );
}

/** Several of a list at once; beside each choice how many postings it would leave, where that was counted. */
export function ChoiceGroup({
  name,
  label,
  choices,
  values,
  counts = {},
}: {
  name: string;
  label: string;
  choices: readonly Choice[];
  values: readonly string[];
  /** By filter and value, e.g. "workplace=remote". */
  counts?: Readonly<Record<string, Figure>>;
}) {
  return (
    <fieldset class="choices">
      <legend>{label}</legend>
      {choices.map((choice) => (
        <div key={choice.value} class="choice">
          <label class="field-check">
            <input type="checkbox" name={name} value={choice.value} checked={values.includes(choice.value)} />
            <span>{choice.label}</span>
          </label>
          <ChoiceCount name={`${label}: ${choice.label}`} figure={counts[`${name}=${choice.value}`]} />
        </div>
      ))}
    </fieldset>
  );
}

function ChoiceCount({ name, figure }: { name: string; figure: Figure | undefined }) {
  return figure === undefined ? null : <FigureLink figure={figure} name={name} />;
}
