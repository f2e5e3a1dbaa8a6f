// The skills a person holds: read from their files or text, picked by hand, each with the words it came from.
import { useMemo, useState } from "preact/hooks";
import type { SkillWords } from "./kept.ts";

export interface PickerProps {
  skills: readonly { skill: string; label: string }[];
  words: SkillWords;
  names: readonly string[];
  status: string;
  add: (name: string) => void;
  remove: (skill: string) => void;
  readFiles: (files: readonly File[]) => void;
  readText: (text: string) => void;
}

export function SkillPicker(props: PickerProps) {
  const { skills, words, remove, readFiles, status } = props;
  return (
    <div class="skill-picker">
      <label class="field">
        <span>A file about me: PDF, text, JSON Resume, LinkedIn's CSV files, or a profile saved here</span>
        <input
          type="file"
          multiple
          accept=".pdf,.txt,.md,.json,.csv,application/pdf,text/plain,application/json,text/csv"
          onInput={(event) => event.stopPropagation()}
          onChange={({ currentTarget }) => {
            readFiles([...(currentTarget.files ?? [])]);
            currentTarget.value = "";
          }}
        />
      </label>
      <PasteText readText={props.readText} />
      <AddSkill names={props.names} add={props.add} />
      <p class="quiet" role="status">
        {status}
      </p>
      {skills.length === 0 ? null : (
        <ul class="held-skills" aria-label="Skills I hold">
          {skills.map(({ skill, label }) => (
            <li key={skill}>
              <input type="hidden" name="skill" value={skill} />
              <span>{label}</span>
              <button
                type="button"
                class="small-button"
                aria-label={`Remove ${label}`}
                onClick={() => remove(skill)}
              >
                ×
              </button>
              {words[skill] === undefined ? null : <q class="skill-words">{words[skill]}</q>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function AddSkill({ names, add }: Pick<PickerProps, "names" | "add">) {
  const [name, setName] = useState("");
  // Thousands of names: drawn once, not at each move of a slider.
  const list = useMemo(
    () => (
      <datalist id="skill-names">
        {names.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    ),
    [names],
  );
  const submit = () => {
    if (name.trim() === "") return;
    add(name);
    setName("");
  };
  return (
    <div class="field-pair">
      <label class="field">
        <span>Add a skill by name</span>
        <input
          type="text"
          list="skill-names"
          value={name}
          autoComplete="off"
          onInput={(event) => {
            event.stopPropagation();
            setName(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            submit();
          }}
        />
      </label>
      <button type="button" onClick={submit}>
        Add
      </button>
      {list}
    </div>
  );
}

function PasteText({ readText }: Pick<PickerProps, "readText">) {
  const [text, setText] = useState("");
  return (
    <details class="more">
      <summary>Paste a text instead</summary>
      <label class="field">
        <span>A CV or a description of what I did</span>
        <textarea
          rows={6}
          value={text}
          onInput={(event) => {
            event.stopPropagation();
            setText(event.currentTarget.value);
          }}
        />
      </label>
      <button
        type="button"
        onClick={() => {
          readText(text);
          setText("");
        }}
      >
        Read it
      </button>
    </details>
  );
}
